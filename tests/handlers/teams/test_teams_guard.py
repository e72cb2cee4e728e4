"""Who gets in at the Teams door: the Bot Connector alone, with a token for us, from a tenant of ours."""

import time
from collections.abc import Callable
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from handlers.chat import requests
from handlers.chat.messages import Said
from handlers.playground.teams import names
from handlers.playground.teams.keys import Keys
from handlers.teams.keys import Keys as DoorKeys
from tests.handlers.teams.doorbench import Bench

Claims = dict[str, Any]


def _claims(bench: Bench) -> Claims:
    now = int(time.time())
    url = bench.playground.tenant.service_url
    issued = {"iss": "https://api.botframework.com", "aud": names.CLIENT_ID, "serviceurl": url}
    return {**issued, "iat": now, "nbf": now, "exp": now + 3600}


def _signed(bench: Bench, claims: Claims, *, kid: str | None = None, key: Any = None) -> str:
    keys = bench.playground.tenant.keys
    headers = {"kid": keys.kid if kid is None else kid}
    return jwt.encode(claims, key or keys.key, algorithm="RS256", headers=headers)


async def test_the_connector_gets_in(bench):
    """A good token with a good activity is heard."""
    assert await bench.post(bench.activity(), _signed(bench, _claims(bench))) == 200
    assert isinstance(bench.heard(), Said)


_CHANGED: dict[str, Callable[[Claims], Claims]] = {
    "another issuer": lambda c: {**c, "iss": "https://sts.windows.net/"},
    "no issuer": lambda c: {k: v for k, v in c.items() if k != "iss"},
    "for another app": lambda c: {**c, "aud": names.TENANT},
    "for nobody": lambda c: {k: v for k, v in c.items() if k != "aud"},
    "expired": lambda c: {**c, "nbf": c["nbf"] - 9000, "exp": c["exp"] - 9000},
    "never expires": lambda c: {k: v for k, v in c.items() if k != "exp"},
    "not yet valid": lambda c: {**c, "nbf": c["nbf"] + 3000},
    "no beginning": lambda c: {k: v for k, v in c.items() if k != "nbf"},
    "another service URL": lambda c: {**c, "serviceurl": "https://smba.trafficmanager.net/emea/"},
    "no service URL": lambda c: {k: v for k, v in c.items() if k != "serviceurl"},
}


@pytest.mark.parametrize("claims", _CHANGED.values(), ids=_CHANGED.keys())
async def test_a_token_that_says_something_else_is_refused(bench, claims):
    """401, and nothing is heard."""
    assert await bench.post(bench.activity(), _signed(bench, claims(_claims(bench)))) == 401
    assert bench.script.heard == []


async def test_a_token_that_is_not_the_connectors_is_refused(bench):
    """Unsigned, signed with the public key as a secret, by another key under a known id or an unknown one, or no token at all: 401."""
    claims, keys = _claims(bench), bench.playground.tenant.keys
    public = keys.key.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    other = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    header, body, _ = _signed(bench, claims).split(".")
    # PyJWT refuses to sign so by itself; who forges does not.
    confused = jwt.api_jws.PyJWS(algorithms=["HS256"])
    confused._algorithms["HS256"].prepare_key = lambda key: key  # type: ignore[method-assign]
    import json

    forged = {
        "unsigned": jwt.encode(claims, None, algorithm="none", headers={"kid": keys.kid}),
        "public key as secret": confused.encode(
            json.dumps(claims).encode(), public, algorithm="HS256", headers={"kid": keys.kid}
        ),
        "another key": _signed(bench, claims, key=other),
        "unknown key": _signed(bench, claims, kid="unknown", key=other),
        "no key id": jwt.encode(claims, keys.key, algorithm="RS256"),
        "signature cut off": f"{header}.{body}.",
        "no token": "nonsense",
        "endless": _signed(bench, {**claims, "x": "y" * 20_000}),
    }
    answers = {name: await bench.post(bench.activity(), token) for name, token in forged.items()}
    assert answers == dict.fromkeys(forged, 401)
    assert await bench.post(bench.activity(), None) == 401
    assert await bench.post(bench.activity(), None, Authorization="Basic bWFqYQ==") == 401
    assert bench.script.heard == []


@pytest.mark.parametrize(
    ("changed", "answer"),
    [
        ({"serviceUrl": None}, 401),
        ({"serviceUrl": 7}, 401),
        ({"channelId": "directline"}, 403),
        ({"channelId": None}, 403),
        ({"channelData": {"tenant": {"id": "0" * 8 + "-0000-0000-0000-" + "0" * 12}}}, 403),
        ({"channelData": None, "conversation": {"id": "a:1", "conversationType": "personal"}}, 403),
        (
            {
                "conversation": {
                    "id": "19:rum@thread.tacv2",
                    "conversationType": "channel",
                    "tenantId": "0" * 8 + "-0000-0000-0000-" + "0" * 12,
                }
            },
            403,
        ),
        ({"type": None}, 400),
        ({"conversation": None, "channelData": {"tenant": {"id": names.TENANT}}}, 400),
        ({"from": {"id": "29:1", "aadObjectId": "no guid"}}, 400),
        ({"conversation": {"id": "a:1 \n", "conversationType": "personal", "tenantId": names.TENANT}}, 400),
    ],
)
async def test_an_activity_that_is_not_for_us_is_refused(bench, changed, answer):
    """However well the token is signed: another channel or tenant 403, one that Teams would not send 400 or 401."""
    assert await bench.post(bench.activity(**changed), _signed(bench, _claims(bench))) == answer
    assert bench.script.heard == []


async def test_a_service_url_elsewhere_is_refused_though_the_token_names_it_too(bench):
    """We write only to Teams' own addresses: anything else could collect what the bot says, and its token."""
    for url in (
        "https://evil.example/",
        "https://smba.trafficmanager.net.evil.example/",
        "https://smba.trafficmanager.net@evil.example/",
        "https://evil.trafficmanager.net/",
        "http://smba.trafficmanager.net/emea/",
        "https://smba.trafficmanager.net:8443/emea/",
        "http://169.254.169.254/",
    ):
        token = _signed(bench, {**_claims(bench), "serviceurl": url})
        assert await bench.post(bench.activity(serviceUrl=url), token) == 401
    assert bench.script.heard == []


async def test_a_key_that_is_not_endorsed_for_teams_opens_nothing(bench, monkeypatch):
    """The connector's keys for other channels do not speak for Teams."""
    published = bench.playground.tenant.keys.published()
    published["keys"][0]["endorsements"] = ["directline"]
    monkeypatch.setattr(Keys, "published", lambda _self: published)
    assert await bench.post(bench.activity(), _signed(bench, _claims(bench))) == 403


async def test_made_up_key_ids_do_not_make_us_fetch_keys_over_and_over(bench, monkeypatch):
    """A hundred unknown key ids lead to one fetch at most; the good key opens all the while."""
    fetched = 0
    published = Keys.published

    def counted(self: Keys) -> Any:
        nonlocal fetched
        fetched += 1
        return published(self)

    monkeypatch.setattr(Keys, "published", counted)
    for number in range(100):
        assert await bench.post(bench.activity(), _signed(bench, _claims(bench), kid=f"k{number}")) == 401
    assert fetched <= 1
    assert await bench.post(bench.activity(), _signed(bench, _claims(bench))) == 200


async def test_bodies_that_are_too_large_or_no_activity(bench):
    """413 above a megabyte; 400 for what is no JSON object; none of them is heard."""
    token = _signed(bench, _claims(bench))
    assert await bench.post(b"x" * (requests.LARGEST + 1), token) == 413
    for body in (b"", b"[]", b"\xff\xfe", b'{"type": ', b"[" * 3000):
        assert await bench.post(body, token) == 400
    assert bench.script.heard == []


async def test_unknown_kinds_of_activities_are_answered(bench):
    """An unknown invoke is told to be unknown; edits, reactions and typing are taken and nothing comes of them."""
    token = _signed(bench, _claims(bench))
    unknown = bench.activity(type="invoke", name="made/up", value={})
    assert await bench.post(unknown, token) == 501
    for kind in ("messageUpdate", "messageDelete", "messageReaction", "typing", "endOfConversation", "x"):
        assert await bench.post(bench.activity(type=kind), token) == 200
    assert bench.script.heard == []


async def test_keys_that_could_not_be_fetched_are_fetched_a_moment_later(bench, monkeypatch):
    """When the connector does not answer at first, the door opens as soon as it does, not minutes later."""
    clock = 0.0
    keys = DoorKeys("http://127.0.0.1:9/none", lambda: clock)
    known = bench.playground.tenant.keys.kid
    assert await keys.find(known) is None
    monkeypatch.setattr(keys, "_metadata_url", bench.metadata_url)
    assert await keys.find(known) is None  # not at once
    clock = 2.0
    assert await keys.find(known) is not None
