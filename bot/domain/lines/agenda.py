"""What a line after /dagordning says: an order about an agenda, or a point to be put on one."""

import re
from dataclasses import dataclass, replace
from typing import Literal

from bot.domain.ids import Label, label
from bot.domain.lines.answers import is_unknown, is_when
from bot.domain.lines.bare import Unfinished, unfinished
from bot.domain.lines.elsewhere import number_and_meeting, point_and_meeting, taken_apart
from bot.domain.lines.enumeration import enumerated
from bot.domain.lines.line import line
from bot.domain.lines.unread import without_courtesy

Verb = Literal[
    "help",
    "show",
    "add",
    "defer",
    "move",
    "remove",
    "publish",
    "nothing new",
    "status",
    "ask",
    "answer",
    "answer or day",
    "several answers",
    "question",
    "list questions",
    "wait",
    "resume",
    "focus",
    "not focus",
    "list focus",
    "standing",
    "not standing",
    "list standing",
    "refer",
    "unfinished",
    "unread",
    "nearly",
    "answer or wait",
    "question stays",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaOrder:
    """What is to be done. `on`: the meeting on whose agenda the point stands, when the words say so. `rest`: the words after the verb; of a deferral, a move and a status the words that name the point, `to`
    being where it goes (a meeting in words, a number) or what is told of it. `label`: a question ("F1"), `others`: those named with it. `begun`: the verb of an
    order that says no more (see `unfinished`). "answer or day": a day behind a question, without a colon. A question that is named without an answer is to be shown.
    "answer or wait": words that say that nobody knows. "unread": an order with words that it does not take; `rest` are those, `to` is the line without them.
    "nearly": `to` is the line that was probably meant. "question stays": a question is to be removed.
    """

    verb: Verb
    rest: str = ""
    to: str = ""
    reason: str = ""
    label: Label | None = None
    others: tuple[Label, ...] = ()
    begun: Unfinished | None = None
    on: str = ""


_WORDS: tuple[tuple[Verb, str], ...] = (
    ("list questions", r"(?:(?:oppna )?fragor(?:na)?|(?:open )?questions)$"),
    ("list focus", r"(?:fokusfragor(?:na)?|focus issues)$"),
    ("not focus", r"(?:ta bort|avsluta|remove|delete|end) (?:fokusfragan?|focus issue):?\s+(?=\S)"),
    ("focus", r"(?:ny )?(?:fokusfraga|fokusfragor|focus issues?):?\s+(?=\S)"),
    ("list standing", r"(?:fasta punkter|standing items)$"),
    ("not standing", r"(?:ta bort|remove|delete) (?:fast punkt|fasta punkten|standing item):?\s+(?=\S)"),
    ("standing", r"(?:ny )?(?:fast punkt|fasta punkter|standing items?):?\s+(?=\S)"),
    ("add", r"(?:lagg till|ny punkt|add(?: item)?|new item):?\s+(?=\S)"),
    ("defer", r"(?:bordlagg|skjut upp|defer|postpone)\s+(?=\S)"),
    ("refer", r"(?:aterremiss|aterremittera|refer back)(?: av| of)?:?\s+(?=\S)"),
    ("move", r"(?:flytta|move) (?=(?:punkt(?:er(?:na)?)?|items?|points?)\s*\d)"),
    ("remove", r"(?:ta bort|stryk|remove|delete) (?=(?:punkt(?:er(?:na)?)?|items?|points?)\s*\d|.?\ufffc)"),
    ("ask", r"(?:fraga|question|ask):?\s+(?=\S)"),
    ("publish", r"(?:publicera|publish)(?:\s+|$)"),
    ("nothing new", r"(?:inget nytt|nothing new)(?: (?:om|pa|about|on))?:?\s+(?=\S)"),
    ("status", r"status:?\s+(?=\S)"),
)
_VERBS = tuple((verb, re.compile(words)) for verb, words in _WORDS)
_HELP = re.compile(r"(?:hjalp|help|\?)$")
_QUESTION = r"(?P<id>f\s?\d{1,9})(?!\w)"
_AGAIN = re.compile(r"\s*(?:igen|again)?\s*\??$")
_HOLDS: dict[Verb, re.Pattern[str]] = {
    "question": re.compile(_QUESTION),
    "wait": re.compile(rf"(?:avvakta(?: med)?|wait(?: with| for)?|hold)\s+{_QUESTION}"),
    "resume": re.compile(rf"(?:ta upp(?: igen)?|take up(?: again)?|resume)\s+{_QUESTION}"),
    "several answers": re.compile(rf"(?:svara|svar|answer)(?: pa| to)?\s+{_QUESTION}"),
}
_ANSWER = re.compile(
    r"(?:svara|svar|answer)(?: pa| to)?\s+(?P<id>f\s?\d{1,9})(?:(?:\s*:|\s?,|\s+[–—-]+)?\s+(?=\S)|\s*[:–—-]*$)"
)
_STAYS = re.compile(rf"(?:ta bort|stryk|radera|remove|delete)\s+(?:(?:fragan?|question)\s+)?{_QUESTION}")
_BEHIND = re.compile(
    r"(?<=\d)\s*(?:[,;:(–—]|\s-\s)\s*(?!(?:punkt|item|point|och|and|samt)(?!\w))(?=[^\W\d]).*$", re.DOTALL
)
"""Words behind the number of a point that are no other point: ", dubblett"."""
# Each part begins where a run of spaces does, so that a heap of them is passed once.
_TO = re.compile(r"(?<!\s)\s+(?:till|to|until)\s+(?!dess)")
_REASON = re.compile(
    r"\b(?:eftersom|darfor att|because(?:\s+of)?|due\s+to|pa\s+grund\s+av|skal:|orsak:|reason:)\s*"
)
LONGEST = 3000  # characters; what is longer is no order, unless it is a list of points
_HEAD = 60  # characters in which a list of points says that it is one
_POINTS = re.compile(r"\s*(?:punkt(?:er(?:na)?)?|items?|points?)\s*(?=\d)")
_BETWEEN = re.compile(
    r"\s*(?:[,;&]|[–-](?=\s*\d)|(?<!\w)(?:och|samt|and)(?!\w))\s*(?:(?:och|and)\s+)?(?:(?:punkt|item|point)\s+(?=\d))?"
)
_NUMBER = re.compile(r"^(?:punkt|item|point)?\s*(\d{1,3})$")


def agenda_order(text: str) -> AgendaOrder:
    """Reads a line; words that are no order name a meeting whose agenda is to be shown."""
    written = text.strip()
    if len(written) > LONGEST:
        return _long_list(written)
    order = _order(written)
    apart = taken_apart(written) if order.verb == "show" else None
    return replace(_order(apart[0]), on=apart[1]) if apart is not None else order


def _order(written: str) -> AgendaOrder:
    plain = line(written).plain
    if _HELP.match(plain):
        return AgendaOrder(verb="help")
    if (asked := _of_questions(written, plain)) is not None:
        return asked
    answered = _ANSWER.match(plain)
    if answered is not None:
        told = written[answered.end() :]
        verb: Verb = "answer" if told else "question"
        if ":" not in answered[0]:
            verb = "answer or day" if is_when(told) else "answer or wait" if is_unknown(told) else verb
        return AgendaOrder(verb=verb, label=label(answered["id"]), rest=told)
    if (stays := _STAYS.match(plain)) is not None:
        return AgendaOrder(verb="question stays", label=label(stays["id"]), rest=written)
    begun = unfinished(plain)
    if begun is not None:
        return AgendaOrder(verb="unfinished", begun=begun)
    for verb, words in _VERBS:
        found = words.match(plain)
        behind = _BEHIND.search(plain) if verb in ("move", "remove") else None
        if found is not None and behind is not None:
            left = written[behind.start() :].strip(" \t\n,;:()–-")
            return AgendaOrder(verb="unread", rest=left, to=written[: behind.start()])
        if found is not None:
            return _ordered(verb, written[found.end() :].strip(), found[0])
    return AgendaOrder(verb="show", rest=written)


def _of_questions(written: str, plain: str) -> AgendaOrder | None:
    """Questions by their names: shown, left for later, taken up again, or answered in one line, which is taken apart."""
    for verb, pattern in _HOLDS.items():
        match = pattern.match(plain)
        if match is None:
            continue
        others, end = enumerated(plain, match["id"], match.end("id"))
        order = AgendaOrder(verb=verb, label=label(match["id"]), others=others)
        if verb == "several answers":
            told = written[end:].strip(" \t\n,:")
            return replace(order, verb=verb if told else "question", rest=told) if others else None
        left = without_courtesy(written[end:])
        if _AGAIN.match(line(left).plain) is not None:
            return order
        if verb == "question":
            told = left.lstrip()
            is_answer = told.startswith(":") and not others
            return replace(order, verb="nearly", to=f"svara {order.label}{told}") if is_answer else None
        return replace(order, verb="unread", rest=left.strip(" \t\n,;:()–-"), to=written[:end].strip())
    return None


def _long_list(written: str) -> AgendaOrder:
    """Points in any number; other long texts name no meeting."""
    found = dict(_VERBS)["add"].match(line(written[:_HEAD]).plain)
    if found is None:
        return AgendaOrder(verb="show", rest=written)
    return AgendaOrder(verb="add", rest=written[found.end() :].strip())


def _ordered(verb: Verb, rest: str, head: str) -> AgendaOrder:
    match verb:
        case "defer":
            words, reason = _reasoned(rest)
            named, to = _split(words, _TO)
            point, on = point_and_meeting(named)
            return AgendaOrder(verb=verb, rest=unquoted(point), to=to, reason=reason, on=on)
        case "refer":
            return _referred(rest, english=head.startswith("refer"))
        case "move":
            named, to = _split(rest, _TO)
            point, on = point_and_meeting(named)
            number, at = number_and_meeting(to)
            return AgendaOrder(verb=verb, rest=point, to=number, on=on or at)
        case "remove":
            point, on = point_and_meeting(rest)
            return AgendaOrder(verb=verb, rest=point, on=on)
        case "status":
            point, colon, told = rest.partition(":")
            return AgendaOrder(verb=verb, rest=point.strip() if colon else "", to=told.strip())
        case _:
            return AgendaOrder(verb=verb, rest=rest)


def _referred(rest: str, *, english: bool) -> AgendaOrder:
    """A deferral back to whoever prepared the point; its reason says so, and to whom if that was written."""
    words, reason = _reasoned(rest)
    point, to = _split(words, _TO)
    back = words[len(point) :].strip(" \n\t,")
    told = "referred back" if english else "återremiss"
    return AgendaOrder(
        verb="refer",
        rest=unquoted(point),
        to=to,
        reason=": ".join(part for part in (f"{told} {back}".strip(), reason) if part),
    )


def _split(words: str, at: re.Pattern[str]) -> tuple[str, str]:
    """What stands before the last sign of this kind, and what stands after it."""
    turns = list(at.finditer(line(words).plain))
    if not turns:
        return words.strip(), ""
    return words[: turns[-1].start()].strip(" \n\t,"), words[turns[-1].end() :].strip(" .")


def _reasoned(words: str) -> tuple[str, str]:
    found = _REASON.search(line(words).plain)
    if found is None:
        return words, ""
    return words[: found.start()].rstrip(" \n\t,;("), words[found.end() :].strip(" ).")


def unquoted(words: str) -> str:
    """The words without the quotes around them."""
    return words.strip().strip('"“”„»«').strip()


def number_of(words: str) -> int | None:
    """The number in "punkt 3"; None: the words name the point by its title."""
    found = _NUMBER.match(line(words).plain.strip())
    return int(found[1]) if found else None


def pieces(words: str) -> tuple[str, ...]:
    """What is named in one breath: the numbers in "punkt 1 och 2", the titles in "Budget och Inspel"; one thing is one piece."""
    plain = line(words).plain
    head = _POINTS.match(plain)
    start = head.end() if head is not None else 0
    ends = [*(match.span() for match in _BETWEEN.finditer(plain, start)), (len(words), len(words))]
    begins = [start, *(end for _, end in ends)]
    found = (unquoted(words[begin:end]) for begin, (end, _) in zip(begins, ends, strict=False))
    return tuple(piece for piece in found if piece)


def with_number(words: str) -> tuple[str, int | None]:
    """A title and the number written after it: "Profilering, punkt 4"."""
    head, comma, tail = words.rpartition(",")
    number = number_of(tail) if comma and not tail.strip().isdigit() else None
    return (unquoted(head), number) if number is not None else (unquoted(words), None)
