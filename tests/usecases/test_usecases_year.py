"""The year of meetings: lists that are pasted in, what is known of a meeting, who was there, calendar links."""

from dataclasses import replace
from datetime import date, time

import pytest

from bot.domain.errors import Misfilled, Refusal
from bot.domain.feeds import digest
from bot.domain.ids import PersonId, WorkspaceId
from bot.usecases import attendance, calendars, meeting_details, meeting_plans, meetings, pasting, tasks
from tests.builders import account, key, mentions, place

BOARD = "Styrelsemöte 2 mars (Burlöv)\nStyrelsemöte 20 juni (Lund)"


def _paste(text, who="maja", room="kommundirektorer", year=None):
    return pasting.PasteMeetings(place=place(who, room), key=key(), text=text, year=year)


def _describe(meeting, text, *handles, who="maja"):
    return meeting_details.DescribeMeeting(
        place=place(who, "styrelsen"),
        key=key(),
        meeting=meeting,
        text=text,
        mentions=mentions(text, *handles),
    )


def _attended(text, who="maja", meeting="M1"):
    return attendance.RecordAttendance(place=place(who), key=key(), meeting=meeting, text=text)


def _stranger(_command, books, _now) -> PersonId:
    """Somebody of another cooperation."""
    elsewhere = books.directory.add_workspace(WorkspaceId("slack/T2"), "Andra")
    return books.directory.add_person(elsewhere, "Sven Svensson").id


async def test_a_pasted_list_completes_what_is_planned_and_adds_the_rest(group):
    """The board's meetings join the board though pasted in another room; what was known gets its host."""
    done = await group.run(pasting.paste, _paste(BOARD))
    assert [str(m.label) for m in done.known] == ["M2"]
    assert [(m.title, m.starts, m.body) for m in done.made] == [
        ("Styrelsemöte", date(2017, 6, 20), group.made["styrelsen"].id)
    ]
    assert done.known[0].host == group.made["Burlöv"].id
    shown = await group.run(pasting.show_paste, pasting.ShowPaste(place=place("maja"), paste=done.paste))
    assert (shown.text, shown.meetings) == (BOARD, ("M7", "M2"))
    with pytest.raises(Refusal, match="not found"):
        await group.run(pasting.show_paste, pasting.ShowPaste(place=place("per"), paste=done.paste))


async def test_a_list_pasted_twice_makes_nothing_twice(group):
    """Neither within one list nor in a second one."""
    first = await group.run(pasting.paste, _paste(f"{BOARD}\n{BOARD}"))
    again = await group.run(pasting.paste, _paste(BOARD))
    assert (len(first.made), len(again.made), len(again.known)) == (1, 0, 2)


@pytest.mark.parametrize(
    ("text", "year", "found"),
    [
        ("Möte 12 januari\nMöte 3 februari\nMöte 4 mars", None, 2017),
        ("Möte 12 januari\nMöte 13 januari\nMöte 4 mars", None, 2018),
        ("Datum 2019:\nMöte 12 januari", None, 2019),
        ("Datum 2019:\nMöte 12 januari", "2020", 2020),
    ],
)
async def test_the_year_of_a_list_is_asked_read_or_inferred(group, text, year, found):
    """What the form says, else what the list says, else this year unless most of its days have passed."""
    done = await group.run(pasting.paste, _paste(text, year=year))
    assert {meeting.starts.year for meeting in done.made} == {found}


@pytest.mark.parametrize(
    ("text", "code"), [("", "empty"), ("hej\nhopp", "no days"), ("Möte 2 mars\n" * 10_000, "list too long")]
)
async def test_a_list_that_cannot_be_taken_is_refused_whole(group, text, code):
    """With a reason; nothing of it is in the plan."""
    with pytest.raises(Refusal, match=code):
        await group.run(pasting.paste, _paste(text))
    plan = await group.run(
        meeting_plans.planned_meetings, meeting_plans.PlannedMeetings(place=place("maja"), year=2017)
    )
    assert len(plan.meetings) == 6


async def test_a_deadline_that_named_a_pasted_meeting_is_bound_to_it(group):
    """As when it is added alone."""
    await group.task("anna", "ring Lund före budgetmötet 8 juni")
    await group.run(pasting.paste, _paste("Budgetmöte 8 juni"))
    moved = meetings.MoveMeeting(place=place("maja"), key=key(), meeting="Budgetmöte", to="15 juni")
    shown = await group.run(meetings.move, moved)
    assert [task.task.deadline.on for task in shown.due] == [date(2017, 6, 14)]


async def test_a_meeting_is_described_part_by_part(group):
    """Times, place, host and roles; what is not said stays."""
    shown = await group.run(meeting_details.describe, _describe("M2", "13:00-15:00 plats: Rådhuset"))
    assert (shown.meeting.begins, shown.meeting.closes, shown.meeting.place) == (
        time(13),
        time(15),
        "Rådhuset",
    )
    shown = await group.run(
        meeting_details.describe, _describe("M2", "ordförande @anna sekreterare: @maja", "anna", "maja")
    )
    assert (shown.sheet.chair, shown.sheet.secretary, shown.meeting.begins) == (
        "Anna Berg",
        "Maja Öst",
        time(13),
    )
    shown = await group.run(meeting_details.describe, _describe("M2", "värd: Lund"))
    assert (shown.host, shown.meeting.place) == ("Lund", "Rådhuset")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("16 mars", "day moves"),
        ("blabla", "nothing read"),
        ("ordförande Kalle", "owner unknown"),
        ("ordförande Anna", "owner several"),
        ("värd: Per Lind", "owner unknown"),
    ],
)
async def test_what_is_not_understood_about_a_meeting_changes_nothing(group, text, code):
    """Nobody becomes chair by guess, and the day is not moved in passing."""
    with pytest.raises(Refusal, match=code):
        await group.run(meeting_details.describe, _describe("M2", text))
    command = meetings.ShowMeeting(place=place("maja"), meeting="M2")
    shown = await group.run(meetings.show_meeting, command)
    assert (shown.meeting.rev, shown.sheet.sheet.rev) == (1, 0)


async def test_a_meeting_cannot_close_before_it_begins(group):
    """The form says so at its field; an end without a beginning too."""
    for begins, closes in (("13:00", "12:00"), (None, "12:00")):
        command = meeting_details.FillMeeting(
            place=place("maja", "styrelsen"),
            key=key(),
            meeting="M2",
            begins=begins,
            closes=closes,
            where=None,
            chair=None,
            secretary=account("maja"),
            programme=None,
        )
        with pytest.raises(Misfilled) as told:
            await group.run(meeting_details.fill, command)
        assert told.value.errors == {"closes": "time unclear"}


async def test_attendance_keeps_names_as_they_were_and_finds_people_by_organisation(group):
    """Two are called Anna: the organisation tells which; one who is not in the register is kept as written."""
    shown = await group.run(attendance.record, _attended("Anna (Höör), Per Lind, Eva Ek (Trafikverket)"))
    assert [(one.name, one.organisation, one.person is not None) for one in shown.sheet.sheet.present] == [
        ("Anna Falk", "Höör", True),
        ("Per Lind", "Malmö", True),
        ("Eva Ek", "Trafikverket", False),
    ]
    assert shown.sheet.sheet.absence_by is None


async def test_only_who_takes_the_notes_confirms_absence(group):
    """Members without anyone present are named then, and never before."""
    await group.run(attendance.record, _attended("Anna Berg (Lund), Per Lind. Vid protokollet Maja Öst"))
    confirm = attendance.ConfirmAbsence(place=place("per"), key=key(), meeting="M1")
    with pytest.raises(Refusal, match="not the secretary"):
        await group.run(attendance.confirm_absence, confirm)
    shown = await group.run(attendance.confirm_absence, replace(confirm, place=place("maja"), key=key()))
    assert shown.sheet.sheet.absent == ("Burlöv", "Höör", "Lomma", "Staffanstorp")
    again = await group.run(attendance.record, _attended("Karin Holm"))
    assert again.sheet.sheet.absent == ()


async def test_ticks_of_another_cooperation_are_left_out(group):
    """A form that was tampered with names nobody else."""
    form = attendance.FillAttendance(
        place=place("maja"),
        key=key(),
        meeting="M1",
        present=(group.made["anna"].id, await group.run(_stranger, None)),
        others="Bo Alm",
    )
    shown = await group.run(attendance.fill, form)
    assert [one.name for one in shown.sheet.sheet.present] == ["Anna Berg", "Bo Alm"]
    begin = await group.run(attendance.open_form, attendance.OpenAttendance(place=place("per"), meeting="M1"))
    assert [str(party) for party in begin.present] == [f"person/{group.made['anna'].id}"]
    assert begin.others == "Bo Alm"


async def test_a_calendar_link_is_kept_as_a_digest_and_replaced_when_that_is_asked_for(group):
    """One of each kind is valid for a person; another person's stays, and so does one's own until a new one is wanted."""
    for secret, who in (("one", "maja"), ("two", "per"), ("unwanted", "maja"), ("three", "maja")):
        wanted = calendars.Subscribe(place=place(who), key=key(), secret=secret, renew=secret == "three")
        made = await group.run(calendars.subscribe, wanted)
        assert made.replaced == (secret == "three")
        assert (made.since is not None) == (secret == "unwanted")
    secrets = ("one", "two", "unwanted", "three", digest("three"))
    found = [await group.run(calendars.read, secret) for secret in secrets]
    assert [calendar is not None for calendar in found] == [False, True, False, True, False]


async def test_a_calendar_of_a_room_that_one_has_left_leads_nowhere(group):
    """Checked whenever it is read, also that of one meeting; the personal one lives on without that room's meetings."""
    secret = place("anna", "presidiet", private=True)
    made = await group.run(
        meetings.add, meetings.AddMeeting(place=secret, key=key(), text="lönemöte 9 februari")
    )
    only = calendars.MeetingFile(place=secret, key=key(), secret="file", meeting=made.meeting.label)
    await group.run(calendars.file, only)
    await group.run(calendars.subscribe, calendars.Subscribe(place=secret, key=key(), secret="body"))
    await group.run(
        calendars.subscribe, calendars.Subscribe(place=secret, key=key(), secret="mine", mine=True)
    )

    async def titles(name):
        found = await group.run(calendars.read, name)
        return None if found is None else [meeting.title for meeting in found.meetings]

    assert await titles("body") == await titles("file") == ["Lönemöte"]
    assert "Lönemöte" in await titles("mine")
    await group.run(
        lambda _c, books, _n: books.directory.drop_member(secret.room, group.made["anna"].id), None
    )
    assert await titles("body") is await titles("file") is None
    assert "Lönemöte" not in await titles("mine")


async def test_without_an_address_a_meeting_is_offered_as_no_file(group):
    """Its link would begin with nothing; so the card has no button for it."""
    shown = meetings.ShowMeeting(place=place("maja"), meeting="M1")
    assert not (await group.run(meetings.show_meeting, shown)).has_file


async def test_nobody_gets_the_file_of_a_meeting_they_do_not_see(group):
    """It is not found, as everywhere else."""
    made = await group.run(
        meetings.add,
        meetings.AddMeeting(
            place=place("anna", "presidiet", private=True), key=key(), text="lönemöte 9 februari"
        ),
    )
    wanted = calendars.MeetingFile(place=place("per"), key=key(), secret="s", meeting=made.meeting.label)
    with pytest.raises(Refusal, match="not found"):
        await group.run(calendars.file, wanted)


async def test_a_calendar_of_somebody_who_left_leads_nowhere(group):
    """Their accounts are closed: nothing is told any more."""
    await group.run(calendars.subscribe, calendars.Subscribe(place=place("per"), key=key(), secret="per"))

    def leave(_command, books, _now):
        books.directory.save_account(replace(books.directory.account(account("per")), active=False))

    await group.run(leave, None)
    assert await group.run(calendars.read, "per") is None


async def test_two_days_joined_by_and_are_two_meetings(group):
    """Days such as "10 och 12 oktober" are no choice; moved as a pair, each meeting gets a day."""
    made = await group.run(
        meetings.add,
        meetings.AddMeeting(place=place("maja"), key=key(), text="Industrinatten 3 och 4 oktober"),
    )
    assert [m.starts.day for m in (made.meeting, *made.also)] == [3, 4]
    command = tasks.RecordTask(place=place("anna"), key=key(), text="boka buss före Industrinatten 4 oktober")
    await group.run(tasks.record, command)
    move = meetings.MoveMeeting(
        place=place("maja"), key=key(), meeting="de båda Industrinätterna", to="10 och 12 oktober"
    )
    moved = await group.run(meetings.move, move)
    assert [one.meeting.starts.day for one in (moved, *moved.beside)] == [10, 12]
    assert moved.last[0].detail == {"from": "2017-10-03", "to": "2017-10-10"}
