"""What people see when they decide something."""

from tests.walk.walking import BOARD, DIRECTORS, Walk, text_of

BOTH_DAYS = "/beslut Årets tredje styrelsemöte hålls 2 november och studieresan 14–15 september, punkt 3"


async def test_walk_a_decision_with_two_parts_finds_the_meeting_and_the_trip_in_the_plan(walk: Walk) -> None:
    """The card stands in the room with the days in full, which of the year's meetings it is, and where it was decided."""
    await walk.command("maja", DIRECTORS, BOTH_DAYS)
    seen = text_of(await walk.card(DIRECTORS, "anna", "B1"))
    assert "*Beslut B1* · Maja Öst · tis 24 jan 2017 (v. 4)" in seen
    assert "a) Styrelsemöte tors 2 nov 2017 (v. 44) · 3 av 4 · M7, stod i planen" in seen
    assert "b) Studieresa tors 14–fre 15 sep 2017 (v. 37) · M5, stod i planen" in seen
    assert "Kommundirektörsmöte tis 24 jan, punkt 3 · sparat av Maja Öst 16:30" in seen
    assert "[Skapa uppdrag] [Lägg på nästa möte] [Ångra]" in seen


async def test_walk_a_decision_puts_a_meeting_in_the_plan_and_undo_takes_it_out(walk: Walk) -> None:
    """A meeting that a decision makes stands in the year's plan until the decision is undone."""
    await walk.command("maja", DIRECTORS, "/beslut Extra styrelsemöte hålls 4 april")
    card = await walk.card(DIRECTORS, "maja", "B1")
    assert "Styrelsemöte tis 4 apr 2017 (v. 14) · 2 av 5 · M10, inlagt i planen" in text_of(card)
    await walk.command("karin", DIRECTORS, "/mote år 2017")
    assert "2 mars (Burlöv) · 4 apr · 9 maj (Staffanstorp)" in await walk.aside(DIRECTORS, "karin")
    await walk.click("maja", DIRECTORS, card, "Ångra")
    undone = text_of(await walk.card(DIRECTORS, "anna", "B1"))
    assert "~Extra styrelsemöte hålls 4 april~" in undone
    assert "Ångrat av Maja Öst 16:30." in undone
    assert "[Ångra]" not in undone
    await walk.command("karin", DIRECTORS, "/mote år 2017")
    assert "4 apr" not in await walk.aside(DIRECTORS, "karin")


async def test_walk_only_the_author_undoes_and_only_for_ten_minutes(walk: Walk) -> None:
    """Others, and those who come late, are told why not and are offered to delete it with a reason, which all can read."""
    await walk.command("maja", DIRECTORS, "/beslut Fika varje tisdag")
    card = await walk.card(DIRECTORS, "maja", "B1")
    await walk.click("per", DIRECTORS, card, "Ångra")
    assert "Bara Maja Öst, som sparade B1, kan ångra det." in await walk.aside(DIRECTORS, "per")
    await walk.clock("2017-01-24T16:41")
    await walk.click("maja", DIRECTORS, card, "Ångra")
    assert "tio minuter har gått" in await walk.aside(DIRECTORS, "maja")
    await walk.click("maja", DIRECTORS, card, "Ta bort", "B1")
    await walk.submit("maja", Skäl="Det blev fel dag")
    removed = text_of(await walk.card(DIRECTORS, "anna", "B1"))
    assert "~Fika varje tisdag~" in removed
    assert "Borttaget av Maja Öst 16:41. Skäl: Det blev fel dag." in removed


async def test_walk_a_task_is_made_from_a_decision(walk: Walk) -> None:
    """[Skapa uppdrag] opens a form; the task that comes of it says which decision it is from."""
    await walk.command("maja", DIRECTORS, "/beslut Vi håller veckomöte")
    await walk.click("per", DIRECTORS, await walk.card(DIRECTORS, "per", "B1"), "Skapa uppdrag")
    assert "Från beslut *B1*" in (await walk.form("per") or "")
    filled = {"Vad ska göras?": "Boka lokalen", "Ansvarig": "Lund", "Eller skriv när": "fredag"}
    await walk.submit("per", **filled)
    assert await walk.form("per") is None
    made = text_of(await walk.card(DIRECTORS, "maja", "U1"))
    assert "Lund (kontakt: Anna Berg) · *fre 27 jan 2017 (v. 4)* *Boka lokalen*" in made
    assert "från B1 · sparat av Per Lind 16:30" in made


async def test_walk_a_decision_is_changed_by_its_author_and_the_card_says_so(walk: Walk) -> None:
    """The new words stand on the card in the room, signed; who neither wrote it nor keeps the register is refused."""
    await walk.command("anna", DIRECTORS, "/beslut Vi håller veckomöte")
    card = await walk.card(DIRECTORS, "anna", "B1")
    await walk.click("anna", DIRECTORS, card, "Ändra", "B1")
    await walk.submit("anna", **{"Vad är beslutat?": "Vi håller veckomöte onsdagar"})
    changed = text_of(await walk.card(DIRECTORS, "maja", "B1"))
    assert "*Vi håller veckomöte onsdagar*" in changed
    assert "Ändrat av Anna Berg 16:30." in changed
    await walk.click("per", DIRECTORS, card, "Ändra", "B1")
    assert await walk.form("per") is None  # nobody writes what is refused afterwards
    refused = await walk.aside(DIRECTORS, "per")
    assert "B1 kan ändras av Anna Berg, av mötets ordförande och sekreterare, och av samordnaren." in refused


async def test_walk_the_chair_changes_and_removes_a_decision(walk: Walk) -> None:
    """Anna leads the meeting of the day: she mends the words that Maja saved, and takes the decision out with a reason."""
    await walk.command("maja", DIRECTORS, "/beslut Vi håller veckomöte, punkt 2")
    card = await walk.card(DIRECTORS, "anna", "B1")
    await walk.click("anna", DIRECTORS, card, "Ändra", "B1")
    await walk.submit("anna", text="Vi håller veckomöte onsdagar")
    assert "Ändrat av Anna Berg" in text_of(await walk.card(DIRECTORS, "per", "onsdagar"))
    await walk.click("anna", DIRECTORS, await walk.card(DIRECTORS, "anna", "B1"), "Ta bort", "B1")
    await walk.submit("anna", Skäl="togs inte")
    assert "Borttaget av Anna Berg" in text_of(await walk.card(DIRECTORS, "per", "B1"))


async def test_walk_the_same_words_twice_are_saved_once_until_one_insists(walk: Walk) -> None:
    """Within two minutes the first is shown, with [Spara ändå] for those who mean it."""
    await walk.command("maja", DIRECTORS, "/beslut Kaffe klockan tre")
    await walk.command("maja", DIRECTORS, "/beslut Kaffe klockan tre")
    assert "*B1* sparades nyss med samma text" in await walk.aside(DIRECTORS, "maja")
    assert len(await walk.bots(DIRECTORS, "anna")) == 1
    doubt = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    await walk.click("maja", DIRECTORS, doubt, "Spara ändå")
    assert "Kaffe klockan tre" in text_of(await walk.card(DIRECTORS, "anna", "B2"))


async def test_walk_words_that_look_like_orders_stay_texts(walk: Walk) -> None:
    """A first word that does not fit as an order belongs to the decision or the task."""
    await walk.command("maja", DIRECTORS, "/beslut sök bidrag")
    assert "*sök bidrag*" in text_of(await walk.card(DIRECTORS, "anna", "B1"))
    await walk.command("maja", DIRECTORS, "/uppdrag flytta servern till Lund")
    assert "*flytta servern till Lund*" in text_of(await walk.card(DIRECTORS, "anna", "U1"))


async def test_walk_lists_and_single_decisions_are_shown_to_the_asker_alone(walk: Walk) -> None:
    """Bare /beslut lists the latest with [Nytt beslut]; /beslut B1 shows one; nobody else sees either."""
    await walk.command("maja", DIRECTORS, "/beslut Vi träffas i Lund")
    before = await walk.messages(DIRECTORS, "anna")
    await walk.command("karin", DIRECTORS, "/beslut")
    listed = await walk.aside(DIRECTORS, "karin")
    assert "*B1* Vi träffas i Lund – tis 24 jan [Visa]" in listed
    assert "[Nytt beslut]" in listed
    await walk.command("karin", DIRECTORS, "/beslut b 1")
    assert "*Beslut B1* · Maja Öst" in await walk.aside(DIRECTORS, "karin")
    assert await walk.messages(DIRECTORS, "anna") == before


async def test_walk_a_new_decision_is_written_in_a_form(walk: Walk) -> None:
    """[Nytt beslut] under the list opens a form, and what is sent stands in the room."""
    await walk.command("karin", BOARD, "/beslut")
    listed = (await walk.bots(BOARD, "karin", private=True))[-1]
    await walk.click("karin", BOARD, listed, "Nytt beslut")
    await walk.submit("karin", **{"Vad är beslutat?": "Budgeten gäller"})
    assert "Karin Holm" in text_of(await walk.card(BOARD, "anna", "Budgeten gäller"))


async def test_walk_strange_text_is_shown_literally(walk: Walk) -> None:
    """Nobody is called, nothing is styled and no direction is turned by what stands in a decision."""
    await walk.command(
        "maja", DIRECTORS, "/beslut Läs <!channel> & *fet* _kursiv_ \u202eomvänt\x00 <https://x|y>"
    )
    card = await walk.card(DIRECTORS, "anna", "B1")
    raw = str(card["blocks"]) + card["text"]
    assert "<!channel>" not in raw
    assert "\u202e" not in raw
    assert "\x00" not in raw
    assert "*fet* _kursiv_" in text_of(card)


async def test_walk_a_decision_of_forty_thousand_signs_is_not_lost(walk: Walk) -> None:
    """It is saved and shown in short, or refused with a reason; the asker is never left without a word."""
    await walk.command("maja", DIRECTORS, "/beslut " + "lång text " * 4000)
    said = [text_of(message) for message in await walk.bots(DIRECTORS, "maja")]
    assert len(said) == 1
    assert "lång text" in said[0]
    assert "Felet är vårt" not in said[0]


async def test_walk_other_days_for_the_trip_of_the_plan_are_asked_about(walk: Walk) -> None:
    """No second trip is planned; [Flytta Studieresa till 21–22 sep] moves the one there is, with its length; in English too."""
    await walk.command("maja", DIRECTORS, "/beslut Studieresan hålls 21–22 september")
    asked = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    assert "*Studieresa M5* står i planen tors 14–fre 15 sep 2017 (v. 37). Ska M5 flyttas?" in text_of(asked)
    await walk.click("maja", DIRECTORS, asked, "Flytta Studieresa till 21–22 sep")
    await walk.command("maja", DIRECTORS, "/mote år 2017")
    assert "Studieresa 21–22 sep" in await walk.aside(DIRECTORS, "maja")
    await walk.speaks("per", "en-GB")
    await walk.command("per", DIRECTORS, "/decision Studieresan hålls 28–29 september")
    assert "[Move Studieresa to 28–29 Sep]" in await walk.aside(DIRECTORS, "per")


async def test_walk_a_decision_that_moves_a_meeting_offers_to_move_it(walk: Walk) -> None:
    """The decision is saved and the plan stands; one press moves the meeting, with the decision as its reason."""
    await walk.command("maja", DIRECTORS, "/beslut Styrelsemötet 9 maj flyttas till 16 maj")
    assert "*Styrelsemötet 9 maj flyttas till 16 maj*" in text_of(await walk.card(DIRECTORS, "per", "B1"))
    await walk.command("per", BOARD, "/mote M4")
    assert "*tis 9 maj 2017 (v. 19)*" in await walk.aside(BOARD, "per")
    asked = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    assert "*Styrelsemöte M4* står i planen tis 9 maj 2017 (v. 19). Ska M4 flyttas?" in text_of(asked)
    await walk.click("maja", DIRECTORS, asked, "Flytta styrelsemötet till 16 maj")
    moved = await walk.aside(DIRECTORS, "maja")
    assert (
        "Nytt datum: tis 16 maj, tidigare tis 9 maj. Ändrat av Maja Öst 16:30. Skäl: enligt beslut B1."
        in moved
    )
    assert "[Flytta styrelsemötet" not in moved
    assert "*tis 16 maj 2017 (v. 20)*" in text_of(await walk.card(BOARD, "per", "M4"))


async def test_walk_a_decision_that_calls_a_meeting_off_offers_to_cancel_it(walk: Walk) -> None:
    """One press takes it out of the plan, and says by which decision."""
    await walk.command("maja", DIRECTORS, "/beslut Styrelsemötet 9 maj ställs in")
    asked = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    assert "Ska M4 ställas in?" in text_of(asked)
    await walk.click("maja", DIRECTORS, asked, "Ställ in styrelsemötet 9 maj")
    assert "*inställt*" in await walk.aside(DIRECTORS, "maja")
    assert "Skäl: enligt beslut B1." in text_of(await walk.card(BOARD, "per", "M4"))


async def test_walk_a_decision_moves_two_events_one_press_each(walk: Walk) -> None:
    """Need 42: the trip keeps its two days, the event with two possible days gets one; the second button stays after the first press."""
    await walk.command("maja", DIRECTORS, "/mote Teknologevent LTH 22 mars eller 5 april preliminärt")
    await walk.command(
        "maja", DIRECTORS, "/beslut Studieresan flyttas till 21–22 september och LTH-eventet till 5 april"
    )
    asked = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    await walk.click("maja", DIRECTORS, asked, "Flytta Studieresa till 21–22 sep")
    asked = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    assert "*tors 21–fre 22 sep 2017 (v. 38)*" in text_of(asked)
    await walk.click("maja", DIRECTORS, asked, "Flytta Teknologevent LTH till 5 apr")
    await walk.command("per", DIRECTORS, "/mote M10")
    assert "*ons 5 apr 2017 (v. 14)*" in await walk.aside(DIRECTORS, "per")


async def test_walk_a_decision_that_changes_the_plan_in_english(walk: Walk) -> None:
    """Moved and called off; a new day that is not clear opens the form to move it, with the reason in it."""
    await walk.speaks("per", "en-GB")
    await walk.command("per", DIRECTORS, "/decision The board meeting 9 May is cancelled")
    assert "Is M4 to be cancelled? [Cancel Styrelsemöte 9 May]" in await walk.aside(DIRECTORS, "per")
    await walk.command("per", DIRECTORS, "/decision The board meeting 9 May is moved to May")
    asked = (await walk.bots(DIRECTORS, "per", private=True))[-1]
    await walk.click("per", DIRECTORS, asked, "Move Styrelsemöte …")
    assert await walk.form("per") is not None
    await walk.command("per", DIRECTORS, "/decision The board meeting 9 May is moved to 16 May")
    asked = (await walk.bots(DIRECTORS, "per", private=True))[-1]
    await walk.click("per", DIRECTORS, asked, "Move Styrelsemöte to 16 May")
    assert "*Tue 16 May 2017 (week 20)*" in await walk.aside(DIRECTORS, "per")


async def test_walk_what_is_not_moved_is_not_offered(walk: Walk) -> None:
    """A decision to keep the day offers nothing."""
    await walk.command("maja", DIRECTORS, "/beslut Styrelsemötet 9 maj flyttas inte")
    await walk.command("maja", DIRECTORS, "/beslut Styrelsemötet 9 maj ställs inte in")
    assert await walk.aside(DIRECTORS, "maja") == ""


async def test_walk_a_decisions_card_follows_the_event_it_names(walk: Walk) -> None:
    """Moved after the decision: the card shows the new days and those that were decided; called off: it says so."""
    await walk.command("maja", DIRECTORS, BOTH_DAYS)
    await walk.command("per", DIRECTORS, "/mote flytta studieresan till 21–22 september")
    seen = text_of(await walk.card(DIRECTORS, "anna", "Beslut B1"))
    assert (
        "b) Studieresa tors 21–fre 22 sep 2017 (v. 38) (flyttad från 14–15 sep) · M5, stod i planen" in seen
    )
    await walk.command("per", BOARD, "/mote flytta M7 till 9 november")
    seen = text_of(await walk.card(DIRECTORS, "anna", "Beslut B1"))
    assert "a) Styrelsemöte tors 9 nov 2017 (v. 45) (flyttat från 2 nov) · 3 av 4 · M7, stod i planen" in seen
    await walk.command("per", BOARD, "/mote flytta M7 till 2 november")
    await walk.command("per", DIRECTORS, "/mote ställ in M5")
    seen = text_of(await walk.card(DIRECTORS, "anna", "Beslut B1"))
    assert "a) Styrelsemöte tors 2 nov 2017 (v. 44) · 3 av 4 · M7, stod i planen" in seen
    assert "b) Studieresa tors 21–fre 22 sep 2017 (v. 38) (flyttad från 14–15 sep) · inställt · M5" in seen


async def test_walk_a_decision_to_move_a_trip_shows_its_new_days_when_it_is_moved(walk: Walk) -> None:
    """The card names the days of the plan; after the press the new ones, with those before."""
    await walk.command("maja", DIRECTORS, "/beslut Studieresan flyttas till 21–22 september")
    assert "Studieresa tors 14–fre 15 sep 2017 (v. 37) · M5" in text_of(
        await walk.card(DIRECTORS, "per", "B1")
    )
    asked = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    await walk.click("maja", DIRECTORS, asked, "Flytta Studieresa till 21–22 sep")
    seen = text_of(await walk.card(DIRECTORS, "per", "Beslut B1"))
    assert "Studieresa tors 21–fre 22 sep 2017 (v. 38) (flyttad från 14–15 sep) · M5" in seen


async def test_walk_two_meetings_that_one_decision_calls_off_are_both_offered(walk: Walk) -> None:
    """Those of "9 maj och 2 november" are two meetings of one name; each has its button."""
    await walk.command("maja", DIRECTORS, "/beslut Styrelsemötena 9 maj och 2 november ställs in")
    said = await walk.aside(DIRECTORS, "maja")
    assert "[Ställ in styrelsemötet 9 maj]" in said
    assert "[Ställ in styrelsemötet 2 nov]" in said


async def test_walk_two_meetings_that_one_decision_moves_are_offered_with_their_days(walk: Walk) -> None:
    """Of "till 9 november respektive 19 december" each meeting gets the day that stands in its place."""
    await walk.command(
        "maja",
        DIRECTORS,
        "/beslut Styrelsemötet 2 november och styrelsemötet 12 december flyttas "
        "till 9 november respektive 19 december",
    )
    asked = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    assert "[Flytta styrelsemötet 2 nov till 9 nov]" in text_of(asked)
    await walk.click("maja", DIRECTORS, asked, "Flytta styrelsemötet 12 dec till 19 dec")
    assert "*tis 19 dec 2017" in await walk.aside(DIRECTORS, "maja")
    assert "[Flytta styrelsemötet till 9 nov]" in await walk.aside(DIRECTORS, "maja")
    await walk.speaks("per", "en-GB")
    await walk.command("per", DIRECTORS, "/decision The board meetings 2 March and 9 May are cancelled")
    said = await walk.aside(DIRECTORS, "per")
    assert "[Cancel Styrelsemöte 2 Mar]" in said
    assert "[Cancel Styrelsemöte 9 May]" in said
