"""What a raw request must be before anything in it is acted on: small, in time, and signed by the Bot Connector for us.

The SDK's own check leaves out what is marked (*), and fetches keys in a way that stops everything else meanwhile; so the
whole check is done here, with the library that the SDK uses too.

| checked                                                  | answer |
|----------------------------------------------------------|--------|
| size and time of the body; a JSON object                 | 413, 408, 400 |
| a bearer token, RS256, a key that the connector publishes | 401 |
| issuer, audience (our client id), not before, expiry (*)  | 401 |
| a service URL (*) that is the token's and one of Teams' (*) | 401 |
| channel "msteams" (*), which the key is endorsed for (*)  | 403 |
| a tenant of ours (*), twice where it is told twice        | 403 |

Teams tells the tenant of who acts and that of the conversation. They differ where an organisation takes part in what another
one has, as in a shared channel: nobody from outside acts in our rooms, and nobody of ours in a room that is for others too.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import urlsplit

import jwt
from starlette.requests import Request

from handlers.chat import requests
from handlers.chat.reading import Json, Unreadable, maybe, optional, parse, words
from handlers.chat.requests import Turned
from handlers.teams.keys import Key, Keys

ISSUER = "https://api.botframework.com"
CHANNEL = "msteams"
CLOCKS_APART = 300  # seconds
_LONGEST_TOKEN = 16 * 1024
_TEAMS = re.compile(r"smba\.trafficmanager\.net|(?:[a-z0-9-]+\.)+(?:teams\.microsoft\.com|botframework\.com)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Admitted:
    """An activity that the Bot Connector sent us, with the tenant and the service URL that were checked, and the token."""

    activity: Json
    tenant: str
    service_url: str
    token: str


class Guard:
    """Lets the Bot Connector's own requests in.

    `client_id` is ours; `tenants` those that may talk to us; `local_service` an address of this machine that counts as
    Teams' own (only a test server's).
    """

    def __init__(
        self, keys: Keys, client_id: str, tenants: Collection[str], local_service: str | None = None
    ) -> None:
        self._keys = keys
        self._client_id = client_id
        self._tenants = frozenset(tenant.lower() for tenant in tenants)
        self._local_service = local_service

    async def admitted(self, request: Request) -> Admitted:
        """What a request brings. Raises Turned (see the table above)."""
        token = _bearer(request.headers.get("authorization", ""))
        activity = _activity(await requests.body(request), request.headers.get("content-type", ""))
        key = await self._key(token)
        claims = self._claims(token, key)
        service_url = self._service_url(activity, claims)
        if activity.get("channelId") != CHANNEL or CHANNEL not in key.endorsements:
            raise Turned(403, "another channel")
        return Admitted(
            activity=activity, tenant=self._tenant(activity), service_url=service_url, token=token
        )

    async def _key(self, token: str) -> Key:
        try:
            header = jwt.get_unverified_header(token)
        except jwt.InvalidTokenError as problem:
            raise Turned(401, "no token") from problem
        key_id = header.get("kid")
        key = (
            await self._keys.find(key_id)
            if isinstance(key_id, str) and header.get("alg") == "RS256"
            else None
        )
        if key is None:
            raise Turned(401, "signed with no key of the connector's")
        return key

    def _claims(self, token: str, key: Key) -> Json:
        try:
            claims: Json = jwt.decode(
                token,
                key.key,
                algorithms=["RS256"],
                audience=self._client_id,
                issuer=ISSUER,
                leeway=CLOCKS_APART,
                options={"require": ["exp", "nbf", "iss", "aud"]},
            )
        except jwt.InvalidTokenError as problem:
            raise Turned(401, f"token refused: {type(problem).__name__}") from problem
        return claims

    def _service_url(self, activity: Json, claims: Json) -> str:
        told, signed = activity.get("serviceUrl"), claims.get("serviceurl")
        if not isinstance(told, str) or not isinstance(signed, str) or told.rstrip("/") != signed.rstrip("/"):
            raise Turned(401, "another service URL than the token's")
        if not self._is_teams(told):
            raise Turned(401, "not a service URL of Teams")
        return told.rstrip("/")

    def _is_teams(self, url: str) -> bool:
        if self._local_service is not None and url.rstrip("/") == self._local_service.rstrip("/"):
            return True
        parts = urlsplit(url)
        known = _TEAMS.fullmatch(parts.hostname or "") is not None
        return parts.scheme == "https" and known and parts.username is None and parts.port in (None, 443)

    def _tenant(self, activity: Json) -> str:
        try:
            told = (
                maybe(activity, "channelData", "tenant", "id"),
                maybe(activity, "conversation", "tenantId"),
            )
        except Unreadable as problem:
            raise Turned(403, "no tenant") from problem
        tenants = [one.lower() for one in told if one is not None]
        if not tenants or not self._tenants.issuperset(tenants):
            raise Turned(403, "another tenant")
        return tenants[0]


def _bearer(header: str) -> str:
    kind, _, token = header.partition(" ")
    if kind != "Bearer" or not token or len(token) > _LONGEST_TOKEN or not token.isascii():
        raise Turned(401, "no bearer token")
    return token


def _activity(body: bytes, content_type: str) -> Json:
    try:
        activity = parse(body, content_type or "application/json")
        words(activity, "type")
        optional(activity, "from")
    except Unreadable as problem:
        raise Turned(400, "not an activity") from problem
    return activity
