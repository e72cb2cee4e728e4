"""Meetings that are named by their label, "M4", as words about days name them otherwise."""

from bot.domain.when.calendar import Calendar
from bot.domain.when.tokens import Token, Tokens
from bot.domain.when.vocabulary import Meaning


def labelled(tokens: Tokens, calendar: Calendar) -> Tokens:
    """With one token for each label of a meeting in the calendar; "M3" that is none stays what it is."""
    if not calendar.meetings or all(token.word != "m" for token in tokens):
        return tokens
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        means = _meaning(tokens, at, calendar)
        if means is not None:
            found.append(tokens[at]._replace(end=tokens[at + 1].end, word="", means=means))
        else:
            found.append(tokens[at])
        at += 1 if means is None else 2
    return found


def _meaning(tokens: Tokens, at: int, calendar: Calendar) -> Meaning | None:
    if not _is_label(tokens, at):
        return None
    number = tokens[at + 1].number
    planned = next((one for one in calendar.meetings if one.number == number), None)
    return Meaning(series=planned.series, labelled=number) if planned is not None else None


def _is_label(tokens: Tokens, at: int) -> bool:
    """Whether it is written as a label: not "BMW-M3", "M3-motorn", "M 3 mars" or "2 m3"."""
    if tokens[at].word != "m" or tokens[at + 1].number < 0:
        return False
    before = tokens[at - 1] if at else None
    if before is not None and (before.number >= 0 or (tokens[at].glued and before.word not in ("(", ":"))):
        return False
    after, beyond = tokens[at + 2], tokens[at + 3]
    if not tokens[at + 1].glued and after.means.month is not None:
        return False
    return not (after.glued and (after.word[:1].isalnum() or (beyond.glued and beyond.word[:1].isalnum())))
