"""What a line after /uppdrag says."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.focus import FocusId
from bot.domain.ids import BodyId
from bot.domain.lines import owner as owners
from bot.domain.lines.fields import Unread, recipient, unread
from bot.domain.lines.focus import Titled, focus
from bot.domain.lines.line import line as written
from bot.domain.lines.modal import Obligation, obligation
from bot.domain.lines.parts import parts
from bot.domain.lines.point import point as points
from bot.domain.lines.support import support as supporters
from bot.domain.lines.who import Known, Named, register
from bot.domain.people import Party
from bot.domain.when.calendar import Calendar
from bot.domain.when.deadline import Deadline
from bot.domain.when.find import find
from bot.domain.when.policy import deadline


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskLine:
    """A task as written. `text`: the title, every word that was not understood as something else. `parts`: what can be ticked one
    by one (the title holds their words too). `owner` and `support`: see `Named`; `moved_to_support`: the names of those who
    were named beside the owner, and help. `point`: the number of the point of the agenda; `focus`: the focus
    issue that it hangs on; `target`: the group that is named as the one to get it. `unread`: such fields with words that name nothing
    known.
    """

    text: str
    parts: tuple[str, ...] = ()
    owner: Named | None = None
    support: tuple[Named, ...] = ()
    moved_to_support: tuple[str, ...] = ()
    obligation: Obligation = "required"
    deadline: Deadline | None = None
    point: str | None = None
    focus: FocusId | None = None
    target: BodyId | None = None
    unread: tuple[Unread, ...] = ()


def read_task(
    text: str,
    *,
    mentions: Sequence[Known] = (),
    names: Sequence[tuple[str, Party]] = (),
    issues: Sequence[Titled] = (),
    calendar: Calendar,
    now: datetime,
) -> TaskLine:
    """Reads a task. `names`: what the directory answered about `candidates(text)`; `issues`: the focus issues that it may name;
    `now`: aware, in the zone of the body.

    Never fails: what is not understood stays in the title.
    """
    known = register(names, mentions)
    line = written(text, [(mention.start, mention.end) for mention in mentions])
    line, point = points(line)
    line, issue = focus(line, issues)
    line, target = recipient(line, known)
    reading = find(text, now=now, calendar=calendar, protected=(*line.kept, *line.cuts)).reading
    if reading is not None:
        line = line.cut(*reading.spans)
    line, helping = supporters(line, known)
    line, owner, beside = owners.owner(line, known)
    beside = _others(beside, owner)
    line, binding = obligation(line, owned=owner is not None, due=reading.typed if reading else "")
    left = unread(line)
    title = line.left()
    return TaskLine(
        text=title or text.strip(),
        parts=parts(line),
        owner=owner,
        support=_others((*beside, *helping), owner),
        moved_to_support=tuple(person.written for person in beside),
        obligation=binding,
        deadline=deadline(reading, calendar=calendar, now=now) if reading else None,
        point=point,
        focus=issue,
        target=target,
        unread=left,
    )


def _others(people: Sequence[Named], owner: Named | None) -> tuple[Named, ...]:
    """Each of them once, and never the owner too."""
    seen = {owner.party} if owner is not None and owner.party is not None else set()
    others: list[Named] = []
    for named in people:
        if named.party not in seen:
            others.append(named)
        if named.party is not None:
            seen.add(named.party)
    return tuple(others)
