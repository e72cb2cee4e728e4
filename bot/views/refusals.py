"""What is said when something cannot be done as it was asked: what stands in the way, and one way on."""

import re
from dataclasses import replace
from datetime import date, datetime
from string import Formatter
from typing import Any

from bot.domain.errors import Refusal
from bot.domain.lines.subverbs import Subverb
from bot.domain.people import Locale
from bot.i18n import dates
from bot.i18n.catalogue import COMMAND, catalogue, say, template, written
from bot.views import refused_meetings
from bot.views.nodes import Action, Actions, Button, Card, Node, Paragraph
from bot.views.spans import CARD_TEXT, one_line, plain

_WAYS = {
    "already done": {"U": "task.show"},
    "already open": {"U": "task.show"},
    "not open": {"U": "task.show", "M": "meeting.restore"},
    "taken": {"U": "task.show"},
    "already ended": {"M": "meeting.show"},
    "not current": {"B": "decision.show"},
    "too late to undo": {"U": "task.remove", "B": "decision.remove"},
    "not yours to undo": {"U": "task.remove", "B": "decision.remove"},
    "owner unknown": {"U": "task.choose"},
    "owner several": {"U": "task.choose"},
    "which day": {"U": "task.another_date", "M": "meeting.move"},
    "impossible day": {"M": "meeting.move"},
    "no single day": {"M": "meeting.move"},
    "date unclear": {"U": "task.another_date", "M": "meeting.move"},
    "date passed": {"U": "task.another_date", "M": "meeting.move"},
    "left over": {"U": "task.another_date", "M": "meeting.move"},
    "hour unclear": {"M": "meeting.move"},
    "stands so": {"M": "meeting.show"},
    "already planned": {"M": "meeting.show"},
    "not tentative": {"M": "meeting.show"},
    "already cancelled": {"M": "meeting.restore"},
    "not cancelled": {"M": "meeting.show"},
}
"""The button that leads on, by code and by the letter of the record."""

_BEHIND = re.compile(r"(?:[,;:(]\s*|\s[–—-]\s)(?P<words>[^\W\d].*)", re.DOTALL)
"""Words behind an order, parted from it."""
_GIVEN_BACK = ("too long", "no meeting")
"""What was written is shown with the refusal, so that it is not lost."""
_SAVED = {"U": "word.task", "B": "word.decision"}
"""As what words are saved that were no order, by the letter of the record they named."""
_SUBJECT = 1900  # characters that a button carries
_NAME = 80  # what fits in the field of a name
_FORMS = {"task.another_date": "task.move"}  # words of a button and the verb behind them, where they differ


def card(refusal: Refusal, locale: Locale) -> Card:
    """The refusal in words; a code without words of its own says that it cannot be done, and that nothing was changed."""
    facts = {name: _readable(value, refusal.facts, locale) for name, value in refusal.facts.items()}
    key = f"refusal.{refusal.code}"
    if facts.get("state") and f"{key}_{facts['state']}" in catalogue(locale):
        key = f"{key}_{facts['state']}"
    facts |= refused_meetings.facts(refusal, locale)
    sentence = template(locale, key if key in catalogue(locale) else "refusal.unknown")
    said = sentence.format_map(_Facts(facts))
    nodes: list[Node] = [Paragraph(plain(said))]
    if refusal.code in _GIVEN_BACK and refusal.facts.get("text"):
        nodes += _given_back(str(refusal.facts.get("text", "")))
    if refusal.facts.get("behind"):
        quoted = _pieces(str(refusal.facts["behind"]))
        nodes += [Paragraph(plain(say(locale, "words.quoted", text=one))) for one in quoted]
    line = _line(refusal, locale)
    ways = (line,) if line is not None else _ways(refusal, locale)
    if ways:
        nodes.append(Actions(ways))
    return Card(text=said, nodes=tuple(nodes))


def field(code: str, locale: Locale) -> str:
    """What to do about one field of a form."""
    key = f"field.{code}"
    return say(locale, key if key in catalogue(locale) else "field.unknown")


def with_typed(shown: Card, typed: str, locale: Locale) -> Card:
    """The refusal of an order with all that was typed, where words stand behind it that the card does not say."""
    found = _BEHIND.search(typed)
    said = str(shown)
    if found is None or all(word in said for word in found["words"].split()):
        return shown
    quoted = [Paragraph(plain(say(locale, "words.quoted", text=one))) for one in _pieces(typed.strip())]
    at = next((at for at, node in enumerate(shown.nodes) if isinstance(node, Actions)), len(shown.nodes))
    return replace(shown, nodes=(*shown.nodes[:at], *quoted, *shown.nodes[at:]))


def suggestion(command: str, typed: str, order: Subverb, locale: Locale) -> Card:
    """Words that are nearly an order: what was typed, the line that was probably meant, and what was typed as a record of its own."""
    line = f"{command} {order.suggestion}"
    facts = {"typed": written(one_line(f"{command} {typed}")), "line": written(one_line(line))}
    said = say(locale, "refusal.nearly", **facts)
    return Card(
        text=said, nodes=(Paragraph(plain(said)), Actions((again(line), *_saved(typed, order, locale))))
    )


def unread(typed: str, order: Subverb, line: str | None, locale: Locale) -> Card:
    """Words that an order does not take: all that was typed, the line without them (None: it cannot be written by a button), and what
    was typed as a record of its own.
    """
    said = say(locale, "refusal.unread" if line else "refusal.unread_words", words=one_line(order.rest))
    buttons = (*([again(line)] if line else ()), *_saved(typed, order, locale))
    quoted = (Paragraph(plain(say(locale, "words.quoted", text=one))) for one in _pieces(typed))
    return Card(text=said, nodes=(Paragraph(plain(said)), *quoted, Actions(buttons)))


def _given_back(text: str) -> list[Node]:
    """What somebody wrote, in as many pieces as it takes, so that it can be copied."""
    return [Paragraph(plain(piece)) for piece in _pieces(text)]


def _pieces(text: str) -> list[str]:
    return [text[at : at + CARD_TEXT] for at in range(0, len(text), CARD_TEXT)]


def _saved(typed: str, order: Subverb, locale: Locale) -> tuple[Button, ...]:
    """[Som uppdrag] or [Som beslut], after the record that was named; none for words that no button carries."""
    kind = _SAVED.get(order.label.letter) if order.label else None
    if kind is None or len(typed) > _SUBJECT:
        return ()
    return (Button(label=say(locale, f"do.{kind}"), action=Action(kind, typed)),)


def again(line: str) -> Button:
    """A line to write, as a button."""
    return Button(
        label=written(one_line(line, 60)),
        action=Action("say.again", line.lstrip(COMMAND)[:2000]),
        style="primary",
    )


def _line(refusal: Refusal, locale: Locale) -> Button | None:
    """The line that would work, for codes that have one in the catalogue; only where all its blanks are known."""
    key = f"refusal.{refusal.code}_line"
    if key not in catalogue(locale):
        return None
    words = template(locale, key)
    known = {name: str(value).strip() for name, value in refusal.facts.items() if value is not None}
    blanks = [name for _, name, _, _ in Formatter().parse(words) if name]
    return again(words.format_map(known)) if all(known.get(name) for name in blanks) else None


def _ways(refusal: Refusal, locale: Locale) -> tuple[Button, ...]:
    opened = (*refused_meetings.ways(refusal, locale), *_opened(refusal, locale))
    return opened or _way(refusal, locale)


def _opened(refusal: Refusal, locale: Locale) -> tuple[Button, ...]:
    """The forms in which it can be said instead, filled in with what was written."""
    name = str(refusal.facts.get("name", ""))
    match refusal.code:
        case "person unknown" | "person several":
            ways = [("do.setup.person", Action("setup.person"))]
        case "contact unknown" | "contact several" | "contact missing":
            whole = str(refusal.facts.get("text", name))
            ways = [("do.task.contact", Action("setup.organisation", name[:_NAME]))]
            if whole != name:
                ways.append(("do.setup.organisation", Action("setup.organisation", whole[:_NAME])))
        case "convenor unknown" | "convenor several" if "body" in refusal.facts:
            ways = [("do.group.edit", Action("group.edit", f"body/{refusal.facts['body']}"))]
        case "convenor unknown":
            ways = [("do.setup.group", Action("setup.group", name[:_NAME]))]
        case _:
            return ()
    return tuple(Button(label=say(locale, words), action=action) for words, action in ways)


def _way(refusal: Refusal, locale: Locale) -> tuple[Button, ...]:
    label = str(refusal.facts.get("label", ""))
    words = _WAYS.get(refusal.code, {}).get(label[:1].upper())
    if words is None or not label[1:].isdigit():
        return ()
    reason = refusal.facts.get("reason")
    subject = f"{label} {reason}" if reason and words == "meeting.move" else label
    return (Button(label=say(locale, f"do.{words}"), action=Action(_FORMS.get(words, words), subject)),)


def _readable(value: Any, facts: dict[str, Any], locale: Locale) -> str:
    """A fact as people read it: an instant in the zone of the facts, a day, a list of names, or words."""
    if isinstance(value, datetime):
        zone, today = str(facts.get("zone", "UTC")), facts.get("today")
        if isinstance(today, date):
            return dates.moment(value, zone, locale, today)
        return dates.stamp(value, zone, locale)
    if isinstance(value, date):
        return dates.full(value, locale)
    if isinstance(value, list | tuple):
        return ", ".join(_readable(one, facts, locale) for one in value)
    return one_line(str(value)) if value is not None else ""


class _Facts(dict[str, str]):
    """Facts in which one that was not told is an empty word: a refusal must never fail."""

    def __missing__(self, _name: str) -> str:
        return "…"
