"""Who was at a meeting. Absence is never inferred: it is said only when whoever takes the notes confirms it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.errors import Misfilled, Refusal
from bot.domain.ids import PersonId
from bot.domain.lines.attendance import Written, attendance
from bot.domain.meetings import Meeting
from bot.domain.names import fold
from bot.domain.people import Party, Person, of_person
from bot.domain.pictures.meetings import AttendanceForm, MeetingPicture
from bot.domain.pictures.tasks import OwnerOffer
from bot.domain.place import Mention, Place
from bot.domain.sheets import Attendee, Sheet
from bot.ports.books import Books
from bot.usecases.agenda_reading import meeting_meant, names_a_meeting
from bot.usecases.arrivals import arrive, known
from bot.usecases.audience import changeable
from bot.usecases.leading import leads
from bot.usecases.meeting_details import kept
from bot.usecases.meeting_lines import named_by
from bot.usecases.parties import called
from bot.usecases.plan import where_points_belong
from bot.usecases.reading import LONGEST, reader
from bot.usecases.turn import Turn, begin

MOST_MEMBERS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordAttendance:
    """Who was there, in words. `meeting` empty: the one that is held, or was held last."""

    place: Place
    key: str
    meeting: str
    text: str
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FillAttendance:
    """The tick list. `others` in words; `confirm`: the organisations of those who are not ticked were not there."""

    place: Place
    key: str
    meeting: str
    present: tuple[PersonId, ...]
    others: str = ""
    confirm: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmAbsence:
    """[De andra var inte med]."""

    place: Place
    key: str
    meeting: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenAttendance:
    """Somebody wants to see the tick list."""

    place: Place
    meeting: str


def record(command: RecordAttendance, books: Books, now: datetime) -> MeetingPicture:
    """Adds those who are named to the list, with their roles; the tick list takes people off it. A meeting may be named before a
    colon. Raises Refusal "no meeting here", "not found" or "nobody read".
    """
    turn = begin(command, books, now)
    meeting, text = _of_which(command, turn)
    changeable(meeting, turn.here, books)
    written = attendance(text)
    if not written:
        raise Refusal("nobody read", label=str(meeting.label))
    mentioned = {(one.name or "").lstrip("@"): one for one in command.mentions}
    people = [(one, _who(one, mentioned.get(one.name), turn)) for one in written]
    before = books.sheets.of(meeting.id)
    there = [_attendee(person, one, turn.books) for one, person in people]
    sheet = replace(before, present=_joined(before.present, there), absent=(), absence_by=None)
    chair = next((person.id for one, person in people if one.chair and person), sheet.chair)
    secretary = next((person.id for one, person in people if one.secretary and person), sheet.secretary)
    return kept(meeting, meeting, replace(sheet, chair=chair, secretary=secretary), turn)


def fill(command: FillAttendance, books: Books, now: datetime) -> MeetingPicture:
    """Keeps the ticks. Raises Misfilled when somebody confirms absence who does not take the notes."""
    turn = begin(command, books, now)
    meeting = changeable(which(command.meeting, turn), turn.here, books)
    if command.confirm and not leads(meeting, turn.here, books):
        raise Misfilled({"confirm": "not the secretary"})
    ticked = frozenset(command.present)
    people = [one for one in books.directory.people(turn.here.cooperation.id) if one.id in ticked]
    if len(command.others) > LONGEST:
        raise Misfilled({"others": "too long"})
    others = [(one, _who(one, None, turn)) for one in attendance(command.others)]
    there = [
        *(_attendee(person, None, books) for person in people),
        *(_attendee(person, one, books) for one, person in others),
    ]
    sheet = replace(
        books.sheets.of(meeting.id), present=tuple(dict.fromkeys(there)), absent=(), absence_by=None
    )
    if command.confirm:
        sheet = _with_absence(sheet, meeting, turn)
    return kept(meeting, meeting, sheet, turn)


def confirm_absence(command: ConfirmAbsence, books: Books, now: datetime) -> MeetingPicture:
    """The organisations that nobody was there for are named as absent. Raises Refusal "not the secretary"."""
    turn = begin(command, books, now)
    meeting = changeable(which(command.meeting, turn), turn.here, books)
    if not leads(meeting, turn.here, books):
        raise Refusal("not the secretary", label=str(meeting.label))
    return kept(meeting, meeting, _with_absence(books.sheets.of(meeting.id), meeting, turn), turn)


def open_form(command: OpenAttendance, books: Books, now: datetime) -> AttendanceForm:
    """The members of the register by organisation; those are ticked who were noted before. Nobody is ticked by guess."""
    here = arrive(command.place, books, now)
    turn = Turn(key="", place=command.place, here=here, books=books, now=now)
    meeting = changeable(which(command.meeting, turn), turn.here, books)
    sheet = books.sheets.of(meeting.id)
    members = _members(meeting, turn)
    offered = {offer.party for offer in members}
    noted = {of_person(one.person) for one in sheet.present if one.person is not None}
    others = [one for one in sheet.present if one.person is None or of_person(one.person) not in offered]
    return AttendanceForm(
        picture=turn.painter().meeting(meeting, viewer=here.person),
        members=members,
        present=tuple(sorted(noted & offered, key=str)),
        others=", ".join(f"{o.name} ({o.organisation})" if o.organisation else o.name for o in others),
        may_confirm=leads(meeting, here, books),
    )


def which(words: str, turn: Turn) -> Meeting:
    """The meeting that is named; without a name the one of today, or that of the last days. Raises Refusal "no meeting here"."""
    using = reader(turn)
    if words.strip():
        return named_by(words, using)
    found = where_points_belong(turn.here, using.plan, using.now)
    if found is None:
        raise Refusal("no meeting here")
    return found


def _of_which(command: RecordAttendance, turn: Turn) -> tuple[Meeting, str]:
    """The meeting, and the words about who was there: "28 mars: Anna Berg (Lund)"."""
    head, colon, rest = command.text.partition(":")
    if not command.meeting.strip() and colon:
        using = reader(turn)
        named = meeting_meant(head, using)
        if named is not None:
            return named, rest
        if names_a_meeting(head, using):
            raise Refusal("not found", label=head.strip())
    return which(command.meeting, turn), command.text


def _joined(before: Sequence[Attendee], there: Sequence[Attendee]) -> tuple[Attendee, ...]:
    """Everyone once; who is named again is kept as named now."""
    fresh = {one.person or fold(one.name): one for one in there}
    known = {one.person or fold(one.name): one for one in before}
    return tuple({**known, **fresh}.values())


def _members(meeting: Meeting, turn: Turn) -> tuple[OwnerOffer, ...]:
    """Those of an organisation first, by its name; then those of none (a coordinator takes the notes, say)."""
    directory, here = turn.books.directory, turn.here
    names = {one.id: one.name for one in directory.organisations(here.cooperation.id)}
    people = [one for one in directory.people(here.cooperation.id) if one.active]
    if meeting.body is not None:
        people = [one for one in people if meeting.body in directory.visible_bodies(one.id)]
    offers = (
        OwnerOffer(
            party=of_person(one.id),
            name=one.name,
            organisation=names.get(one.organisation) if one.organisation is not None else None,
        )
        for one in people
    )
    by_name = sorted(offers, key=lambda o: (o.organisation is None, fold(o.organisation or ""), fold(o.name)))
    return tuple(by_name[:MOST_MEMBERS])


def _with_absence(sheet: Sheet, meeting: Meeting, turn: Turn) -> Sheet:
    """The members of that day that had a contact and of which nobody is noted as present."""
    directory = turn.books.directory
    there = {fold(one.organisation) for one in sheet.present if one.organisation}
    members: Iterable[str] = (
        one.name
        for one in directory.organisations(turn.here.cooperation.id)
        if one.is_member(meeting.starts) and directory.contact_on(one.id, meeting.starts) is not None
    )
    absent = tuple(sorted((name for name in members if fold(name) not in there), key=fold))
    return replace(sheet, absent=absent, absence_by=turn.me)


def _who(written: Written, mention: Mention | None, turn: Turn) -> Person | None:
    """The one person who is called so; of several the one of the organisation that is written."""
    directory = turn.books.directory
    if mention is not None:
        return known(mention.account, mention.name, turn.place, turn.books)
    found = called((fold(written.name),), turn.here, turn.books)
    people = [directory.person(PersonId(one.id)) for one in _persons(found)]
    if len(people) > 1 and written.organisation:
        people = [
            one for one in people if fold(_organisation(one, turn.books) or "") == fold(written.organisation)
        ]
    return people[0] if len(people) == 1 else None


def _persons(found: Sequence[tuple[str, Party]]) -> tuple[Party, ...]:
    return tuple(dict.fromkeys(party for _, party in found if party.kind == "person"))


def _attendee(person: Person | None, written: Written | None, books: Books) -> Attendee:
    organisation = written.organisation if written is not None else None
    if person is None:
        name = written.name if written is not None else ""
        return Attendee(name=name, organisation=organisation)
    own = _organisation(person, books)
    return Attendee(name=person.name, person=person.id, organisation=organisation or own)


def _organisation(person: Person, books: Books) -> str | None:
    if person.organisation is None:
        return None
    return books.directory.organisation(person.organisation).name
