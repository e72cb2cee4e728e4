"""How the local connector vouches for itself, and for the bot."""

from handlers.playground.teams import names
from tests.handlers.playground.teams.conftest import Bot, claims, talk

FORM = {
    "grant_type": "client_credentials",
    "client_id": names.CLIENT_ID,
    "scope": "https://api.botframework.com/.default",
}


async def test_an_activity_is_signed_with_a_published_key_for_the_bot_and_the_service_url(bot: Bot) -> None:
    """The token of an activity passes a real check: key, issuer, audience, times, and the address to answer at."""
    token = bot.playground.tenant.keys.activity_token(bot.playground.tenant.service_url)
    told = await claims(bot, token)
    assert told["serviceurl"] == bot.playground.tenant.service_url
    assert told["exp"] - told["nbf"] == 3600


async def test_the_bot_gets_a_token_for_its_secret_only(bot: Bot) -> None:
    """A wrong secret gets 401 invalid_client, another scope 400; the right secret a bearer that the connector takes."""
    address = "/playground/teams/oauth2/v2.0/token"
    wrong = await bot.http.post(address, data={**FORM, "client_secret": "x"})
    assert (wrong.status_code, wrong.json()["error"]) == (401, "invalid_client")
    secret = bot.playground.tenant.keys.secret
    scope = await bot.http.post(address, data={**FORM, "client_secret": secret, "scope": "x"})
    assert (scope.status_code, scope.json()["error"]) == (400, "invalid_scope")
    members = f"/conversations/{talk('per')}/members"
    assert (await bot.call("GET", members)).status_code == 200


async def test_a_call_without_the_bots_token_is_refused(bot: Bot) -> None:
    """No bearer, a made-up one, and the connector's own all get 401; nothing is done."""
    forged = bot.playground.tenant.keys.activity_token(bot.playground.tenant.service_url)
    for token in ("", "x", forged):
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        address = f"/playground/teams/v3/conversations/{talk('per')}/activities"
        answer = await bot.http.post(address, json={"type": "message", "text": "hej"}, headers=headers)
        assert (answer.status_code, answer.json()["error"]["code"]) == (401, "Unauthorized")
    assert bot.playground.tenant.workspace.messages(talk("per")) == []


async def test_no_secret_stands_in_the_inspector(bot: Bot) -> None:
    """The journal shows that a token was asked for, and neither the secret nor the token."""
    await bot.login()
    shown = str(bot.playground.tenant.journal.latest())
    assert "client_credentials" in shown
    assert bot.playground.tenant.keys.secret not in shown
    assert bot.token not in shown
