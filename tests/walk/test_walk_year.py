"""What people see when they plan the year, fill in its meetings and note who came."""

import re

from tests.walk.walking import BOARD, DIRECTORS, Walk, text_of, unmarked

YEAR = """/mote klistra in
- Styrelsemöte 2 mars (Burlöv)
- Styrelsemöte 9 maj (Staffanstorp)
- Styrelsemöte 2 november (Vellinge)
- Styrelsemöte 12 december (Trelleborg)
- Kommundirektörsmöte 28 mars (Lund)
- Kommundirektörsmöte 24 januari (Lund)
- Kommundirektörsmöte 5 oktober (Lund)
- Kommundirektörsmöte 28 november (Lund)
- Studieresa 14-15 september."""
NEXT_YEAR = YEAR.replace("klistra in", "klistra in\nDatum för 2018:\n- Budgetmöte senare")


async def test_walk_a_series_shows_its_meetings_its_body_and_their_places_in_the_year(walk: Walk) -> None:
    """Need 1: /mote serie kommundirektörsmöte lists them by date with body, host, and which of the year each is."""
    await walk.command("karin", DIRECTORS, "/mote serie kommundirektörsmöte")
    seen = await walk.aside(DIRECTORS, "karin")
    assert "*Kommundirektörsmöte 2017* 4 möten · organ: Kommundirektörsgruppen" in seen
    assert "1 av 4 · tis 24 jan (Lund) · M1" in seen
    assert "4 av 4 · tis 28 nov (Lund) · M8" in seen


async def test_walk_a_meeting_is_completed_by_its_day_with_time_and_place(walk: Walk) -> None:
    """Need 4: the line of the notes' head sets time and venue of the meeting of that day; nothing is doubled."""
    await walk.command("maja", DIRECTORS, '/mote 2017-01-24 16:00-18:00 plats "Kommunhuset Kristallen, Lund"')
    seen = await walk.aside(DIRECTORS, "maja")
    assert "*M1* stod redan i planen." in seen
    assert "Kommundirektörsmöte M1 · *tis 24 jan 2017 (v. 4)* · i dag" in seen.replace("* · *", " · *")
    assert "Kommunhuset Kristallen, Lund · 16:00–18:00" in seen


async def test_walk_time_and_place_are_set_by_line_and_by_form(walk: Walk) -> None:
    """Needs 4 and 6: /mote M2 with time, place and roles; ⋮ Redigera has the same fields and keeps what is there."""
    await walk.command("maja", BOARD, '/mote M2 13:00-15:00 plats "Rådhuset, Burlöv"')
    assert "värd Burlöv · Rådhuset, Burlöv · 13:00–15:00" in await walk.aside(BOARD, "maja")
    assert "ordförande saknas" in await walk.aside(BOARD, "maja")
    await walk.command("maja", BOARD, "/mote M2 ordförande @anna")
    assert "ordförande Anna Berg" in await walk.aside(BOARD, "maja")
    shown = (await walk.bots(BOARD, "maja", private=True))[-1]
    await walk.click("maja", BOARD, shown, "Redigera", "M2")
    await walk.submit("maja", Sekreterare="maja", Slutar="16:00", Program="Lunch\nPanel")
    seen = await walk.aside(BOARD, "maja")
    assert "ordförande Anna Berg · sekreterare Maja Öst" in seen
    assert "13:00–16:00" in seen
    assert "*Program* (1) Lunch (2) Panel" in seen


async def test_walk_a_line_that_would_move_a_meeting_says_how_to(walk: Walk) -> None:
    """Another day is not set in passing: people have to be told. Words that mean nothing are said to mean nothing."""
    await walk.command("maja", BOARD, "/mote M2 16 mars kl 13")
    assert "Skriv flytta M2 till en annan dag" in await walk.aside(BOARD, "maja")
    await walk.command("maja", BOARD, "/mote M2 hejsan hoppsan")
    assert "Jag förstår inte vad som ska ändras i M2." in await walk.aside(BOARD, "maja")


async def test_walk_attendance_is_a_tick_list_and_absence_is_said_only_when_confirmed(walk: Walk) -> None:
    """Need 5: members with their organisations to tick; without the secretary's tick nothing is said of those left."""
    await walk.command("karin", DIRECTORS, "/mote närvaro")
    assert "De andra kommunerna" not in (await walk.form("karin") or "")
    await walk.submit("karin", present1=["Lund – Anna Berg", "Malmö – Per Lind"])
    seen = await walk.aside(DIRECTORS, "karin")
    assert "*Närvarande:* Anna Berg (Lund, ordförande), Per Lind (Malmö)" in seen.replace(
        "Närvarande: *", "Närvarande:* "
    )
    assert "Ej närvarande" not in seen
    await walk.command("maja", DIRECTORS, "/mote närvaro M1")
    await walk.submit(
        "maja", others="Eva Ek (Trafikverket)", confirm=["De som inte är ikryssade var inte med"]
    )
    seen = await walk.aside(DIRECTORS, "maja")
    assert "Per Lind (Malmö), Eva Ek (Trafikverket)" in seen
    assert "*Ej närvarande:* Burlöv, Eslöv, Höör" in seen
    assert "(enligt Maja Öst)" in seen


async def test_walk_attendance_is_read_as_minutes_write_it_with_chair_and_note_taker(walk: Walk) -> None:
    """Needs 5–7: names with organisations, the chair in the list, a note-taker of the cooperation itself."""
    line = (
        "/mote närvaro Anna Berg (Lund, ordförande) Per Lind (Malmö), Omar Haddad (Eslöv). "
        "Vid protokollet Maja Öst, koordinator"
    )
    await walk.command("karin", DIRECTORS, line)
    seen = await walk.aside(DIRECTORS, "karin")
    assert (
        "Anna Berg (Lund, ordförande), Per Lind (Malmö), Omar Haddad (Eslöv), Maja Öst (vid protokollet)"
        in seen
    )
    assert "ordförande Anna Berg · sekreterare Maja Öst" in seen
    listed = (await walk.bots(DIRECTORS, "karin", private=True))[-1]
    await walk.click("karin", DIRECTORS, listed, "De andra var inte med")
    assert "bekräftas av den som för anteckningar" in await walk.aside(DIRECTORS, "karin")


async def test_walk_a_pasted_year_is_matched_with_the_plan_and_shown_by_series(walk: Walk) -> None:
    """Needs 44, 49–51: the nine lines of the notes double nothing; sorted by series, each with its place in the year."""
    await walk.command("maja", DIRECTORS, YEAR)
    seen = await walk.aside(DIRECTORS, "maja")
    assert "0 nya möten är inlagda i planen för 2017. 9 stod redan där." in seen
    await walk.command("maja", DIRECTORS, NEXT_YEAR)
    seen = await walk.aside(DIRECTORS, "maja")
    assert "9 nya möten är inlagda i planen för 2018." in seen
    assert (
        "*Kommundirektörsmöte* 1 av 4 · ons 24 jan 2018 (Lund) · M15 2 av 4 · ons 28 mars 2018 (Lund)" in seen
    )
    assert "*Styrelsemöte* 1 av 4 · fre 2 mars 2018 (Burlöv)" in seen
    assert "fre 14–lör 15 sep 2018" in seen
    assert "1 rad har ingen bestämd dag som jag kan läsa och är inte inlagd: Budgetmöte senare" in unmarked(
        seen
    )
    listed = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    await walk.click("maja", DIRECTORS, listed, "Visa listan")
    assert "Styrelsemöte 12 december (Trelleborg) - Kommundirektörsmöte 28 mars (Lund)" in await walk.aside(
        DIRECTORS, "maja"
    )


async def test_walk_a_list_is_pasted_in_a_form_that_asks_the_year(walk: Walk) -> None:
    """Need 49: /mote klistra in opens the form; a year that is none is said at its field; the words stay."""
    await walk.command("maja", BOARD, "/mote klistra in")
    await walk.submit("maja", text="Styrelsemöte 8 mars (Lund)\nStyrelsemöte 10 maj (Malmö)", year="nästa")
    assert (await walk.get("view", user="maja"))["errors"] == {"year": "Skriv ett år, till exempel 2017."}
    await walk.submit("maja", year="2019")
    assert "2 nya möten är inlagda i planen för 2019." in await walk.aside(BOARD, "maja")
    await walk.command("maja", BOARD, "/mote år 2019")
    assert "8 mars 2019 (Lund) · 10 maj 2019 (Malmö)" in await walk.aside(BOARD, "maja")


async def test_walk_either_or_is_nudged_before_the_first_day_and_confirmed_with_one_press(walk: Walk) -> None:
    """Need 41: both days stand as tentative; a week before the first, who added it is asked; a press settles it."""
    await walk.command("per", DIRECTORS, "/mote Teknologevent LTH 22 mars eller 5 april preliminärt")
    assert "preliminärt *ons 22 mars 2017 (v. 12) eller ons 5 april 2017 (v. 14)*" in (
        await walk.aside(DIRECTORS, "per")
    ).replace("apr ", "april ")
    await walk.clock("2017-03-15T08:00")
    assert await walk.letters("per") == []
    await walk.clock("2017-03-15T09:00")
    asked = await walk.letter("per", "Teknologevent LTH M10")
    assert "har fortfarande flera möjliga dagar" in text_of(asked)
    await walk.click("per", "dm", asked, "Bekräfta 5 apr")
    settled = text_of(await walk.letter("per", "Teknologevent LTH M10"))
    assert "*ons 5 apr 2017 (v. 14)*" in settled
    assert "[Bekräfta" not in settled


async def test_walk_a_first_day_that_passed_is_offered_no_more_and_the_second_is_asked_about(
    walk: Walk,
) -> None:
    """Need 41: after 22 March only 5 April can be confirmed, and a week before it the same person is asked once more."""
    await walk.command("per", DIRECTORS, "/mote Teknologevent LTH 22 mars eller 5 april preliminärt")
    await walk.clock("2017-03-23T09:00")
    await walk.command("per", DIRECTORS, "/mote M10")
    shown = await walk.aside(DIRECTORS, "per")
    assert "preliminärt *ons 5 apr 2017 (v. 14)*" in shown
    assert "[Bekräfta 5 apr]" in shown
    assert "22 mars" not in shown
    await walk.clock("2017-03-29T09:00")
    first, second = [text for text in await walk.letters("per") if "Teknologevent LTH M10" in text]
    assert "Den möjliga dagen är ons 5 apr, om 7 dagar. Gäller den?" in second
    assert "[Bekräfta 5 apr] [Annat datum …]" in second
    assert "[Bekräfta 22 mars]" not in first
    said = (await walk.bots("dm", "per"))[-1]
    await walk.click("per", "dm", said, "Bekräfta 5 apr")
    assert "[Bekräfta" not in "".join(await walk.letters("per"))


async def test_walk_the_day_that_is_left_is_asked_about_in_english(walk: Walk) -> None:
    """The second question, in the language of the one who is asked."""
    await walk.speaks("per", "en-GB")
    await walk.command("per", DIRECTORS, "/meeting Teknologevent LTH 22 March or 5 April")
    await walk.clock("2017-03-29T09:00")
    second = (await walk.letters("per"))[-1]
    assert "The possible day is Wed 5 Apr, in 7 days. Does it hold?" in second


async def test_walk_a_confirmed_day_is_not_asked_about(walk: Walk) -> None:
    """Settled in time, nobody is nudged."""
    await walk.command("per", DIRECTORS, "/mote Teknologevent LTH 22 mars eller 5 april preliminärt")
    await walk.command("per", DIRECTORS, "/mote bekräfta Teknologevent 5 april")
    assert "*ons 5 apr 2017 (v. 14)*" in await walk.aside(DIRECTORS, "per")
    await walk.clock("2017-03-31T12:00")
    assert [text for text in await walk.letters("per") if "möjliga dagar" in text] == []


async def test_walk_two_new_dates_for_two_events_keep_the_old_ones_in_the_history(walk: Walk) -> None:
    """Need 42: "10 och 12 oktober" are the days of two events; moved as a pair, and those with tasks are told."""
    await walk.command("maja", DIRECTORS, "/mote Industrinatten 3 och 4 oktober")
    assert "*M10 och M11* är inlagda i planen." in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/uppdrag @per boka lokal före M11")
    await walk.command("maja", DIRECTORS, "/mote flytta de båda Industrinätterna till 10 och 12 oktober")
    both = await walk.aside(DIRECTORS, "maja")
    assert "*Industrinatt M10* · *tis 10 okt 2017 (v. 41)*" in both
    assert "*Industrinatt M11* · *tors 12 okt 2017 (v. 41)*" in both
    await walk.command("maja", DIRECTORS, "/mote M10")
    seen = await walk.aside(DIRECTORS, "maja")
    assert "*tis 10 okt 2017 (v. 41)*" in seen
    assert "3 okt" in seen
    await walk.command("maja", DIRECTORS, "/mote M11")
    assert "*tors 12 okt 2017 (v. 41)*" in await walk.aside(DIRECTORS, "maja")


async def test_walk_new_dates_are_written_as_minutes_write_them(walk: Walk) -> None:
    """Need 42: "10 och 12 oktober nya datum för …" moves the two; no meeting is called by those words, also where none is found."""
    await walk.command("maja", DIRECTORS, "/mote 10 och 12 oktober nya datum för de båda Industrinätterna")
    assert "Nya datum" not in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/mote Industrinatten 3 och 4 oktober")
    assert "*M10 och M11* är inlagda i planen." in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/mote 10 och 12 oktober nya datum för de båda Industrinätterna")
    both = await walk.aside(DIRECTORS, "maja")
    assert "*Industrinatt M10* · *tis 10 okt 2017 (v. 41)*" in both
    assert "*Industrinatt M11* · *tors 12 okt 2017 (v. 41)*" in both
    await walk.speaks("maja", "en-GB")
    await walk.command("maja", DIRECTORS, "/meeting 21–22 September new dates for Studieresa")
    assert "*Thu 21–Fri 22 Sep 2017" in await walk.aside(DIRECTORS, "maja")


async def test_walk_a_trip_of_two_days_is_moved_from_both_to_both(walk: Walk) -> None:
    """Card and message name first and last day, of the old days and of the new ones."""
    await walk.command("maja", DIRECTORS, "/uppdrag @per boka buss före studieresan")
    await walk.command("maja", DIRECTORS, "/mote flytta studieresan till 21–22 september")
    said = "Nytt datum: tors 21–fre 22 sep, tidigare tors 14–fre 15 sep."
    assert said in await walk.aside(DIRECTORS, "maja")
    assert said in text_of(await walk.card(DIRECTORS, "per", "Studieresa M5"))
    told = (await walk.letters("per"))[-1]
    assert "tors 14–fre 15 sep" in told
    assert "tors 21–fre 22 sep" in told


async def test_walk_two_events_are_moved_in_one_line_each_to_its_day(walk: Walk) -> None:
    """Need 42: both cards are shown, and neither event gets the other's day; in English too."""
    await walk.command("maja", DIRECTORS, "/mote Teknologevent LTH 22 mars eller 5 april preliminärt")
    await walk.command(
        "maja", DIRECTORS, "/mote flytta studieresan till 21–22 september och LTH-eventet till 5 april"
    )
    both = await walk.aside(DIRECTORS, "maja")
    assert "*Studieresa M5* · *tors 21–fre 22 sep 2017 (v. 38)*" in both
    assert "*Teknologevent LTH M10* · *ons 5 apr 2017 (v. 14)*" in both
    await walk.speaks("per", "en-GB")
    await walk.command("per", DIRECTORS, "/meeting move M5 to 28 September and M10 to 6 April")
    both = await walk.aside(DIRECTORS, "per")
    assert "*Thu 28–Fri 29 Sep 2017 (week 39)*" in both
    assert "*Thu 6 Apr 2017 (week 14)*" in both


async def test_walk_a_two_day_trip_is_one_event_and_deadlines_count_from_its_first_day(walk: Walk) -> None:
    """Need 43: one meeting over two days; "före studieresan" is the working day before the first."""
    await walk.command("maja", DIRECTORS, "/mote M5")
    assert "tors 14–fre 15 sep 2017 (v. 37)" in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/uppdrag @per boka buss före studieresan")
    assert "*ons 13 sep 2017 (v. 37)*" in text_of(await walk.card(DIRECTORS, "per", "U1"))


async def test_walk_a_meeting_outside_the_series_has_its_own_participants_and_focus(walk: Walk) -> None:
    """Need 45: it is no directors' meeting and does not count as one; who is called stands on its card."""
    line = (
        "/mote Avstämningsmöte 7 februari deltagare: politisk styrgrupp, tjänstepersoner "
        "fokus: Arbetsmarknad & sysselsättning"
    )
    await walk.command("maja", DIRECTORS, line)
    seen = await walk.aside(DIRECTORS, "maja")
    assert "Avstämningsmöte M10" in seen
    assert "*Deltagare:* politisk styrgrupp och tjänstepersoner" in seen
    assert "Arbetsmarknad &amp; sysselsättning" in seen or "Arbetsmarknad & sysselsättning" in seen
    await walk.command("maja", DIRECTORS, "/uppdrag @per ta fram siffror till nästa kommundirektörsmöte")
    assert "Kommundirektörsmöte tis 28 mars" in text_of(await walk.card(DIRECTORS, "per", "U1"))


async def test_walk_a_programme_is_kept_without_times(walk: Walk) -> None:
    """Need 47: its parts in order, as written; no clock time is made up."""
    await walk.command("maja", DIRECTORS, "/mote Teknologevent LTH 5 april")
    line = "/mote M10 program: (1) Lunchpanel (2) Kontaktsamtal mellan passen (3) Workshops på kvällen"
    await walk.command("maja", DIRECTORS, line)
    seen = await walk.aside(DIRECTORS, "maja")
    assert "*Program* (1) Lunchpanel (2) Kontaktsamtal mellan passen (3) Workshops på kvällen" in seen
    assert "tid saknas" in seen
    assert not re.search(r"\d\d:\d\d", seen.partition("Ändrat av")[0])


async def test_walk_the_host_is_asked_for_the_room_three_weeks_before(walk: Walk) -> None:
    """Need 50: the host stands as venue until somebody says more; its contact is asked, and the form settles it."""
    await walk.command("maja", BOARD, "/mote Styrelsemöte 20 april (Eslöv)")
    assert "värd Eslöv · tid saknas" in await walk.aside(BOARD, "maja")
    await walk.clock("2017-03-30T09:00")
    asked = await walk.letter("omar", "Styrelsemöte M10")
    assert "hålls tors 20 apr hos er i Eslöv. I vilken lokal, och när?" in text_of(asked)
    await walk.click("omar", "dm", asked, "Redigera")
    await walk.submit("omar", where="Stadshuset, Eslöv", begins="10:00")
    settled = [text for text in await walk.letters("omar") if "M10" in text]
    assert all("värd Eslöv · Stadshuset, Eslöv · 10:00" in text for text in settled)


async def test_walk_all_that_must_be_ready_for_a_meeting_is_one_view(walk: Walk) -> None:
    """Need 73: what hangs on 2 March stands together with its owners; in the morning it is grouped under the meeting."""
    await walk.command(
        "anna", DIRECTORS, "/uppdrag @maja inhämta besked om resmål, bör före styrelsemötet 2 mars"
    )
    await walk.command("maja", DIRECTORS, "/uppdrag Staffanstorp ta fram underlag, till styrelsemötet 2 mars")
    await walk.command("maja", DIRECTORS, "/uppdrag @maja skriv inspelet före styrelsemötet 2 mars")
    await walk.command("karin", DIRECTORS, "/mote allt till 2 mars")
    seen = await walk.aside(DIRECTORS, "karin")
    assert "handlingarna skickas tors 23 feb" in seen
    assert "*Ska vara klart till mötet*" in seen
    assert all(label in seen for label in ("U1", "U2", "U3"))
    await walk.clock("2017-02-22T09:00")
    morning = (await walk.letters("maja"))[-1]
    assert morning.count("Styrelsemöte tors 2 mars") == 1


async def test_walk_two_meetings_of_a_body_on_one_day_are_said(walk: Walk) -> None:
    """Nobody books over a meeting without knowing."""
    await walk.command("maja", BOARD, "/mote Arbetsmöte 2 mars")
    assert "Samma dag: Styrelsemöte M2." in await walk.aside(BOARD, "maja")


async def test_walk_english_speakers_paste_and_read_in_english(walk: Walk) -> None:
    """The same in English, for one whose Slack speaks it."""
    await walk.speaks("karin", "en-US")
    await walk.command(
        "karin",
        BOARD,
        "/meeting paste\nDates for 2018\n- Styrelsemöte 8 March (Lund)\n- Study trip 10-11 May",
    )
    seen = await walk.aside(BOARD, "karin")
    assert "2 new meetings are in the plan for 2018." in seen
    assert "Thu 10–Fri 11 May 2018" in seen
    await walk.command("karin", BOARD, "/meeting M10 chair @anna programme: (1) Lunch (2) Panel")
    seen = await walk.aside(BOARD, "karin")
    assert "chair Anna Berg" in seen
    assert "*Programme* (1) Lunch (2) Panel" in seen


async def test_walk_guests_are_asked_to_one_meeting_of_a_series(walk: Walk) -> None:
    """They stand on that meeting's card, as written, and on no other; each can be taken off again."""
    await walk.command("maja", DIRECTORS, "/mote gäst 28 mars: Ida Norr, Trafikverket")
    await walk.command(
        "maja", DIRECTORS, "/mote gäster 28 mars: Bo Ek (Region Skåne); ida norr, trafikverket"
    )
    assert "*Gäster:* Ida Norr, Trafikverket; Bo Ek (Region Skåne)" in await walk.aside(DIRECTORS, "maja")
    await walk.command("per", DIRECTORS, "/mote M3")
    assert "Bo Ek (Region Skåne)" in await walk.aside(DIRECTORS, "per")
    await walk.command("per", DIRECTORS, "/mote kommundirektörsmötet 5 oktober")
    assert "Gäster" not in await walk.aside(DIRECTORS, "per")
    await walk.command("per", DIRECTORS, "/mote ta bort gäst 28 mars: Ida Norr")
    assert "*Gäster:* Bo Ek (Region Skåne)" in await walk.aside(DIRECTORS, "per")
    await walk.command("per", DIRECTORS, "/mote ta bort gäst 28 mars: Ida Norr")
    assert "Ida Norr står inte som gäst på M3." in await walk.aside(DIRECTORS, "per")
    await walk.command("per", DIRECTORS, "/mote M3 gäster: Eva Alm, Malmö universitet")
    assert "*Gäster:* Bo Ek (Region Skåne); Eva Alm, Malmö universitet" in await walk.aside(DIRECTORS, "per")


async def test_walk_guests_in_english(walk: Walk) -> None:
    """The command and the card in English; no meeting named: the next one."""
    await walk.speaks("per", "en-GB")
    await walk.command("per", DIRECTORS, "/meeting guest: Ida Norr, Trafikverket")
    said = await walk.aside(DIRECTORS, "per")
    assert "*Kommundirektörsmöte M3*" in said
    assert "*Guests:* Ida Norr, Trafikverket" in said


async def test_walk_days_that_cannot_be_meant_are_asked_about(walk: Walk) -> None:
    """A day that does not exist, one that was a few weeks ago, one that is long over; nothing is moved by guessing."""
    await walk.command("maja", DIRECTORS, "/mote Styrelsemöte 30 februari")
    assert "30 februari finns inte. Vilken dag menar du?" in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/mote flytta styrelsemötet 2 mars till 3 januari")
    assert "tis 3 jan" in await walk.aside(DIRECTORS, "maja")
    assert "har varit. Skriv året om du menar ons 3 jan 2018" in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/mote M2")
    assert "*tors 2 mars 2017 (v. 9)*" in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/mote Bokslutsmöte 12 december 2016")
    assert "*mån 12 dec 2016 (v. 50)* har redan varit." in await walk.aside(DIRECTORS, "maja")
    await walk.speaks("maja", "en-GB")
    await walk.command("maja", DIRECTORS, "/meeting move board meeting 2 March to 30 February")
    assert "There is no 30 February." in await walk.aside(DIRECTORS, "maja")


async def test_walk_attendance_is_added_to_and_goes_to_the_meeting_that_is_named(walk: Walk) -> None:
    """A second line adds, "28 mars:" is another meeting, and an unknown meeting wipes nothing."""
    await walk.command("maja", DIRECTORS, "/mote närvaro Anna Berg (Lund, ordförande), Per Lind (Malmö)")
    await walk.command("maja", DIRECTORS, "/mote närvaro Karin Holm")
    assert "Per Lind (Malmö), Karin Holm (Staffanstorp)" in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/mote närvaro 28 mars: Jonas Frisk")
    seen = await walk.aside(DIRECTORS, "maja")
    assert "*Kommundirektörsmöte M3*" in seen
    assert "*Närvarande:* Jonas Frisk (Lomma)" in seen
    await walk.command("maja", DIRECTORS, "/mote närvaro 29 mars: Jonas Frisk")
    assert "Jag hittar inte 29 mars" in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/mote M1")
    assert "Anna Berg (Lund, ordförande), Per Lind (Malmö), Karin Holm" in await walk.aside(DIRECTORS, "maja")


async def test_walk_times_and_hosts_that_contradict_lose_nothing(walk: Walk) -> None:
    """An end before the beginning is refused; another host does not take the room away."""
    await walk.command("maja", BOARD, '/mote M2 plats "Rådhuset"')
    await walk.command("maja", BOARD, "/mote M2 18:00-16:00")
    assert "Mötet kan inte sluta 16:00 när det börjar 18:00." in await walk.aside(BOARD, "maja")
    await walk.command("maja", BOARD, "/mote M2 värd Lund")
    seen = await walk.aside(BOARD, "maja")
    assert "värd Lund · Rådhuset" in seen


async def test_walk_a_place_and_a_time_behind_a_name_are_kept(walk: Walk) -> None:
    """Who leads the meeting, who is called, where it is and when: all in one line, in the order one likes."""
    await walk.command("maja", DIRECTORS, "/mote M2 ordförande: @anna, plats: Rådhuset, kl 9-11")
    seen = await walk.aside(DIRECTORS, "maja")
    assert "ordförande Anna Berg" in seen
    assert "Rådhuset · 09:00–11:00" in seen
    await walk.command("maja", DIRECTORS, "/mote M4 värd: Lund, plats: Salen, sekreterare: @maja")
    seen = await walk.aside(DIRECTORS, "maja")
    assert "värd Lund · Salen" in seen
    assert "sekreterare Maja Öst" in seen
    await walk.speaks("maja", "en-GB")
    await walk.command(
        "maja",
        DIRECTORS,
        "/meeting Hearing 7 February, participants: @per and @karin, venue: City Hall, 13:00-15:00",
    )
    seen = await walk.aside(DIRECTORS, "maja")
    assert "*Participants:* Per Lind and Karin Holm" in seen
    assert "City Hall · 13:00–15:00" in seen
