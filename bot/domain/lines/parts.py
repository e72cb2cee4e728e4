"""Several things in one sentence: "ta fram förslag samt inhämta besked", "a) … b) …", "boka lokal; skicka kallelse"."""

import re
from collections.abc import Sequence

from bot.domain.lines import cues
from bot.domain.lines.line import CUT, MENTIONED, QUOTED, Line, Span
from bot.domain.lines.verbs import DOUBTFUL, PARTICLES, is_verb, is_verb_at

LONGEST = 2000  # a longer text is not taken apart
MOST = 12

_MARKER = re.compile(r"(?:^|(?<=[\s,;:(]))(?:([a-l])|(\d{1,2}))\)\s+")
_BULLET = re.compile(r"(?:^|\n)[^\S\n]*[-•*]\s+")
_SEMICOLON = re.compile(r"\s*;\s*")
_JOINT = re.compile(
    r"\s*,?\s+(?P<word>samt|och|and)(?:\s+(?:aven|darefter|sedan|also|then))?(?:\s+(?:att|to))?\s+(?P<verb>\w+)"
    r"|\s*,\s*(?P<comma>\w+)"
)
_SUBORDINATE = re.compile(
    rf"(?<!\w)(?:{cues.any_of(cues.SUBORDINATE, cues.REQUIRED, cues.DESIRED)})(?!\w)|(?<!\w)to\s+(?=\w+)"
)
_PIECE = re.compile(rf"\w+|{QUOTED}+|{MENTIONED}+")
_BLANK = re.compile(rf"[\s,;:.–—{CUT}-]*")


def parts(line: Line) -> tuple[str, ...]:
    """What can be ticked one by one; empty when it is one thing. The title keeps all the words."""
    return tuple(line.left(*span) for span in spans(line))


def spans(line: Line) -> tuple[Span, ...]:
    """Where the parts stand in the text."""
    if len(line.text) > LONGEST:
        return ()
    for split in (_listed, _separated, _joined):
        found = tuple(span for span in split(line) if line.left(*span))
        if 1 < len(found) <= MOST:
            return found
    return ()


def _listed(line: Line) -> Sequence[Span]:
    """Reads "a) … b) …", "1) … 2) …" and lines with bullets; what stands before the first is a heading."""
    markers = _in_order(list(_MARKER.finditer(line.plain))) or list(_BULLET.finditer(line.plain))
    ends = [marker.start() for marker in markers[1:]] + [len(line.text)]
    return [(marker.end(), end) for marker, end in zip(markers, ends, strict=True)] if markers else []


def _in_order(markers: list[re.Match[str]]) -> list[re.Match[str]]:
    """The markers when they count a, b, c or 1, 2, 3; none otherwise."""
    counts = [ord(marker[1]) - ord("a") + 1 if marker[1] else int(marker[2]) for marker in markers]
    return markers if len(markers) > 1 and counts == list(range(1, len(counts) + 1)) else []


def _separated(line: Line) -> Sequence[Span]:
    cuts = [match.span() for match in _SEMICOLON.finditer(line.plain)]
    return _between(cuts, 0, len(line.text))


def _joined(line: Line) -> Sequence[Span]:
    """Between two verbs that each have something to act on: not "läsa och kommentera planen"."""
    blank = _BLANK.match(line.plain)
    start = blank.end() if blank else 0
    first = _PIECE.match(line.plain, start)
    if first is None or not _begins(first[0]):
        return []
    joints: list[Span] = []
    with_word, begin = False, start
    for joint in _JOINT.finditer(line.plain):
        verb = "comma" if joint["comma"] is not None else "verb"
        if not is_verb_at(line.plain, *joint.span(verb)):
            continue
        if _splits(line.plain[begin : joint.start()], joint["word"]) and _acts(
            line.plain[joint.start(verb) :]
        ):
            joints.append((joint.start(), joint.start(verb)))
            with_word, begin = with_word or verb == "verb", joint.start(verb)
    return _between(joints, start, len(line.text)) if with_word else []


def _begins(word: str) -> bool:
    return is_verb(word) or word in DOUBTFUL or word.endswith(("a", "ar", "er"))


def _splits(before: str, word: str | None) -> bool:
    """Whether a new part may begin after these words; "samt" ends a subordinate clause, "och" goes on with it."""
    return _acts(before) and (word == "samt" or _SUBORDINATE.search(before) is None)


def _acts(phrase: str) -> bool:
    """Whether the verb that begins the phrase has something to act on, before the next "och" or verb."""
    pieces = [match[0] for match in _PIECE.finditer(phrase)][1:8]
    while pieces and pieces[0] in PARTICLES:
        pieces.pop(0)
    return bool(pieces) and pieces[0] not in ("och", "samt", "and") and not is_verb(pieces[0])


def _between(joints: Sequence[Span], start: int, end: int) -> list[Span]:
    begins = [start, *(joint[1] for joint in joints)]
    ends = [*(joint[0] for joint in joints), end]
    return list(zip(begins, ends, strict=True))
