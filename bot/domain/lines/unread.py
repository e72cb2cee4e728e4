"""What stands behind the records of an order: courtesy that is dropped, a reason that is kept, and words that are asked about.

The rules are the same for every order. What is parted from the rest, or begins with a word of cause, is why. What puts the order in
question (a question mark, "eller", "om", "inte") stops it. The rest is not understood, and nothing is done before it is asked about.
"""

import re
from dataclasses import dataclass

from bot.domain.lines.courtesy import courtesy_at_end, small_words
from bot.domain.lines.line import line
from bot.domain.lines.order_words import WITH_ID

KEEPS = ("done", "end", "undo", "reopen", "remove", "cancel")
"""Orders that keep a reason behind their records."""
_ASKS = ("hand back", "show", "take", "restore")
"""Orders that say no more than which records."""
_MARK = r"(?:[,;(\n]|:(?!\d)|(?<!\S)[–—-]+(?!\d))"
_AND = re.compile(r"[\s,;]*(?:(?:och|samt|plus|and)(?!\w)|[&+])")
_TO = re.compile(r"(?<!\s)\s+(?:till|to)\s+(?=\S)")
_SOMEBODY = (
    r"(?:jag|vi|du|ni|han|hon|det|den|de|dom|alla|ingen|i|we|you|he|she|it|they|everyone|nobody|there)"
)
_CAUSED = (
    r"(?:pga|p\.g\.a\.?|pa\s+grund\s+av|eftersom|darfor|for\s+att|beroende\s+pa|tack\s+vare|med\s+anledning\s+av|because(?:\s+of)?|due\s+to|since|skal|orsak|"
    r"anledning|reason)(?:\s+(?:att|that))?(?!\w)\s*:?"
)
_CAUSE = re.compile(rf"{_CAUSED}|(?:da|for|as)\s+(?={_SOMEBODY}\s)")
_TURN = re.compile(rf"(?<!\s)\s*(?:{_MARK}|(?<!\w)(?:{_CAUSE.pattern}|i\s?stallet\s+for|instead\s+of))")
_CAPITAL = re.compile(r"\s*(?:då|för|as)\s+(?=[A-ZÅÄÖ@]\S*(?:\s+[A-ZÅÄÖ]\S*)*\s+[a-zåäö])")
"""A cause that begins with a name: "då Per är sjuk"."""
_SPAN = r"(?:\s+\S+){1,2}?\s+(?:dag|veck|manad|arbetsdag|timm|ar(?!\w))"
_DOUBTED = rf"(?:eller|or|om(?!{_SPAN})|if|ifall|savida|inte|ej|not|men|but|utom|forutom|except|unless|kanske|maybe|perhaps)(?!\w)"
_DOUBT = re.compile(rf"\?(?!\w)|(?<!\w){_DOUBTED}")
_ON_A_DAY = (
    r"(?:(?:pa|on|till|fran|from|den|the|efter|after)\s+)*(?:(?:nasta|next)\s+\w+|i?\s?morgon|tomorrow|\d{1,2}\s?[/.]\s?\d{1,2}|"
    r"\d{1,2}\s+(?:jan|feb|mar|apr|ma[jy]|jun|jul|aug|sep|o[ck]t|nov|dec)\w*|"
    r"(?:man|tis|ons|tors|fre|lor|son)dag\w*|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?!\w)\s*$"
)
_RECORD = r"(?:u\s?|[bmf])\d{1,9}(?!\w)"
_FORMS = "|".join(
    sorted({re.escape(line(one).plain) for forms in WITH_ID.values() for one in forms}, key=len, reverse=True)
)
_DOUBT_IN_REASON = re.compile(
    rf"\?(?!\w)|(?<!\w)(?:kanske|maybe|perhaps)(?!\w)|{_MARK}\s{{0,9}}(?:{_DOUBTED}|{_ON_A_DAY})"
    rf"|(?<!\w){_DOUBTED}(?:\s+\w+)?\s+{_RECORD}"
    rf"|(?:{_MARK}|(?<!\w)(?:och|samt|and)(?!\w))\s{{0,9}}(?:(?:{_FORMS})\s+{_RECORD}|{_RECORD}\s+(?:ar|is|klar|done))"
)
"""A reason may say "inte" or "om"; one that begins so is none, and neither is another order."""
_ROUGHLY = re.compile(
    r"(?<!\w)(?:ca|cirka|ungefar|omkring|around|about|roughly|tidigast|inte fore|not before|no earlier than|"
    r"em|e\.m\.|fm|f\.m\.|(?:pa\s+)?(?:eftermiddag|formiddag|kvall|natt)(?:en)?|(?<!i\s)(?:pa\s+)?morgon(?:en)?|(?:fore|efter)\s+lunch|"
    r"(?:in\s+the\s+|at\s+)?(?:morning|afternoon|evening|night|noon|midday)(?:\s+o[fn])?)(?!\w)"
)
"""Words about a day that no day and no hour can be made of."""
_HOUR = re.compile(r"(?<!\w)kl(?:ockan)?(?!\w)|\d[:.]\d\d|\d\s?[ap]m(?!\w)")
_FROM = re.compile(r"\s*(?:fran|from)\s+\S.*?(?=\s+(?:till|to)\s)")
_BEFORE_A_DAY = re.compile(
    r"(?:(?:till|to|pa|on|den|det|the|at|of|nya?|nytt|new|datum|dag|date|day|preliminart?|prel|tentative(?:ly)?|antingen|either|"
    r"(?:man|tis|ons|tors?|fre|lor|son)(?:dag(?:en)?)?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)(?!\w)[\s.,:]*)+"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """The words, and where they stand: what is around them, such as the day of a move, is understood."""

    words: str
    start: int = 0
    end: int


def without_courtesy(rest: str) -> str:
    """What is said behind the records, without what is only polite at its end: "klart U7 tack"."""
    plain = line(rest).plain
    if not _says(plain[small_words("", plain) :]):
        return ""
    return rest[: courtesy_at_end(plain)]


def unread(verb: str, rest: str, letter: str = "U") -> Unread | None:
    """What `verb` does not take of the words behind its records, the first being of that letter; None: it takes them all."""
    plain = line(rest).plain
    if verb in ("move", "hand") and goes_on(rest):
        turns = list(_TO.finditer(plain))
        end = turns[-1].start() if turns else len(rest)
        return Unread(words=rest[:end].strip(" \t\n,;"), end=end)
    if verb in ("move", "hand"):
        return _beside_the_day(verb, rest, plain) if letter == "U" else None
    start = small_words(verb, plain)
    if not _says(plain[start:]) or verb not in (*KEEPS, *_ASKS):
        return None
    is_reason = verb in KEEPS and _reason_starts(rest, start) is not None
    if is_reason and not goes_on(rest[start:]) and _doubt(plain) is None:
        return None
    return Unread(words=rest.strip(" \t\n,;:.!–-()"), end=len(rest))


def goes_on(rest: str) -> bool:
    """Whether words go on with something else: "och kaffet"."""
    return _AND.match(line(rest).plain) is not None


def reason_kept(verb: str, rest: str) -> str:
    """Why, as it stands behind the records of an order."""
    start = _reason_starts(rest, small_words(verb, line(rest).plain))
    return _bare(rest[start:]) if start is not None else ""


def reason_behind(rest: str) -> str | None:
    """What stands behind a day as its reason, parted from it: ", lokalen är upptagen"; None: words that nobody understands."""
    left = without_courtesy(rest).strip(" \t.!")
    if not _says(line(left).plain):
        return ""
    start = _reason_starts(left, small_words("", line(left).plain))
    return _bare(left[start:]) if start is not None and not goes_on(left) else None


def parted(rest: str) -> tuple[str, str]:
    """The words before a reason that stands parted from them, and the reason: "till Lund, jag är ledig"."""
    turn = _TURN.search(line(rest).plain)
    return (rest[: turn.start()], _bare(rest[turn.start() :])) if turn is not None else (rest, "")


def words_before(head: str) -> str:
    """What stands before a day and is no part of how days are said: "Rådhuset" in "Rådhuset 16 mars"."""
    plain = line(head).plain
    small = _BEFORE_A_DAY.match(plain.lstrip())
    left = head.strip()[small.end() if small else 0 :].strip(" \t\n.,:;–-")
    return left if any(sign.isalnum() for sign in left) else ""


def _beside_the_day(verb: str, rest: str, plain: str) -> Unread | None:
    doubt = _doubt(plain)
    if doubt is not None:
        return Unread(words=rest[doubt:].strip(" \t\n,;:(–-"), start=doubt, end=len(rest))
    if verb == "hand":
        return None
    turn = _TURN.search(plain)
    head = plain[: turn.start()] if turn is not None else plain
    vague = _FROM.match(head) or (None if _HOUR.search(head) else _ROUGHLY.search(head))
    if vague is None:
        return None
    return Unread(words=rest[slice(*vague.span())].strip(), start=vague.start(), end=vague.end())


def _doubt(plain: str) -> int | None:
    """Where the words begin that put an order in question."""
    turn = _TURN.search(plain)
    begins = turn.start() if turn is not None else len(plain)
    found = _DOUBT.search(plain, 0, begins) or _DOUBT_IN_REASON.search(plain, begins)
    return found.start() if found is not None else None


def _reason_starts(rest: str, start: int) -> int | None:
    """Where the reason begins: behind small words ("igår, skickat"), or with them (", nu är det skickat")."""
    plain = line(rest).plain
    for at in (start, 0):
        if _TURN.match(plain[at:]) or _CAPITAL.match(rest[at:]):
            return at
    return None


def _bare(words: str) -> str:
    """A reason without the marks and the word of cause that lead to it. "för @per" keeps its word."""
    said = words.strip(" \t\n,;:–—-")
    if said.startswith("(") and said.find(")") in (-1, len(said) - 1):
        said = said.strip("( )")
    cause = _CAUSE.match(line(said).plain) or _CAPITAL.match(said)
    left = said[cause.end() :] if cause is not None else said
    return left.strip(" \t\n,;:–—-")


def _says(plain: str) -> bool:
    return any(sign.isalnum() or sign == "?" for sign in plain)
