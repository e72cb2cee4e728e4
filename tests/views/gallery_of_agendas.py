"""One of everything that is said about agendas and questions."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.domain.agenda import Agenda, AgendaId, Deferral, Point, Status
from bot.domain.focus import FocusId, FocusIssue
from bot.domain.ids import BodyId, CooperationId, PersonId, RoomId
from bot.domain.lines.options import options
from bot.domain.people import Body, Locale
from bot.domain.pictures.agendas import (
    AgendaPicture,
    FocusList,
    FocusPicture,
    PointChange,
    PointPicture,
    PreparedMeeting,
    QuestionPicture,
    TemplatePicture,
)
from bot.domain.pictures.contents import RecordedCard
from bot.domain.pictures.decisions import RecordedDecision
from bot.domain.pictures.meetings import AgendaCount
from bot.domain.questions import Question, QuestionId
from bot.views import (
    agenda_changes,
    agenda_forms,
    agenda_offers,
    agendas,
    decisions,
    focus,
    meetings,
    outgoing,
    questions,
    standing_points,
)
from bot.views.nodes import Card, Form
from tests.views import painted

LONG = "Information om 4-spår & <alla> kommuners *noga* underlag " * 20
NEXT = painted.meeting("Kommundirektörsmöte", date(2017, 3, 28), 3)


def point(title: str = "Budget", key: int = 1, **more: object) -> Point:
    """A point that may have anything."""
    return replace(Point(key=key, title=title), **more)  # type: ignore[arg-type]  # fields of a point


def full(key: int) -> Point:
    """A point with everything it can have, and more than a line holds."""
    trail = Deferral(
        meeting=painted.BOARD.id, number=4, by=PersonId(1), at=painted.NOW, reason="underlaget saknas"
    )
    told = Status(text="Malmö är klara", who="Malmö", on=painted.TODAY)
    return point(
        LONG,
        key,
        kind="information",
        presenter="Trafikverket",
        external=True,
        minutes=20,
        deferrals=(trail, trail),
        statuses=(told,) * 9,
    )


def picture(*points: Point, published: bool = False, **more: object) -> AgendaPicture:
    """An agenda with these points."""
    agenda = Agenda(
        id=AgendaId(1),
        cooperation=CooperationId(1),
        meeting=NEXT.id,
        points=points,
        published_at=painted.NOW if published else None,
        published_by=PersonId(1) if published else None,
    )
    numbers = agenda.numbers()
    shown = AgendaPicture(
        meeting=NEXT,
        agenda=agenda,
        body=None,
        ordinal=None,
        points=tuple(
            PointPicture(
                point=one,
                number=numbers.get(one.key),
                came_from=(painted.BOARD,) * len(one.deferrals),
                to=NEXT if one.state == "deferred" else None,
            )
            for one in points
        ),
        questions=(),
        pointless=(),
        prepared=None,
        published_by="Maja Öst" if published else None,
        missing=agenda.missing(),
        zone=painted.ZONE,
        today=painted.TODAY,
    )
    return replace(shown, **more)  # type: ignore[arg-type]  # fields of the picture


def question(**more: object) -> QuestionPicture:
    """A question about a standing point."""
    asked = Question(
        id=QuestionId(1),
        cooperation=CooperationId(1),
        number=1,
        body=None,
        room=RoomId("slack/T1/C1"),
        author=PersonId(1),
        text="Vad kan vi driva tillsammans i Greater Copenhagen?",
        topic="Greater Copenhagen",
        created_at=painted.NOW,
    )
    return QuestionPicture(
        question=replace(asked, **more),  # type: ignore[arg-type]  # fields of a question
        author="Maja Öst",
        answered_by="Anna Berg" if more.get("answer") else None,
        body=None,
        room=painted.ROOM,
        next=None if more.get("answer") else NEXT,
        zone=painted.ZONE,
        today=painted.TODAY,
    )


def answered() -> QuestionPicture:
    """The same, answered."""
    return question(answer=LONG * 3, answered_by=PersonId(2), answered_at=painted.NOW)


def worked_on() -> tuple[FocusPicture, ...]:
    """As many focus issues as a body may have, each with more than is shown."""
    issue = FocusIssue(
        id=FocusId(1),
        cooperation=CooperationId(1),
        body=BodyId(1),
        title=LONG[:300],
        since=painted.TODAY,
        until=None,
        by=PersonId(1),
        made_at=painted.NOW,
    )
    full_one = FocusPicture(issue=issue, tasks=(painted.study_trip(),) * 9, meetings=(NEXT,) * 9)
    return (FocusPicture(issue=replace(issue, until=date(2018, 12, 31))), *(full_one,) * 7)


def with_focus() -> AgendaPicture:
    """An agenda with a point about them."""
    shown = picture(point("Fokusfrågorna"), point(key=2, kind="standing"))
    return replace(shown, points=(replace(shown.points[0], focus=worked_on()), *shown.points[1:]))


def chosen_from() -> Iterator[QuestionPicture]:
    """A question with options, as long as they may be: open, and answered by a decision."""
    places = ", ".join(f"Kristallens stora sal nr {n}" for n in range(20))
    asked = f"Nästa års studieresa, allt som hör till den & <alla> som ska med: {places}?"
    found = options(asked)
    assert len(found) == 20
    yield question(text=asked, options=found)
    decided = question(
        text=asked, options=found, answer=found[3], answered_by=PersonId(2), answered_at=painted.NOW
    )
    yield replace(decided, decision="B4")
    yield replace(question(text=asked, waits_since=painted.NOW, waits_by=PersonId(2)), waits_by="Anna Berg")


def change(act: str, one: Point, **more: object) -> PointChange:
    """What came of an act on a point."""
    came_from = (painted.BOARD,) * len(one.deferrals)
    said = PointChange(
        act=act,  # type: ignore[arg-type]  # one of the acts
        point=PointPicture(point=one, number=1, came_from=came_from),
        meeting=NEXT,
        published=False,
        zone=painted.ZONE,
        today=painted.TODAY,
        before=(painted.BOARD, 4) if one.deferrals else None,
        reason="underlaget saknas",
        by="Maja Öst",
    )
    return replace(said, **more)  # type: ignore[arg-type]  # fields of the change


def drawn() -> Iterator[AgendaPicture]:
    """Agendas in every state."""
    yield picture()
    yield picture(point(kind="standing", nothing_new=True))
    many = tuple(full(key) for key in range(1, 60))
    prepared = PreparedMeeting(meeting=painted.BOARD, points=4, published=True)
    waiting = (question(), answered(), *chosen_from())
    late = (painted.study_trip(), painted.arena())
    for published in (False, True):
        whole = picture(
            *many, published=published, questions=waiting, pointless=late, prepared=prepared, missing=(5, 6)
        )
        yield whole
        yield replace(whole, offset=54)
        yield replace(whole, offset=6)
        yield replace(whole, offset=6, change=True)
        yield replace(whole, public=True, pointless=(), prepared=None)
    yield with_focus()
    yield replace(with_focus(), public=True)
    gone = (point(key=1, state="removed", number=1), point(key=2, state="deferred", number=2), point(key=3))
    gone += (point(key=4, state="undone", number=4),)
    yield picture(*gone, published=True, public=True)
    yield replace(picture(point()), meeting=replace(NEXT, state="cancelled"))


def cards(locale: Locale) -> Iterator[Card]:
    """Every kind of message."""
    for one in drawn():
        yield agendas.card(one, locale)
        if one.public:
            yield outgoing.card(RecordedCard(picture=one), locale)
    for act in ("added", "known", "deferred", "removed", "changed"):
        for published in (False, True):
            yield agenda_changes.card(change(act, full(1), published=published, others=2), locale)
            if act != "deferred":
                yield agenda_changes.card(change(act, point(kind="decision"), published=published), locale)
    for key in (1, None):
        trail = Deferral(
            meeting=painted.BOARD.id,
            number=4,
            by=PersonId(1),
            at=painted.NOW,
            point=key,
            undone_at=painted.NOW,
        )
        undone = point(state="undone", deferrals=(trail,))
        yield agenda_changes.card(change("undone", undone, undone_at=painted.NOW), locale)
    yield agenda_changes.card(change("deferred", full(1), may_undo=True), locale)
    for asked in (question(), answered(), *chosen_from()):
        yield questions.card(asked, locale)
        yield outgoing.card(RecordedCard(picture=asked), locale)
    yield agenda_offers.offer("Profilering", locale)
    yield agenda_offers.wish(LONG, locale)
    body = Body(id=BodyId(1), cooperation=CooperationId(1), name="Styrelsen")
    for titles in ((), ("Sverigeförhandlingen", "Greater Copenhagen")):
        yield standing_points.standing(TemplatePicture(body=body, titles=titles), locale)
        yield standing_points.standing(
            TemplatePicture(body=body, titles=titles, added=titles or ("A",)), locale
        )
        yield standing_points.standing(TemplatePicture(body=body, titles=titles, removed="A"), locale)
    for issues in ((), tuple(one.issue for one in worked_on())):
        for added, removed in (((), None), (("A",), None), ((), "A")):
            focused = FocusList(
                body=body,
                issues=issues,
                added=added,
                removed=removed,
                zone=painted.ZONE,
                today=painted.TODAY,
            )
            yield focus.card(focused, locale)
    for published in (False, True):
        count = AgendaCount(points=4, published=published, deferred=1, pointless=(painted.study_trip(),))
        yield meetings.card(replace(painted.meeting_picture(), agenda=count), locale)
    empty = AgendaCount(points=0, published=False, deferred=0, pointless=())
    yield meetings.card(replace(painted.meeting_picture(), agenda=empty), locale)
    offer = RecordedDecision(picture=painted.decision_picture(painted.decision()), agenda=NEXT)
    offered = decisions.recorded(offer, locale)
    assert offered is not None
    yield offered


def forms(locale: Locale) -> Iterator[Form]:
    """Every form."""
    shown = picture(full(1))
    yield agenda_forms.new(shown, LONG * 3, "https://slack.example.org/p1", locale)
    yield agenda_forms.edit(shown, full(1), locale)
    yield agenda_forms.defer(shown, full(1), locale)
    yield agenda_forms.reason(change("deferred", full(1)), locale)
    yield agenda_forms.answer(question(), locale)
