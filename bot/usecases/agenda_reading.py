"""Which meeting and which point of its agenda words mean; and the agenda as it is at this moment."""

from dataclasses import dataclass, replace

from bot.domain.agenda import Agenda, Point
from bot.domain.errors import Refusal
from bot.domain.ids import BodyId, MeetingId, label
from bot.domain.lines.agenda import number_of, pieces, unquoted
from bot.domain.lines.events import indefinite
from bot.domain.meetings import Meeting
from bot.domain.names import fold
from bot.domain.when.find import Found, find
from bot.domain.when.names import series_called
from bot.usecases.agenda_keeping import agenda_of
from bot.usecases.audience import find_meeting
from bot.usecases.plan import Plan, called_off, where_points_belong
from bot.usecases.reading import Reader
from bot.usecases.turn import Turn

_MEETINGS = ("mote", "motet", "meeting", "sammantrade", "sammantradet")
_ENGLISH = ("board", "committee", "group", "council", "team")  # they stand alone behind another word
_GROUPS = (
    *(
        "gruppen",
        "grupp",
        "styrelsen",
        "styrelse",
        "utskottet",
        "utskott",
        "namnden",
        "namnd",
        "organet",
        "organ",
    ),
    *(
        "kommitten",
        "kommitte",
        "presidiet",
        "presidium",
        "board",
        "group",
        "committee",
        "council",
        "body",
        "team",
    ),
)
_FEW = 3  # words beside the day that may still be the name of a meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A point and the meeting on whose agenda it is."""

    meeting: Meeting
    agenda: Agenda
    point: Point


def opened(meeting: Meeting, turn: Turn) -> Agenda:
    """See `agenda_of`."""
    body = turn.books.directory.body(meeting.body) if meeting.body is not None else None
    return agenda_of(meeting, body, turn.books, turn.here.today)


def coming(using: Reader, body: BodyId) -> Meeting | None:
    """The body's next meeting that has not begun; None: none is planned."""
    return next(iter(_ahead(using.plan, body, using)), None)


def _ahead(plan: Plan, body: BodyId, using: Reader) -> list[Meeting]:
    now = using.now
    day, clock = now.date(), now.time()
    later = (m for m in plan.regular(body) if (m.starts, m.begins or clock) > (day, clock) or m.starts > day)
    today = (m for m in plan.regular(body) if m.starts == day and m.begins is None)
    return sorted({m.id: m for m in (*today, *later)}.values(), key=lambda m: m.starts)


def next_one(using: Reader, text: str | None = None) -> Meeting:
    """The next meeting of this room's body. Raises Refusal "no room" or "no meeting", with the `text` that was meant for it."""
    body = using.turn.here.body
    if body is None:
        raise Refusal("no room")
    found = coming(using, body.id)
    if found is None:
        raise Refusal(
            "no meeting", body=body.name, text=text, **({"state": "here"} if body.is_unnamed else {})
        )
    return found


def coming_anywhere(using: Reader) -> Meeting:
    """The next meeting, of a body's own series, that this person sees. Raises Refusal "no room": none is planned."""
    today = using.turn.here.today
    series = (m for body in using.plan.visible for m in using.plan.regular(body) if m.starts > today)
    found = min(series, key=lambda m: m.starts, default=None)
    if found is None:
        raise Refusal("no room")
    return found


def at_hand(using: Reader) -> Meeting:
    """The meeting that goes on here, else the body's meeting today, as long as its agenda has points; else its next one. Raises
    Refusal as `next_one`.
    """
    going_on = using.held()
    if going_on is not None:
        return going_on
    held = where_points_belong(using.turn.here, using.plan, using.now)
    if held is not None and held.last_day >= using.turn.here.today:
        agenda = using.turn.books.agendas.of_meeting(held.id)
        if agenda is not None and agenda.on:
            return held
    return next_one(using)


def meeting_meant(words: str, using: Reader) -> Meeting | None:
    """The meeting that words name: "M4", "styrelsemötet 2 mars", "28 mars", "styrelsen"; None: they name none."""
    words = words.strip().removeprefix("the ").strip()
    named = label(words)
    if named is not None and named.letter == "M":
        return find_meeting(named, using.turn.here, using.turn.books)
    found = find(words, now=using.now, calendar=using.plan.calendar)
    if len(found.rest.split()) > _FEW:
        return None
    return _on_its_day(found, using) if found.reading is not None else _called(words, using)


def cancelled_meant(words: str, using: Reader) -> Meeting | None:
    """The cancelled meeting that words name: its agenda is kept."""
    plan = called_off(using.turn.here, using.turn.books)
    return meeting_meant(words, replace(using, plan=plan)) if plan.meetings else None


def names_a_meeting(words: str, using: Reader) -> bool:
    """Whether words that no planned meeting fits are meant as one all the same: "styrelsemötet 3 mars", "14 april"."""
    found = find(words, now=using.now, calendar=using.plan.calendar)
    rest = [word for word in found.rest.split() if fold(word) not in ("the", "den")]
    dated = found.reading is not None and found.reading.start is not None
    return dated and (not rest or (len(rest) <= _FEW and fold(rest[-1]).endswith(_MEETINGS)))


def names_a_group(words: str, using: Reader) -> bool:
    """Whether words that no planned meeting fits are the name of a group with a day: "utskottet 5 maj", "the planning board 5 May"."""
    found = find(words, now=using.now, calendar=using.plan.calendar)
    rest = [word for word in found.rest.split() if fold(word) not in ("the", "den")]
    dated = found.reading is not None and found.reading.start is not None
    if not dated or not rest:
        return False
    return (len(rest) == 1 and fold(rest[0]).endswith(_GROUPS)) or (
        len(rest) == 2 and fold(rest[1]) in _ENGLISH
    )


def next_called(words: str, using: Reader) -> Meeting | None:
    """The next meeting of the series that words name beside a day that none of it is on: "styrelsemötet 1 april"."""
    return _called(find(words, now=using.now, calendar=using.plan.calendar).rest, using)


def _on_its_day(found: Found, using: Reader) -> Meeting | None:
    reading = found.reading
    if reading is None or reading.start is None:
        return None
    planned = reading.planned
    if planned is not None and planned.meeting is not None and not reading.conflict:
        alone = not reading.bound or (reading.word == "at" and not found.rest.strip())
        return using.plan.meeting(planned.meeting) if alone else None
    that_day = [m for m in using.plan.meetings if reading.start in (m.starts, *m.candidates)]
    if found.rest.strip():
        name = fold(indefinite(found.rest))
        return _only([m for m in that_day if name in (fold(m.title), _body_name(m, using))])
    own = using.turn.here.body
    return _only([m for m in that_day if own is not None and m.body == own.id] or that_day)


def _only(found: list[Meeting]) -> Meeting | None:
    """The one there is. Raises Refusal "several found"."""
    if len(found) > 1:
        raise Refusal("several found", name=found[0].title, labels=tuple(str(m.label) for m in found))
    return found[0] if found else None


def _called(words: str, using: Reader) -> Meeting | None:
    """The next meeting of the series or the body that is called so."""
    series = series_called(words, using.plan.calendar)
    name = fold(series or indefinite(words))
    today = using.turn.here.today
    fitting = (m for m in using.plan.meetings if m.last_day >= today and not m.is_tentative)
    return next((m for m in fitting if name and name in (fold(m.title), _body_name(m, using))), None)


def _body_name(meeting: Meeting, using: Reader) -> str | None:
    body = using.plan.bodies.get(meeting.body) if meeting.body is not None else None
    return fold(body.name) if body is not None else None


def named_meeting(words: str, using: Reader) -> Meeting:
    """As `meeting_meant`. Raises Refusal "not found"."""
    found = meeting_meant(words, using)
    if found is None:
        raise Refusal("not found", label=words.strip())
    return found


def point_meant(words: str, using: Reader, *, told: bool = False, on: str = "") -> Place | None:
    """The point that "punkt 3", or words of its title, mean: on the agenda at hand, else on another one of this body; None: none is.
    `told`: something was said of it at a meeting, so the meeting of today comes first even if nobody kept its agenda. `on`: words that
    name the meeting whose agenda is meant.

    Raises Refusal "several points", or "not found" when no meeting is called so.
    """
    number, named = number_of(words), pieces(words)
    for meeting in (named_meeting(on, using),) if on else _places(using, told=told):
        agenda = opened(meeting, using.turn)
        each = tuple(one for one in (_titled(piece, agenda) for piece in named) if one is not None)
        if len(named) > 1 and len(each) == len(named):
            fitting = each
        elif number is not None:
            fitting = tuple(p for p in (agenda.numbered(number),) if p is not None)
        else:
            fitting = agenda.called(unquoted(words))
        if len(fitting) > 1:
            raise Refusal("several points", name=words.strip(), names=tuple(p.title for p in fitting))
        if fitting:
            return Place(meeting=meeting, agenda=agenda, point=fitting[0])
    return None


def _titled(words: str, agenda: Agenda) -> Point | None:
    """The point of this number, or with just this title."""
    if words.isdecimal():
        return agenda.numbered(int(words))
    return next((point for point in agenda.on if fold(point.title) == fold(words)), None)


def named_point(words: str, using: Reader, *, told: bool = False, on: str = "") -> Place:
    """As `point_meant`. Raises Refusal "no point"."""
    found = point_meant(words, using, told=told, on=on)
    if found is None:
        raise Refusal("no point", name=words.strip())
    return found


def point_of(meeting: MeetingId, key: int, using: Reader) -> Place:
    """The point that a control names. Raises Refusal "no point" when it was taken off meanwhile."""
    found = find_meeting_by_id(meeting, using)
    agenda = opened(found, using.turn)
    point = agenda.point(key)
    if point is None or not point.is_on:
        raise Refusal("no point", name=point.title if point is not None else "")
    return Place(meeting=found, agenda=agenda, point=point)


def find_meeting_by_id(meeting: MeetingId, using: Reader) -> Meeting:
    """The meeting, if this person may see it. Raises Refusal "not found"."""
    return find_meeting(using.turn.books.meetings.get(meeting).label, using.turn.here, using.turn.books)


def _places(using: Reader, *, told: bool) -> tuple[Meeting, ...]:
    """Where points are looked for: today's meeting, the coming ones, the latest, the next one of the body that is prepared."""
    here = using.turn.here
    if here.body is None:
        return ()
    held = where_points_belong(here, using.plan, using.now)
    ahead = _ahead(using.plan, here.body.id, using)
    prepared = here.body.prepares_for
    others = _ahead(using.plan, prepared, using)[:1] if prepared is not None else []
    kept = held is not None and using.turn.books.agendas.of_meeting(held.id) is not None
    latest = [held] if held is not None and (kept or told) else []
    first = latest if held is not None and held.last_day >= here.today else []
    return tuple({m.id: m for m in (*first, *ahead[:3], *latest, *others)}.values())
