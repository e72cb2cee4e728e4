"""Pictures that are put together of others: a morning, a week, a person's page."""

from datetime import UTC, date, datetime, time

from bot.domain.pictures.digests import Digest, DueGroup
from bot.domain.pictures.home import HomePicture
from bot.domain.pictures.notices import Bundle, BundleItem
from bot.domain.pictures.tasks import TaskPicture
from bot.domain.reminders import Kind, Reminder
from tests.views import painted


def reminded(picture: TaskPicture, kind: Kind = "due") -> BundleItem:
    """A task in a bundle, for one reason."""
    owner, deadline = picture.owner, picture.task.deadline
    assert owner is not None
    assert deadline is not None
    reminder = Reminder(
        task=picture.task.id,
        party=owner.party,
        kind=kind,
        deadline_on=deadline.on or painted.TODAY,
        step=7,
        due_at=painted.NOW,
    )
    return BundleItem(picture=picture, reminders=(reminder,))


def bundle(*items: BundleItem, today: date = date(2017, 2, 22), late_since: datetime | None = None) -> Bundle:
    """What Maja is reminded of at half past eight."""
    at = datetime(today.year, today.month, today.day, 7, 30, tzinfo=UTC)
    return Bundle(
        person="Maja Öst",
        at=at,
        zone=painted.ZONE,
        today=today,
        items=items,
        reminder_time=time(8, 30),
        late_since=late_since,
    )


def week(private: bool = False, empty: bool = False) -> Digest:
    """The week of the directors' room."""
    return Digest(
        room=painted.ROOM,
        body=painted.BODY,
        year=2017,
        week=6,
        monday=date(2017, 2, 6),
        today=date(2017, 2, 6),
        zone=painted.ZONE,
        locale="sv",
        decisions=() if empty else (painted.two_dates(),),
        done=(),
        due=()
        if empty
        else (DueGroup(meeting=painted.BOARD, tasks=(painted.study_trip(), painted.arena())),),
        late=(),
        ownerless=() if empty else (painted.plan_extension(),),
        dateless=() if empty else (painted.plan_extension(),),
        meetings=() if empty else (painted.BOARD,),
        open_count=3,
        following=painted.BOARD,
        private=private,
    )


def page(**other: object) -> HomePicture:
    """Maja's page."""
    given: dict[str, object] = {
        "person": painted.MAJA,
        "name": "Maja Öst",
        "late": (),
        "today_tasks": (),
        "later": (painted.study_trip(),),
        "shared": ((painted.STAFFANSTORP, (painted.arena(),)),),
        "unsettled": (painted.plan_extension(),),
        "meetings": (painted.BOARD,),
        "decisions": (painted.two_dates(),),
        "reminder_time": time(8, 30),
        "reminder_days": (14, 7, 2, 0),
        "paused_until": None,
        "locale": "sv",
        "zone": painted.ZONE,
        "today": painted.TODAY,
        **other,
    }
    return HomePicture(**given)  # type: ignore[arg-type]  # the names above are its fields
