"""The key that the local connector signs with, and the tokens made with it: new at every start."""

import secrets
import time
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

from handlers.playground.entities import Json
from handlers.playground.teams.names import CLIENT_ID, TENANT

ISSUER = "https://api.botframework.com"
CHANNEL = "msteams"
GRANTER = f"https://sts.windows.net/{TENANT}/"
LASTS = 3600  # seconds
_ALGORITHM = "RS256"


@cache
def _new_key() -> rsa.RSAPrivateKey:
    """One for as long as the process runs: making one takes a while."""
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


@dataclass(frozen=True, slots=True)
class Keys:
    """Tokens follow the machine's clock: the product's own may have been turned."""

    secret: str = field(default_factory=lambda: secrets.token_urlsafe(24), repr=False)
    kid: str = field(default_factory=lambda: secrets.token_urlsafe(12))
    key: rsa.RSAPrivateKey = field(default_factory=_new_key, repr=False)

    def published(self) -> Json:
        """The public half, as the connector publishes it."""
        public: Json = jwt.algorithms.RSAAlgorithm.to_jwk(self.key.public_key(), as_dict=True)
        return {
            "keys": [{**public, "kid": self.kid, "x5t": self.kid, "use": "sig", "endorsements": [CHANNEL]}]
        }

    def activity_token(self, service_url: str) -> str:
        """What the connector sends along with an activity."""
        return self._signed({"iss": ISSUER, "aud": CLIENT_ID, "serviceurl": service_url})

    def bot_token(self) -> str:
        """What the bot gets for its secret, to call the connector with."""
        return self._signed({"iss": GRANTER, "aud": ISSUER, "appid": CLIENT_ID, "tid": TENANT})

    def is_known(self, client: str | None, secret: str | None) -> bool:
        """Whether these are the bot's id and secret."""
        right = secrets.compare_digest((secret or "").encode(), self.secret.encode())
        return client == CLIENT_ID and right

    def refusal(self, token: str) -> str | None:
        """Why a call with this token is not taken; None when it is."""
        try:
            jwt.decode(token, self.key.public_key(), algorithms=[_ALGORITHM], audience=ISSUER, issuer=GRANTER)
        except jwt.InvalidTokenError as problem:
            return type(problem).__name__
        return None

    def _signed(self, claims: dict[str, Any]) -> str:
        now = int(time.time())
        timed = {**claims, "iat": now, "nbf": now, "exp": now + LASTS}
        return jwt.encode(timed, self.key, algorithm=_ALGORITHM, headers={"kid": self.kid})
