"""An order that names its record and needs no word before it: "klart U7, U9", "bekräfta M10 5 april", "svara F1 Oslo"."""

import re
from dataclasses import replace
from typing import Literal

from bot.domain.lines.agenda import AgendaOrder, agenda_order
from bot.domain.lines.answers import DAY
from bot.domain.lines.details import CUED
from bot.domain.lines.line import line
from bot.domain.lines.order_words import Noun as Subverbial
from bot.domain.lines.subverbs import Subverb, subverb

Noun = Subverbial | Literal["agenda"]

_NAMED = re.compile(r"(?<!\w)[bumf](?=\s?\d{1,9}(?!\w))", re.IGNORECASE)
_NOUNS: dict[str, Subverbial] = {"b": "decision", "u": "task", "m": "meeting"}
_SHOWS = re.compile(r"\s*[bumf]\s?\d{1,9}[\s?]*", re.IGNORECASE)
"""A record and a question mark: it is to be shown."""
_HEAD = 60  # characters in which the record is named
_QUESTIONS = (
    *("question", "answer", "answer or day", "answer or wait", "several answers", "wait", "resume"),
    *("nearly", "question stays"),
)
_PARTED = re.compile(r"\s*(?:[,;:(]|[–—-]\s)")
_WITH_MORE = ("move", "remove", "cancel")
"""Orders that say more than which record; words behind another one are a text: "visa U7 för styrelsen"."""
_ALONE = ("hand back", "done", "end", "show", "take", "undo", "reopen", "restore")
_NOTED = ("describe", "attendance")
"""What is noted of a meeting may be a text behind another command: "/uppdrag M3 plats: …"."""
_CLOCK = r"\d{1,2}(?:[:.]\d\d)?"
_HOURS = rf"(?:(?:kl\.?|klockan|at)\s*{_CLOCK}(?:\s*[–-]\s*{_CLOCK})?|\d{{1,2}}[:.]\d\d(?:\s*[–-]\s*{_CLOCK})?|{_CLOCK}\s*[–-]\s*{_CLOCK})"
_SAID_OF_IT = re.compile(
    rf"(?:{_HOURS}(?![\w:.])\s*[,;]?\s*)?(?:$|{CUED})|{_HOURS},?\s+(?:i|in|at)\s+\w[\w\s]{{0,60}}$"
)


def ordered(text: str) -> Noun | None:
    """Which noun the order is about; None: people go on in words that may mean anything ("bekräfta M10 med Lund"), or ask."""
    found = _NAMED.search(text[:_HEAD])
    if _SHOWS.fullmatch(text) is not None:
        text = text.rstrip(" \t\n?")
    if found is None or text.rstrip().endswith("?"):
        return None
    if found[0].lower() == "f":
        return "agenda" if _is_of_question(agenda_order(text), text) else None
    noun = _NOUNS[found[0].lower()]
    order = subverb(noun, text)
    if order is None or order.label is None:
        return None
    is_asked = noun == "meeting" and order.verb == "unread"  # the answer has the line that works
    return noun if is_asked or _is_one(order) else None


def _is_of_question(order: AgendaOrder, text: str) -> bool:
    """Whether it is an order about a question; words that go on without a sign between may be anything ("avvakta F1 tills Lund svarar")."""
    parted = order.verb == "unread" and _PARTED.match(text.strip(), len(order.to)) is not None
    return parted or order.verb in _QUESTIONS


def of_another_kind(noun: Noun, text: str) -> Noun | None:
    """The noun of the record that an order behind a command names, where it is of another kind: "/uppdrag ta bort B1". None: it is
    not, or the words may be a text: "/beslut ställ in M2" is a decision.
    """
    meant = ordered(text) if noun in _NOUNS.values() else None
    if meant in (None, "agenda", noun) or (noun == "decision" and meant == "meeting"):
        return None
    order = next(subverb(one, text) for one in _NOUNS.values() if one == meant)
    return meant if order is not None and order.verb not in _NOTED else None


def meant(text: str) -> Subverb | None:
    """The order about a task or a decision that the words come near to; its `suggestion` is the line that works."""
    found = _NAMED.search(text[:_HEAD])
    noun = _NOUNS[found[0].lower()] if found is not None and found[0].lower() in "ub" else None
    order = subverb(noun, text) if noun is not None else None
    if order is None or order.label is None:
        return None
    return order if order.suggestion else replace(order, suggestion=text.strip())


def _is_one(order: Subverb) -> bool:
    plain = line(order.rest).plain.strip()
    match order.verb:
        case "hand":
            return order.rest.startswith("@")
        case "confirm":
            return not plain or DAY.fullmatch(plain) is not None
        case "describe":
            return _SAID_OF_IT.match(plain) is not None
        case "attendance":
            return not plain or order.rest[0] == "@" or order.rest[0].isupper()
        case verb if verb in _ALONE:
            return not plain
        case verb:
            return verb in _WITH_MORE
