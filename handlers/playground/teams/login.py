"""Where the bot fetches its token, and the connector's public keys."""

import time
from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from handlers.playground.entities import Json
from handlers.playground.journal import Journal
from handlers.playground.teams.keys import ISSUER, LASTS, Keys


def routes(keys: Keys, journal: Journal, base: str) -> list[Route]:
    """The addresses that stand for login.botframework.com and login.microsoftonline.com; `base` is where they begin."""
    login = _Login(keys, journal, base)
    path = "/playground/teams"
    return [
        Route(f"{path}/.well-known/openidconfiguration", login.described, methods=["GET"]),
        # The SDK of Teams looks for the keys beside the description, others where it says.
        Route(f"{path}/.well-known/keys", login.keys, methods=["GET"]),
        Route(f"{path}/keys", login.keys, methods=["GET"]),
        Route(f"{path}/oauth2/v2.0/token", login.token, methods=["POST"]),
        Route(f"{path}/{{tenant}}/oauth2/v2.0/token", login.token, methods=["POST"]),
    ]


class _Login:
    def __init__(self, keys: Keys, journal: Journal, base: str) -> None:
        self._keys = keys
        self._journal = journal
        self._base = base

    async def described(self, _request: Request) -> Response:
        return JSONResponse(
            {
                "issuer": ISSUER,
                "authorization_endpoint": "https://invalid.botframework.com",
                "jwks_uri": f"{self._base}/keys",
                "id_token_signing_alg_values_supported": ["RS256"],
                "token_endpoint_auth_methods_supported": ["private_key_jwt"],
            }
        )

    async def keys(self, _request: Request) -> Response:
        return JSONResponse(self._keys.published())

    async def token(self, request: Request) -> Response:
        """A token for the bot's id and secret (`client_credentials`)."""
        began = time.time()
        form = {name: str(value) for name, value in (await request.form()).items()}
        problem = self._problem(form)
        answer: Json = {"error": problem} if problem else self._granted()
        status = 401 if problem == "invalid_client" else 400 if problem else 200
        self._journal.add(
            direction="from product",
            method="POST",
            path=request.url.path,
            status=status,
            began=began,
            asked=form,
            answered=answer,
            alarm=problem,
        )
        return JSONResponse(answer, status_code=status)

    def _problem(self, form: Mapping[str, str]) -> str | None:
        if form.get("grant_type") != "client_credentials":
            return "unsupported_grant_type"
        if form.get("scope") != f"{ISSUER}/.default":
            return "invalid_scope"
        known = self._keys.is_known(form.get("client_id"), form.get("client_secret"))
        return None if known else "invalid_client"

    def _granted(self) -> Json:
        token = self._keys.bot_token()
        return {"token_type": "Bearer", "expires_in": LASTS, "ext_expires_in": LASTS, "access_token": token}
