"""One of everything that is said about the year of meetings."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time

from bot.domain.feeds import Paste
from bot.domain.ids import AccountId, CooperationId, OrganisationId, PersonId, TimelineId
from bot.domain.people import Locale
from bot.domain.pictures.common import Ordinal
from bot.domain.pictures.meetings import (
    AttendanceForm,
    MeetingForm,
    MeetingPicture,
    MeetingPlan,
    PastedPlan,
    SheetPicture,
    Subscribed,
)
from bot.domain.pictures.notices import Convening, MeetingCall, Nudge
from bot.domain.pictures.tasks import OwnerOffer
from bot.domain.pictures.timelines import StepPicture, TimelinePicture
from bot.domain.sheets import Attendee, Called, Sheet
from bot.domain.timeline import Step, Timeline
from bot.views import calendar_links, meeting_plans, meetings, outgoing, timelines, year, year_forms
from bot.views.nodes import Card, Form
from tests.views import painted

DAYS = (date(2017, 3, 22), date(2017, 4, 5))
LONG = "Kontaktsamtal & <alla> pass *noga* " * 20
TENTATIVE = painted.meeting("Teknologevent LTH", DAYS[0], 12, candidates=DAYS)
HOSTED = painted.meeting(place="Burlöv", host=OrganisationId(1))


def full(**other: object) -> MeetingPicture:
    """A meeting of which everything is known, and more than a card holds."""
    people = tuple(Attendee(name=f"Deltagare {n}", organisation="Lund") for n in range(40))
    sheet = Sheet(
        meeting=painted.BOARD.id,
        called=(Called(words="politisk styrgrupp"), Called(words=LONG)),
        guests=("Ida Norr, Trafikverket <extern>",) * 40,
        focus=LONG,
        programme=(LONG,) * 20,
        present=(Attendee(name="Anna Berg", organisation="Lund"), Attendee(name="Maja Öst"), *people),
        absent=("Höör", "Skurup"),
        absence_by=painted.MAJA,
    )
    told = SheetPicture(
        sheet=sheet,
        chair="Anna Berg",
        secretary="Maja Öst",
        papers_on=DAYS[0],
        absence_by="Maja Öst",
        called=("politisk styrgrupp", LONG),
    )
    held = painted.meeting(begins=time(13), closes=time(15), place="Rådhuset, Burlöv")
    return painted.meeting_picture(held, host="Burlöv", sheet=told, **other)


def plan(number: int = 4) -> MeetingPlan:
    """Meetings of one series, a month apart."""
    found = tuple(painted.meeting(day=date(2017, 1 + n % 12, 12), number=n + 1) for n in range(number))
    return MeetingPlan(
        year=2017,
        meetings=found,
        hosts=("Burlöv",) * number,
        ordinals=tuple(Ordinal(number=n + 1, of=number) for n in range(number)),
        zone=painted.ZONE,
        today=painted.TODAY,
        series="Styrelsemöte",
        body=painted.BODY,
    )


def chains() -> Iterator[TimelinePicture]:
    """Chains of a few steps and of many, in every state, with more words than a line holds."""
    long = "Workshop om underlag & <alla> kommuners *noga* prioriteringar " * 40
    day = painted.TODAY
    shown = (
        StepPicture(
            step=Step(text=long, on=day, done_on=day, done_by=PersonId(1)),
            body=None,
            meeting=None,
            window=None,
            hint=None,
            done_by="Per Lind",
        ),
        *(
            StepPicture(step=Step(text=long, on=on), body="Styrelsen", meeting=held, window=None, hint=hint)
            for on, held, hint in (
                (day, painted.BOARD, "cancelled"),
                (None, None, "no meeting"),
                (None, None, "no days"),
                (date(2017, 12, 1), None, None),
            )
        ),
    )
    kept = Timeline(
        id=TimelineId(1),
        cooperation=CooperationId(1),
        name="infrastruktur" * 6,
        body=None,
        room=painted.ROOM.id,
        author=PersonId(1),
        steps=(),
        created_at=painted.NOW,
    )
    for steps in (shown, shown * 8, shown[:1]):
        yield TimelinePicture(
            timeline=kept, author="Maja Öst", body=None, steps=steps, zone=painted.ZONE, today=day
        )


def _told(locale: Locale) -> Iterator[Card]:
    """Who is called to a meeting, and who answers for a group from now on."""
    for picture in (full(has_file=True), painted.meeting_picture(TENTATIVE), painted.meeting_picture()):
        yield outgoing.card(MeetingCall(by="Maja Öst", picture=picture, repeated=True), locale)
    off = painted.meeting_picture(replace(painted.BOARD, state="cancelled"))
    yield outgoing.card(MeetingCall(by="Maja Öst", picture=off), locale)
    for number in (0, 1, 12):
        tasks = tuple(painted.task_picture(painted.task()) for _ in range(number))
        told = Convening(
            body=painted.BODY,
            by="Maja Öst",
            tasks=tasks,
            zone=painted.ZONE,
            today=painted.TODAY,
            repeated=bool(number),
        )
        yield outgoing.card(told, locale)


def cards(locale: Locale) -> Iterator[Card]:
    """Every kind of message."""
    lacking = SheetPicture(sheet=Sheet(meeting=painted.BOARD.id), lacks_chair=True)
    yield from (meetings.card(full(), locale), meetings.attended(full(), locale))
    yield meetings.card(painted.meeting_picture(sheet=lacking), locale)
    yield meetings.added(full(new=True, also=(painted.BOARD,), same_day=(painted.BOARD,)), locale)
    for about, meeting, host in (
        ("day", TENTATIVE, None),
        ("room", HOSTED, "Burlöv"),
        ("day", painted.BOARD, None),
    ):
        shown = painted.meeting_picture(meeting, host=host)
        yield outgoing.card(Nudge(about=about, picture=shown, repeated=True), locale)  # type: ignore[arg-type]  # one of the two
    for number in (0, 4, 40):
        yield year.series(plan(number), locale)
        for unread in ((), (LONG,) * 12):
            found = plan(number)
            done = PastedPlan(
                plan=found, made=found.meetings[:3], known=found.meetings[3:], unread=unread, paste=7
            )
            yield year.pasted(done, locale)
    kept = Paste(
        id=7,
        cooperation=painted.COOPERATION,
        author=painted.MAJA,
        text=LONG,
        meetings=("M1",),
        made_at=painted.NOW,
    )
    yield from (year.original(kept, locale), year.paste_first(locale))
    for body in (painted.BODY, None):
        link = Subscribed(body=body, replaced=body is None)
        yield calendar_links.made(link, "https://klubba.example/ics/secret.ics", locale)
    for days in (DAYS, (*DAYS, date(2017, 4, 6))):
        either = painted.meeting("Teknologevent LTH", DAYS[0], 12, candidates=days)
        picture = painted.meeting_picture(either, has_file=True)
        yield meetings.card(picture, locale)
        link = Subscribed(body=None, replaced=len(days) == 2, meeting=picture)
        yield calendar_links.file(link, "https://klubba.example/ics/secret.ics", locale)
        standing = Subscribed(body=None, replaced=False, meeting=picture, since=painted.TODAY)
        yield calendar_links.file(standing, "https://klubba.example/ics/secret.ics", locale)
    for body, unnamed in ((painted.BODY, False), (painted.BODY, True), (None, False)):
        for since in (None, painted.TODAY):
            link = Subscribed(
                body=body,
                replaced=False,
                since=since,
                unnamed=unnamed,
                room=painted.ROOM,
                zone=painted.ZONE,
                today=painted.TODAY,
            )
            yield calendar_links.made(link, "https://klubba.example/ics/secret.ics", locale)
    yield from _told(locale)
    yield meeting_plans.plan(replace(plan(30), chains=tuple(chains())), locale)
    yield meetings.added(replace(full(new=True), ends_before=time(11)), locale)
    yield from (calendar_links.stopped(n, locale) for n in (0, 1, 2))
    yield calendar_links.no_address(locale)
    yield from (timelines.card(chain, locale) for chain in chains())


def forms(locale: Locale) -> Iterator[Form]:
    """Every form."""
    yield year_forms.paste(locale)
    yield year_forms.edit(MeetingForm(picture=full(), chair=AccountId("slack/T1/U1"), secretary=None), locale)
    yield year_forms.edit(MeetingForm(picture=painted.meeting_picture(), chair=None, secretary=None), locale)
    members = tuple(
        OwnerOffer(
            party=replace(painted.LUND.party, kind="person", id=n), name=f"Namn {n}", organisation="Lund"
        )
        for n in range(25)
    )
    for may_confirm in (True, False):
        begin = AttendanceForm(
            picture=full(),
            members=members,
            present=(members[0].party,),
            others="Eva Ek (Trafikverket)",
            may_confirm=may_confirm,
        )
        yield year_forms.attendance(begin, locale)
