"""An order that names its record and needs no word before it: "klart U7, U9", "bekräfta M10 5 april", "svara F1 Oslo"."""

import re
from dataclasses import replace
from typing import Literal

from bot.domain.lines.agenda import agenda_order
from bot.domain.lines.answers import DAY
from bot.domain.lines.details import CUED
from bot.domain.lines.line import line
from bot.domain.lines.order_words import Noun as Subverbial
from bot.domain.lines.subverbs import Subverb, subverb

Noun = Subverbial | Literal["agenda"]

_NAMED = re.compile(r"(?<!\w)[bumf](?=\s?\d{1,9}(?!\w))", re.IGNORECASE)
_NOUNS: dict[str, Subverbial] = {"b": "decision", "u": "task", "m": "meeting"}
_HEAD = 60  # characters in which the record is named
_QUESTIONS = ("question", "answer", "answer or day", "several answers", "wait", "resume")
_WITH_MORE = ("move", "remove", "cancel")
"""Orders that say more than which record; words behind another one are a text: "visa U7 för styrelsen"."""
_ALONE = ("done", "end", "show", "take", "undo", "reopen", "restore")
_TIME = r"(?:kl\.?|klockan|at)?\s*\d{1,2}[:.]\d\d"
_SAID_OF_IT = re.compile(rf"(?:{_TIME}(?:\s*[–-]\s*{_TIME})?\s*[,;]?\s*)?(?:$|{CUED})")


def ordered(text: str) -> Noun | None:
    """Which noun the order is about; None: people go on in words that may mean anything ("bekräfta M10 med Lund"), or ask."""
    found = _NAMED.search(text[:_HEAD])
    if found is None or text.rstrip().endswith("?"):
        return None
    if found[0].lower() == "f":
        return "agenda" if agenda_order(text).verb in _QUESTIONS else None
    noun = _NOUNS[found[0].lower()]
    order = subverb(noun, text)
    return noun if order is not None and order.label is not None and _is_one(order) else None


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
