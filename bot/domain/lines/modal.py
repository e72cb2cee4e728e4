"""Whether something must be done or is wished for: ska and bör, must and should."""

import re
from typing import Literal

from bot.domain.lines import cues
from bot.domain.lines.line import CUT, Line
from bot.domain.lines.line import line as written
from bot.domain.lines.verbs import is_verb

Obligation = Literal["required", "desired"]

_BREAKS = rf",;.:–—\n({CUT}-"
_MODAL = rf"(?P<modal>{cues.any_of(cues.REQUIRED, cues.DESIRED)})(?!\w)"
_DONE = (
    r"(?:ske|goras|gora\s+det|vara(?:\s+klar[ta]?|\s+fardigt?)?|bli\s+klart?|"
    r"be(?:\s+done|\s+ready|\s+finished)?|happen)"
)

_CLAUSE = re.compile(
    rf"(?:(?<=[{_BREAKS}])|(?<=[{_BREAKS}]\s)|^)(?:(?:detta|det|vilket|this|it|which)\s+)?{_MODAL}"
    rf"(?:\s+{_DONE})?(?=[\s.]*(?:[{CUT})]|$))"
)
_READY = re.compile(
    rf"(?:(?<=[{_BREAKS}])|(?<=[{_BREAKS}]\s))(?:klar[ta]?|fardigt?|done|ready)\s+(?=[{CUT}])"
)
_LEADING = re.compile(rf"[\s{_BREAKS}]*{_MODAL}\s*")
_ANY = re.compile(rf"(?<!\w){_MODAL}")
_SUBORDINATE = re.compile(rf"(?<!\w)(?:{cues.any_of(cues.SUBORDINATE)})(?!\w)")
_CLAUSE_START = re.compile(rf"[{_BREAKS}]")
_NEXT = re.compile(r"\s*(?:inte\s+|not\s+|aven\s+|also\s+)?(\w+)")
_DESIRED = re.compile(cues.any_of(cues.DESIRED))
_BACK = 160


def obligation(line: Line, *, owned: bool, due: str) -> tuple[Line, Obligation]:
    """How binding the task is. The modal leaves the title where it heads a clause that is understood (", bör före …") or
    follows the owner, when there is one (`owned`: "Lund bör ta fram …"). `due`: the words of the deadline, which may hold
    it too ("bör vara klart till fredag").
    """
    clause = _CLAUSE.search(line.plain)
    leading = _LEADING.match(line.plain) if owned and CUT in line.plain[:200] else None
    if leading is not None and not _is_modal(line.plain, leading):
        leading = None
    free = next((match for match in _ANY.finditer(line.plain) if _rules(line.plain, match)), None)
    deciding = clause or _ANY.search(written(due).plain) or leading or free
    understood = (clause, leading, _READY.search(line.plain))
    kept = line.cut(*(match.span() for match in understood if match))
    if deciding is None or not _DESIRED.fullmatch(deciding["modal"]):
        return kept, "required"
    return kept, "desired"


def _is_modal(plain: str, modal: re.Match[str]) -> bool:
    """Whether it is one: without a verb after it "bor" is not "bör", as in "bor i Lund"."""
    following = _NEXT.match(plain, modal.end("modal"))
    acts = following is not None and (is_verb(following[1]) or following[1].endswith(("a", "s", "e")))
    return acts or modal["modal"] != "bor"


def _rules(plain: str, modal: re.Match[str]) -> bool:
    """Whether a modal speaks of the task itself, not of something inside it ("förslag på hur vi bör kommunicera")."""
    if not _is_modal(plain, modal):
        return False
    start = max(modal.start() - _BACK, 0)
    breaks = [match.end() for match in _CLAUSE_START.finditer(plain, start, modal.start())]
    return _SUBORDINATE.search(plain, breaks[-1] if breaks else start, modal.start()) is None
