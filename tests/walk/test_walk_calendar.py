"""What a calendar program gets at a calendar link, read back with another parser than the one that wrote it."""

import re
from datetime import UTC, date, datetime
from typing import Any

import vobject

from tests.walk.walking import BOARD, BUSINESS, CHAIRS, DIRECTORS, Walk, text_of, unmarked

NOWHERE = "a" * 43


async def _link(walk: Walk, user: str, channel: str, line: str = "/mote prenumerera") -> str:
    """The path of the link that somebody gets in private."""
    await walk.command(user, channel, line)
    said = (await walk.bots(channel, user, private=True))[-1]
    found = re.search(r"/ics/[\w-]+\.ics", str(said["blocks"]))
    assert found is not None, text_of(said)
    return found[0]


async def _renewed(walk: Walk, user: str, channel: str) -> str:
    """The path of the link that takes the place of one that there is."""
    await walk.command(user, channel, "/mote prenumerera")
    asked = (await walk.bots(channel, user, private=True))[-1]
    await walk.click(user, channel, asked, "Ny länk – den gamla slutar gälla")
    said = (await walk.bots(channel, user, private=True))[-1]
    return str(re.findall(r"/ics/[\w-]+\.ics", str(said["blocks"]))[0])


async def _events(walk: Walk, path: str) -> dict[str, Any]:
    """The events by title."""
    answer = await walk.http.get(path)
    assert answer.status_code == 200, answer.text
    found = vobject.readOne(answer.text)
    return {event.summary.value: event for event in found.contents.get("vevent", [])}


async def test_walk_a_bodys_calendar_has_its_meetings_and_names_no_attendee(walk: Walk) -> None:
    """Whole days while no time is known, local times that follow the change of clocks, the host as place."""
    path = await _link(walk, "maja", DIRECTORS)
    await walk.command("maja", DIRECTORS, "/mote M3 16:00-18:00")
    events = await _events(walk, path)
    assert not any("Styrelsemöte" in title for title in events)
    today, march = events["Kommundirektörsmöte M1"], events["Kommundirektörsmöte M3"]
    assert today.dtstart.value.astimezone(UTC) == datetime(2017, 1, 24, 15, tzinfo=UTC)
    assert march.dtstart.value.astimezone(UTC) == datetime(2017, 3, 28, 14, tzinfo=UTC)
    assert march.dtend.value.astimezone(UTC) == datetime(2017, 3, 28, 16, tzinfo=UTC)
    assert (march.location.value, march.status.value, march.sequence.value) == ("Lund", "CONFIRMED", "1")
    trip = events["Studieresa M5"]
    assert (trip.dtstart.value, trip.dtend.value) == (date(2017, 9, 14), date(2017, 9, 16))
    raw = (await walk.http.get(path)).text
    assert "ATTENDEE" not in raw
    assert "ORGANIZER" not in raw


async def test_walk_a_tentative_meeting_is_tentative_on_each_day_until_one_holds(walk: Walk) -> None:
    """Need 41: both days as TENTATIVE; the one that is confirmed keeps its identity, and its number grows."""
    path = await _link(walk, "maja", DIRECTORS)
    await walk.command("maja", DIRECTORS, "/mote Teknologevent LTH 22 mars eller 5 april preliminärt")
    raw = (await walk.http.get(path)).text
    tentative = [e for e in vobject.readOne(raw).vevent_list if e.status.value == "TENTATIVE"]
    assert [e.dtstart.value for e in tentative] == [date(2017, 3, 22), date(2017, 4, 5)]
    assert {e.summary.value for e in tentative} == {"Preliminärt: Teknologevent LTH M10"}
    await walk.command("maja", DIRECTORS, "/mote bekräfta M10 5 april")
    held = (await _events(walk, path))["Teknologevent LTH M10"]
    assert (held.dtstart.value, held.status.value) == (date(2017, 4, 5), "CONFIRMED")
    assert held.uid.value == tentative[0].uid.value
    assert int(held.sequence.value) > int(tentative[0].sequence.value)


async def test_walk_the_day_that_was_not_chosen_is_cancelled_in_the_calendar(walk: Walk) -> None:
    """Need 41: the other possible day keeps an identity of its own and is sent as CANCELLED, so that it is taken away."""
    path = await _link(walk, "maja", DIRECTORS)
    await walk.command("maja", DIRECTORS, "/mote Teknologevent LTH 22 mars eller 5 april preliminärt")
    raw = (await walk.http.get(path)).text
    was = {e.uid.value: e for e in vobject.readOne(raw).vevent_list if "Teknologevent" in e.summary.value}
    await walk.command("maja", DIRECTORS, "/mote bekräfta M10 5 april")
    raw = (await walk.http.get(path)).text
    now = {e.uid.value: e for e in vobject.readOne(raw).vevent_list if "Teknologevent" in e.summary.value}
    assert now.keys() == was.keys()
    assert {(e.dtstart.value, e.status.value) for e in now.values()} == {
        (date(2017, 4, 5), "CONFIRMED"),
        (date(2017, 3, 22), "CANCELLED"),
    }
    assert all(int(now[uid].sequence.value) > int(was[uid].sequence.value) for uid in now)
    await walk.command("maja", DIRECTORS, "/mote flytta M10 till 6 april")
    events = await _events(walk, path)
    assert events["Inställt: Teknologevent LTH M10"].dtstart.value == date(2017, 3, 22)


async def test_walk_a_persons_calendar_has_all_meetings_they_see_and_their_dates(walk: Walk) -> None:
    """Deadlines are whole days that take no time; those of others, and done ones, are not there."""
    await walk.command("maja", DIRECTORS, "/uppdrag @karin ring Lund senast 3 mars")
    await walk.command("maja", DIRECTORS, "/uppdrag Staffanstorp ta fram underlag, till styrelsemötet 2 mars")
    await walk.command("maja", DIRECTORS, "/uppdrag @per ring Malmö senast 3 mars")
    path = await _link(walk, "karin", "dm")
    events = await _events(walk, path)
    due = events["U1 senast i dag: ring Lund"]
    assert (due.dtstart.value, due.transp.value) == (date(2017, 3, 3), "TRANSPARENT")
    assert events["U2 senast i dag: ta fram underlag"].dtstart.value == date(2017, 2, 23)
    assert "Styrelsemöte M2" in events
    assert not any(title.startswith("U3") for title in events)
    await walk.command("karin", DIRECTORS, "/uppdrag klart U1")
    assert not any(title.startswith("U1") for title in await _events(walk, path))


async def test_walk_a_link_is_secret_and_says_the_same_of_every_wrong_one(walk: Walk) -> None:
    """Nothing may be kept by anybody between; an unchanged calendar is not sent again; 404 tells no reasons."""
    path = await _link(walk, "maja", BOARD)
    assert len(path.removeprefix("/ics/").removesuffix(".ics")) == 43
    answer = await walk.http.get(path)
    assert answer.headers["cache-control"] == "private, no-store"
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    again = await walk.http.get(path, headers={"If-None-Match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    newer = await _renewed(walk, "maja", BOARD)
    assert (await walk.http.get(newer)).status_code == 200
    wrong = [
        await walk.http.get(p) for p in (path, f"/ics/{NOWHERE}.ics", "/ics/x.ics", f"/ics/{'å' * 43}.ics")
    ]
    kept = [
        (one.status_code, one.content, one.headers["content-type"], one.headers["cache-control"])
        for one in wrong
    ]
    assert kept == [(404, b"Not found\n", "text/plain; charset=utf-8", "private, no-store")] * 4


async def test_walk_links_are_turned_off_by_their_owner(walk: Walk) -> None:
    """[Stäng av mina länkar], and /mote prenumerera av: all of them lead nowhere at once."""
    path, own = await _link(walk, "maja", BOARD), await _link(walk, "maja", BOARD, "/mote prenumerera mina")
    said = (await walk.bots(BOARD, "maja", private=True))[-1]
    await walk.click("maja", BOARD, said, "Stäng av mina länkar")
    assert "Dina 2 kalenderlänkar är avstängda." in await walk.aside(BOARD, "maja")
    assert [(await walk.http.get(p)).status_code for p in (path, own)] == [404, 404]
    await walk.command("maja", BOARD, "/mote prenumerera av")
    assert "Du har ingen kalenderlänk." in await walk.aside(BOARD, "maja")


async def test_walk_a_private_rooms_meetings_stay_with_those_who_are_in_it(walk: Walk) -> None:
    """What is planned in #presidiet is in Anna's calendar and in nobody's who is not in the room."""
    await walk.command("anna", CHAIRS, "/mote Presidiemöte 10 februari")
    anna, karin = await _link(walk, "anna", "dm"), await _link(walk, "karin", "dm")
    assert any("Presidiemöte" in title for title in await _events(walk, anna))
    assert not any("Presidiemöte" in title for title in await _events(walk, karin))


async def test_walk_a_calendar_speaks_its_owners_language(walk: Walk) -> None:
    """Titles of our own are English for one whose Slack is; what people wrote stays."""
    await walk.speaks("david", "en-US")
    await walk.command("maja", BUSINESS, "/mote Frukost 3 mars eller 10 mars preliminärt")
    path = await _link(walk, "david", BUSINESS, "/meeting subscribe")
    assert "Meetings of Näringslivsgruppen" in (await walk.http.get(path)).text
    assert "Tentative: Frukost M10" in await _events(walk, path)


async def test_walk_the_plan_of_the_year_offers_the_link(walk: Walk) -> None:
    """[Kalenderlänk] under the year gives the link of that room, to the one who presses it alone."""
    await walk.command("karin", BOARD, "/mote år 2017")
    await walk.click("karin", BOARD, (await walk.bots(BOARD, "karin", private=True))[-1], "Kalenderlänk")
    said = await walk.aside(BOARD, "karin")
    assert "Kalenderlänk till möten i Styrelsen" in said
    assert "Länken är hemlig" in said
    assert "/ics/" not in str(await walk.bots(BOARD, "anna"))


async def _file(walk: Walk, user: str, channel: str, line: str, button: str = "Kalenderfil") -> str:
    """The path of the file that a meeting's card gives to the one who presses its button."""
    await walk.command(user, channel, line)
    await walk.click(user, channel, (await walk.bots(channel, user, private=True))[-1], button)
    found = re.search(r"/ics/[\w-]+\.ics", str((await walk.bots(channel, user, private=True))[-1]["blocks"]))
    assert found is not None
    return found[0]


async def _renewed_file(walk: Walk, user: str, channel: str, line: str) -> str:
    """The path of the file that takes the place of one that there is."""
    await walk.command(user, channel, line)
    await walk.click(user, channel, (await walk.bots(channel, user, private=True))[-1], "Kalenderfil")
    asked = (await walk.bots(channel, user, private=True))[-1]
    await walk.click(user, channel, asked, "Ny länk – den gamla slutar gälla")
    said = (await walk.bots(channel, user, private=True))[-1]
    return str(re.findall(r"/ics/[\w-]+\.ics", str(said["blocks"]))[0])


async def test_walk_a_meetings_card_gives_it_as_a_calendar_file(walk: Walk) -> None:
    """[Kalenderfil]: that meeting alone, with day and place, and nobody as attendee; it is got again as it is by then."""
    path = await _file(walk, "maja", BOARD, "/mote visa M2")
    said = await walk.aside(BOARD, "maja")
    assert "Kalenderfil: Styrelsemöte M2, tors 2 mars 2017 (v. 9)" in said
    assert "Länken är din egen och hemlig" in said
    answer = await walk.http.get(path)
    assert answer.headers["content-disposition"] == 'attachment; filename="M2.ics"'
    assert not {"ATTENDEE", "ORGANIZER", "X-WR-CALNAME"} & set(re.findall(r"[A-Z-]+", answer.text))
    events = await _events(walk, path)
    assert list(events) == ["Styrelsemöte M2"]
    first = events["Styrelsemöte M2"]
    assert (first.dtstart.value, first.location.value) == (date(2017, 3, 2), "Burlöv")
    await walk.command("maja", BOARD, "/mote flytta M2 till 9 mars")
    then = (await _events(walk, path))["Styrelsemöte M2"]
    assert (then.dtstart.value, then.uid.value) == (date(2017, 3, 9), first.uid.value)
    assert int(then.sequence.value) > int(first.sequence.value)


async def test_walk_a_meetings_file_that_there_is_stands_until_a_new_one_is_asked_for(walk: Walk) -> None:
    """[Kalenderfil] a second time takes nothing away and says so; [Ny länk – den gamla slutar gälla] does."""
    old = await _file(walk, "maja", BOARD, "/mote visa M2")
    await walk.command("maja", BOARD, "/mote visa M2")
    await walk.click("maja", BOARD, (await walk.bots(BOARD, "maja", private=True))[-1], "Kalenderfil")
    shown = (await walk.bots(BOARD, "maja", private=True))[-1]
    assert "Kalenderfil: Styrelsemöte M2, tors 2 mars 2017 (v. 9)" in text_of(shown)
    assert "Du har redan en länk hit, sedan tis 24 jan, och den fungerar." in text_of(shown)
    assert (await walk.http.get(old)).status_code == 200
    await walk.click("maja", BOARD, shown, "Ny länk – den gamla slutar gälla")
    said = (await walk.bots(BOARD, "maja", private=True))[-1]
    new = re.search(r"/ics/[\w-]+\.ics", str(said["blocks"]))
    assert new is not None
    assert "Din förra länk till filen gäller inte längre." in text_of(said)
    assert (await walk.http.get(old)).status_code == 404
    assert (await walk.http.get(new[0])).status_code == 200


async def test_walk_a_meetings_file_is_tentative_as_long_as_the_meeting_is(walk: Walk) -> None:
    """In English too: each possible day, in the language of the one who got the link."""
    await walk.speaks("david", "en-US")
    await walk.command("maja", BUSINESS, "/mote Frukost 3 mars eller 10 mars preliminärt")
    path = await _file(walk, "david", BUSINESS, "/meeting show M10", "Calendar file")
    assert "Calendar file: Frukost M10, Fri 3 Mar 2017 (week 9) or Fri 10 Mar 2017" in await walk.aside(
        BUSINESS, "david"
    )
    tentative = vobject.readOne((await walk.http.get(path)).text).vevent_list
    assert [(e.status.value, e.dtstart.value) for e in tentative] == [
        ("TENTATIVE", date(2017, 3, 3)),
        ("TENTATIVE", date(2017, 3, 10)),
    ]
    assert {e.summary.value for e in tentative} == {"Tentative: Frukost M10"}


async def test_walk_a_meetings_file_is_turned_off_and_replaced_as_links_are(walk: Walk) -> None:
    """A new link to the same meeting ends the older one; links to calendars stay; [Stäng av mina länkar] ends them all."""
    own = await _link(walk, "maja", BOARD, "/mote prenumerera mina")
    first = await _file(walk, "maja", BOARD, "/mote visa M2")
    other = await _file(walk, "maja", BOARD, "/mote visa M3")
    second = await _renewed_file(walk, "maja", BOARD, "/mote visa M2")
    assert "Din förra länk till filen gäller inte längre." in await walk.aside(BOARD, "maja")
    assert [(await walk.http.get(p)).status_code for p in (own, first, other, second)] == [200, 404, 200, 200]
    await walk.click(
        "maja", BOARD, (await walk.bots(BOARD, "maja", private=True))[-1], "Stäng av mina länkar"
    )
    assert "Dina 3 kalenderlänkar är avstängda." in await walk.aside(BOARD, "maja")
    assert [(await walk.http.get(p)).status_code for p in (own, other, second)] == [404, 404, 404]


async def test_walk_a_cancelled_meeting_stays_in_the_calendar_as_cancelled(walk: Walk) -> None:
    """Calendar programs take it away by its identity, which stays, and its number, which grows; it takes no time any more."""
    path = await _link(walk, "maja", BOARD)
    file = await _file(walk, "maja", BOARD, "/mote visa M2")
    before = (await _events(walk, path))["Styrelsemöte M2"]
    await walk.command("maja", BOARD, "/mote flytta M2 till 9 mars")
    moved = (await _events(walk, path))["Styrelsemöte M2"]
    await walk.command("maja", BOARD, "/mote ställ in M2")
    after = (await _events(walk, path))["Inställt: Styrelsemöte M2"]
    assert [event.uid.value for event in (moved, after)] == [before.uid.value] * 2
    assert [int(event.sequence.value) for event in (before, moved, after)] == [0, 1, 2]
    assert (after.status.value, after.transp.value) == ("CANCELLED", "TRANSPARENT")
    assert after.dtstart.value == date(2017, 3, 9)
    assert (await _events(walk, file))["Inställt: Styrelsemöte M2"].status.value == "CANCELLED"


async def test_walk_a_cancelled_meeting_that_had_two_days_is_cancelled_on_both(walk: Walk) -> None:
    """In English: neither day is left in anybody's calendar, and both keep their identity."""
    await walk.speaks("david", "en-US")
    await walk.command("maja", BUSINESS, "/mote Frukost 3 mars eller 10 mars preliminärt")
    path = await _link(walk, "david", BUSINESS, "/meeting subscribe")
    before = vobject.readOne((await walk.http.get(path)).text).vevent_list
    await walk.command("maja", BUSINESS, "/mote ställ in M10")
    after = vobject.readOne((await walk.http.get(path)).text).vevent_list
    assert [(e.uid.value, e.dtstart.value) for e in after] == [(e.uid.value, e.dtstart.value) for e in before]
    assert {(e.status.value, e.summary.value) for e in after} == {("CANCELLED", "Cancelled: Frukost M10")}


async def test_walk_wrong_links_have_to_wait_and_a_calendar_that_is_read_does_not(walk: Walk) -> None:
    """After thirty wrong links in a minute the answer is 429, with when to come again; what was right stays readable."""
    path = await _link(walk, "maja", BOARD)
    assert (await walk.http.get(path)).status_code == 200
    wrong = [await walk.http.get(f"/ics/{number:043}.ics") for number in range(31)]
    assert [answer.status_code for answer in wrong] == [404] * 30 + [429]
    assert 1 <= int(wrong[-1].headers["retry-after"]) <= 60
    assert wrong[-1].headers["cache-control"] == "private, no-store"
    assert (await walk.http.get(path)).status_code == 200
    fresh = await _link(walk, "karin", BOARD)
    assert (await walk.http.get(fresh)).status_code == 429


async def test_walk_home_gives_the_persons_own_calendar(walk: Walk) -> None:
    """[Min kalender] under the coming meetings: the link comes in the conversation with Klubba."""
    await walk.command("maja", DIRECTORS, "/uppdrag @karin ring Lund senast 3 mars")
    assert "Styrelsemöte M2" in unmarked(await walk.home("karin"))
    await walk.click("karin", "home", None, "Min kalender")
    letter = await walk.letter("karin", "Din egen kalenderlänk")
    found = re.search(r"/ics/[\w-]+\.ics", str(letter["blocks"]))
    assert found is not None
    events = await _events(walk, found[0])
    assert {"Styrelsemöte M2", "U1 senast i dag: ring Lund"} <= set(events)


async def test_walk_home_gives_the_calendar_in_english(walk: Walk) -> None:
    """[My calendar], for one whose Slack is English."""
    await walk.speaks("david", "en-US")
    await walk.home("david")
    await walk.click("david", "home", None, "My calendar")
    assert "Your own calendar link" in (await walk.letters("david"))[-1]


async def test_walk_another_groups_calendar_is_asked_for_by_its_name(walk: Walk) -> None:
    """By the group or by its meetings, in both languages; a name that is unknown is told so and kills no link."""
    for words in (
        "/mote prenumerera styrelsen",
        "/mote prenumerera styrelsemöte",
        "/meeting subscribe board meeting",
    ):
        await walk.command("maja", DIRECTORS, words)
        assert "Kalenderlänk till möten i Styrelsen" in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/mote prenumerera kulturnämnden")
    assert "Kalenderlänk" not in await walk.aside(DIRECTORS, "maja")


async def test_walk_a_link_that_there_is_stands_until_a_new_one_is_asked_for(walk: Walk) -> None:
    """Asked for again it is said to be there, and to work; only the button makes a new one, which ends the old one."""
    path = await _link(walk, "maja", DIRECTORS, "/mote prenumerera till styrelsen")
    await walk.command("maja", BOARD, "/mote prenumerera")
    said = await walk.aside(BOARD, "maja")
    assert "Kalenderlänk till möten i Styrelsen" in said
    assert "Du har redan en länk hit, sedan tis 24 jan, och den fungerar." in said
    assert "[Ny länk – den gamla slutar gälla] [Stäng av mina länkar]" in said
    assert "Styrelsemöte M2" in await _events(walk, path)
    newer = await _renewed(walk, "maja", BOARD)
    assert "Din förra länk hit gäller inte längre." in await walk.aside(BOARD, "maja")
    assert [(await walk.http.get(p)).status_code for p in (path, newer)] == [404, 200]
    await walk.speaks("per", "en-GB")
    await _link(walk, "per", "dm", "/meeting subscribe mine")
    await walk.command("per", BOARD, "/meeting subscribe mine")
    assert "You already have a link to this calendar, since Tue 24 Jan" in await walk.aside(BOARD, "per")
    await walk.click(
        "per",
        BOARD,
        (await walk.bots(BOARD, "per", private=True))[-1],
        "New link – the old one stops working",
    )
    assert "Your own calendar link" in await walk.aside(BOARD, "per")


async def test_walk_the_calendar_of_a_channel_without_klubba_gets_its_name_with_the_invitation(
    walk: Walk,
) -> None:
    """Until then it is a private channel, and what to write is said."""
    path = await _link(walk, "anna", CHAIRS)
    said = await walk.aside(CHAIRS, "anna")
    assert "Kalenderlänk till möten i den här privata kanalen" in said
    assert "Skriv /invite @Klubba här, så får kalendern kanalens namn." in said
    assert "X-WR-CALNAME:Möten i en privat kanal" in (await walk.http.get(path)).text
    await walk.command("anna", CHAIRS, "/invite @klubba")
    assert "X-WR-CALNAME:Möten i presidiet" in (await walk.http.get(path)).text
