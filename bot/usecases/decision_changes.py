"""Verbs of decisions that are there: edit, choose another kind, undo, remove."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.decisions import Decision, DecisionPart, Kind
from bot.domain.errors import Misfilled, Refusal
from bot.domain.history import Act
from bot.domain.ids import Label
from bot.domain.lines.point import without_kind
from bot.domain.pictures.decisions import DecisionPicture
from bot.domain.place import Place
from bot.ports.books import Books
from bot.usecases import effects, held, question_answers
from bot.usecases.arrivals import arrive
from bot.usecases.audience import find_decision
from bot.usecases.dated_parts import set_days, withdraw_days
from bot.usecases.leading import leads
from bot.usecases.reading import LONGEST, reader
from bot.usecases.turn import Turn, begin


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
