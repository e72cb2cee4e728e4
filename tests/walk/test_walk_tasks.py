"""What people see when they hand out what is to be done."""

import pytest

from tests.walk.walking import BUSINESS, DIRECTORS, Walk, text_of, unmarked

TRIP = (
    "/uppdrag @maja ta fram förslag på aktiviteter för studieresan samt inhämta besked om resmål, "
    "bör före styrelsemötet 2 mars"
)
ARENA = (
    "/task Staffanstorp ta fram beslutsunderlag för Business Arena Stockholm, stöd: Lund, "
    "till styrelsemötet 2 mars"
)
HOW = "/uppdrag Näringslivsgruppen ta fram förslag på hur vi ska kommunicera"
TIMETABLE = "/uppdrag Komplettera tidplanen (bilaga 1)"


async def test_walk_a_task_to_a_person_has_two_parts_and_a_wished_day_before_the_meeting(walk: Walk) -> None:
    """Two parts to tick off, “önskat”, the day before the meeting in full, and when reminders come; the person is told."""
    await walk.command("anna", DIRECTORS, TRIP)
    card = text_of(await walk.card(DIRECTORS, "per", "U1"))
    assert "*Uppdrag U1* · Maja Öst · önskat *ons 1 mars 2017 (v. 9)*" in card
    assert "a) ta fram förslag på aktiviteter för studieresan [Bocka av]" in card
    assert "b) inhämta besked om resmål [Bocka av]" in card
    assert "före Styrelsemöte tors 2 mars · påminner 15/2, 22/2, 27/2 och 1/3" in card
    told = text_of(await walk.letter("maja", "U1"))
    assert told.startswith("Du har fått *U1* av Anna Berg.")
    assert "[Klart] [Påminn senare] [Flytta datum]" in told
    assert "#kommundirektorer · sparat av Anna Berg 16:30" in told


async def test_walk_ticking_both_parts_makes_the_task_done(walk: Walk) -> None:
    """Each tick is signed; when the last part is ticked the task is done and its author hears of it."""
    await walk.command("anna", DIRECTORS, TRIP)
    await walk.click("maja", "dm", await walk.letter("maja", "U1"), "Bocka av", "0")
    half = text_of(await walk.card(DIRECTORS, "per", "U1"))
    assert "klart, Maja Öst" in half
    assert "önskat *ons 1 mars" in half
    await walk.click("per", DIRECTORS, await walk.card(DIRECTORS, "per", "U1"), "Bocka av")
    assert "*Uppdrag U1* · klart · Maja Öst" in text_of(await walk.card(DIRECTORS, "per", "U1"))
    assert "*U1* är klart, markerat av Per Lind." in text_of(await walk.letter("anna", "U1"))


async def test_walk_a_task_to_an_organisation_reaches_its_contact_and_the_support(walk: Walk) -> None:
    """The card says the organisation; the contact and the supporting party's contact each get one message."""
    await walk.command("maja", DIRECTORS, ARENA)
    card = text_of(await walk.card(DIRECTORS, "per", "U1"))
    assert "*Uppdrag U1* · Staffanstorp (kontakt: Karin Holm) · senast *tors 23 feb 2017 (v. 8)*" in card
    assert (
        "till Styrelsemöte tors 2 mars, då handlingarna skickas ut · stöd: Lund (kontakt: Anna Berg)" in card
    )
    assert "påminner 9/2, 16/2, 21/2 och 23/2" in card
    assert [text[:75] for text in await walk.letters("karin")] == [
        "Staffanstorp har fått *U1* av Maja Öst. Du svarar för Staffanstorp. ⋮ [Lämn"
    ]
    assert [text[:65] for text in await walk.letters("anna")] == [
        "Maja Öst ber er vara stöd i *U1*. Ansvarig: Staffanstorp. *Uppdra"
    ]


async def test_walk_a_task_to_a_group_without_a_day_is_saved_and_the_day_is_asked_for(walk: Walk) -> None:
    """It is saved at once; the convenor is told, though not in the room; the writer picks a meeting as the day."""
    await walk.command("maja", DIRECTORS, HOW)
    card = await walk.card(DIRECTORS, "per", "U1")
    assert "Näringslivsgruppen (sammankallande: David Lönn) · *datum saknas*" in text_of(card)
    assert "Näringslivsgruppen har fått *U1* av Maja Öst." in text_of(await walk.letter("david", "U1"))
    asked = await walk.aside(DIRECTORS, "maja")
    assert "*U1 är sparat utan datum:*" in asked
    assert (
        "[Kommundirektörsmöte 28/3] [Före Styrelsemöte 2/3] [Annat datum …] [Löpande] [Lämna öppet]" in asked
    )
    question = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    await walk.click("maja", DIRECTORS, question, "Före Styrelsemöte 2/3")
    dated = text_of(await walk.card(DIRECTORS, "per", "U1"))
    assert "*ons 1 mars 2017 (v. 9)*" in dated
    assert "före Styrelsemöte tors 2 mars" in dated


async def test_walk_a_task_without_a_day_offers_to_set_one_wherever_it_is_shown(walk: Walk) -> None:
    """The card and the message to whoever has it both say [Ange datum], since there is no date to move."""
    await walk.command("maja", DIRECTORS, HOW)
    assert "[Ange datum]" in text_of(await walk.card(DIRECTORS, "per", "U1"))
    assert "[Ange datum]" in text_of(await walk.letter("david", "U1"))


async def test_walk_a_task_without_owner_and_day_is_saved_and_can_be_taken(walk: Walk) -> None:
    """It is shown as lacking both; whoever presses [Jag tar den] has it, and the card says so everywhere."""
    await walk.command("maja", DIRECTORS, TIMETABLE)
    card = await walk.card(DIRECTORS, "per", "U1")
    assert "*Uppdrag U1* · *ansvarig saknas* · *datum saknas* *Komplettera tidplanen (bilaga 1)*" in text_of(
        card
    )
    assert "[Jag tar den] [Välj …] [Ange datum]" in text_of(card)
    assert "*U1 är sparat utan ansvarig och datum:*" in await walk.aside(DIRECTORS, "maja")
    await walk.click("per", DIRECTORS, card, "Jag tar den")
    taken = text_of(await walk.card(DIRECTORS, "anna", "U1"))
    assert "*Uppdrag U1* · Per Lind" in taken
    assert "Taget av Per Lind 16:30." in taken
    await walk.click("karin", DIRECTORS, await walk.card(DIRECTORS, "karin", "U1"), "Klart")
    done = text_of(await walk.card(DIRECTORS, "anna", "U1"))
    assert "Klart, markerat av Karin Holm 16:30." in done


async def test_walk_done_is_told_to_the_author_and_the_second_click_comes_too_late(walk: Walk) -> None:
    """The author hears once who did it; another who presses later reads who was first; a done task can be reopened."""
    await walk.command("maja", DIRECTORS, "/uppdrag @per skicka kallelsen senast fredag")
    open_card = await walk.card(DIRECTORS, "per", "U1")
    await walk.command("per", DIRECTORS, "/uppdrag klart U1")
    await walk.command("anna", DIRECTORS, "/uppdrag klart U1")
    assert "U1 är redan klart, markerat av Per Lind 16:30." in await walk.aside(DIRECTORS, "anna")
    letters = await walk.letters("maja")
    assert len(letters) == 1
    assert letters[0].startswith("*U1* är klart, markerat av Per Lind.")
    assert "*Uppdrag U1* · klart" in text_of(await walk.letter("per", "Du har fått"))
    await walk.click("maja", DIRECTORS, open_card, "Öppna igen")
    assert "Öppnat igen av Maja Öst 16:30." in text_of(await walk.card(DIRECTORS, "anna", "U1"))


async def test_walk_handing_over_holds_at_once_and_can_be_handed_back(walk: Walk) -> None:
    """The new one is told with [Lämna tillbaka]; pressing it gives the task back to the one who had it."""
    await walk.command("maja", DIRECTORS, "/uppdrag @karin kopiera handlingarna senast 20 februari")
    await walk.click("per", DIRECTORS, await walk.card(DIRECTORS, "per", "U1"), "Lämna över", "U1")
    await walk.submit("per", **{"Eller en person": "jonas"})
    card = text_of(await walk.card(DIRECTORS, "anna", "U1"))
    assert "*Uppdrag U1* · Jonas Frisk" in card
    assert "Lämnat till Jonas Frisk av Per Lind 16:30." in card
    told = await walk.letter("jonas", "Du har fått *U1* av Per Lind.")
    await walk.click("jonas", "dm", told, "Lämna tillbaka", "U1")
    assert "*Uppdrag U1* · Karin Holm" in text_of(await walk.card(DIRECTORS, "anna", "U1"))
    assert "Jonas Frisk har lämnat över *U1*. Ansvarig nu: Karin Holm." in (await walk.letters("karin"))[-1]


async def test_walk_a_moved_day_is_told_once_and_the_card_keeps_the_old_one(walk: Walk) -> None:
    """Assignee and author each hear once; the card shows the new day, the day it had, who moved it and why."""
    await walk.command("maja", DIRECTORS, "/uppdrag @karin kopiera handlingarna senast 20 februari")
    await walk.click("per", DIRECTORS, await walk.card(DIRECTORS, "per", "U1"), "Flytta datum")
    await walk.submit("per", **{"Nytt datum": "2017-02-27", "Skäl": "sportlov"})
    card = text_of(await walk.card(DIRECTORS, "anna", "U1"))
    assert "*mån 27 feb 2017 (v. 9)*" in card
    assert "Nytt datum: mån 27 feb, tidigare mån 20 feb. Ändrat av Per Lind 16:30. Skäl: sportlov." in card
    for user in ("karin", "maja"):
        told = [text for text in await walk.letters(user) if "har fått nytt datum av Per Lind" in text]
        assert len(told) == 1
    assert not [text for text in await walk.letters("per") if "nytt datum" in text]


async def test_walk_undo_amends_the_message_that_was_sent_and_no_reminder_comes(walk: Walk) -> None:
    """The assignee's message says it is undone; nothing more comes; the number is not used again."""
    await walk.command("maja", DIRECTORS, "/uppdrag @per ordna fika senast 3 februari")
    await walk.click("maja", DIRECTORS, await walk.card(DIRECTORS, "maja", "U1"), "Ångra", "U1")
    letters = await walk.letters("per")
    assert len(letters) == 1
    assert letters[0].startswith("*U1* är ångrat. Du behöver inte göra något.")
    assert "Ångrat av Maja Öst 16:30." in letters[0]
    await walk.clock("2017-02-06T12:00")
    assert len(await walk.letters("per")) == 1
    await walk.command("maja", DIRECTORS, "/uppdrag @per ordna te")
    assert "ordna te" in text_of(await walk.card(DIRECTORS, "anna", "U2"))


async def test_walk_lists_show_all_late_and_undated_tasks_of_the_room(walk: Walk) -> None:
    """/uppdrag alla, sena and utan datum list the room's open tasks to the asker alone, bare /uppdrag one's own."""
    await walk.command("maja", DIRECTORS, "/uppdrag @per skicka kallelsen senast 25 januari")
    await walk.command("maja", DIRECTORS, TIMETABLE)
    await walk.command("maja", BUSINESS, "/uppdrag @david skriv till näringslivet senast 25 januari")
    await walk.clock("2017-01-26T12:00")
    before = await walk.messages(DIRECTORS, "anna")
    await walk.command("per", DIRECTORS, "/uppdrag alla")
    every = await walk.aside(DIRECTORS, "per")
    assert "Öppna uppdrag (2), Kommundirektörsgruppen" in every
    assert "*U1* skicka kallelsen – Per Lind, ons 25 jan, 1 dag sent" in every
    assert "U3" not in every
    await walk.command("per", DIRECTORS, "/uppdrag sena")
    late = await walk.aside(DIRECTORS, "per")
    assert "Sena uppdrag (1)" in late
    assert "U2" not in late
    await walk.command("per", DIRECTORS, "/uppdrag utan datum")
    undated = await walk.aside(DIRECTORS, "per")
    assert "*U2* Komplettera tidplanen (bilaga 1) – ansvarig saknas, datum saknas" in undated
    assert "U1" not in undated
    await walk.command("per", DIRECTORS, "/uppdrag")
    assert "Mina uppdrag (1) *U1* skicka kallelsen" in await walk.aside(DIRECTORS, "per")
    assert await walk.messages(DIRECTORS, "anna") == before


async def test_walk_a_task_is_changed_in_its_form_and_deleted_with_a_reason(walk: Walk) -> None:
    """⋮ Ändra and Ta bort on the card; both are signed on it."""
    await walk.command("maja", DIRECTORS, "/uppdrag @per skicka kallelsen senast 10 februari")
    await walk.click("anna", DIRECTORS, await walk.card(DIRECTORS, "anna", "U1"), "Ändra", "U1")
    await walk.submit("anna", **{"Vad ska göras?": "skicka dagordningen"})
    changed = text_of(await walk.card(DIRECTORS, "maja", "U1"))
    assert "*fre 10 feb 2017 (v. 6)* *skicka dagordningen*" in changed
    assert "Ändrat av Anna Berg 16:30." in changed
    await walk.click("anna", DIRECTORS, await walk.card(DIRECTORS, "anna", "U1"), "Ta bort", "U1")
    await walk.submit("anna", Skäl="gjort av Lund")
    removed = text_of(await walk.card(DIRECTORS, "maja", "U1"))
    assert "~skicka dagordningen~" in removed
    assert "Borttaget av Anna Berg 16:30. Skäl: gjort av Lund." in removed
    assert (await walk.letters("per"))[0].startswith("*U1* är borttaget.")


async def test_walk_two_people_with_the_name_are_offered_and_none_is_guessed(walk: Walk) -> None:
    """“Anna” fits two: it is saved without owner, both stand as buttons with their organisation, one press settles it."""
    await walk.command("maja", DIRECTORS, "/uppdrag Anna ring Trafikverket")
    assert "*ansvarig saknas*" in text_of(await walk.card(DIRECTORS, "per", "U1"))
    question = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    assert "Flera heter Anna. Vem menar du? [Anna Berg, Lund] [Anna Falk, Höör]" in text_of(question)
    await walk.click("maja", DIRECTORS, question, "Anna Falk, Höör")
    assert "*Uppdrag U1* · Anna Falk" in text_of(await walk.card(DIRECTORS, "per", "U1"))
    assert "Du har fått *U1* av Maja Öst." in text_of(await walk.letter("falk", "U1"))
    assert await walk.letters("anna") == []


async def test_walk_a_question_in_the_own_chat_becomes_a_line_when_it_is_answered(walk: Walk) -> None:
    """The card stands beside it: [Jag tar den] on the question makes no second card, which would go stale there."""
    await walk.write("karin", "dm", "uppdrag: någon tar fram underlaget senast 3 mars")
    asked = next(m for m in await walk.bots("dm", "karin") if "Vem" in text_of(m))
    await walk.click("karin", "dm", asked, "Jag tar den")
    said = [text_of(m) for m in await walk.bots("dm", "karin")]
    assert sum("[Klart]" in one for one in said) == 1
    assert sum("[Jag tar den]" in one for one in said) == 0
    assert "*U1* någon tar fram underlaget Taget av Karin Holm 16:30." in said


async def test_walk_a_question_in_the_own_chat_that_a_form_answers_becomes_a_line_too(walk: Walk) -> None:
    """[Välj ansvarig] and [Annat datum …] open forms: what is filled in there leaves no question beside the card that has its answer."""
    await walk.write("karin", "dm", "uppdrag: någon tar fram underlaget")
    asked = next(m for m in await walk.bots("dm", "karin") if "Vem" in text_of(m))
    await walk.click("karin", "dm", asked, "Välj …")
    await walk.submit("karin", **{"Eller en person": "per"})
    said = [text_of(m) for m in await walk.bots("dm", "karin")]
    assert sum("[Klart]" in one for one in said) == 1
    assert sum("Vem" in one for one in said) == 0
    assert "*U1* någon tar fram underlaget Lämnat till Per Lind av Karin Holm 16:30." in said
    await walk.write("karin", "dm", "uppdrag: @karin ringer Lund 30 februari")
    asked = next(m for m in await walk.bots("dm", "karin") if "Annat datum" in text_of(m))
    await walk.click("karin", "dm", asked, "Annat datum …")
    await walk.submit("karin", Klart="2017-03-03")
    said = [text_of(m) for m in await walk.bots("dm", "karin")]
    assert not [one for one in said if "Annat datum" in one]


async def test_walk_a_question_beside_a_room_becomes_the_card_when_a_form_answers_it(walk: Walk) -> None:
    """Who was asked in private reads, in place of the question, the task as it is now."""
    await walk.command("maja", DIRECTORS, "/uppdrag någon tar fram underlaget")
    asked = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    await walk.click("maja", DIRECTORS, asked, "Välj …")
    await walk.submit("maja", **{"Eller en person": "per"})
    told = [text_of(m) for m in await walk.bots(DIRECTORS, "maja", private=True)]
    assert not [one for one in told if "Vem" in one]
    assert "Per Lind" in told[-1]


async def test_walk_what_one_person_reads_is_on_their_clock_and_a_room_has_its_own(walk: Walk) -> None:
    """Per's phone is in Helsinki: half past five in all that is said to him alone, half past four on the card in the room."""
    await walk.post("person", user="per", zone="Europe/Helsinki")
    await walk.write("per", "dm", "uppdrag: @per ringer Lund senast 3 mars")
    mine = await walk.card("dm", "per", "Uppdrag U1")
    await walk.click("per", "dm", mine, "Klart")
    assert "Klart, markerat av Per Lind 17:30." in text_of(await walk.card("dm", "per", "Uppdrag U1"))
    await walk.write("per", "dm", "uppdrag klart U1")
    assert "U1 är redan klart, markerat av Per Lind 17:30." in (await walk.letters("per"))[-1]
    await walk.command("maja", DIRECTORS, "/uppdrag @per ring Malmö senast 3 mars")
    card = await walk.card(DIRECTORS, "maja", "Uppdrag U2")
    await walk.click("maja", DIRECTORS, card, "Klart")
    assert "Klart, markerat av Maja Öst 16:30." in text_of(await walk.card(DIRECTORS, "per", "Uppdrag U2"))
    assert "Klart, markerat av Maja Öst 17:30." in text_of(await walk.letter("per", "Du har fått *U2*"))
    await walk.command("per", DIRECTORS, "/uppdrag klart U2")
    assert "U2 är redan klart, markerat av Maja Öst 17:30." in await walk.aside(DIRECTORS, "per")


async def test_walk_an_unknown_name_is_no_owner_and_can_join_as_an_organisation(walk: Walk) -> None:
    """Only an explicit form offers to add it, with a contact, who then has the task; else the words stay in the title."""
    await walk.command("maja", DIRECTORS, "/uppdrag Trafikverket skickar underlag")
    assert "*ansvarig saknas*" in text_of(await walk.card(DIRECTORS, "per", "U1"))
    assert "Trafikverket skickar underlag" in text_of(await walk.card(DIRECTORS, "per", "U1"))
    assert "som organisation" not in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/uppdrag skicka remissen senast 3 mars, ansvarig: Region Skåne")
    question = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    assert "Jag hittar ingen som heter ”Region Skåne”." in text_of(question)
    await walk.click("maja", DIRECTORS, question, "Lägg till Region Skåne som organisation")
    await walk.submit("maja", Kontakt="ida")
    assert "Region Skåne (kontakt: Ida Norr)" in text_of(await walk.card(DIRECTORS, "per", "U2"))
    assert "Region Skåne har fått *U2*" in text_of(await walk.letter("ida", "U2"))


async def test_walk_one_of_several_is_responsible_and_the_rest_are_support_by_name(walk: Walk) -> None:
    """The first is responsible; the writer reads who became support, in their names, with [Ändra]."""
    await walk.command("maja", DIRECTORS, "/uppdrag @per och @karin skicka kallelsen senast fredag")
    card = text_of(await walk.card(DIRECTORS, "anna", "U1"))
    assert "*Uppdrag U1* · Per Lind" in card
    assert "stöd: Karin Holm" in card
    asked = await walk.aside(DIRECTORS, "maja")
    assert "En är ansvarig: Per Lind. Som stöd: Karin Holm. [Ändra]" in asked
    assert "ber dig vara stöd i *U1*" in (await walk.letters("karin"))[0]


async def test_walk_an_ongoing_duty_is_never_late(walk: Walk) -> None:
    """“löpande” stands where the day would be, and months later nothing is late."""
    await walk.command("maja", DIRECTORS, "/uppdrag @per löpande informera kommundirektörsgruppen")
    assert "Per Lind · löpande *informera kommundirektörsgruppen*" in text_of(
        await walk.card(DIRECTORS, "anna", "U1")
    )
    await walk.clock("2017-02-20T12:00")
    await walk.command("per", DIRECTORS, "/uppdrag sena")
    assert "Inga sena uppdrag." in await walk.aside(DIRECTORS, "per")


async def test_walk_a_misspelt_order_offers_the_corrected_line(walk: Walk) -> None:
    """Nothing is done; the line as it should be stands as a button, and pressing it does it."""
    await walk.command("maja", DIRECTORS, "/uppdrag @per skicka kallelsen senast fredag")
    await walk.command("maja", DIRECTORS, "/uppdrag flyta U1 till 3 mars")
    asked = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    assert "Inget är gjort än." in text_of(asked)
    await walk.click("maja", DIRECTORS, asked, "/uppdrag flytta U1 till 3 mars")
    assert "*fre 3 mars 2017 (v. 9)*" in text_of(await walk.card(DIRECTORS, "anna", "U1"))


async def test_walk_an_error_stands_at_its_field_and_nothing_typed_is_lost(walk: Walk) -> None:
    """A day that does not exist is said under its field; the form keeps what was typed, and the next try is saved."""
    await walk.command("maja", DIRECTORS, "/uppdrag")
    await walk.click("maja", DIRECTORS, (await walk.bots(DIRECTORS, "maja"))[-1], "Nytt uppdrag")
    await walk.submit("maja", **{"Vad ska göras?": "ring Lund", "Eller skriv när": "30 februari"})
    shown = await walk.get("view", user="maja")
    assert shown["errors"] == {
        "due": "Skriv en dag, till exempel 2 mars, fredag eller före styrelsemötet 2 mars."
    }
    assert shown["values"]["text"]["text"] == "ring Lund"
    await walk.submit("maja", **{"Eller skriv när": "3 mars"})
    assert "*fre 3 mars 2017 (v. 9)* *ring Lund*" in text_of(await walk.card(DIRECTORS, "anna", "U1"))


async def test_walk_a_message_becomes_a_task_from_its_menu(walk: Walk) -> None:
    """“Gör till uppdrag” opens the form with the words of the message, and the card links to it."""
    await walk.introduced()
    await walk.write("karin", DIRECTORS, "Vi behöver en ny projektor")
    said = (await walk.messages(DIRECTORS, "karin"))[-1]
    await walk.shortcut("anna", DIRECTORS, said, "Gör till uppdrag")
    assert (await walk.get("view", user="anna"))["values"]["text"]["text"] == "Vi behöver en ny projektor"
    await walk.submit("anna", Ansvarig="Jag")
    assert "Anna Berg" in text_of(await walk.card(DIRECTORS, "karin", "Uppdrag U1"))
    await walk.shortcut("anna", DIRECTORS, said, "Spara som beslut")
    await walk.submit("anna")
    card = await walk.card(DIRECTORS, "karin", "Beslut B1")
    assert "Vi behöver en ny projektor" in text_of(card)
    assert "till meddelandet" in str(card["blocks"])


async def test_walk_in_a_thread_klubba_is_mentioned_and_answers_there(walk: Walk) -> None:
    """A task given in a thread has its card in that thread."""
    await walk.write("karin", DIRECTORS, "Vem ringer Trafikverket?")
    thread = (await walk.messages(DIRECTORS, "karin"))[-1]["ts"]
    await walk.write("karin", DIRECTORS, "@Klubba uppdrag @per ring Trafikverket senast fredag", thread)
    card = await walk.card(DIRECTORS, "anna", "U1")
    assert card["thread_ts"] == thread
    assert "Per Lind" in text_of(card)


async def test_walk_plain_words_in_the_conversation_with_klubba_are_asked_about(walk: Walk) -> None:
    """What begins with a verb is saved; else “Ska jag spara det?”; a task for somebody else reaches that person."""
    await walk.write("karin", "dm", "uppdrag: ring Lund fredag")
    assert "*fre 27 jan 2017 (v. 4)* *ring Lund*" in text_of(await walk.card("dm", "karin", "Uppdrag U1"))
    await walk.write("karin", "dm", "boka tåg till Malmö")
    asked = (await walk.bots("dm", "karin"))[-1]
    assert "Ska jag spara det? ”boka tåg till Malmö” [Som uppdrag] [Som beslut] [Nej]" in text_of(asked)
    await walk.click("karin", "dm", asked, "Som uppdrag")
    assert "boka tåg till Malmö" in text_of(await walk.card("dm", "karin", "Uppdrag U2"))
    await walk.write("karin", "dm", "uppdrag @per ring Malmö i morgon")
    assert "Du har fått *U3* av Karin Holm." in text_of(await walk.letter("per", "U3"))
    assert await walk.bots(DIRECTORS, "karin") == []


async def test_walk_home_shows_what_is_mine_and_my_organisations(walk: Walk) -> None:
    """My tasks first, then those of what I answer for, then meetings and the latest decisions; all can be done there."""
    await walk.command("maja", DIRECTORS, "/beslut Vi träffas i Lund")
    await walk.command("maja", DIRECTORS, ARENA)
    await walk.command("maja", DIRECTORS, "/uppdrag @karin ring Lund senast fredag")
    home = await walk.home("karin")
    assert home.index("*U2* ring Lund") < home.index("*Staffanstorp* 1 öppet *U1*")
    assert "tors 14–fre 15 sep Studieresa M5" in home
    assert "B1 Vi träffas i Lund – tis 24 jan" in home
    await walk.post("click", user="karin", channel="home", action="Klart", value="U2")
    assert "Klart, markerat av Karin Holm" in text_of(await walk.card(DIRECTORS, "anna", "U2"))
    assert "U2" not in await walk.home("karin")


async def test_walk_my_tasks_are_as_many_wherever_they_are_counted(walk: Walk) -> None:
    """Those that lie with what I answer for are mine too, in the list and in the short answer, which names whose they are."""
    await walk.command("maja", DIRECTORS, ARENA)
    await walk.command("maja", DIRECTORS, "/uppdrag @karin ring Lund senast fredag")
    await walk.command("karin", DIRECTORS, "/uppdrag")
    assert "Mina uppdrag (2)" in await walk.aside(DIRECTORS, "karin")
    await walk.command("karin", DIRECTORS, "/klubba")
    short = await walk.aside(DIRECTORS, "karin")
    assert "Mina uppdrag (2)" in short
    assert short.index("*U2* ring Lund –") < short.index("*U1*")
    assert "– Staffanstorp" in short.split("*U1*")[1]
    await walk.speaks("karin", "en-GB")
    await walk.command("karin", DIRECTORS, "/klubba")
    assert "My tasks (2)" in await walk.aside(DIRECTORS, "karin")


async def test_walk_what_is_not_settled_stays_on_the_card_and_at_home(walk: Walk) -> None:
    """A question that was never answered is not lost: the card lacks the day still, and the writer's page lists it."""
    await walk.command("maja", DIRECTORS, HOW)
    question = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    await walk.click("maja", DIRECTORS, question, "Lämna öppet")
    assert "[Ange datum]" in text_of(await walk.card(DIRECTORS, "maja", "U1"))
    assert "Att reda ut *U1*" in await walk.home("maja")


async def test_walk_nobody_answers_for_an_organisation_so_its_author_gets_the_messages(walk: Walk) -> None:
    """Told at once with [Välj kontakt]; reminders come to the author; a chosen contact has the task from then on."""
    await walk.command("maja", DIRECTORS, "/klubba organisation Sjöbo")
    await walk.command("maja", DIRECTORS, "/uppdrag Sjöbo ta fram underlag senast 10 februari")
    assert "Sjöbo (kontakt saknas)" in text_of(await walk.card(DIRECTORS, "anna", "U1"))
    told = await walk.letter("maja", "Ingen svarar för Sjöbo i dag.")
    await walk.clock("2017-01-27T09:00")
    assert "om 14 dagar, fre 10 feb, för Sjöbo" in (await walk.letters("maja"))[-1]
    await walk.click("maja", "dm", told, "Välj kontakt")
    await walk.submit("maja", Kontakt="ida")
    assert "Sjöbo (kontakt: Ida Norr)" in text_of(await walk.card(DIRECTORS, "anna", "U1"))
    await walk.clock("2017-02-03T09:00")
    assert "om 7 dagar, fre 10 feb, för Sjöbo" in (await walk.letters("ida"))[-1]


async def test_walk_one_task_is_shown_to_the_asker_with_all_it_offers(walk: Walk) -> None:
    """/uppdrag U1, in any case and with a space, shows the card in private; the room sees nothing new."""
    await walk.command("maja", DIRECTORS, TRIP)
    before = await walk.messages(DIRECTORS, "anna")
    await walk.command("karin", DIRECTORS, "/uppdrag u 1")
    shown = await walk.aside(DIRECTORS, "karin")
    assert "*Uppdrag U1* · Maja Öst · önskat *ons 1 mars 2017 (v. 9)*" in shown
    assert "⋮ [Lämna över] [Ändra]" in shown
    assert await walk.messages(DIRECTORS, "anna") == before
    await walk.click("karin", DIRECTORS, (await walk.bots(DIRECTORS, "karin"))[-1], "Klart")
    assert "Klart, markerat av Karin Holm" in text_of(await walk.card(DIRECTORS, "anna", "Uppdrag U1"))


async def test_walk_home_is_narrowed_to_what_is_late_or_due_this_week(walk: Walk) -> None:
    """The filter on one's own page leaves the rest out."""
    await walk.command("maja", DIRECTORS, "/uppdrag @karin ring Lund senast 25 januari")
    await walk.command("maja", DIRECTORS, "/uppdrag @karin ring Lomma senast 27 januari")
    await walk.command("maja", DIRECTORS, "/uppdrag @karin ring Malmö senast 10 mars")
    await walk.clock("2017-01-26T12:00")
    assert "*Sena (1)* *U1* ring Lund" in await walk.home("karin")
    shown = {}
    for scope in ("Denna vecka", "Sena"):
        await walk.click("karin", "home", None, scope)
        shown[scope] = await walk.published("karin")
    assert "U2" in shown["Denna vecka"]
    assert "U3" not in shown["Denna vecka"]
    assert "U1" in shown["Sena"]
    assert "U2" not in shown["Sena"]


async def test_walk_what_was_handed_on_keeps_no_buttons_with_the_former_owner(walk: Walk) -> None:
    """Per handed U1 on to Karin: his old message says whose it is now and can only be shown; hers can be acted on."""
    await walk.command("anna", DIRECTORS, "/uppdrag @per skicka kallelsen senast 3 mars")
    await walk.command("per", DIRECTORS, "/uppdrag lämna U1 @karin")
    former = text_of(await walk.letter("per", "U1"))
    assert "Karin Holm" in former
    assert "[Visa]" in former
    assert "[Klart]" not in former
    assert "[Klart]" in text_of(await walk.letter("karin", "U1"))


async def test_walk_a_missing_date_can_be_settled_as_ongoing(walk: Walk) -> None:
    """[Löpande] beside the question: from then on it is never late and no date is asked for."""
    await walk.command("anna", DIRECTORS, "/uppdrag @per informera kommundirektörsgruppen")
    asked = (await walk.bots(DIRECTORS, "anna", private=True))[-1]
    await walk.click("anna", DIRECTORS, asked, "Löpande")
    assert "Per Lind · löpande *informera kommundirektörsgruppen*" in text_of(
        await walk.card(DIRECTORS, "anna", "U1")
    )


async def test_walk_a_sign_at_the_beginning_of_a_title_stays(walk: Walk) -> None:
    """An emoji as Slack writes it is part of the title."""
    await walk.command("anna", DIRECTORS, "/uppdrag @per :tada: ordna tårta :cake: senast 3 mars")
    assert ":tada: ordna tårta :cake:" in text_of(await walk.card(DIRECTORS, "anna", "U1"))


async def test_walk_a_support_that_two_are_called_is_asked_about(walk: Walk) -> None:
    """Two are called Anna: the asker chooses, and the chosen one is told that she helps."""
    await walk.command("per", DIRECTORS, "/uppdrag @maja skicka kallelsen, stöd: Anna, senast 3 mars")
    asked = (await walk.bots(DIRECTORS, "per", private=True))[-1]
    assert "Flera heter ”Anna”. Vem ska ge stöd?" in text_of(asked)
    await walk.click("per", DIRECTORS, asked, "Anna Falk, Höör")
    assert "stöd: Anna Falk" in text_of(await walk.card(DIRECTORS, "maja", "U1"))
    assert await walk.letter("falk", "U1")


async def test_walk_a_task_is_moved_to_a_meeting_by_its_name(walk: Walk) -> None:
    """“Till styrelsemötet” is the day its papers go out, and the task follows the meeting from then on; also in English."""
    await walk.command("anna", DIRECTORS, "/uppdrag @maja skriv inspelet senast 27 januari")
    await walk.command("anna", DIRECTORS, "/uppdrag flytta U1 till styrelsemötet 9 maj")
    seen = await walk.aside(DIRECTORS, "anna")
    assert "senast *tis 2 maj 2017 (v. 18)*" in seen
    assert "till Styrelsemöte tis 9 maj, då handlingarna skickas ut" in seen
    assert "Skäl" not in seen
    await walk.speaks("anna", "en-GB")
    await walk.command("anna", DIRECTORS, "/task move U1 to the board meeting 2 March, because it is urgent")
    seen = await walk.aside(DIRECTORS, "anna")
    assert "by *Thu 23 Feb 2017 (week 8)*" in seen
    assert "Reason: it is urgent." in seen


async def test_walk_a_task_is_moved_so_much_further_on(walk: Walk) -> None:
    """A week on from its deadline, not from today; without a day it is asked which."""
    await walk.command("anna", DIRECTORS, "/uppdrag @maja skriv inspelet senast 27 januari")
    await walk.command("anna", DIRECTORS, "/uppdrag flytta U1 en vecka framåt")
    assert "*fre 3 feb 2017 (v. 5)*" in await walk.aside(DIRECTORS, "anna")
    await walk.command("anna", DIRECTORS, "/uppdrag flytta U1")
    assert "Till vilken dag ska U1 flyttas?" in await walk.aside(DIRECTORS, "anna")


async def test_walk_several_tasks_are_done_in_one_line(walk: Walk) -> None:
    """Each is closed and shown; the bare word shows what there is to close, and becomes no task."""
    for what in ("ring Lund", "ring Malmö", "ring Höör"):
        await walk.command("maja", DIRECTORS, f"/uppdrag @maja {what}")
    await walk.command("maja", DIRECTORS, "/uppdrag klart u1, U3")
    await walk.command("maja", DIRECTORS, "/uppdrag klart")
    seen = await walk.aside(DIRECTORS, "maja")
    assert "Mina uppdrag (1)" in seen
    assert "*U2* ring Malmö" in seen


async def test_walk_a_record_is_shown_after_any_command(walk: Walk) -> None:
    """B1 after /uppdrag, U1 after /beslut, M2 after either."""
    await walk.command("maja", DIRECTORS, "/beslut Vi möts tisdagar")
    await walk.command("maja", DIRECTORS, "/uppdrag @per ring Lund")
    await walk.command("karin", DIRECTORS, "/uppdrag B1")
    assert "*Beslut B1*" in await walk.aside(DIRECTORS, "karin")
    await walk.command("karin", DIRECTORS, "/beslut U1")
    assert "*Uppdrag U1*" in await walk.aside(DIRECTORS, "karin")
    await walk.command("karin", DIRECTORS, "/uppdrag M2")
    assert "*Styrelsemöte M2*" in await walk.aside(DIRECTORS, "karin")


async def test_walk_who_had_a_task_before_reads_that_it_went_on(walk: Walk) -> None:
    """Their old message does not say that they answer for somebody they do not represent."""
    await walk.command("maja", DIRECTORS, "/uppdrag @per ta fram underlag")
    await walk.command("anna", DIRECTORS, "/uppdrag lämna U1 Staffanstorp")
    letter = (await walk.letters("per"))[0]
    assert "*U1* är lämnat vidare. Ansvarig nu: Staffanstorp" in letter
    assert "svarar för" not in letter


async def test_walk_a_form_with_two_days_or_two_owners_asks_for_one(walk: Walk) -> None:
    """What was chosen and what was written must not differ: nothing is dropped unseen."""
    await walk.command("maja", DIRECTORS, "/uppdrag")
    listed = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    await walk.click("maja", DIRECTORS, listed, "Nytt uppdrag")
    await walk.submit("maja", text="Boka sal", Klart="2017-03-02", due="3 mars")
    assert "Du har valt en dag och skrivit en annan. Ta bort en av dem." in (await walk.form("maja") or "")
    await walk.submit("maja", due="2 mars")
    assert "*tors 2 mars 2017 (v. 9)*" in text_of(await walk.card(DIRECTORS, "per", "Boka sal"))


async def test_walk_a_wish_whose_day_has_been_is_not_later_and_not_late(walk: Walk) -> None:
    """On the own page it stands under words of its own."""
    await walk.command("maja", DIRECTORS, "/uppdrag @per ring Lund, bör ske senast 25 januari")
    await walk.clock("2017-01-31T10:00")
    page = await walk.home("per")
    assert "*Önskade till en dag som har varit (1)* *U1* ring Lund" in page
    assert "Senare" not in page
    assert "Sena (" not in page


async def test_walk_a_removed_task_is_told_once_to_each(walk: Walk) -> None:
    """Who was given it reads it in that same message; who was told nothing of it yet gets a message."""
    await walk.command("maja", DIRECTORS, "/uppdrag @per ring Malmö senast 3 mars")
    await walk.command("anna", DIRECTORS, "/uppdrag ta bort U1")
    assert [text[:17] for text in await walk.letters("per")] == ["*U1* är borttaget"]
    assert [text[:17] for text in await walk.letters("maja")] == ["*U1* är borttaget"]


async def test_walk_an_order_that_names_its_record_needs_no_word_before_it(walk: Walk) -> None:
    """Per writes “klart U1, U2” to Klubba, and in the channel after its name, with a colon or a comma behind it."""
    for text in ("ring Lund", "skriv brev", "boka lokal"):
        await walk.command("per", DIRECTORS, f"/uppdrag @per {text} senast 3 mars")
    await walk.write("per", "dm", "klart U1, U2")
    for name in ("U1", "U2"):
        assert "klart · Per Lind" in text_of(await walk.card(DIRECTORS, "anna", f"*Uppdrag {name}*"))
    await walk.write("per", DIRECTORS, "@Klubba: flytta U3 till 7 mars")
    assert "7 mars" in text_of(await walk.card(DIRECTORS, "anna", "*Uppdrag U3*"))
    await walk.write("per", DIRECTORS, "@Klubba, done U3")
    assert "klart · Per Lind" in text_of(await walk.card(DIRECTORS, "anna", "*Uppdrag U3*"))
    await walk.write("per", DIRECTORS, "@Klubba: beslut Vi delar på lokalen")
    assert "Vi delar på lokalen" in text_of(await walk.card(DIRECTORS, "anna", "*Beslut B1*"))
    await walk.write("per", "dm", "visa U3 för styrelsen")
    assert (await walk.letters("per"))[-1].startswith("Ska jag spara det?")


async def _line(walk: Walk, user: str, way: str, text: str) -> str:
    """Writes an order with the word for a task before it, or without, and reads the answer."""
    if way == "after the word":
        await walk.command(user, DIRECTORS, f"/uppdrag {text}")
        return unmarked(await walk.aside(DIRECTORS, user))
    await walk.write(user, "dm", text)
    return unmarked((await walk.letters(user))[-1])


async def _five(walk: Walk) -> None:
    for text in ("ring Lund", "skriv brev", "boka lokal", "läs rapporten", "möt pressen"):
        await walk.command("maja", DIRECTORS, f"/uppdrag @maja {text} senast 3 mars")


async def _states(walk: Walk, words: str) -> list[str]:
    """On the cards of which of the five these words stand."""
    names = [f"U{number}" for number in range(1, 6)]
    return [one for one in names if words in text_of(await walk.card(DIRECTORS, "anna", f"*Uppdrag {one}*"))]


@pytest.mark.parametrize("way", ["after the word", "alone"])
async def test_walk_of_several_tasks_what_can_be_done_is_done_and_each_is_told(walk: Walk, way: str) -> None:
    """Done already, not there, and the rest: one answer says it of each, and what could be closed is closed."""
    await _five(walk)
    await walk.command("anna", DIRECTORS, "/uppdrag klart U1")
    said = await _line(walk, "maja", way, "klart U1, U2")
    assert "U2 är klart. U1 är redan klart, markerat av Anna Berg" in said
    said = await _line(walk, "maja", way, "klart U99, U3")
    assert "U3 är klart. Jag hittar inte U99" in said
    said = await _line(walk, "maja", way, "done U4, U99 and U5")
    assert "U4, U5 är klara. Jag hittar inte U99" in said
    assert "U4 läs rapporten" in said
    assert await _states(walk, "· klart ·") == ["U1", "U2", "U3", "U4", "U5"]
    said = await _line(walk, "maja", way, "U1 och U2 öppna")
    assert "U1, U2 är öppna igen." in said
    assert await _states(walk, "· klart ·") == ["U3", "U4", "U5"]
    said = await _line(walk, "maja", way, "klart U98, U99")
    assert "Jag hittar inte U98" in said
    assert "är klar" not in said


@pytest.mark.parametrize(
    ("way", "line"),
    [
        ("after the word", "flytta U1, U2 till 7 mars"),
        ("alone", "flytta U1 och U2 till 7 mars"),
        ("alone", "flytta U1–U2 till 7 mars"),
        ("alone", "move U1, U2 to 7 March"),
        ("after the word", "move U1 and U2 to 7 March"),
    ],
)
async def test_walk_several_tasks_are_moved_in_one_line(walk: Walk, way: str, line: str) -> None:
    """All of them get the day, and no card has a number as the reason."""
    await _five(walk)
    said = await _line(walk, "maja", way, line)
    assert "U1, U2 är flyttade." in said
    assert "U1 ring Lund · tis 7 mars" in said
    assert await _states(walk, "*tis 7 mars 2017 (v. 10)*") == ["U1", "U2"]
    assert await _states(walk, "Skäl") == []


@pytest.mark.parametrize("way", ["after the word", "alone"])
async def test_walk_several_tasks_are_removed_in_one_line(walk: Walk, way: str) -> None:
    """All of them, with the reason that is written and never with a number; a day for each is asked for on lines of their own."""
    await _five(walk)
    said = await _line(walk, "maja", way, "ta bort U1 och U2, dubbletter")
    assert "U1, U2 är borttagna." in said
    assert await _states(walk, "Skäl: dubbletter.") == ["U1", "U2"]
    said = await _line(walk, "maja", way, "delete U3, U4")
    assert "U3, U4 är borttagna." in said
    assert await _states(walk, "Skäl") == ["U1", "U2"]
    said = await _line(walk, "maja", way, "flytta U5 till 7 mars, U4 till 8 mars")
    assert "Skriv en rad för varje dag." in said
    assert await _states(walk, "*fre 3 mars 2017 (v. 9)*") == ["U5"]


async def test_walk_several_tasks_in_english(walk: Walk) -> None:
    """Anna reads English: what was done and what was not is told in it; more than can be taken at once is refused whole."""
    await _five(walk)
    await walk.speaks("anna", "en-GB")
    said = await _line(walk, "anna", "alone", "done U1 and U2")
    assert "U1, U2 are done." in said
    said = await _line(walk, "anna", "alone", "delete U3 and U1")
    assert "U3 is removed. U1 is already done, marked by Anna Berg" in said
    said = await _line(walk, "anna", "alone", f"done {', '.join(f'U{n}' for n in range(4, 40))}")
    assert "At most 30 at a time. Nothing was changed." in said
    assert await _states(walk, "· klart ·") == ["U1", "U2"]


async def test_walk_several_decisions_and_meetings_in_one_line(walk: Walk) -> None:
    """Two decisions are removed with the reason; two meetings are cancelled and taken up again."""
    for text in ("Vi delar på lokalen", "Vi delar på kostnaden"):
        await walk.command("maja", DIRECTORS, f"/beslut {text}")
    await walk.write("maja", "dm", "ta bort B1, B2, dubbletter")
    assert "B1, B2 är borttagna." in (await walk.letters("maja"))[-1]
    for label in ("B1", "B2"):
        assert "dubbletter" in text_of(await walk.card(DIRECTORS, "anna", f"*Beslut {label}*"))
    await walk.write("maja", "dm", "ställ in M1, M2")
    assert "M1, M2 är inställda." in (await walk.letters("maja"))[-1]
    await walk.write("maja", "dm", "ta upp M1 och M2")
    assert "M1, M2 är med i planen igen." in (await walk.letters("maja"))[-1]
