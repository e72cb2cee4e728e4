"""Which focus issue a line hangs on: "ta fram underlag, fokus: kompetensförsörjning"."""

import re
from collections.abc import Sequence

from bot.domain.focus import FocusId
from bot.domain.lines.line import CUT, QUOTED, Line, line

Titled = tuple[FocusId, str]

CUE = re.compile(r"(?<!\w)(?:fokus(?:fraga)?|focus(?:\s+issue)?)\s*[:=]\s*")
_WORD = re.compile(r"[\w&]+")
_END = re.compile(rf"[,;.:\n(){CUT}{QUOTED}]")
_LINKS = frozenset(("och", "samt", "and", "&"))
_STEM = 5  # letters that two words have to share before one may be longer
_MOST = 12  # words of a clause


def names_focus(text: str) -> bool:
    """Whether the line has such a clause at all."""
    return CUE.search(line(text).plain) is not None


def focus(written: Line, issues: Sequence[Titled]) -> tuple[Line, FocusId | None]:
    """The issue whose title has the words after the cue. They end where a word fits no title; words that fit none, or several,
    stay in the text.
    """
    for cue in CUE.finditer(written.plain):
        end = _END.search(written.plain, cue.end())
        last, named = _named(written.plain, cue.end(), end.start() if end else len(written.plain), issues)
        if named is not None:
            return written.cut((cue.start(), last)), named
    return written, None


def focus_of(text: str, issues: Sequence[Titled]) -> FocusId | None:
    """The issue that all of a text names, such as what was written of a meeting after "fokus:"."""
    return _named(line(text).plain, 0, len(text), issues)[1]


def _named(plain: str, start: int, end: int, issues: Sequence[Titled]) -> tuple[int, FocusId | None]:
    """The one issue that the words fit, as far as they do; and where the last of them ends."""
    fitting, last = {issue: _words(title) for issue, title in issues}, start
    found = False
    for word in list(_WORD.finditer(plain, start, end))[:_MOST]:
        if word[0] in _LINKS:
            continue
        left = {issue: title for issue, title in fitting.items() if _fits(word[0], title)}
        if not left:
            break
        fitting, last, found = left, word.end(), True
    return last, next(iter(fitting)) if found and len(fitting) == 1 else None


def _words(title: str) -> frozenset[str]:
    return frozenset(_WORD.findall(line(title).plain)) - _LINKS


def _fits(word: str, title: frozenset[str]) -> bool:
    """Whether it is a word of the title, in another form or as a part of one: "kompetens" in "kompetensförsörjning"."""
    if word in title:
        return True
    if len(word) < _STEM:
        return False
    return any(own.startswith(word) or (len(own) >= _STEM and word.startswith(own)) for own in title)
