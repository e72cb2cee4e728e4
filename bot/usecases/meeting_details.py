"""Verbs that fill in what is known of a planned meeting: when on its day, where, with whom, by whom, about what."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time

from bot.domain.errors import Misfilled, Refusal
from bot.domain.ids import AccountId, OrganisationId, PersonId
from bot.domain.lines.details import Detail, Details, details, guests, programme
from bot.domain.lines.focus import focus_of
from bot.domain.lines.meetings import MeetingLine
from bot.domain.lines.unread import without_courtesy
from bot.domain.meetings import Meeting
from bot.domain.names import fold
from bot.domain.pictures.meetings import MeetingForm, MeetingPicture
from bot.domain.place import Mention, Place
from bot.domain.sheets import Sheet
from bot.domain.when.find import find
from bot.ports.books import Books
from bot.usecases import effects, meeting_calls, nudges
from bot.usecases.agenda_reading import next_one
from bot.usecases.arrivals import arrive, known
from bot.usecases.audience import changeable
from bot.usecases.focus_issues import nameable_here
from bot.usecases.meeting_lines import named_by
from bot.usecases.meeting_moving import closing
from bot.usecases.parties import chosen
from bot.usecases.reading import LONGEST, Reader, check_length, reader
from bot.usecases.turn import Turn, begin

MOST_ROWS = 40
LONGEST_PLACE = 200  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class DescribeMeeting:
    """A line about a planned meeting, such as "16:00-18:00 plats: Rådhuset" or "ordförande @anna"."""

    place: Place
    key: str
    meeting: str
    text: str
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class InviteGuests:
    """Guests of one meeting of a series, or (`off`) those who are not to come. `meeting`: words; none: the body's next one."""

    place: Place
    key: str
    meeting: str
    text: str
    off: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FillMeeting:
    """The form about a meeting. Times are local, "HH:MM"; an empty field empties what it says."""

    place: Place
    key: str
    meeting: str
    begins: str | None
    closes: str | None
    where: str | None
    chair: AccountId | None
    secretary: AccountId | None
    programme: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenMeeting:
    """Somebody wants to see the form about a meeting."""

    place: Place
    meeting: str


def describe(command: DescribeMeeting, books: Books, now: datetime) -> MeetingPicture:
    """Fills in what the line says. Raises Refusal "nothing read", "stands so", "behind a name", "day moves", "owner unknown" or "owner several"."""
    turn = begin(command, books, now)
    check_length(command.text, "meeting")
    using = reader(turn)
    before = planned(named_by(command.meeting, using), turn)
    read = details(command.text, bare=True)
    _all_read(read, command.mentions, str(before.label))
    after = _described(before, read, command.mentions, using)
    sheet = with_parts(books.sheets.of(before.id), read, command.mentions, turn)
    if after == before and sheet == books.sheets.of(before.id):
        says = bool(read.parts) or _says(before, read, command.mentions, using)
        code = "stands so" if says else "nothing read"
        raise Refusal(code, label=str(before.label), text=command.text.strip())
    return kept(before, after, sheet, turn)


def invite(command: InviteGuests, books: Books, now: datetime) -> MeetingPicture:
    """Adds guests to a meeting, or takes them off. Raises Refusal "guests full" or "no guest"."""
    turn = begin(command, books, now)
    check_length(command.text, "meeting")
    using = reader(turn)
    before = planned(named_by(command.meeting, using) if command.meeting else next_one(using), turn)
    sheet = books.sheets.of(before.id)
    named = {fold(one): one for one in guests(command.text)}
    if command.off:
        left = tuple(one for one in sheet.guests if not any(_is_named(one, name) for name in named))
    else:
        left = _with_guests(sheet, command.text)
    if command.off and left == sheet.guests:
        raise Refusal("no guest", label=str(before.label), name=command.text.strip())
    return kept(before, before, replace(sheet, guests=left), turn)


def fill(command: FillMeeting, books: Books, now: datetime) -> MeetingPicture:
    """Keeps what the form says. Raises Misfilled "time unclear" when it would close before it begins."""
    turn = begin(command, books, now)
    before = planned(named_by(command.meeting, reader(turn)), turn)
    errors: dict[str, str] = {}
    begins, closes = _time("begins", command.begins, errors), _time("closes", command.closes, errors)
    if len(command.where or "") > LONGEST_PLACE:
        errors["where"] = "too long"
    if len(command.programme or "") > LONGEST:
        errors["programme"] = "too long"
    if errors:
        raise Misfilled(errors)
    if closes is not None and (begins is None or (closes <= begins and before.ends is None)):
        raise Misfilled({"closes": "time unclear"})
    where = (command.where or "").strip() or None
    after = replace(before, begins=begins, closes=closes, place=where)
    sheet = replace(
        books.sheets.of(before.id),
        chair=_person(command.chair, turn),
        secretary=_person(command.secretary, turn),
        programme=programme(command.programme or "")[:MOST_ROWS],
    )
    return kept(before, after, sheet, turn)


def open_form(command: OpenMeeting, books: Books, now: datetime) -> MeetingForm:
    """What the form begins with."""
    here = arrive(command.place, books, now)
    turn = Turn(key="", place=command.place, here=here, books=books, now=now)
    meeting = planned(named_by(command.meeting, reader(turn)), turn)
    sheet = books.sheets.of(meeting.id)
    return MeetingForm(
        picture=turn.painter().meeting(meeting, viewer=here.person),
        chair=_account(sheet.chair, turn),
        secretary=_account(sheet.secretary, turn),
    )


def with_parts(sheet: Sheet, read: Details, mentions: Sequence[Mention], turn: Turn) -> Sheet:
    """The sheet with what a line says of chair, secretary, participants, focus and programme."""
    chair, secretary = read.of("chair"), read.of("secretary")
    called, focus, rows = read.of("called"), read.of("focus"), read.of("programme")
    return replace(
        sheet,
        chair=_named(chair, mentions, turn) if chair else sheet.chair,
        secretary=_named(secretary, mentions, turn) if secretary else sheet.secretary,
        called=meeting_calls.read(called, mentions, turn)[:MOST_ROWS] if called else sheet.called,
        guests=_with_guests(sheet, said.text) if (said := read.of("guests")) else sheet.guests,
        focus=focus.text if focus else sheet.focus,
        issue=focus_of(focus.text, nameable_here(turn.here, turn.books)) if focus else sheet.issue,
        programme=programme(rows.text)[:MOST_ROWS] if rows else sheet.programme,
    )


def _with_guests(sheet: Sheet, text: str) -> tuple[str, ...]:
    """The guests with those that a text names, each once. Raises Refusal "guests full"."""
    known = {fold(one) for one in sheet.guests}
    fresh = {fold(one): one for one in guests(text) if fold(one) not in known}
    if len(known) + len(fresh) > MOST_ROWS:
        raise Refusal("guests full", most=MOST_ROWS)
    return (*sheet.guests, *fresh.values())


def _is_named(guest: str, name: str) -> bool:
    """Whether a folded name is that of a guest: all that was written, or what stands before the organisation."""
    return fold(guest) == name or fold(re.split(r"[,(]", guest)[0]) == name


def kept(before: Meeting, after: Meeting, sheet: Sheet, turn: Turn) -> MeetingPicture:
    """Keeps what changed, and has the cards that stand show it."""
    books = turn.books
    changed = after != before
    meeting = books.meetings.save(after) if changed else before
    if sheet != (sheet_before := books.sheets.of(before.id)):
        books.sheets.save(sheet)
        meeting_calls.tell(meeting, sheet_before, sheet, turn)
        changed = True
    if changed:
        turn.sign(meeting, "changed")
        effects.amend_everywhere(books, effects.subject(meeting), turn.now)
        nudges.plan(books, meeting, turn.now)
    turn.close(meeting.label)
    return turn.painter().meeting(meeting, viewer=turn.here.person)


def planned(meeting: Meeting, turn: Turn) -> Meeting:
    """The meeting, if it may be changed and is not cancelled. Raises Refusal "only called" or "not open"."""
    changeable(meeting, turn.here, turn.books)
    if meeting.state != "planned":
        raise Refusal("not open", label=str(meeting.label), state=meeting.state)
    return meeting


def _described(before: Meeting, read: Details, mentions: Sequence[Mention], using: Reader) -> Meeting:
    """The meeting with the times, place and host of the line; its day is moved by another verb, which tells people."""
    host = _host(read.of("host"), using.turn)
    if not read.rest.strip():
        return replace(before, host=host or before.host)
    left = tuple(mention for mention in mentions if read.rest[mention.start : mention.end].strip())
    said = using.meeting(read.rest, left)
    readings = find(read.rest, now=using.now, calendar=using.plan.calendar).all
    day = next((one.start for one in readings if one.start and not one.clock_only), None)
    if day is not None and day not in (before.starts, *before.candidates):
        raise Refusal("day moves", label=str(before.label), day=day, planned=before.starts)
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


def _says(meeting: Meeting, read: Details, mentions: Sequence[Mention], using: Reader) -> bool:
    """Whether a line that changes nothing of a meeting was understood: it says what is known of it already."""
    bare = replace(meeting, begins=None, closes=None, place=None, host=None)
    readings = find(read.rest, now=using.now, calendar=using.plan.calendar).all
    return _described(bare, read, mentions, using) != bare or any(one.start for one in readings)


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


def _named(said: Detail, mentions: Sequence[Mention], turn: Turn) -> PersonId:
    """The person a role is given to: mentioned, or of a name that one person has."""
    mention = next((one for one in mentions if said.start <= one.start < said.end), None)
    if mention is not None:
        return known(mention.account, mention.name, turn.place, turn.books).id
    party = chosen(said.text, turn.place, turn.painter(), turn.here)
    if party.kind != "person":
        raise Refusal("owner unknown", label=None, name=said.text)
    return PersonId(party.id)


def _all_read(read: Details, mentions: Sequence[Mention], label: str) -> None:
    """Raises Refusal "behind a name" for words behind who is mentioned in a role: "och kaffet" in "ordförande @anna och kaffet"."""
    for said in (one for one in read.parts if one.part in ("chair", "secretary")):
        mention = next((one for one in mentions if said.start <= one.start < said.end), None)
        left = without_courtesy(said.text[mention.end - said.start :]) if mention else ""
        words = left.strip(" \t\n.,;:!")
        if (
            mention is not None
            and words
            and not words.startswith("(")
            and fold(words) not in fold(mention.name or "")
        ):
            raise Refusal("behind a name", label=label, text=words)


def _person(account: AccountId | None, turn: Turn) -> PersonId | None:
    return known(account, None, turn.place, turn.books).id if account is not None else None


def _account(person: PersonId | None, turn: Turn) -> AccountId | None:
    if person is None:
        return None
    accounts = turn.books.directory.accounts_of(person)
    return next((one.id for one in accounts if one.workspace == turn.place.workspace), None)


def _time(field: str, written: str | None, errors: dict[str, str]) -> time | None:
    """A local time as a form gives it; what cannot be read goes to `errors`."""
    if not written:
        return None
    try:
        at = time.fromisoformat(written.strip())
    except ValueError:
        at = None
    if at is None or at.tzinfo is not None:
        errors[field] = "time unclear"
    return at
