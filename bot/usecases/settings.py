"""What a person has chosen for themself, and what holds for a room and its body."""

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from bot.domain.errors import Misfilled, Refusal
from bot.domain.ids import AccountId, WorkspaceId
from bot.domain.people import Body, Locale, Person, Room
from bot.domain.pictures.home import SettingsPicture
from bot.domain.place import Place
from bot.ports.books import Books
from bot.usecases import convening, effects, recipients
from bot.usecases.accounts import workspace_name
from bot.usecases.arrivals import arrive, known
from bot.usecases.audience import has_coordinator
from bot.usecases.here import Here
from bot.usecases.meeting_changes import followed
from bot.usecases.plan import plan
from bot.usecases.turn import Turn, begin

PAUSE = timedelta(days=7)
MOST_DAYS, EARLIEST = 10, 365


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSettings:
    """What holds now."""

    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePerson:
    """The form of a person. `reminder_time` "08:30" (local), `reminder_days` "14, 7, 2, 0", `reminders_on` a workspace of theirs or
    "any"; None: stays as it is.
    """

    place: Place
    key: str
    reminder_time: str | None = None
    reminder_days: str | None = None
    locale: Locale | None = None
    reminders_on: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """[Pausa en vecka]: no reminders for a week; pressed again while it lasts, they come again."""

    place: Place
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRoom:
    """The form of a room. `reminder_days` empty: each person's own hold. `papers_days` empty: no papers day. `convenor`: an
    account (None: stays as it is).
    """

    place: Place
    key: str
    language: Locale
    digest: bool
    reminder_days: str | None = None
    papers_days: str | None = None
    convenor: AccountId | None = None


def read_settings(command: ReadSettings, books: Books, now: datetime) -> SettingsPicture:
    """What holds for the asker, and for the room they ask in."""
    return _picture(arrive(command.place, books, now), books)


def change_person(command: ChangePerson, books: Books, now: datetime) -> SettingsPicture:
    """Changes what a person has chosen; their reminders are planned again. Raises Misfilled."""
    turn = begin(command, books, now)
    person, errors = turn.here.person, dict[str, str]()
    at = _time(command.reminder_time, errors) or person.reminder_time
    days = _days(command.reminder_days, errors) if command.reminder_days is not None else person.reminder_days
    if errors:
        raise Misfilled(errors)
    changed = replace(
        person,
        reminder_time=at,
        reminder_days=days,
        locale=command.locale or person.locale,
        reminders_on=_chosen(command.reminders_on, person, books),
    )
    return _kept(changed, turn)


def pause(command: Pause, books: Books, now: datetime) -> SettingsPicture:
    """Stops a person's reminders until this day next week, or lets them come again."""
    turn = begin(command, books, now)
    person, today = turn.here.person, turn.here.today
    lasts = person.paused_until is not None and person.paused_until >= today
    return _kept(replace(person, paused_until=None if lasts else today + PAUSE), turn)


def change_room(command: ChangeRoom, books: Books, now: datetime) -> SettingsPicture:
    """Changes what holds for a room and its body. Raises Misfilled, or Refusal "no room" or "not allowed"."""
    turn = begin(command, books, now)
    room, body = turn.here.room, turn.here.body
    if room is None or body is None:
        raise Refusal("no room")
    if not may_change(body, turn.here, books):
        raise Refusal("not allowed", who=_name(body, books))
    errors: dict[str, str] = {}
    days = _days(command.reminder_days, errors) if command.reminder_days else None
    papers = read_papers(command.papers_days, errors)
    if errors:
        raise Misfilled(errors)
    convenor = known(command.convenor, None, command.place, books).id if command.convenor else body.convenor
    kept = replace(body, papers_days=papers, convenor=convenor, language=command.language)
    books.directory.save_room(
        replace(room, language=command.language, digest=command.digest, reminder_days=days)
    )
    convening.keep(kept, turn)
    if papers != body.papers_days:
        _follow_papers(kept, turn)
    effects.plan_body(books, body.id, now)
    turn.close(None)
    return _picture(arrive(command.place, books, now), books)


def _kept(person: Person, turn: Turn) -> SettingsPicture:
    turn.books.directory.save_person(person)
    effects.plan_person(turn.books, person.id, turn.now)
    turn.close(None)
    return _picture(replace(turn.here, person=person, locale=person.locale or turn.here.locale), turn.books)


def _follow_papers(body: Body, turn: Turn) -> None:
    """Deadlines "till" a meeting hang on its papers day."""
    for meeting in plan(turn.here, turn.books).meetings:
        if meeting.body == body.id and meeting.starts >= turn.here.today:
            followed(meeting, turn)


def _picture(here: Here, books: Books) -> SettingsPicture:
    rhythm = recipients.rhythm(books, here.person.id, None)
    room: Room | None = here.room if here.body is not None else None
    return SettingsPicture(
        person=here.person.id,
        name=here.person.name,
        locale=here.locale,
        reminder_time=rhythm.at,
        reminder_days=rhythm.days,
        paused_until=here.person.paused_until,
        room=room,
        body=here.body,
        convenor=_name(here.body, books) if here.body is not None else None,
        may_room=here.body is not None and may_change(here.body, here, books),
        zone=here.zone,
        today=here.today,
        places=_places(here.person, books),
        reminders_on=here.person.reminders_on,
    )


def _places(person: Person, books: Books) -> tuple[tuple[WorkspaceId, str], ...]:
    """Where somebody with several accounts can be written to; nothing for somebody with one."""
    accounts = [account for account in books.directory.accounts_of(person.id) if account.active]
    found = dict.fromkeys(account.workspace for account in accounts)
    return tuple((one, workspace_name(one, books)) for one in found) if len(found) > 1 else ()


def _chosen(written: str | None, person: Person, books: Books) -> WorkspaceId | None:
    """The workspace that was chosen; what is none of theirs changes nothing."""
    if written == "any":
        return None
    known = (workspace for workspace, _ in _places(person, books))
    return next((one for one in known if one == written), person.reminders_on)


def may_change(body: Body, here: Here, books: Books) -> bool:
    """A coordinator and who convenes the body; anyone in the room as long as there is neither."""
    if here.person.coordinator or body.convenor == here.person.id:
        return True
    if body.convenor is not None:
        return False
    return not has_coordinator(here, books)


def _name(body: Body, books: Books) -> str | None:
    return books.directory.person(body.convenor).name if body.convenor is not None else None


def _time(written: str | None, errors: dict[str, str]) -> time | None:
    if not written or not written.strip():
        return None
    try:
        at = time.fromisoformat(written.strip())
    except ValueError:
        at = None
    if at is None or at.tzinfo is not None:
        errors["reminder_time"] = "time unclear"
        return None
    return at.replace(second=0, microsecond=0)


def _days(written: str, errors: dict[str, str]) -> tuple[int, ...]:
    """Reads "14, 7, 2" as days before, the earliest first."""
    words = written.replace(",", " ").split()
    if len(words) > MOST_DAYS or not all(_is_count(word) for word in words):
        errors["reminder_days"] = "days unclear"
        return ()
    return tuple(sorted({int(word) for word in words}, reverse=True))


def read_papers(written: str | None, errors: dict[str, str]) -> int | None:
    """Reads how many days before a meeting its papers go out; empty: no papers day. What cannot be read goes to `errors`."""
    if not written or not written.strip():
        return None
    word = written.strip()
    if not _is_count(word) or not int(word):
        errors["papers_days"] = "days unclear"
        return None
    return int(word)


def _is_count(word: str) -> bool:
    """Whether it is a number of days that somebody may be told before."""
    return word.isdecimal() and len(word) < 6 and int(word) <= EARLIEST
