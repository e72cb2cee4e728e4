"""The demo: an invented group of directors, their rooms, and the year's meetings."""

from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from handlers.playground.entities import Channel, User

ZONE = "Europe/Stockholm"
BOT_USER = "U0KLUBBA"


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoBody:
    """An organ. `convenor` is a handle; `papers_days` before a meeting its papers go out (None: no such day)."""

    name: str
    convenor: str | None = None
    papers_days: int | None = None
    prepares_for: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoMeeting:
    """A planned meeting. Days are local; `begins` and `closes` are local times, None while unknown; `host` an organisation."""

    title: str
    starts: date
    body: str | None = None
    ends: date | None = None
    begins: time | None = None
    closes: time | None = None
    place: str | None = None
    host: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Demo:
    """All that a fresh playground holds. `contacts` are pairs of an organisation and the handle that answers for it."""

    workspace: str
    starts_at: datetime
    users: tuple[User, ...]
    channels: tuple[Channel, ...]
    bot_user: str
    bodies: tuple[DemoBody, ...]
    organisations: tuple[str, ...]
    contacts: tuple[tuple[str, str], ...]
    meetings: tuple[DemoMeeting, ...]


def _users() -> tuple[User, ...]:
    directors = (
        ("per", "Per Lind", "Malmö"),
        ("karin", "Karin Holm", "Staffanstorp"),
        ("jonas", "Jonas Frisk", "Lomma"),
        ("lena", "Lena Strand", "Trelleborg"),
        ("omar", "Omar Haddad", "Eslöv"),
        ("rut", "Rut Sjö", "Vellinge"),
        ("nils", "Nils Ahl", "Svedala"),
        ("sara", "Sara Ek", "Kävlinge"),
        ("tomas", "Tomas Roos", "Burlöv"),
        ("falk", "Anna Falk", "Höör"),
        ("ida", "Ida Norr", "Skurup"),
    )
    return (
        _user("maja", "Maja Öst", None, "coordinator", admin=True),
        _user("anna", "Anna Berg", "Lund", "chair", "contact"),
        *(_user(handle, name, place, "member", "contact") for handle, name, place in directors),
        _user("david", "David Lönn", "Malmö", "convenor"),
        _user("hanna", "Hanna Vik", "Lund", "convenor"),
        User(id=BOT_USER, handle="klubba", name="Klubba", zone=ZONE, bot=True),
    )


def _user(handle: str, name: str, organisation: str | None, *roles: str, admin: bool = False) -> User:
    return User(
        id=f"U0{handle.upper()}",
        handle=handle,
        name=name,
        organisation=organisation,
        roles=roles,
        zone=ZONE,
        admin=admin,
    )


def _channels(users: tuple[User, ...]) -> tuple[Channel, ...]:
    people = {user.handle: user.id for user in users}
    directors = tuple(user.id for user in users if not user.bot and "convenor" not in user.roles)
    business = (people["maja"], people["david"])
    chair = (people["maja"], people["anna"])
    return (
        _channel("C0DIREKTORER", "kommundirektorer", "Kommundirektörsgruppen", (*directors, BOT_USER)),
        _channel("C0STYRELSEN", "styrelsen", "Styrelsen", (*directors, BOT_USER)),
        _channel("C0NARINGSLIV", "naringslivsgruppen", "Näringslivsgruppen", (*business, BOT_USER)),
        # The bot has not been invited here: writing a decision shows what happens then.
        Channel(id="C0PRESIDIET", name="presidiet", kind="private", members=chair, created=_STARTS_UNIX),
    )


def _channel(channel: str, name: str, body: str, members: tuple[str, ...]) -> Channel:
    return Channel(id=channel, name=name, kind="public", body=body, members=members, created=_STARTS_UNIX)


def _meetings() -> tuple[DemoMeeting, ...]:
    return (
        DemoMeeting(
            title="Kommundirektörsmöte",
            body="Kommundirektörsgruppen",
            starts=date(2017, 1, 24),
            begins=time(16),
            closes=time(18),
            place="Kommunhuset Kristallen, Lund",
            host="Lund",
        ),
        _board(date(2017, 3, 2), "Burlöv"),
        _directors(date(2017, 3, 28)),
        _board(date(2017, 5, 9), "Staffanstorp"),
        DemoMeeting(
            title="Studieresa",
            body="Kommundirektörsgruppen",
            starts=date(2017, 9, 14),
            ends=date(2017, 9, 15),
        ),
        _directors(date(2017, 10, 5)),
        _board(date(2017, 11, 2), "Vellinge"),
        _directors(date(2017, 11, 28)),
        _board(date(2017, 12, 12), "Trelleborg"),
    )


def _board(day: date, host: str) -> DemoMeeting:
    return DemoMeeting(title="Styrelsemöte", body="Styrelsen", starts=day, place=host, host=host)


def _directors(day: date) -> DemoMeeting:
    return DemoMeeting(
        title="Kommundirektörsmöte", body="Kommundirektörsgruppen", starts=day, place="Lund", host="Lund"
    )


def demo() -> Demo:
    """The demo as it stands on 24 January 2017 at 16:30, half an hour into the directors' meeting."""
    users = _users()
    contacts = tuple((u.organisation, u.handle) for u in users if u.organisation and "contact" in u.roles)
    return Demo(
        workspace="Direktörerna",
        starts_at=STARTS_AT,
        users=users,
        channels=_channels(users),
        bot_user=BOT_USER,
        bodies=(
            DemoBody(name="Kommundirektörsgruppen", convenor="anna", prepares_for="Styrelsen"),
            DemoBody(name="Styrelsen", papers_days=7),
            DemoBody(name="Näringslivsgruppen", convenor="david"),
            DemoBody(name="ÖP-gruppen", convenor="hanna"),
        ),
        organisations=tuple(organisation for organisation, _ in contacts),
        contacts=contacts,
        meetings=_meetings(),
    )


STARTS_AT = datetime(2017, 1, 24, 16, 30, tzinfo=ZoneInfo(ZONE))
_STARTS_UNIX = int(datetime(2017, 1, 2, 9, tzinfo=ZoneInfo(ZONE)).timestamp())
