"""The pages to which the app's description leads: what an administrator or a user reads before the app is allowed."""

import re
from pathlib import Path

import httpx
import pytest

from bot.config import Settings
from bot.i18n.catalogue import say
from handlers.chat.commands import COMMANDS, SHORTCUTS
from handlers.teams.manifest import manifest
from handlers.wiring.service import build

URL = "https://klubba.example.org"
SETTINGS = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_SIGNING_SECRET": "secret", "KLUBBA_PUBLIC_URL": URL}


@pytest.fixture
async def http(sqlite_url: str):
    """What `klubba run` serves."""
    app = build(Settings.read({**SETTINGS, "KLUBBA_DATABASE_URL": sqlite_url}))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url=URL) as client:
        yield client


async def test_every_address_in_the_manifest_leads_to_a_page(http):
    """What it is, what is kept and on which terms it is used, each a page of its own."""
    made = manifest(
        COMMANDS,
        SHORTCUTS,
        client_id="0f0f0f0f-1111-4222-8333-444444444444",
        url=f"{URL}/",
        version="0.1.0",
    )
    developer = made["developer"]
    addresses = [developer[name] for name in ("websiteUrl", "privacyUrl", "termsOfUseUrl")]
    assert addresses == [URL, f"{URL}/privacy", f"{URL}/terms"]
    for address in addresses:
        assert (await http.get(address)).status_code == 200


async def test_the_page_about_privacy_says_what_the_bot_says(http):
    """The same sentences as [Vad sparas?], in both languages, each marked with its language."""
    page = (await http.get("/privacy")).text
    swedish, english = re.findall(r'<section lang="(?:sv|en)">.*?</section>', page, re.DOTALL)
    for key in (
        "kept.what",
        "kept.not",
        "kept.where",
        "kept.who",
        "kept.remove",
        "kept.people",
        "kept.email",
    ):
        assert say("sv", key) in swedish
        assert say("en", key) in english
    assert 'lang="sv"' in swedish
    assert 'lang="en"' in english


@pytest.mark.parametrize("path", ["/", "/privacy", "/terms"])
async def test_pages_are_plain(http, path):
    """No cookie, no script, nothing from elsewhere; and the browser is told to allow none. Only reading is possible."""
    answer = await http.get(path)
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "set-cookie" not in answer.headers
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert re.findall(r"<(?:script|img|link|iframe|form|style)\b|\bsrc=|https?:", answer.text) == []
    assert set(re.findall(r'href="([^"]*)"', answer.text)) <= {"/", "/privacy", "/terms"}
    assert (await http.post(path)).status_code == 405


def test_the_readme_names_the_pages():
    """Whoever sets up the web server lets them through."""
    assert "`/privacy` and `/terms`" in (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")
