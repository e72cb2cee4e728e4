"""Verbs that fill in what is known of a planned meeting: when on its day, where, with whom, by whom, about what."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time

from bot.domain.errors import Misfilled, Refusal
from bot.domain.ids import AccountId, PersonId
from bot.domain.lines.details import Detail, Details, details, guests, programme
from bot.domain.lines.focus import focus_of
from bot.domain.lines.meeting_hours import with_clock
from bot.domain.meetings import Meeting
from bot.domain.names import fold
from bot.domain.pictures.meetings import MeetingForm, MeetingPicture
from bot.domain.place import Mention, Place
from bot.domain.sheets import Sheet
from bot.ports.books import Books
from bot.usecases import effects, meeting_calls, nudges
from bot.usecases.agenda_reading import next_one
from bot.usecases.arrivals import arrive, known
from bot.usecases.audience import changeable
from bot.usecases.focus_issues import nameable_here
from bot.usecases.meeting_lines import named_by
from bot.usecases.meeting_words import described, says, spelled, unread_roles, words_left
from bot.usecases.parties import chosen
from bot.usecases.reading import LONGEST, check_length, reader
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
    """Fills in what the line says. Raises Refusal "nothing read", "words left", "stands so", "day moves", "owner unknown" or "owner several"."""
    turn = begin(command, books, now)
    check_length(command.text, "meeting")
    command = _with_clock(command)
    using = reader(turn)
    before = planned(named_by(command.meeting, using), turn)
    read = details(command.text, bare=True)
    after = described(before, read, command.mentions, using)
    sheet = with_parts(books.sheets.of(before.id), read, command.mentions, turn)
    is_new = after != before or sheet != books.sheets.of(before.id)
    line = spelled(command.text, command.mentions, turn)
    if not (is_new or read.parts or says(before, read, command.mentions, using)):
        raise Refusal("nothing read", label=str(before.label), text=line, behind=line)
    left = words_left(before, read, command.mentions, using) or unread_roles(read, command.mentions, turn)
    if left:
        raise Refusal("words left", label=str(before.label), text=left, behind=f"{before.label} {line}")
    if not is_new:
        raise Refusal("stands so", label=str(before.label), text=line)
    return kept(before, after, sheet, turn)


def _with_clock(command: DescribeMeeting) -> DescribeMeeting:
    """The line with the word that makes hours of "16-18", mentions moved along."""
    text, far = with_clock(command.text)
    moved = tuple(replace(one, start=one.start + far, end=one.end + far) for one in command.mentions)
    return replace(command, text=text, mentions=moved)


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


def _named(said: Detail, mentions: Sequence[Mention], turn: Turn) -> PersonId:
    """The person a role is given to: mentioned, or of a name that one person has."""
    mention = next((one for one in mentions if said.start <= one.start < said.end), None)
    if mention is not None:
        return known(mention.account, mention.name, turn.place, turn.books).id
    party = chosen(said.text, turn.place, turn.painter(), turn.here)
    if party.kind != "person":
        raise Refusal("owner unknown", label=None, name=said.text)
    return PersonId(party.id)


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
