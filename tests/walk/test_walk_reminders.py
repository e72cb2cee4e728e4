"""What comes to people by itself, and when."""

from datetime import UTC, datetime, timedelta

from tests.walk.walking import DIRECTORS, Message, Walk, text_of

PAPERS = "/uppdrag @karin kopiera handlingarna senast 23 februari"


async def _mornings(walk: Walk, user: str) -> list[str]:
    return [text for text in await walk.letters(user) if text.startswith(("God morgon", "Hej "))]


def _local(message: Message) -> str:
    """When it was posted, by the clock of the demo (winter time)."""
    at = datetime.fromtimestamp(float(message["ts"]), UTC) + timedelta(hours=1)
    return f"{at:%Y-%m-%d %H:%M}"


async def test_walk_reminders_come_at_half_past_eight_before_the_day_and_on_it(walk: Walk) -> None:
    """14, 7 and 2 days before and on the day, each once, at 08:30 local time."""
    await walk.command("maja", DIRECTORS, PAPERS)
    await walk.clock("2017-02-23T20:00")
    come = [m for m in await walk.bots("dm", "karin") if text_of(m).startswith("God morgon Karin.")]
    assert [_local(message) for message in come] == [
        "2017-02-09 08:30",
        "2017-02-16 08:30",
        "2017-02-21 08:30",
        "2017-02-23 08:30",
    ]
    assert "om 14 dagar, tors 23 feb" in text_of(come[0])
    assert "– i dag [Klart] [Påminn senare] [Flytta datum]" in text_of(come[-1])


async def test_walk_an_overdue_task_is_called_late_on_five_working_days_then_left_to_the_digest(
    walk: Walk,
) -> None:
    """It repeats on working days only and stops after five; after that it is still late in the list."""
    await walk.command("maja", DIRECTORS, PAPERS)
    await walk.clock("2017-02-23T20:00")
    before = len(await walk.letters("karin"))
    await walk.clock("2017-03-17T20:00")
    late = (await walk.bots("dm", "karin"))[before:]
    assert [_local(message)[5:10] for message in late] == ["02-24", "02-27", "02-28", "03-01", "03-02"]
    assert "– 1 dag sent" in text_of(late[0])
    await walk.command("karin", DIRECTORS, "/uppdrag sena")
    assert "22 dagar sent" in await walk.aside(DIRECTORS, "karin")


async def test_walk_what_is_only_wished_for_is_reminded_once_after_and_never_called_late(walk: Walk) -> None:
    """A task with “bör” is asked about once after its day, without the word late on any surface."""
    await walk.command("maja", DIRECTORS, "/uppdrag @karin samla in synpunkter, bör ske senast 23 februari")
    await walk.clock("2017-03-10T12:00")
    mornings = await _mornings(walk, "karin")
    assert len(mornings) == 5
    await walk.command("karin", DIRECTORS, "/uppdrag sena")
    said = "".join([*mornings, await walk.aside(DIRECTORS, "karin"), await walk.home("karin")])
    assert "önskat tors 23 feb" in said
    assert "dagar sent" not in said
    assert "dag sent" not in said


async def test_walk_everything_due_on_one_morning_is_one_message(walk: Walk) -> None:
    """Two tasks on one morning come in one message, those to the same meeting under its name, each with its controls."""
    await walk.command("maja", DIRECTORS, "/uppdrag @per skicka underlaget före styrelsemötet 2 mars")
    await walk.command("maja", DIRECTORS, "/uppdrag @per boka sal före styrelsemötet 2 mars")
    await walk.command("maja", DIRECTORS, "/uppdrag @per ring Lund senast 1 mars")
    await walk.clock("2017-02-15T08:30")
    mornings = await _mornings(walk, "per")
    assert len(mornings) == 1
    assert "Tre uppdrag väntar på dig." in mornings[0]
    assert mornings[0].count("Till Styrelsemöte tors 2 mars") == 1
    assert mornings[0].count("[Klart] [Påminn senare] [Flytta datum]") == 3
    message = (await walk.bots("dm", "per"))[-1]
    await walk.click("per", "dm", message, "Klart", "U2")
    assert "~boka sal~" in text_of((await walk.bots("dm", "per"))[-1])
    assert "*Uppdrag U2* · klart" in text_of(await walk.card(DIRECTORS, "anna", "Uppdrag U2"))


async def test_walk_the_supporting_party_gets_one_copy_and_is_never_late(walk: Walk) -> None:
    """Support is told at once, reminded once 7 days before, and not bothered when the task is late."""
    await walk.command("maja", DIRECTORS, "/uppdrag @karin ta fram underlag, stöd: Lund, senast 23 februari")
    await walk.clock("2017-03-10T12:00")
    letters = [letter for letter in await walk.letters("anna") if "U1" in letter]
    assert len(letters) == 2
    assert "ber er vara stöd i *U1*" in letters[0]
    assert "om 7 dagar, tors 23 feb, du är stöd, ansvarig: Karin Holm" in letters[1]


async def test_walk_a_reminder_on_a_holiday_comes_on_the_working_day_before(walk: Walk) -> None:
    """What would come on Good Friday comes on Maundy Thursday, and nothing comes on days off."""
    await walk.command("maja", DIRECTORS, "/uppdrag @karin skicka in svaret senast 21 april")
    await walk.clock("2017-04-21T20:00")
    come = [m for m in await walk.bots("dm", "karin") if text_of(m).startswith("God morgon")]
    # 7 days before is Good Friday; 14 days before is 7 April, 2 days before 19 April.
    summer = [f"{_local(message)[5:10]}" for message in come]
    assert summer == ["04-07", "04-13", "04-19", "04-21"]


async def test_walk_remind_me_later_is_for_me_alone_and_the_deadline_stands(walk: Walk) -> None:
    """The card says until when; the reminder comes then, even past the deadline, and nobody else gets it."""
    await walk.command("maja", DIRECTORS, "/uppdrag @per ring Lund senast 26 januari")
    await walk.click(
        "anna", DIRECTORS, await walk.card(DIRECTORS, "anna", "Uppdrag U1"), "Påminn senare", "I morgon"
    )
    assert "Anna Berg påminns igen ons 25 jan 08:30. Datumet står kvar." in text_of(
        await walk.card(DIRECTORS, "karin", "Uppdrag U1")
    )
    await walk.click(
        "per", DIRECTORS, await walk.card(DIRECTORS, "per", "Uppdrag U1"), "Påminn senare", "Välj tid …"
    )
    await walk.submit("per", Dag="2017-01-30", Tid="10:15")
    await walk.clock("2017-01-25T09:00")
    assert "du bad mig påminna" in (await _mornings(walk, "anna"))[0]
    await walk.clock("2017-01-30T10:15")
    last = (await walk.bots("dm", "per"))[-1]
    assert _local(last) == "2017-01-30 10:15"
    assert "du bad mig påminna" in text_of(last)
    assert "senast *tors 26 jan 2017 (v. 4)*" in text_of(await walk.card(DIRECTORS, "karin", "Uppdrag U1"))


async def test_walk_a_person_chooses_the_hour_and_the_days(walk: Walk) -> None:
    """[Ändra tid] at home: from then on reminders come at the chosen hour, as many days before as chosen."""
    await walk.command("maja", DIRECTORS, PAPERS)
    await walk.home("karin")
    await walk.click("karin", "home", None, "Ändra tid")
    await walk.submit("karin", reminder_time="09:15", reminder_days="3, 0")
    await walk.clock("2017-02-23T20:00")
    come = [m for m in await walk.bots("dm", "karin") if text_of(m).startswith("God morgon")]
    assert [_local(message) for message in come] == ["2017-02-20 09:15", "2017-02-23 09:15"]


async def test_walk_a_pause_of_a_week_holds_reminders_back(walk: Walk) -> None:
    """[Pausa en vecka]: nothing comes until the week is over, and home says so."""
    await walk.command("maja", DIRECTORS, "/uppdrag @karin ring Lund senast 26 januari")
    await walk.home("karin")
    await walk.click("karin", "home", None, "Pausa en vecka")
    assert "Pausade till och med" in await walk.home("karin")
    await walk.clock("2017-01-30T20:00")
    assert await _mornings(walk, "karin") == []


async def test_walk_a_room_has_its_own_reminder_days(walk: Walk) -> None:
    """What the coordinator sets for the room holds for its tasks."""
    await walk.command("maja", DIRECTORS, "/klubba inställningar")
    settings = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    await walk.click("maja", DIRECTORS, settings, "Inställningar här")
    await walk.submit("maja", reminder_days="5, 1")
    await walk.command("maja", DIRECTORS, PAPERS)
    assert "påminner 17/2 och 22/2" in text_of(await walk.card(DIRECTORS, "anna", "Uppdrag U1"))


async def test_walk_quiet_hours_hold_reminders_but_not_answers_to_an_act(walk: Walk) -> None:
    """A task given at night is told at once; what is due is said in the morning."""
    await walk.clock("2017-01-24T22:00")
    await walk.command("maja", DIRECTORS, "/uppdrag @karin ring Lund senast 25 januari")
    assert "Du har fått *U1* av Maja Öst." in text_of(await walk.letter("karin", "U1"))
    await walk.clock("2017-01-25T08:29")
    assert await _mornings(walk, "karin") == []
    await walk.clock("2017-01-25T08:30")
    assert "– i dag" in (await _mornings(walk, "karin"))[0]


async def test_walk_a_done_task_is_not_reminded_of(walk: Walk) -> None:
    """Once it is done nothing more comes; opened again, what is still ahead comes."""
    await walk.command("maja", DIRECTORS, PAPERS)
    await walk.click("karin", "dm", await walk.letter("karin", "U1"), "Klart")
    await walk.clock("2017-02-17T12:00")
    assert await _mornings(walk, "karin") == []
    await walk.click("karin", DIRECTORS, await walk.card(DIRECTORS, "karin", "Uppdrag U1"), "Öppna igen")
    await walk.clock("2017-02-23T12:00")
    assert len(await _mornings(walk, "karin")) == 2


async def test_walk_the_contact_is_looked_up_on_the_day(walk: Walk) -> None:
    """When another answers for Staffanstorp from now on, the next reminder goes to that person."""
    await walk.command("maja", DIRECTORS, "/uppdrag Staffanstorp ta fram underlag senast 23 februari")
    await walk.clock("2017-02-10T12:00")
    assert len(await _mornings(walk, "karin")) == 1
    await walk.command("maja", DIRECTORS, "/klubba organisation Staffanstorp @ida")
    assert "Staffanstorp (kontakt: Ida Norr)" in text_of(await walk.card(DIRECTORS, "anna", "Uppdrag U1"))
    await walk.clock("2017-02-16T12:00")
    assert "för Staffanstorp" in (await _mornings(walk, "ida"))[0]
    assert len(await _mornings(walk, "karin")) == 1


async def test_walk_who_has_left_is_not_written_to_and_the_author_hears_once(walk: Walk) -> None:
    """A deactivated person gets nothing; whoever wrote the task is told once and can hand it over. (Karin is in Slack alone here.)"""
    await walk.command("maja", "dm", "/klubba samordnare @maja")
    apart = {"client": "teams", "user": "maja", "channel": DIRECTORS, "text": "klubba koppla isär @karin"}
    await walk.post("command", **apart)
    await walk.command("maja", DIRECTORS, PAPERS)
    before = len(await walk.letters("karin"))
    await walk.post("person", user="karin", deleted=True)
    await walk.clock("2017-02-23T12:00")
    assert len(await walk.letters("karin")) == before
    told = [text for text in await walk.letters("maja") if "Karin Holm" in text]
    assert len(told) == 1
    assert "[Lämna över]" in told[0]


async def test_walk_who_has_left_one_platform_is_reminded_on_the_other(walk: Walk) -> None:
    """Nobody has to be told of it: the reminder comes where she still is, once."""
    await walk.command("maja", DIRECTORS, PAPERS)
    await walk.post("person", user="karin", deleted=True)
    await walk.clock("2017-02-23T12:00")
    there = await walk.get("messages", client="teams", channel="dm", user="karin")
    mornings = [one["text"] for one in there if "God morgon Karin" in one["text"]]
    assert len(mornings) == 4
    assert not [text for text in await walk.letters("maja") if "Karin Holm" in text]


async def test_walk_a_pause_that_lasts_can_be_ended(walk: Walk) -> None:
    """[Pausa en vecka] becomes [Återuppta], which says what it does."""
    await walk.home("per")
    await walk.click("per", "home", None, "Pausa en vecka")
    seen = await walk.home("per")
    assert "[Återuppta]" in seen
    assert "[Pausa en vecka]" not in seen
    await walk.click("per", "home", None, "Återuppta")
    assert "[Pausa en vecka]" in await walk.home("per")


async def test_walk_a_morning_of_many_tasks_says_how_many_more_and_leads_to_them(walk: Walk) -> None:
    """Thirty due on one day: 21 are told, nine are counted, and [Mina uppdrag] has them all. In English too."""
    for number in range(1, 31):
        await walk.command("maja", DIRECTORS, f"/uppdrag @karin ärende {number} senast 26 januari")
    await walk.clock("2017-01-26T08:30")
    morning = [m for m in await walk.bots("dm", "karin") if text_of(m).startswith("God morgon")][-1]
    seen = text_of(morning)
    assert "30 uppdrag väntar på dig." in seen
    assert seen.count("ärende") == 21
    assert "och 9 till" in seen
    await walk.click("karin", "dm", morning, "Mina uppdrag")
    assert "Mina uppdrag (30)" in text_of((await walk.bots("dm", "karin"))[-1])
    await walk.speaks("karin", "en-GB")
    await walk.write("karin", "dm", "help")
    await walk.clock("2017-01-27T08:30")
    later = (await walk.bots("dm", "karin"))[-1]
    assert "and 9 more" in text_of(later)
    assert "[My tasks]" in text_of(later)
