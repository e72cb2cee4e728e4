"""Whether what is asked of a group runs against a line of its mandate. A hint that cries wolf is worse than none: at least two
words that carry meaning, and half of the line, have to come back in what is asked.
"""

import re

from bot.domain.names import fold

_WORD = re.compile(r"\w[\w-]*")
_SHORTEST = 4
_SHARED = 5  # letters with which two forms of a word begin
_MOST_OF_WORD = 0.55
_EMPTY = frozenset(
    [
        "alla",
        "andra",
        "arbeta",
        "arbete",
        "bara",
        "behov",
        "blir",
        "dess",
        "detta",
        "driva",
        "eller",
        "enligt",
        "extra",
        "fortsatta",
        "fram",
        "finns",
        "genom",
        "gora",
        "gruppen",
        "grupp",
        "gruppens",
        "haller",
        "hela",
        "hur",
        "inom",
        "inte",
        "kommer",
        "lamna",
        "man",
        "mandat",
        "mellan",
        "mer",
        "nagon",
        "nagot",
        "redan",
        "samt",
        "ska",
        "skall",
        "skulle",
        "som",
        "sina",
        "sitt",
        "stora",
        "storre",
        "sarskilt",
        "sarskild",
        "ansvar",
        "tillsammans",
        "under",
        "ut",
        "utan",
        "vara",
        "varje",
        "vilka",
        "vilken",
        "about",
        "also",
        "among",
        "does",
        "from",
        "group",
        "have",
        "into",
        "lead",
        "make",
        "mandate",
        "more",
        "must",
        "nor",
        "only",
        "other",
        "particular",
        "responsibility",
        "shall",
        "should",
        "some",
        "special",
        "take",
        "than",
        "that",
        "their",
        "them",
        "they",
        "this",
        "through",
        "till",
        "what",
        "when",
        "which",
        "will",
        "with",
        "work",
    ]
)


def touches(asked: str, limit: str) -> bool:
    """Whether the words of a task come back in a line that says what a group may not do."""
    wanted, against = _words(asked), _words(limit)
    met = sum(any(_same(word, other) for other in wanted) for word in against)
    return met >= min(2, len(against)) > 0 and met * 2 >= len(against)


def _words(text: str) -> tuple[str, ...]:
    """The words that carry meaning: long ones that are not empty, and names written in capitals ("RTI")."""
    found = (match[0] for match in _WORD.finditer(text))
    kept = (fold(word) for word in found if len(word) >= _SHORTEST or (word.isupper() and len(word) > 1))
    return tuple(dict.fromkeys(word for word in kept if word not in _EMPTY))


def _same(one: str, other: str) -> bool:
    """Forms of one word: "samordna" and "samordningen", but not "kommun" and "kommunicera"."""
    if one == other:
        return True
    shared = next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    return shared >= _SHARED and shared >= _MOST_OF_WORD * max(len(one), len(other))
