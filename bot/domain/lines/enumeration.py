"""Records named one after the other: "U7, U9 och U12", "U7–U9", "U7 till U9"."""

import re

from bot.domain.ids import Label, label

MOST = 30  # records that one order is about, or that a dash can stand for

_NEXT = re.compile(
    r"\s*(?:(?:[,;&+]|(?:och|samt|and)(?!\w))\s*)*(?:(?P<dash>[–—-]\s*)|(?P<to>(?:till|t\.?o\.?m\.?|to|through)\s+))?"
    r"(?P<id>u\s?\d{1,9}|[bmfr]\d{1,9})(?!\w)",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"(?:^|[,;&+]|(?<!\w)(?:och|samt|and)(?!\w))\s*(?:(?:flytta|move)\s+)?u\s?\d{1,9}(?:\s+(?:till|to)(?!\w)|\s*$)",
    re.IGNORECASE,
)


def names_another(words: str) -> bool:
    """Whether what is said of some tasks goes on with another one: "fredag, U6 till lördag"."""
    return _ANOTHER.search(words) is not None


def enumerated(plain: str, first: str, at: int) -> tuple[tuple[Label, ...], int]:
    """The records that are named behind the first one, which ends at `at`, each once; and where the last of them ends."""
    last = label(first)
    found: dict[Label, None] = {last: None} if last is not None else {}
    while last is not None and (match := _NEXT.match(plain, at)) is not None:
        named = label(match["id"])
        if named is None or (match["to"] and not _is_span(last, named, plain[match.end() :])):
            break
        found |= dict.fromkeys(_between(last, named) if match["dash"] or match["to"] else (named,))
        last, at = named, match.end()
    return tuple(found)[1:], at


def _is_span(first: Label, last: Label, rest: str) -> bool:
    """Whether "till" stands between the ends of a row. A task goes to a meeting, and a meeting to the day of another one."""
    return first.letter == last.letter and (first.letter != "M" or bool(rest.strip()))


def _between(first: Label, last: Label) -> tuple[Label, ...]:
    """All from one number to another, in whichever order they are written; of too many, one more than an order may be about."""
    if first.letter != last.letter:
        return (last,)
    lowest, highest = sorted((first.number, last.number))
    return tuple(Label(last.letter, number) for number in range(lowest, min(highest, lowest + MOST) + 1))
