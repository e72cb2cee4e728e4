"""Slack's notation of text, read once at the door: entities undone, real mentions noted with their places."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.domain.place import Mention
from handlers.chat.text import clean
from handlers.slack import ids
from handlers.slack.text import unescape

_ENTITY = re.compile(r"<((?:[@#!]|[A-Za-z][A-Za-z0-9+.-]*:)[^<>\n]+)>")
_PERSON = re.compile(r"@([UW][A-Z0-9]{1,30})")
_SCHEME = re.compile(r"(?:https?://|mailto:|tel:)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """Words as a person reads them, and whom they mention."""

    text: str
    mentions: tuple[Mention, ...]


def written(raw: str, *, team: str, bot: str | None, addressed: bool = False) -> Written:
    """Reads a text in Slack's notation. A person without a label stands as "@" and the id, with `name` None.

    `bot` is the bot's own user id: it is never a mention; with `addressed` its first one is left out, being no part of
    what is said.
    """
    text, mentions = "", []
    for entity, piece in _pieces(raw):
        if not entity:
            text += clean(unescape(piece))
            continue
        target, _, label = piece.partition("|")
        person = _PERSON.fullmatch(target)
        if person and person[1] == bot and addressed:
            addressed = False
            continue
        shown = clean(_shown(target, unescape(label)))
        if person and person[1] != bot:
            place = (len(text), len(text) + len(shown))
            name = clean(unescape(label)).lstrip("@") or None
            account = ids.account(team, person[1])
            mentions.append(Mention(start=place[0], end=place[1], account=account, name=name))
        text += shown
    return _trimmed(text, mentions)


def _trimmed(text: str, mentions: list[Mention]) -> Written:
    by = len(text) - len(text.lstrip())
    moved = (Mention(start=m.start - by, end=m.end - by, account=m.account, name=m.name) for m in mentions)
    return Written(text=text.strip(), mentions=tuple(moved))


def _pieces(raw: str) -> Iterator[tuple[bool, str]]:
    """The text and its entities by turns, the latter without their brackets."""
    for at, piece in enumerate(_ENTITY.split(raw)):
        yield at % 2 == 1, piece


def _shown(target: str, label: str) -> str:
    kind, name = target[:1], target[1:]
    if kind == "@":
        return f"@{label.lstrip('@') or name}"
    if kind == "#":
        return f"#{label or name}"
    if kind == "!":  # <!channel>, <!subteam^S1|@board>, <!date^…|2 March>
        return label or f"@{name.rpartition('^')[2]}"
    return _address(unescape(target), label)


def _address(url: str, label: str) -> str:
    """A link as its label where that says where it leads, else with the address beside it."""
    bare = _SCHEME.sub("", url, count=1)
    if not label:
        return bare if url.lower().startswith(("mailto:", "tel:")) else url
    return label if label.rstrip("/") in (url.rstrip("/"), bare.rstrip("/")) else f"{label} ({url})"
