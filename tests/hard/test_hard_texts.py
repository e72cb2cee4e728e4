"""What people write is shown as they wrote it, on every surface, and never means anything to Slack."""

import re
import time
from collections.abc import Iterator
from typing import Any

import pytest

from tests.hard.bench import Bench
from tests.walk.walking import readable

pytestmark = pytest.mark.usefixtures("mistakes")

# As Slack sends them: what a person types is escaped, what the client made of it stands in angle brackets.
TYPED = {
    "&lt;!channel&gt; kom hit": "<!channel> kom hit",
    "&lt;@U0PER&gt; och &lt;#C0STYRELSEN&gt;": "<@U0PER> och <#C0STYRELSEN>",
    "&lt;https://evil.example|banken&gt;": "<https://evil.example|banken>",
    "&amp;lt;b&amp;gt; &amp; så": "&lt;b&gt; & så",
    "*fet* _lutad_ ~struken~ `kod` ```block```": "*fet* _lutad_ ~struken~ `kod` ```block```",
    "rosor :rose: och :skull: här": "rosor :rose: och :skull: här",
    "%s {0} {label} ”citat” »inåt« 'ett'": "%s {0} {label} ”citat” »inåt« 'ett'",
    "<!channel> <!here|here> <!subteam^S1|@board> lugnt": "@channel here @board lugnt",
    "<https://evil.example|banken> lån": "banken (https://evil.example) lån",
    "a\0b\x07c \u202egpj.exe\u2066 x": "abc gpj.exe x",
}
HEAPS = (
    "a" * 40_000,
    "ord " * 10_000,
    "1/2 " * 10_000,
    "flytta U1 till " + "\n" * 39_000 + "x" * 100,
    "a" + "\u0301" * 39_000,
    "(" * 40_000,
)


def mrkdwn(found: Any) -> Iterator[str]:
    """Every text that Slack reads as markup."""
    if isinstance(found, list):
        for one in found:
            yield from mrkdwn(one)
    elif isinstance(found, dict):
        if found.get("type") == "mrkdwn":
            yield found["text"]
        for one in found.values():
            yield from mrkdwn(one)


def plain(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def shown(blocks: Any) -> str:
    """What a reader sees: the pieces of one line of rich text belong together."""
    return plain(readable(_joined(list(blocks))))


def _joined(found: Any) -> Any:
    if isinstance(found, list):
        return [_joined(one) for one in found]
    if isinstance(found, dict) and found.get("type") == "rich_text_section":
        return "".join(element["text"] for element in found["elements"])
    return {key: _joined(value) for key, value in found.items()} if isinstance(found, dict) else found


def assert_harmless(text: str, blocks: Any) -> None:
    """Nothing in it pings, links or hides: only our own links stand in angle brackets."""
    assert "<" not in text, text
    for marked in mrkdwn(blocks):
        assert not re.search(r"<(?!https?://(127\.0\.0\.1|direktorerna))", marked), marked
    assert not re.search("[\x00\x07\u202e\u2066]", text + readable(blocks))


@pytest.mark.parametrize("command", ["/uppdrag", "/beslut"])
async def test_hostile_words_stand_literally_in_the_card(bench: Bench, command: str) -> None:
    """Every character of a hostile text is there to be read, in the notification and in the card, and none of it acts."""
    for typed, meant in TYPED.items():
        await bench.raw("maja", command, f"Notera {typed}")
        card = [message for message in bench.everything() if not message.ephemeral_to][-1]
        assert f"Notera {meant}" in plain(card.text), (typed, card.text)
        assert f"Notera {meant}" in shown(card.blocks)
    for message in bench.everything():
        assert_harmless(message.text, list(message.blocks))


async def test_hostile_words_stand_literally_on_every_later_surface(bench: Bench) -> None:
    """The same in the assignee's letter, the morning bundle, Home, lists, the edit form and the weekly digest."""
    typed = "&lt;!channel&gt; *fet* &lt;https://evil.example|b&gt; :rose: {label}"
    meant = "<!channel> *fet* <https://evil.example|b> :rose: {label}"
    await bench.raw("maja", "/uppdrag", f"<@U0PER> granska {typed} senast 31 januari")
    await bench.raw("maja", "/beslut", f"Vi antar {typed}")
    await bench.raw("maja", "/klubba", f"grupp {typed}")
    await bench.raw("maja", "/uppdrag", "alla")
    await bench.raw("maja", "/veckobrev", "")
    await bench.clock("2017-01-31T09:00")
    for message in bench.everything():
        assert_harmless(message.text, list(message.blocks))
    letters = [shown(letter["blocks"]) for letter in await bench.bots("dm", "per")]
    assert len([letter for letter in letters if meant in letter]) >= 3  # given, a week before, on the day
    digest = await bench.card("#kommundirektorer", "anna", "Veckan i korthet")
    assert shown(digest["blocks"]).count(meant) == 2
    home = await bench.get("home", user="per")
    assert meant in shown(home["blocks"])
    assert_harmless(home["title"], home["blocks"])
    card = await bench.card("#kommundirektorer", "maja", "Uppdrag U1")
    await bench.click("maja", "#kommundirektorer", card, "Ändra")
    view = await bench.get("view", user="maja")
    written = [block["element"].get("initial_value") for block in view["blocks"] if block["type"] == "input"]
    assert f"Granska {meant}" in written or f"granska {meant}" in written


@pytest.mark.parametrize(
    "command",
    [
        *("/uppdrag", "/beslut", "/mote", "/mote tidplan", "/mote M2 program:", "/klubba grupp", "/klubba"),
        *("/dagordning", "/dagordning skjut upp", "/dagordning svara F1", "/dagordning fast punkt"),
        *("/klubba grupp Styrelsen får", "/klubba organisation"),
    ],
)
async def test_forty_thousand_characters_are_refused_at_once_and_given_back(
    bench: Bench, command: str
) -> None:
    """Nobody waits for a heap of characters; nothing of it is kept, and the person gets the beginning back to copy."""
    name, _, sub = command.partition(" ")
    for heap in HEAPS:
        began = time.perf_counter()
        answer = (await bench.raw("maja", name, f"{sub} {heap}".strip())).json()
        assert time.perf_counter() - began < 2.0, heap[:20]
        assert "för lång" in answer["text"]
        assert "Inget är sparat" in readable(answer["blocks"])
        assert len(readable(answer["blocks"])) > 90  # with the words themselves
        assert_harmless(answer["text"], answer["blocks"])
    assert [message for message in bench.everything() if not message.ephemeral_to] == []


async def test_the_longest_text_that_is_taken_is_kept_whole(bench: Bench) -> None:
    """Three thousand characters are saved, every one of them, and can be edited in the form."""
    text = ("mycket " * 500)[:2990].strip()
    await bench.raw("maja", "/beslut", text)
    card = await bench.card("#kommundirektorer", "maja", "Beslut B1")
    await bench.click("maja", "#kommundirektorer", card, "Ändra")
    view = await bench.get("view", user="maja")
    assert [b["element"].get("initial_value") for b in view["blocks"] if b["type"] == "input"] == [text]


async def test_words_that_are_only_marks_are_kept_as_they_are(bench: Bench) -> None:
    """A text that is nothing but dashes or commas is no empty record: what was typed is what the card says."""
    for typed in ("---", "…", ",,,"):
        await bench.raw("maja", "/uppdrag", typed)
        card = [message for message in bench.everything() if not message.ephemeral_to][-1]
        assert typed in card.text
