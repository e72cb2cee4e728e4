"""What the product makes of the words: the day and time something is due, the doubt, and what follows when a meeting moves."""

from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.domain.ids import BodyId, MeetingId
from bot.domain.when.calendar import Calendar, Planned
from bot.domain.when.deadline import Deadline, Offset
from bot.domain.when.find import find
from bot.domain.when.policy import deadline, rebind, settled

NOW = datetime(2017, 1, 24, 16, 30, tzinfo=ZoneInfo("Europe/Stockholm"))
BOARD = Planned(
    meeting=MeetingId(4),
    number=2,
    series="Styrelsemöte",
    aliases=("Styrelsen",),
    starts=date(2017, 3, 2),
    begins=time(13),
    body=BodyId(1),
    papers_days=7,
)
DIRECTORS = Planned(
    meeting=MeetingId(5), series="Kommundirektörsmöte", starts=date(2017, 3, 28), body=BodyId(2)
)
EVENT = Planned(
    meeting=MeetingId(12),
    series="Teknologevent",
    starts=date(2017, 3, 22),
    candidates=(date(2017, 3, 22), date(2017, 4, 5)),
)
PLAN = Calendar(meetings=(BOARD, DIRECTORS, EVENT))


def due(text: str, calendar: Calendar = PLAN) -> Deadline:
    """The deadline of a text."""
    reading = find(text, now=NOW, calendar=calendar).reading
    assert reading is not None
    return deadline(reading, calendar=calendar, now=NOW)


@pytest.mark.parametrize(
    ("text", "on", "at"),
    [
        ("före styrelsemötet 2 mars", "2017-03-01", "17:00"),
        ("innan nästa styrelsemöte", "2017-03-01", "17:00"),
        ("senast styrelsemötet 2 mars", "2017-03-01", "17:00"),
        ("by the board meeting on 2 March", "2017-03-01", "17:00"),
        ("till styrelsemötet 2 mars", "2017-02-23", "17:00"),
        ("inför styrelsemötet", "2017-02-23", "17:00"),
        ("for the board meeting on 2 March", "2017-02-23", "17:00"),
        ("till kommundirektörsmötet 28 mars", "2017-03-27", "17:00"),
        ("vid styrelsemötet 2 mars", "2017-03-02", "13:00"),
        ("på kommundirektörsmötet", "2017-03-28", "17:00"),
        ("efter styrelsemötet", "2017-03-09", "17:00"),
        ("till M2", "2017-02-23", "17:00"),
        ("senast m 2", "2017-03-01", "17:00"),
        ("två arbetsdagar före M2", "2017-02-28", "17:00"),
        ("vid M2", "2017-03-02", "13:00"),
        ("before M2 on 2 March", "2017-03-01", "17:00"),
        ("till M 3 mars", "2017-03-03", "17:00"),
        ("senast 3 mars", "2017-03-03", "17:00"),
        ("till 4 mars", "2017-03-04", "17:00"),
        ("före 6 mars", "2017-03-03", "17:00"),
        ("före midsommar", "2017-06-22", "17:00"),
        ("efter 6 mars", "2017-03-13", "17:00"),
        ("i slutet av mars", "2017-03-31", "17:00"),
        ("i slutet av april", "2017-04-28", "17:00"),
        ("14-15 april", "2017-04-15", "17:00"),
        ("veckan före styrelsemötet", "2017-02-24", "17:00"),
        ("två arbetsdagar före styrelsemötet", "2017-02-28", "17:00"),
        ("tre veckor efter styrelsemötet", "2017-03-23", "17:00"),
        ("v. 15", "2017-04-13", "17:00"),
        ("före kl 12 på fredag", "2017-01-27", "12:00"),
        ("fredag kl 9", "2017-01-27", "09:00"),
        ("i kväll", "2017-01-24", "22:00"),
        ("22 mars eller 5 april", "2017-03-22", "17:00"),
    ],
)
def test_due(text, on, at):
    """The words give this day and time."""
    found = due(text)
    assert (str(found.on), found.at.isoformat("minutes")) == (on, at)


@pytest.mark.parametrize(
    ("text", "doubt", "on", "others"),
    [
        ("senast 30 februari", "impossible", None, []),
        ("fre 2 mars", "conflict", "2017-03-02", ["2017-03-03"]),
        ("ons 2 mars", "conflict", "2017-03-01", ["2017-03-01"]),
        ("på styrelsemötet 3 mars", "conflict", "2017-03-02", ["2017-03-02"]),
        ("22 mars eller 5 april", "several", "2017-03-22", ["2017-04-05"]),
        ("nästa fredag", "likely", "2017-02-03", ["2017-01-27"]),
        ("12 januari", "likely", "2018-01-12", ["2017-01-12"]),
        ("till nästa nämndmöte", "unplanned", None, []),
        ("före nämndmötet 7 mars", "unplanned", "2017-03-06", []),
        ("inom kort", "vague", None, []),
        ("senast 2 mars", None, "2017-03-02", []),
    ],
)
def test_doubt(text, doubt, on, others):
    """Each kind of doubt, the day that holds meanwhile, and the other readings to offer."""
    found = due(text)
    assert (found.doubt, None if found.on is None else str(found.on)) == (doubt, on)
    assert [str(day) for day in found.others] == others


def test_a_tentative_meeting_binds_to_its_first_day_until_it_is_confirmed():
    """The earliest candidate holds, and both stand to be chosen between."""
    plan = Calendar(meetings=(replace(EVENT, series="Styrelsemöte"),))
    found = due("före nästa styrelsemöte", plan)
    assert (found.doubt, found.on, found.others) == ("several", date(2017, 3, 21), (date(2017, 4, 5),))
    confirmed = rebind(found, replace(EVENT, starts=date(2017, 4, 5), candidates=()))
    assert (confirmed.doubt, confirmed.on, confirmed.others) == (None, date(2017, 4, 4), ())


def test_ongoing_is_never_due():
    """Nothing is due, and nothing is in doubt."""
    found = due("informera löpande")
    assert (found.is_ongoing, found.on, found.doubt, found.instant) == (True, None, None, None)


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("före styrelsemötet 2 mars", "2017-03-15"),
        ("till styrelsemötet 2 mars", "2017-03-09"),
        ("vid styrelsemötet 2 mars", "2017-03-16"),
        ("efter styrelsemötet 2 mars", "2017-03-23"),
        ("veckan före styrelsemötet", "2017-03-10"),
        ("två arbetsdagar före styrelsemötet", "2017-03-14"),
        ("en månad före styrelsemötet", "2017-02-16"),
    ],
)
def test_a_moved_meeting_takes_its_deadlines_along(text, moved):
    """The same words, counted from the new day; what was typed stays."""
    before = due(text)
    after = rebind(before, replace(BOARD, starts=date(2017, 3, 16)))
    assert (str(after.on), after.typed, after.meeting) == (moved, before.typed, MeetingId(4))


def test_a_meeting_that_is_added_later_takes_its_deadlines():
    """A deadline that named an unplanned meeting hangs on it from then on, with its papers day."""
    before = due("till styrelsemötet 2 mars", Calendar())
    assert (before.meeting, before.doubt, before.on) == (None, "unplanned", date(2017, 3, 1))
    after = rebind(before, BOARD)
    assert (after.meeting, after.doubt, after.on) == (MeetingId(4), None, date(2017, 2, 23))


def test_a_deadline_that_named_no_day_gets_one():
    """The next board meeting, with no plan, is due once the meeting is in it."""
    before = due("före nästa styrelsemöte", Calendar())
    assert before.on is None
    assert rebind(before, BOARD).on == date(2017, 3, 1)


def test_what_is_only_about_a_meeting_does_not_hang_on_it():
    """What says "Boka styrelsemöte 2 mars" is due on 2 March even if the meeting moves."""
    found = due("Boka styrelsemöte 2 mars")
    assert (found.meeting, found.on) == (None, date(2017, 3, 2))


def test_next_meeting_is_the_next_of_the_own_body():
    """In a room of a body, "nästa möte" is that body's."""
    found = due("till nästa möte", replace(PLAN, body=BodyId(2)))
    assert (found.meeting, found.day) == (MeetingId(5), date(2017, 3, 28))


def test_the_deadline_keeps_what_was_written():
    """The words, how they bind, the distance, the anchor and the zone."""
    found = due("ta fram underlag två arbetsdagar före styrelsemötet")
    assert (found.typed, found.word, found.series) == (
        "två arbetsdagar före styrelsemötet",
        "by",
        "Styrelsemöte",
    )
    assert (found.offset, found.day, found.zone) == (
        Offset(-2, "working day"),
        date(2017, 3, 2),
        "Europe/Stockholm",
    )


def test_an_hour_that_the_clock_skips_is_moved_forward():
    """At 02:30 on the night of summer time it is 03:30."""
    instant = due("26 mars kl 02:30").instant
    assert instant is not None
    assert instant.isoformat() == "2017-03-26T03:30:00+02:00"


def test_protected_places_are_never_read():
    """A mention called after a month, or a quoted title, gives no date and stays out of the way."""
    text = "@Maj 5 ta fram kartan 3 mars senast 10 mars"
    found = find(text, now=NOW, calendar=PLAN, protected=[(0, 6), (16, 28)])
    assert found.reading is not None
    assert (found.reading.start, found.rest) == (date(2017, 3, 10), "ta fram kartan 3 mars")


def test_every_reading_is_kept_in_order():
    """A decision with two parts has a date in each."""
    text = "Årets tredje styrelsemöte hålls 2 november och studieresan 14–15 september"
    found = find(text, now=NOW, calendar=PLAN)
    assert [(one.typed, str(one.start)) for one in found.all] == [
        ("2 november", "2017-11-02"),
        ("14–15 september", "2017-09-14"),
    ]


def test_a_meeting_called_like_a_day_does_not_hide_the_day():
    """Somebody planned an event named "Fredag"; Friday is still Friday."""
    plan = Calendar(meetings=(Planned(meeting=MeetingId(9), series="Fredag", starts=date(2017, 6, 1)),))
    assert due("ring Lomma på fredag", plan).on == date(2017, 1, 27)


@pytest.mark.parametrize(
    ("text", "day", "on"),
    [
        ("fre 2 mars", "2017-03-03", "2017-03-03"),
        ("före fre 2 mars", "2017-03-03", "2017-03-02"),
        ("före fre 2 mars kl 12", "2017-03-03", "2017-03-03"),
        ("22 mars eller 5 april", "2017-04-05", "2017-04-05"),
    ],
)
def test_a_chosen_day_ends_the_doubt(text, day, on):
    """The day somebody picks is bound as the words say, and nothing is asked any more."""
    found = settled(due(text), date.fromisoformat(day))
    assert (str(found.on), found.doubt, found.others) == (on, None, ())
