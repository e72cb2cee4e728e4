"""Verbs of decisions: record, edit, undo, remove. A decision that sets the day of a meeting puts it in the plan; one that
chooses an option of an open question answers it.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.decisions import Decision, DecisionPart, Kind
from bot.domain.errors import Misfilled, Refusal
from bot.domain.history import Act
from bot.domain.ids import DecisionId, Label
from bot.domain.lines.decisions import DecisionLine
from bot.domain.lines.point import near_kind, without_kind
from bot.domain.pictures.decisions import DecisionPicture, RecordedDecision
from bot.domain.place import Mention, Place
from bot.domain.sittings import AtPoint
from bot.ports.books import Books
from bot.usecases import agenda_offers, effects, held, question_answers
from bot.usecases.arrivals import arrive, record_room
from bot.usecases.audience import find_decision
from bot.usecases.dated_parts import set_days, shifts, withdraw_days
from bot.usecases.leading import leads
from bot.usecases.reading import LONGEST, Reader, check_length, reader, with_point
from bot.usecases.turn import Turn, begin

SAME_AGAIN = timedelta(minutes=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordDecision:
    """A line after /beslut, or a form. `at`: the point it is taken at, when the line names none. `again`: it is meant although it
    was just said.
    """

    place: Place
    key: str
    text: str
    mentions: tuple[Mention, ...] = ()
    source: str | None = None
    at: AtPoint | None = None
    again: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """[Spara ändå]: the same words once more, as a decision of their own."""

    place: Place
    key: str
    decision: Label


@dataclass(frozen=True, slots=True, kw_only=True)
class EditDecision:
    """New words for a decision; the old ones stay in its trail."""

    place: Place
    key: str
    decision: Label
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RetypeDecision:
    """[Inriktning B1]: the kind that was probably meant."""

    place: Place
    key: str
    decision: Label
    kind: Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDecision:
    """⋮ Ändra, ⋮ Ta bort: the form with the decision as it is."""

    place: Place
    decision: Label


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoDecision:
    """[Ångra], by the author within ten minutes, perhaps with a reason that everyone sees."""

    place: Place
    key: str
    decision: Label
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveDecision:
    """⋮ Ta bort, at any time, perhaps with a reason."""

    place: Place
    key: str
    decision: Label
    reason: str | None = None


def record(command: RecordDecision, books: Books, now: datetime) -> RecordedDecision:
    """Saves a decision. The same line again within two minutes makes nothing new."""
    turn = begin(command, books, now)
    check_length(command.text, "decision")
    using = reader(turn)
    read = using.decision(command.text, command.mentions)
    fresh = replace(_of_line(read, command.text, using), source=command.source)
    fresh = replace(fresh, **held.at_point(fresh.point, command.at, turn))
    said = None if command.again else _said_before(fresh, books)
    if said is not None:
        turn.close(said.label)
        return _told(said, using, again=True)
    moves = shifts(read, using)
    kept = _keep(replace(fresh, parts=set_days(read, using)), turn)
    still_open = question_answers.decide(kept, using)
    unread = (read.unknown_kind, near_kind(read.unknown_kind)) if read.unknown_kind else None
    return replace(_told(kept, using), open=still_open, shifts=moves, unknown_kind=unread)


def copy_again(command: Again, books: Books, now: datetime) -> RecordedDecision:
    """Saves a copy of a decision that was said twice, since it was meant twice."""
    turn = begin(command, books, now)
    first = find_decision(command.decision, turn.here, books)
    parts = tuple(replace(part, confirms=part.meeting is not None) for part in first.parts)
    copy = replace(
        first, parts=parts, author=turn.me, state="current", made_on=turn.here.today, created_at=now
    )
    return _told(_keep(copy, turn), reader(turn))


def edit(command: EditDecision, books: Books, now: datetime) -> DecisionPicture:
    """Changes the words, by the author or a coordinator; each version is kept. What they set in the plan follows."""
    turn = begin(command, books, now)
    before = _current(command.decision, turn)
    _may_change(before, turn)
    if not command.text.strip():
        raise Misfilled({"text": "write decision"})
    if len(command.text) > LONGEST:
        raise Misfilled({"text": "too long"})
    using = reader(turn)
    read = using.decision(command.text)
    text = command.text.strip()
    if text == before.text:
        turn.close(before.label)
        return turn.painter().decision(before)
    parts = tuple(_as_before(part, before) for part in set_days(read, using, before))
    withdraw_days(before, turn, keep=parts)
    question_answers.reopen(before, turn)
    after = replace(before, text=text, parts=parts)
    question_answers.decide(after, using)
    return _changed(after, "changed", {"text": before.text}, turn)


def retype(command: RetypeDecision, books: Books, now: datetime) -> DecisionPicture:
    """Gives a decision the kind that was meant; what was written for it leaves the text."""
    turn = begin(command, books, now)
    before = _current(command.decision, turn)
    _may_change(before, turn)
    after = replace(before, kind=command.kind, text=without_kind(before.text))
    return _changed(after, "changed", {"text": before.text}, turn)


def open_form(command: OpenDecision, books: Books, now: datetime) -> DecisionPicture:
    """A decision that is about to be changed or taken out. Raises Refusal "not current" or "not yours to edit": nobody writes what
    is refused afterwards.
    """
    here = arrive(command.place, books, now)
    turn = Turn(key="", place=command.place, here=here, books=books, now=now)
    before = _current(command.decision, turn)
    _may_change(before, turn)
    return turn.painter().decision(before)


def undo(command: UndoDecision, books: Books, now: datetime) -> DecisionPicture:
    """Strikes a decision that was just made. What it put in the plan is cancelled."""
    turn = begin(command, books, now)
    before = _current(command.decision, turn)
    label = str(before.label)
    if before.author != turn.me:
        code = "not yours to undo" if _is_theirs(before, turn) else "only theirs to undo"
        raise Refusal(code, label=label, by=books.directory.person(before.author).name)
    if not before.can_undo(turn.me, now):
        raise Refusal("too late to undo", label=label)
    withdraw_days(before, turn)
    question_answers.reopen(before, turn)
    return _changed(replace(before, state="undone"), "undone", {"reason": command.reason}, turn)


def remove(command: RemoveDecision, books: Books, now: datetime) -> DecisionPicture:
    """Takes a decision out of the register, by its author or a coordinator. It stays readable, struck through."""
    turn = begin(command, books, now)
    before = _current(command.decision, turn)
    _may_change(before, turn)
    question_answers.reopen(before, turn)
    return _changed(replace(before, state="removed"), "removed", {"reason": command.reason}, turn)


def _of_line(read: DecisionLine, text: str, using: Reader) -> Decision:
    here, now = using.turn.here, using.turn.now
    meeting = using.meeting_of(read.point)
    return Decision(
        id=DecisionId(0),
        cooperation=here.cooperation.id,
        number=0,
        body=here.body.id if here.body is not None else None,
        room=record_room(here, using.turn.books),
        author=here.person.id,
        text=read.text if meeting is not None else with_point(read.text, text, read.point),
        kind=read.kind,
        point=read.point if meeting is not None else None,
        meeting=meeting.id if meeting is not None else None,
        made_on=here.today,
        created_at=now,
    )


def _said_before(fresh: Decision, books: Books) -> Decision | None:
    """The same words by the same person in the same room, a moment ago."""
    since = fresh.created_at - SAME_AGAIN
    recent = books.decisions.by_author(fresh.author, fresh.room, since, text=fresh.text)
    words = (fresh.text, fresh.kind, fresh.point)
    return next((d for d in recent if (d.text, d.kind, d.point) == words), None)


def _keep(fresh: Decision, turn: Turn) -> Decision:
    number = turn.books.next_number(turn.here.cooperation.id, "B")
    kept = turn.books.decisions.add(replace(fresh, number=number, rev=1))
    turn.sign(kept, "created")
    if turn.here.can_show:
        effects.post_card(turn.books, kept, kept.room, turn.now, turn.place.thread)
    held.show(kept.meeting, turn)
    turn.close(kept.label)
    return kept


def _as_before(part: DecisionPart, before: Decision) -> DecisionPart:
    """The part, which still is what put its meeting in the plan if it was so before."""
    made = {old.meeting for old in before.parts if old.meeting is not None and not old.confirms}
    return replace(part, confirms=part.confirms and part.meeting not in made)


def _current(label: Label, turn: Turn) -> Decision:
    found = find_decision(label, turn.here, turn.books)
    if found.state == "current":
        return found
    last = next(h for h in turn.books.trail.of("decision", found.id) if h.act in ("undone", "removed"))
    raise Refusal("not current", label=str(label), state=found.state, **turn.faster(last.by, last.at))


def _is_theirs(decision: Decision, turn: Turn) -> bool:
    """Its author, a coordinator, and whoever leads the meeting it was taken at (the convenor, where it was taken at none)."""
    here, books = turn.here, turn.books
    if here.person.coordinator or decision.author == turn.me:
        return True
    if decision.meeting is not None and leads(books.meetings.get(decision.meeting), here, books):
        return True
    return decision.body is not None and books.directory.body(decision.body).convenor == turn.me


def _may_change(decision: Decision, turn: Turn) -> None:
    """Raises Refusal "not yours to edit" for everyone else."""
    if not _is_theirs(decision, turn):
        author = turn.books.directory.person(decision.author).name
        raise Refusal("not yours to edit", label=str(decision.label), by=author)


def _changed(after: Decision, act: Act, detail: dict[str, str | None], turn: Turn) -> DecisionPicture:
    kept = turn.books.decisions.save(after)
    turn.sign(kept, act, detail)
    effects.amend_everywhere(turn.books, effects.subject(kept), turn.now)
    held.show(kept.meeting, turn)
    turn.close(kept.label)
    return turn.painter().decision(kept)


def _told(decision: Decision, using: Reader, *, again: bool = False) -> RecordedDecision:
    turn = using.turn
    sets_days = any(part.meeting is not None for part in decision.parts)
    painter = turn.painter(() if sets_days else using.plan.meetings)
    absent = turn.here.room is not None and not turn.here.can_show
    offer = None if again else agenda_offers.offered(decision.text, using)
    return RecordedDecision(picture=painter.decision(decision), again=again, absent=absent, agenda=offer)
