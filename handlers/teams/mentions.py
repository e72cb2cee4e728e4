"""Teams' notation of text, read once at the door: real mentions noted with their places, entities undone in what is marked up.

A plain text comes as it was typed, "<" and "&amp;" too, but for what the personal chat loses (see `twins`). Only what the activity lists as a mention is one: "<at>" that somebody typed is text.
"""

import html
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.domain.place import Mention
from handlers.chat.reading import Json, maybe
from handlers.chat.text import clean
from handlers.teams import ids
from handlers.teams.twins import whole_text

_NO_BREAK = ("&nbsp;", "\xa0")  # what Teams puts behind a mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """Words as a person reads them, and whom they mention."""

    text: str
    mentions: tuple[Mention, ...]


def mentioned(activity: Json) -> list[str]:
    """Teams' own ids of all who are mentioned in what is said to the bot, itself left out."""
    if is_among_people(activity):
        return []
    bot = maybe(activity, "recipient", "id")
    return [user for _, user, _ in _listed(activity) if user != bot]


def is_among_people(activity: Json) -> bool:
    """Whether it is said where several are, and not to the bot: Teams may bring that too to a bot that was granted all messages."""
    if maybe(activity, "conversation", "conversationType") == "personal":
        return False
    bot = maybe(activity, "recipient", "id")
    return all(user != bot for _, user, _ in _listed(activity))


def written(activity: Json, tenant: str, people: Mapping[str, str]) -> Written:
    """What a message says. The first mention of the bot is no part of it; `people` gives the Entra id of whom Teams
    mentions by an id of its own. Somebody who is not in there stays a name.
    """
    bot, addressed = maybe(activity, "recipient", "id"), True
    marked_up = activity.get("textFormat") == "xml"
    text, mentions = "", []
    for piece, user, name in _pieces(whole_text(activity), list(_listed(activity))):
        if user is not None and user == bot and addressed:
            addressed = False
            continue
        shown = f"@{name}" if user is not None else _plain(piece, marked_up=marked_up)
        if user is not None and user != bot and user in people:
            account = ids.account(tenant, people[user])
            start = len(text)
            mentions.append(Mention(start=start, end=start + len(shown), account=account, name=name))
        text += shown
    return _trimmed(text, mentions)


def _listed(activity: Json) -> Iterator[tuple[str, str, str]]:
    """Of each mention that the activity lists: how it stands in the text, whom it means, the name shown."""
    entities = activity.get("entities")
    for entity in entities if isinstance(entities, list) else []:
        if not isinstance(entity, dict) or entity.get("type") != "mention":
            continue
        stands, person = entity.get("text"), entity.get("mentioned")
        if not isinstance(stands, str) or not stands or not isinstance(person, dict):
            continue
        user, name = person.get("id"), person.get("name")
        if isinstance(user, str):
            yield stands, user, _plain(name).strip() if isinstance(name, str) else ""


def _pieces(raw: str, listed: list[tuple[str, str, str]]) -> Iterator[tuple[str, str | None, str]]:
    """The text, mentions and what is between them by turns, in whichever order they are listed; a mention that does not stand
    in the text is left out.
    """
    end = 0
    for start, stands, user, name in sorted(_places(raw, listed)):
        if start >= end:
            yield raw[end:start], None, ""
            yield stands, user, name
            end = start + len(stands)
    yield raw[end:], None, ""


def _places(raw: str, listed: list[tuple[str, str, str]]) -> Iterator[tuple[int, str, str, str]]:
    """Where each mention stands; of two that look alike, the one that is listed first stands first."""
    behind: dict[str, int] = {}
    for stands, user, name in listed:
        start = raw.find(stands, behind.get(stands, 0))
        behind[stands] = len(raw) if start < 0 else start + len(stands)
        if start >= 0:
            yield start, stands, user, name


def _plain(text: str, *, marked_up: bool = False) -> str:
    for space in _NO_BREAK:
        text = text.replace(space, " ")
    return clean(html.unescape(text) if marked_up else text)


def _trimmed(text: str, mentions: list[Mention]) -> Written:
    by = len(text) - len(text.lstrip())
    moved = (Mention(start=m.start - by, end=m.end - by, account=m.account, name=m.name) for m in mentions)
    return Written(text=text.strip(), mentions=tuple(moved))
