"""Pictures to draw: the demo's people on 24 January 2017, in the room of the directors."""

from dataclasses import replace
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.decisions import Decision
from bot.domain.ids import (
    BodyId,
    CooperationId,
    DecisionId,
    MeetingId,
    PersonId,
    RoomId,
    TaskId,
    WorkspaceId,
)
from bot.domain.meetings import Meeting
from bot.domain.people import Body, Party, PartyName, Room
from bot.domain.pictures.common import Happened, Ordinal
from bot.domain.pictures.decisions import DecisionPicture
from bot.domain.pictures.meetings import MeetingPicture
from bot.domain.pictures.notices import MeetingNotice
from bot.domain.pictures.tasks import PartPicture, TaskPicture
from bot.domain.tasks import Task, TaskPart
from bot.domain.when.deadline import Deadline

ZONE = "Europe/Stockholm"
TODAY = date(2017, 1, 24)
NOW = datetime(2017, 1, 24, 17, 12, tzinfo=ZoneInfo(ZONE))
COOPERATION = CooperationId(1)
ANNA, MAJA, KARIN = PersonId(1), PersonId(2), PersonId(3)

ROOM = Room(
    id=RoomId("slack/T1/C1"),
    workspace=WorkspaceId("slack/T1"),
    cooperation=COOPERATION,
    kind="channel",
    name="kommundirektorer",
    body=BodyId(1),
    visibility="public",
)
BODY = Body(
    id=BodyId(1), cooperation=COOPERATION, name="Kommundirektörsgruppen", series="Kommundirektörsmöte"
)


def person(name: str, number: int = 2) -> PartyName:
    """A person as owner."""
    return PartyName(party=Party("person", number), name=name, contact=PersonId(number), contact_name=name)


STAFFANSTORP = PartyName(
    party=Party("organisation", 1), name="Staffanstorp", contact=KARIN, contact_name="Karin Holm"
)
LUND = PartyName(party=Party("organisation", 2), name="Lund", contact=ANNA, contact_name="Anna Berg")
GROUP = PartyName(party=Party("body", 3), name="Näringslivsgruppen", contact=None, contact_name=None)


def meeting(
    title: str = "Styrelsemöte", day: date = date(2017, 3, 2), number: int = 4, **other: Any
) -> Meeting:
    """A planned meeting."""
    planned = Meeting(
        id=MeetingId(number),
        cooperation=COOPERATION,
        number=number,
        body=BodyId(2),
        title=title,
        starts=day,
        zone=ZONE,
        author=MAJA,
        created_at=NOW,
    )
    return replace(planned, **other)


DIRECTORS = meeting("Kommundirektörsmöte", TODAY, 1, begins=time(16), closes=time(18), body=BodyId(1))
BOARD = meeting()


def deadline(on: date | None = date(2017, 3, 1), **other: Any) -> Deadline:
    """A deadline before the board's meeting."""
    given = Deadline(
        typed="före styrelsemötet 2 mars",
        word="before",
        day=date(2017, 3, 2),
        series="styrelsemötet",
        meeting=MeetingId(4),
        on=on,
        zone=ZONE,
    )
    return replace(given, **other)


def by(day: date, **other: Any) -> Deadline:
    """A plain day as deadline."""
    return replace(Deadline(typed=day.isoformat(), day=day, on=day, zone=ZONE), **other)


def task(
    text: str = "Skicka kallelse till veckomötet", number: int = 1, parts: tuple[str, ...] = (), **other: Any
) -> Task:
    """An open task, written down by Anna Berg."""
    made = Task(
        id=TaskId(number),
        cooperation=COOPERATION,
        number=number,
        body=BODY.id,
        room=ROOM.id,
        author=ANNA,
        text=text,
        parts=tuple(TaskPart(text=part) for part in parts),
        created_at=NOW,
        changed_by=ANNA,
        changed_at=NOW,
    )
    return replace(made, **other)


def task_picture(shown: Task, owner: PartyName | None = None, **other: Any) -> TaskPicture:
    """A task with its names."""
    painted = TaskPicture(
        task=replace(shown, owner=owner.party if owner else None),
        author="Anna Berg",
        owner=owner,
        support=(),
        room=ROOM,
        body=BODY,
        meeting=None,
        bound=None,
        decision=None,
        target=None,
        done_by=None,
        part_names=(None,) * len(shown.parts),
        last=(),
        reminders=(),
        zone=ZONE,
        today=TODAY,
    )
    return replace(painted, **other)


def study_trip(**other: Any) -> TaskPicture:
    """The seed's first task: a person, two parts, desired, before the board's meeting."""
    shown = task(
        "ta fram förslag på aktiviteter för studieresan samt inhämta besked om resmål",
        1,
        ("ta fram förslag på aktiviteter för studieresan", "inhämta besked om resmål"),
        obligation="desired",
        deadline=deadline(),
        point="3",
        meeting=DIRECTORS.id,
    )
    reminders = (date(2017, 2, 15), date(2017, 2, 22), date(2017, 2, 27), date(2017, 3, 1))
    given: dict[str, Any] = {"bound": BOARD, "meeting": DIRECTORS, "reminders": reminders, **other}
    return task_picture(shown, person("Maja Öst"), **given)


def arena(**other: Any) -> TaskPicture:
    """The seed's task to an organisation, with a supporting one, for the board's papers day."""
    shown = task(
        "ta fram beslutsunderlag för Business Arena Stockholm",
        2,
        deadline=deadline(date(2017, 2, 23), word="to", typed="till styrelsemötet 2 mars"),
    )
    given: dict[str, Any] = {"bound": BOARD, "support": (LUND,), **other}
    return task_picture(shown, STAFFANSTORP, **given)


def plan_extension(**other: Any) -> TaskPicture:
    """A task without owner and date."""
    return task_picture(task("Komplettera tidplanen (bilaga 1)", 3), **other)


def happened(act: str, by: str = "Per Lind", at: datetime = NOW, **detail: str) -> Happened:
    """An act on a record."""
    return Happened(act=act, by=by, at=at, detail=detail)  # type: ignore[arg-type]  # tests pass literals


def decision(text: str = "Vi håller veckomöte tisdagar 09:00.", number: int = 1, **other: Any) -> Decision:
    """A decision that holds."""
    made = Decision(
        id=DecisionId(number),
        cooperation=COOPERATION,
        number=number,
        body=BODY.id,
        room=ROOM.id,
        author=MAJA,
        text=text,
        made_on=TODAY,
        created_at=NOW,
    )
    return replace(made, **other)


def decision_picture(shown: Decision, **other: Any) -> DecisionPicture:
    """A decision with its names."""
    painted = DecisionPicture(
        decision=shown,
        author="Maja Öst",
        room=ROOM,
        body=BODY,
        meeting=None,
        parts=(),
        last=(),
        zone=ZONE,
        today=TODAY,
    )
    return replace(painted, **other)


def two_dates(**other: Any) -> DecisionPicture:
    """The seed's decision with two dated parts."""
    third = meeting("Styrelsemöte", date(2017, 11, 2), 8)
    trip = meeting("Studieresa", date(2017, 9, 14), 9, ends=date(2017, 9, 15), body=None)
    parts = (
        PartPicture(
            text="Årets tredje styrelsemöte hålls 2 november",
            meeting=third,
            ordinal=Ordinal(number=3, of=4),
            confirms=True,
        ),
        PartPicture(text="studieresan 14–15 september", meeting=trip),
    )
    shown = decision(
        "Årets tredje styrelsemöte hålls 2 november och studieresan 14–15 september",
        point="3",
        meeting=DIRECTORS.id,
    )
    return decision_picture(shown, parts=parts, meeting=DIRECTORS, **other)


def meeting_picture(shown: Meeting = BOARD, **other: Any) -> MeetingPicture:
    """A meeting with its names."""
    painted = MeetingPicture(
        meeting=shown, body=None, host=None, ordinal=None, due=(), zone=ZONE, today=TODAY
    )
    return replace(painted, **other)


def meeting_notice(*tasks: TaskPicture, **other: Any) -> MeetingNotice:
    """The board's meeting was moved from 2 to 16 March."""
    told: dict[str, Any] = {
        "act": "moved",
        "by": "Per Lind",
        "meeting": meeting(day=date(2017, 3, 16)),
        "before": date(2017, 3, 2),
        "before_last": date(2017, 3, 2),
        "reason": None,
        **other,
    }
    return MeetingNotice(tasks=tasks, zone=ZONE, today=TODAY, **told)
