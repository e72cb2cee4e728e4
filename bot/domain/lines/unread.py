"""What stands behind the records of an order and is no part of it: "och kaffet" in "klart U7, U9 och kaffet"."""

import re
from dataclasses import dataclass

from bot.domain.lines.line import line

_ALONE = ("hand back", "done", "end", "show", "undo", "reopen", "restore")
"""Orders that say no more than which records."""
_AND = re.compile(r"[\s,;]*(?:(?:och|samt|plus|and)(?!\w)|[&+])")
_AFTER_A_DAY = re.compile(r"\s*[,;:(–-](?!\d)")
_BEFORE_A_DAY = re.compile(
    r"(?:(?:till|to|pa|on|den|det|the|at|of|nya?|nytt|new|datum|dag|date|day|preliminart?|prel|tentative(?:ly)?|antingen|either|"
    r"(?:man|tis|ons|tors?|fre|lor|son)(?:dag(?:en)?)?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)(?!\w)[\s.,:]*)+"
)
_TO = re.compile(r"(?<!\s)\s+(?:till|to)\s+(?=\S)")
_CAUSE = re.compile(
    r"\s*(?:[,:;(–-]|(?:for|pga|p\.g\.a|eftersom|darfor|pa grund|because|due|since|skal|orsak|reason)(?!\w))"
)
_POLITE = re.compile(
    r"(?:[\s,.!]*(?<!\w)(?:tack|snalla|nu|i\s?dag|igen|pa nytt|please|thanks|thank you|now|today|again)(?!\w))+[\s.!:;)]*$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """The words, and where they end: what follows, such as the day of a move, is understood."""

    words: str
    end: int


def without_courtesy(rest: str) -> str:
    """What is said behind the records; nothing when it is only polite: "klart U7 tack"."""
    return "" if _POLITE.match(line(rest).plain) else rest


def unread(verb: str, rest: str) -> Unread | None:
    """What `verb` does not take of the words behind its records; None: it takes them all."""
    plain = line(rest).plain
    another = goes_on(rest)
    if verb in ("move", "hand") and another:
        turns = list(_TO.finditer(plain))
        end = turns[-1].start() if turns else len(rest)
        return Unread(words=rest[:end].strip(" \t\n,;"), end=end)
    is_cause = verb == "remove" or (verb == "cancel" and _CAUSE.match(plain) is not None)
    takes_it = not another and (is_cause or verb not in (*_ALONE, "cancel"))
    left = rest.strip(" \t\n,;:.!?–-()")
    return Unread(words=left, end=len(rest)) if left and not takes_it else None


def goes_on(rest: str) -> bool:
    """Whether words go on with something else: "och kaffet"."""
    return _AND.match(line(rest).plain) is not None


def reason_behind(rest: str) -> str | None:
    """What stands behind a day as its reason, parted from it: ", lokalen är upptagen"; None: words that nobody understands."""
    left = without_courtesy(rest).strip(" \t\n.!")
    if left and (goes_on(left) or _AFTER_A_DAY.match(left) is None):
        return None
    return left.strip(" ,;:()–-")


def words_before(head: str) -> str:
    """What stands before a day and is no part of how days are said: "Rådhuset" in "Rådhuset 16 mars"."""
    plain = line(head).plain
    small = _BEFORE_A_DAY.match(plain.lstrip())
    left = head.strip()[small.end() if small else 0 :].strip(" \t\n.,:;–-")
    return left if any(sign.isalnum() for sign in left) else ""
