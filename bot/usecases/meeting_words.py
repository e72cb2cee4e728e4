"""What a line says of a planned meeting, and the words in it that nobody understands: they are said back, and nothing is done."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.domain.errors import Refusal
from bot.domain.ids import OrganisationId
from bot.domain.lines.details import Detail, Details
from bot.domain.lines.events import indefinite
from bot.domain.lines.meetings import MeetingLine
from bot.domain.lines.unread import without_courtesy
from bot.domain.meetings import Meeting
from bot.domain.names import fold
from bot.domain.place import Mention
from bot.domain.when.find import find
from bot.domain.when.names import series_called
from bot.usecases.meeting_moving import closing
from bot.usecases.parties import chosen, mentioned
from bot.usecases.reading import Reader
from bot.usecases.turn import Turn

_EDGES = " \t\n.,;:–-"
_SMALL = re.compile(
    r"(?:(?:är|blir|hålls|börjar|startar|tid|möte|is|starts|begins|held|will|be|time|meeting|the|nu|now|på|at)[\s.,:;]*)+"
)
"""What may stand between a meeting and what is said of it: "M3 börjar kl 16"."""


def described(before: Meeting, read: Details, mentions: Sequence[Mention], using: Reader) -> Meeting:
    """The meeting with the times, place and host of the line; its day is moved by another verb, which tells people."""
    host = _host(read.of("host"), using.turn)
    if not read.rest.strip():
        return replace(before, host=host or before.host)
    said = using.meeting(read.rest, _outside_parts(read, mentions))
    readings = find(read.rest, now=using.now, calendar=using.plan.calendar).all
    day = next((one.start for one in readings if one.start and not one.clock_only), None)
    if day is not None and day not in (before.starts, *before.candidates):
        facts = {"day": day, "planned": before.starts, "behind": read.rest.strip()}
        raise Refusal("day moves", label=str(before.label), **facts)
    named = OrganisationId(said.host.party.id) if said.host and said.host.party else None
    times = (
        (said.begins, said.closes or said.ends_before or closing(before, said.begins))
        if said.begins is not None
        else (before.begins, before.closes)
    )
    if times[0] is not None and times[1] is not None and times[1] <= times[0] and before.ends is None:
        raise Refusal("ends before it begins", begins=f"{times[0]:%H:%M}", closes=f"{times[1]:%H:%M}")
    return replace(
        before,
        begins=times[0],
        closes=times[1],
        place=_place(said, before),
        host=host or named or before.host,
    )


def says(meeting: Meeting, read: Details, mentions: Sequence[Mention], using: Reader) -> bool:
    """Whether a line that changes nothing of a meeting was understood: it says what is known of it already."""
    bare = replace(meeting, begins=None, closes=None, place=None, host=None)
    readings = find(read.rest, now=using.now, calendar=using.plan.calendar).all
    return described(bare, read, mentions, using) != bare or any(one.start for one in readings)


def _place(said: MeetingLine, before: Meeting) -> str | None:
    """Where it is; the name of a host alone says less than the place that is known."""
    only_host = said.host is not None and said.place == said.host.written
    return before.place if only_host and before.place else said.place or before.place


def _host(said: Detail | None, turn: Turn) -> OrganisationId | None:
    if said is None:
        return None
    party = chosen(said.text, turn.place, turn.painter(), turn.here)
    if party.kind != "organisation":
        raise Refusal("owner unknown", label=None, name=said.text)
    return OrganisationId(party.id)


def words_left(meeting: Meeting, read: Details, mentions: Sequence[Mention], using: Reader) -> str:
    """The words of a line that say nothing of the meeting, and are not its name; empty when there are none."""
    if not read.rest.strip():
        return ""
    inside = _outside_parts(read, mentions)
    title = without_courtesy(using.meeting(read.rest, inside).title)
    name = fold(indefinite(title))
    known = series_called(title, using.plan.calendar) if title else None
    if name in fold(meeting.title) or fold(known or "") == fold(meeting.title) or _SMALL.fullmatch(name):
        return ""
    at = read.rest.lower().find(title.lower())  # a title begins with a capital
    title = read.rest[at : at + len(title)] if at >= 0 else title
    for one in mentioned(inside, using.turn.place, using.turn.books):
        title = title.replace(read.rest[one.start : one.end], f"@{one.name}")
    return title


def _outside_parts(read: Details, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    return tuple(one for one in mentions if read.rest[one.start : one.end].strip())


def unread_roles(read: Details, mentions: Sequence[Mention], turn: Turn) -> str:
    """The words beside whoever is given a role: "och @per" in "ordförande @anna och @per"; empty when there are none."""
    said = (read.of("chair"), read.of("secretary"))
    found = (_beside(one, mentions, turn) for one in said if one is not None)
    return next((words for words in found if words), "")


def spelled(text: str, mentions: Sequence[Mention], turn: Turn, start: int = 0) -> str:
    """The words as people read them, with the names of those who are mentioned; `start`: where they stand in the line."""
    written = text
    for one in sorted(mentioned(mentions, turn.place, turn.books), key=lambda one: -one.start):
        if start <= one.start and one.end - start <= len(text):
            written = f"{written[: one.start - start]}@{one.name}{written[one.end - start :]}"
    return written.strip()


def _beside(said: Detail, mentions: Sequence[Mention], turn: Turn) -> str:
    """What stands beside the first who is mentioned; the rest of the name is no such words ("@maja Öst")."""
    inside = [one for one in mentions if said.start <= one.start < said.end]
    if not inside:
        return ""
    first = mentioned(inside[:1], turn.place, turn.books)[0]
    end = first.end - said.start
    behind = said.text[end:]
    _, _, surname = first.name.partition(" ")
    if surname and fold(behind.strip()).startswith(fold(surname)):
        end += len(behind) - len(behind.lstrip()) + len(surname)
        behind = said.text[end:]
    before = said.text[: first.start - said.start].strip(_EDGES)
    left = spelled(without_courtesy(behind), inside[1:], turn, said.start + end).strip(_EDGES)
    return " … ".join(part for part in (before, left) if part)
