"""The sheets of meetings, and the lists that were pasted in."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, select, update

from bot.domain.feeds import Paste
from bot.domain.focus import FocusId
from bot.domain.ids import CooperationId, MeetingId, PersonId
from bot.domain.people import party
from bot.domain.sheets import Attendee, Called, Sheet
from bot.ports.errors import Stale
from storage.ledger import Ledger
from storage.tables.calendars import participants, pastes, sheets

_OF = select(sheets).where(sheets.c.meeting_id == bindparam("the_meeting"))
_CHANGE = update(sheets).where(
    sheets.c.meeting_id == bindparam("the_meeting"), sheets.c.rev == bindparam("seen_rev")
)
_ABOUT = select(sheets.c.meeting_id).where(sheets.c.focus_id == bindparam("the_focus"))
_CALLED = select(participants.c.meeting_id).where(participants.c.person_id == bindparam("the_person"))
_UNCALL = delete(participants).where(participants.c.meeting_id == bindparam("the_meeting"))
_PASTE = select(pastes).where(pastes.c.id == bindparam("the_id"), pastes.c.cooperation_id == bindparam("of"))


class Sheets:
    """Fulfils `bot.ports.meetings.Sheets`."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def of(self, meeting: MeetingId) -> Sheet:
        row = self._ledger.first(_OF, the_meeting=meeting)
        return _sheet(row) if row else Sheet(meeting=meeting)

    def save(self, sheet: Sheet) -> Sheet:
        columns = _columns(sheet)
        if sheet.rev == 0:
            self._ledger.write(insert(sheets), meeting_id=sheet.meeting, rev=1, **columns)
        elif not self._ledger.write(
            _CHANGE, the_meeting=sheet.meeting, seen_rev=sheet.rev, rev=sheet.rev + 1, **columns
        ):
            raise Stale
        self._call(sheet)
        return replace(sheet, rev=sheet.rev + 1)

    def calling(self, person: PersonId) -> Sequence[MeetingId]:
        return [MeetingId(row.meeting_id) for row in self._ledger.all(_CALLED, the_person=person)]

    def about(self, focus: FocusId) -> Sequence[MeetingId]:
        return [MeetingId(row.meeting_id) for row in self._ledger.all(_ABOUT, the_focus=focus)]

    def add_paste(self, paste: Paste) -> Paste:
        made = self._ledger.insert(
            pastes,
            cooperation_id=paste.cooperation,
            author_id=paste.author,
            text=paste.text,
            meetings=list(paste.meetings),
            made_at=paste.made_at,
        )
        return replace(paste, id=made)

    def paste(self, cooperation: CooperationId, paste: int) -> Paste | None:
        row = self._ledger.first(_PASTE, the_id=paste, of=cooperation)
        if row is None:
            return None
        return Paste(
            id=row.id,
            cooperation=row.cooperation_id,
            author=row.author_id,
            text=row.text,
            meetings=tuple(row.meetings),
            made_at=row.made_at,
        )

    def _call(self, sheet: Sheet) -> None:
        """Keeps the people among those called once more, so that each finds their meetings without reading every sheet."""
        if sheet.rev:
            self._ledger.write(_UNCALL, the_meeting=sheet.meeting)
        for person in sheet.participants:
            self._ledger.write(insert(participants), meeting_id=sheet.meeting, person_id=person)


def _columns(value: Sheet) -> dict[str, Any]:
    present = [{"name": a.name, "person": a.person, "organisation": a.organisation} for a in value.present]
    return {
        "chair_id": value.chair,
        "secretary_id": value.secretary,
        "called": [_written(one) for one in value.called],
        "guests": list(value.guests),
        "focus": value.focus,
        "focus_id": value.issue,
        "programme": list(value.programme),
        "present": present,
        "absent": list(value.absent),
        "absence_by_id": value.absence_by,
    }


def _sheet(row: Row[Any]) -> Sheet:
    return Sheet(
        meeting=row.meeting_id,
        chair=row.chair_id,
        secretary=row.secretary_id,
        called=tuple(_called(kept) for kept in row.called),
        guests=tuple(row.guests),
        focus=row.focus,
        issue=row.focus_id,
        programme=tuple(row.programme),
        present=tuple(Attendee(**kept) for kept in row.present),
        absent=tuple(row.absent),
        absence_by=row.absence_by_id,
        rev=row.rev,
    )


def _written(one: Called) -> str | dict[str, str]:
    """Whom the register does not know is kept as the words alone."""
    return one.words if one.party is None else {"words": one.words, "party": str(one.party)}


def _called(kept: str | dict[str, str]) -> Called:
    if isinstance(kept, str):
        return Called(words=kept)
    return Called(words=kept["words"], party=party(kept["party"]))
