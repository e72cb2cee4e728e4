"""What people see of agendas: added to, put in order, put off, asked, published."""

import re

import pytest

from tests.walk.walking import BOARD, CHAIRS, DIRECTORS, Walk, text_of, unmarked

BOARDS = "/dagordning lägg till styrelsemötet 2 mars: "
FOUR = (
    BOARDS + "Information 4-spår (Trafikverket), 20 min; Resultat workshops, beslut inspel "
    "infrastrukturprioriteringar; Fokusfrågorna; Dialog med Regionala Utvecklingsnämnden (Region Skåne)"
)
STANDING = (
    "/dagordning fasta punkter: Sverigeförhandlingen; Greater Copenhagen; Dagordning nästa styrelsemöte"
)
ASKED = "/dagordning fråga Vilken fråga kan vi driva tillsammans i Greater Copenhagen?"


async def _last(walk: Walk, user: str, channel: str = DIRECTORS):
    return (await walk.bots(channel, user, private=True))[-1]


async def test_walk_the_directors_draft_the_agenda_of_the_board(walk: Walk) -> None:
    """In the order written, with type, presenter from outside and minutes; the board reads who sent the points up."""
    await walk.command("maja", DIRECTORS, FOUR)
    said = await walk.aside(DIRECTORS, "maja")
    assert "Lagt som *punkt 1* på utkastet till *Styrelsemöte tors 2 mars 2017 (v. 9)*" in said
    assert "och 3 punkter till" in said
    await walk.command("karin", BOARD, "/dagordning")
    seen = await walk.aside(BOARD, "karin")
    assert "*Dagordning Styrelsemöte tors 2 mars 2017 (v. 9)* M2 · utkast · 4 punkter · 20 min i allt" in seen
    assert (
        "1. *Information 4-spår* · information · Trafikverket (extern) · 20 min · från Kommundirektörsgruppen"
        in seen
    )
    assert "2. *Resultat workshops, beslut inspel infrastrukturprioriteringar* · beslut" in seen
    assert "4. *Dialog med Regionala Utvecklingsnämnden* · diskussion · Region Skåne (extern)" in seen
    await walk.command("maja", DIRECTORS, "/dagordning")
    own = await walk.aside(DIRECTORS, "maja")
    assert "Att bereda härnäst: Styrelsemöte tors 2 mars · 4 punkter · utkast [Dagordning]" in own
    assert await walk.bots(BOARD, "karin", private=False) == []  # a draft stands in no room


async def test_walk_the_same_in_english(walk: Walk) -> None:
    """The command, the words and the answer in English."""
    await walk.speaks("maja", "en-GB")
    line = "/agenda add board meeting 2 March: Four tracks (Trafikverket), 20 min, type information"
    await walk.command("maja", DIRECTORS, line)
    said = await walk.aside(DIRECTORS, "maja")
    assert "Added as *item 1* to the draft for *Styrelsemöte Thu 2 Mar 2017 (week 9)*" in said
    assert "*Four tracks* information · Trafikverket (external) · 20 min" in said
    await walk.command("maja", DIRECTORS, "/agenda board meeting 2 March")
    assert "M2 · draft · 1 item · 20 min in all" in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/agenda help")
    assert "/agenda standing item Sverigeförhandlingen" in await walk.aside(DIRECTORS, "maja")


async def test_walk_standing_points_close_every_new_agenda(walk: Walk) -> None:
    """Whoever looks at a coming agenda finds them there; “inget nytt” and what Malmö told stand under them."""
    await walk.command("maja", DIRECTORS, STANDING)
    assert "3 fasta punkter sparade." in await walk.aside(DIRECTORS, "maja")
    await walk.command("per", DIRECTORS, "/dagordning 5 oktober")
    seen = await walk.aside(DIRECTORS, "per")
    assert "1. *Sverigeförhandlingen* · fast punkt" in seen
    assert "3. *Dagordning nästa styrelsemöte* · fast punkt" in seen
    await walk.command("maja", DIRECTORS, "/dagordning status Sverigeförhandlingen: Malmö är klara")
    await walk.command("maja", DIRECTORS, "/dagordning inget nytt Greater Copenhagen")
    told = await walk.aside(DIRECTORS, "maja")
    assert "*Dagordning Kommundirektörsmöte tis 24 jan 2017 (v. 4)*" in told
    assert "*Sverigeförhandlingen* · fast punkt – Malmö är klara" in told
    assert "*Greater Copenhagen* · fast punkt – inget nytt" in told


async def test_walk_a_point_is_put_off_and_everyone_in_the_room_reads_it(walk: Walk) -> None:
    """From where, which point, to where and why; the second time it says so."""
    await walk.command(
        "maja",
        DIRECTORS,
        '/dagordning bordlägg "Profilering, t.ex. Business Arena", punkt 4, till kommundirektörsmötet 28 mars, '
        "eftersom frågan på nytt ska lyftas",
    )
    card = text_of(await walk.card(DIRECTORS, "anna", "Profilering"))
    assert "uppskjuten från 24 jan, punkt 4" in card
    assert "→ *Kommundirektörsmöte tis 28 mars 2017 (v. 13), punkt 1*" in card
    assert "skäl: frågan på nytt ska lyftas" in card
    await walk.command("maja", DIRECTORS, "/dagordning skjut upp Profilering till 5 oktober")
    await walk.command("maja", DIRECTORS, "/dagordning 5 oktober")
    assert "uppskjuten från 28 mars, andra gången" in await walk.aside(DIRECTORS, "maja")


async def test_walk_a_question_stands_on_the_agenda_until_it_is_answered(walk: Walk) -> None:
    """F1 with [Svara] for everyone in the room; the answer takes its place on the card."""
    await walk.command("maja", DIRECTORS, STANDING)
    await walk.command("maja", DIRECTORS, ASKED)
    card = await walk.card(DIRECTORS, "per", "F1")
    assert "*F1 · öppen fråga* · under Greater Copenhagen" in text_of(card)
    assert "kommer med Kommundirektörsmöte tis 28 mars tills den besvarats" in text_of(card)
    await walk.command("per", DIRECTORS, "/dagordning")
    assert "*Öppna frågor* *F1* Vilken fråga kan vi driva" in await walk.aside(DIRECTORS, "per")
    await walk.click("per", DIRECTORS, card, "Svara")
    await walk.submit("per", Svar="Rekrytering till vården")
    answered = text_of(await walk.card(DIRECTORS, "anna", "F1"))
    assert "Svar av Per Lind: Rekrytering till vården" in answered
    assert "[Svara]" not in answered
    await walk.command("per", DIRECTORS, "/dagordning")
    assert "F1" not in await walk.aside(DIRECTORS, "per")


async def test_walk_the_agenda_is_published_once_and_its_numbers_stay(walk: Walk) -> None:
    """The card stands in the board's room; what comes later is last, what is put off is struck through, in place."""
    await walk.command("maja", DIRECTORS, FOUR)
    await walk.command("maja", BOARD, "/dagordning")
    await walk.click("maja", BOARD, await _last(walk, "maja", BOARD), "Publicera")
    shown = text_of(await walk.card(BOARD, "karin", "Dagordning Styrelsemöte"))
    assert "publicerad av Maja Öst 16:30 · 4 punkter" in shown
    await walk.command("maja", BOARD, "/dagordning flytta punkt 3 till 1")
    assert "Numren på dagordningen till M2 ligger fast." in await walk.aside(BOARD, "maja")
    await walk.command("maja", BOARD, "/dagordning skjut upp punkt 3 till 9 maj")
    await walk.command("maja", BOARD, "/dagordning lägg till Studieresan")
    later = text_of(await walk.card(BOARD, "karin", "Dagordning Styrelsemöte"))
    assert "3. ~Fokusfrågorna~ · uppskjuten till 9 maj 4. *Dialog med" in later
    assert "5. *Studieresan* · diskussion" in later
    await walk.command("maja", BOARD, "/mote M2")
    meeting = await walk.aside(BOARD, "maja")
    assert "Dagordning: 4 punkter (publicerad) [Dagordning]" in meeting
    assert "Dagordningen publicerad av Maja Öst 16:30." in meeting


async def test_walk_a_moved_meeting_takes_its_published_agenda_along(walk: Walk) -> None:
    """The card in the room shows the new day; a cancelled one says so and lets its points be put off."""
    await walk.command("maja", BOARD, "/dagordning lägg till Budget")
    await walk.command("maja", BOARD, "/dagordning publicera")
    await walk.command("maja", BOARD, "/mote flytta M2 till 16 mars")
    assert "Dagordning Styrelsemöte tors 16 mars 2017" in text_of(
        await walk.card(BOARD, "karin", "Dagordning Sty")
    )
    await walk.command("maja", BOARD, "/mote ställ in M2")
    assert "*inställt*" in text_of(await walk.card(BOARD, "karin", "Dagordning Sty"))
    await walk.command("maja", BOARD, "/dagordning M2")
    await walk.click("maja", BOARD, await _last(walk, "maja", BOARD), "Skjut upp")
    await walk.submit("maja", **{"Till vilket möte?": "9 maj", "Skäl": "mötet ställdes in"})
    await walk.command("maja", BOARD, "/dagordning 9 maj")
    seen = await walk.aside(BOARD, "maja")
    assert "1. *Budget* · diskussion uppskjuten från 16 mars · skäl: mötet ställdes in" in seen


async def test_walk_points_are_changed_from_their_menu(walk: Walk) -> None:
    """Up, down, changed in a form, taken off; each time the agenda is shown anew to who did it."""
    await walk.command("maja", DIRECTORS, "/dagordning lägg till Budget; Bostäder")
    await walk.command("maja", DIRECTORS, "/dagordning")
    await walk.click("maja", DIRECTORS, await _last(walk, "maja"), "Flytta upp", "2")
    assert "1. *Bostäder* · diskussion" in await walk.aside(DIRECTORS, "maja")
    await walk.click("maja", DIRECTORS, await _last(walk, "maja"), "Ändra", "1")
    await walk.submit("maja", Punkt="Budget 2018", Typ="beslut", Föredragande="Region Skåne", Minuter="15")
    changed = await walk.aside(DIRECTORS, "maja")
    assert "Ändrat, *punkt 2* på utkastet" in changed
    assert "*Budget 2018* beslut · Region Skåne (extern) · 15 min" in changed
    await walk.click("maja", DIRECTORS, await _last(walk, "maja"), "Dagordning")
    await walk.click("maja", DIRECTORS, await _last(walk, "maja"), "Ta bort", "2")
    left = await walk.aside(DIRECTORS, "maja")
    assert left.startswith("*Bostäder* är borttagen från dagordningen. [Ångra]")
    assert "M3 · utkast · 1 punkt · 15 min i allt 1. *Budget 2018*" in left


async def test_walk_an_agenda_that_a_form_has_changed_does_not_stay_beside_the_answer(walk: Walk) -> None:
    """[Lägg till punkt], [Ändra] and [Skjut upp] of an agenda that one person reads: the answer stands in its place."""
    await walk.command("maja", DIRECTORS, "/dagordning lägg till Bostäder; Budget")
    for pressed, at, values, said in (
        ("Lägg till punkt", None, {"Punkt": "Bredband"}, "Bredband"),
        ("Ändra", "1", {"Minuter": "15"}, "15 min"),
        ("Skjut upp", "2", {"Till vilket möte?": "styrelsemötet 9 maj"}, "9 maj"),
    ):
        await walk.command("maja", DIRECTORS, "/dagordning")
        await walk.click("maja", DIRECTORS, await _last(walk, "maja"), pressed, at)
        await walk.submit("maja", **values)
        told = [text_of(one) for one in await walk.bots(DIRECTORS, "maja", private=True)]
        assert said in told[-1], pressed
        assert not [one for one in told if one.startswith("*Dagordning ")], pressed


async def test_walk_a_message_becomes_a_point(walk: Walk) -> None:
    """From its menu, in a form that says for which meeting; a number of minutes that is none is told at its field."""
    await walk.write("per", DIRECTORS, "Vi borde prata om bredband")
    wrote = (await walk.messages(DIRECTORS, "per"))[-1]
    await walk.shortcut("per", DIRECTORS, wrote, "Lägg på dagordningen")
    form = await walk.form("per") or ""
    assert "Dagordning Kommundirektörsmöte tis 28 mars 2017 (v. 13)" in form
    await walk.submit("per", Minuter="länge")
    assert "Skriv antal minuter, till exempel 20." in (await walk.form("per") or "")
    await walk.submit("per", Punkt="Bredband", Minuter="10")
    assert "Lagt som *punkt 1* på utkastet" in await walk.aside(DIRECTORS, "per")


async def test_walk_a_decision_that_puts_something_off_offers_the_agenda(walk: Walk) -> None:
    """One press puts the matter on that agenda, with where it comes from."""
    await walk.command(
        "maja",
        DIRECTORS,
        "/beslut Det beslutades att profileringsdiskussionen förs på nästa kommundirektörsmöte 28 mars",
    )
    assert "Ska frågan läggas på dagordningen till Kommundirektörsmöte tis 28 mars" in await walk.aside(
        DIRECTORS, "maja"
    )
    await walk.click("maja", DIRECTORS, await _last(walk, "maja"), "Lägg på dagordningen")
    await walk.command("maja", DIRECTORS, "/dagordning")
    seen = await walk.aside(DIRECTORS, "maja")
    assert "1. *Profileringsdiskussionen* · diskussion · B1 uppskjuten från 24 jan" in seen


async def test_walk_any_decision_goes_to_the_next_meeting_from_its_card(walk: Walk) -> None:
    """[Lägg på nästa möte]; pressed by two, it stands there once."""
    await walk.command("maja", DIRECTORS, "/beslut Vi håller veckomöte")
    for who in ("per", "anna"):
        await walk.click(who, DIRECTORS, await walk.card(DIRECTORS, who, "B1"), "Lägg på nästa möte")
    assert "Lagt som *punkt 1* på utkastet" in await walk.aside(DIRECTORS, "per")
    assert "Står redan som *punkt 1* på utkastet" in await walk.aside(DIRECTORS, "anna")


async def test_walk_a_wish_to_discuss_is_offered_the_next_agenda(walk: Walk) -> None:
    """Written to Klubba in the room: [Lägg på nästa möte] or later."""
    await walk.write(
        "per", DIRECTORS, "@Klubba Det ligger i vårt intresse att diskutera hur vi kan öka vårt inflytande"
    )
    assert "Ska jag lägga det på dagordningen?" in await walk.aside(DIRECTORS, "per")
    await walk.click("per", DIRECTORS, await _last(walk, "per"), "Lägg på nästa möte")
    assert "Lagt som *punkt 1* på utkastet till *Kommundirektörsmöte tis 28 mars" in await walk.aside(
        DIRECTORS, "per"
    )


async def test_walk_a_task_without_a_point_is_hinted_at_and_added(walk: Walk) -> None:
    """“1 uppdrag till mötet saknar punkt” with one press to add it; then the hint is gone."""
    await walk.command("anna", DIRECTORS, "/uppdrag @maja besked om resmål, före styrelsemötet 2 mars")
    await walk.command("maja", BOARD, "/dagordning")
    assert "1 uppdrag till mötet saknar punkt: U1 besked om resmål [Lägg till U1]" in await walk.aside(
        BOARD, "maja"
    )
    await walk.click("maja", BOARD, await _last(walk, "maja", BOARD), "Lägg till U1")
    await walk.command("maja", BOARD, "/dagordning")
    seen = await walk.aside(BOARD, "maja")
    assert "1. *besked om resmål* · diskussion · U1" in seen
    assert "saknar punkt" not in seen


async def test_walk_written_numbers_are_kept_and_what_is_missing_is_said(walk: Walk) -> None:
    """From 4 to 7, as in the notes."""
    await walk.command("maja", DIRECTORS, "/dagordning lägg till 1. A; 2. B; 3. C; 4. D; 7. Fokusfrågorna")
    await walk.command("maja", DIRECTORS, "/dagordning")
    seen = await walk.aside(DIRECTORS, "maja")
    assert "Saknas i underlaget: punkt 5 och 6." in seen
    assert "4. *D* · diskussion" in seen
    assert "7. *Fokusfrågorna* · diskussion" in seen


async def test_walk_words_that_name_no_meeting_are_offered_as_a_point(walk: Walk) -> None:
    """Nothing is saved until somebody says so."""
    await walk.command("maja", DIRECTORS, "/dagordning Bredbandsfrågan")
    assert "Ska det bli en punkt på nästa dagordning?" in await walk.aside(DIRECTORS, "maja")
    await walk.click("maja", DIRECTORS, await _last(walk, "maja"), "Lägg till punkt")
    assert "Lagt som *punkt 1*" in await walk.aside(DIRECTORS, "maja")


async def test_walk_an_empty_agenda_is_asked_about_two_weeks_before(walk: Walk) -> None:
    """Only where the body is known to have agendas; [Lägg till punkt] opens the form, and the meeting's card says it until then."""
    await walk.clock("2017-02-16T08:31")
    asked = await walk.letter("anna", "Dagordningen har inga punkter än")
    assert "*Styrelsemöte M2* är tors 2 mars, om 14 dagar. " in text_of(asked)
    await walk.command("anna", DIRECTORS, "/mote M2")
    assert "*dagordning saknas*" in await walk.aside(DIRECTORS, "anna")
    await walk.click("anna", "dm", asked, "Lägg till punkt")
    await walk.submit("anna", text="Budget 2018", kind="beslut")
    await walk.command("anna", DIRECTORS, "/mote M2")
    assert "dagordning saknas" not in await walk.aside(DIRECTORS, "anna")


async def test_walk_an_agenda_that_was_emptied_is_asked_about_too(walk: Walk) -> None:
    """A point that was taken off or put off, and what comes by itself, is nothing to take up: the directors' meeting is asked about."""
    await walk.command("maja", DIRECTORS, "/dagordning lägg till 28 mars: Budget; Profilering")
    await walk.command("maja", DIRECTORS, "/dagordning ta bort punkt 1")
    await walk.command("maja", DIRECTORS, '/dagordning bordlägg "Profilering" till 5 oktober')
    await walk.command("maja", DIRECTORS, "/dagordning fokusfråga Bostäder")
    await walk.clock("2017-03-14T08:31")
    asked = text_of(await walk.letter("anna", "*Kommundirektörsmöte M3* är tis 28 mars"))
    assert "om 14 dagar. Dagordningen har inga punkter än. Vad ska tas upp?" in asked


async def test_walk_a_decision_without_papers_is_asked_about_before_they_go_out(walk: Walk) -> None:
    """The board sends papers on 23 February: on the 21st the decisions without any are named, and the agenda says so all along."""
    await walk.command(
        "maja",
        DIRECTORS,
        BOARDS + "Inspel, typ beslut; Budget, typ beslut, underlag: https://example.org/budget",
    )
    await walk.command("maja", DIRECTORS, "/dagordning styrelsemöte 2 mars")
    seen = await walk.aside(DIRECTORS, "maja")
    assert "1. *Inspel* · beslut · underlag saknas · från Kommundirektörsgruppen" in seen
    assert (
        "2. *Budget* · beslut · <https://example.org/budget|underlag> · från Kommundirektörsgruppen" in seen
    )
    await walk.clock("2017-02-21T08:31")
    asked = text_of(await walk.letter("anna", "Underlag saknas till: Inspel."))
    assert "Handlingarna till *Styrelsemöte M2* tors 2 mars ska snart skickas." in asked
    await walk.command("anna", DIRECTORS, "/mote M2")
    assert "*underlag saknas till 1 punkt*" in await walk.aside(DIRECTORS, "anna")


async def test_walk_papers_are_told_in_english(walk: Walk) -> None:
    """The clause, the agenda and the form."""
    await walk.speaks("maja", "en-GB")
    line = "/agenda add board meeting 2 March: Input, type decision; Budget, type decision, papers: the budget memo"
    await walk.command("maja", DIRECTORS, line)
    await walk.command("maja", DIRECTORS, "/agenda board meeting 2 March")
    seen = await walk.aside(DIRECTORS, "maja")
    assert "no papers yet" in seen
    assert "papers: the budget memo" in seen


async def test_walk_every_card_of_a_bodys_meeting_leads_to_its_agenda(walk: Walk) -> None:
    """Also while nothing is on it: [Dagordning], and there [Lägg till punkt]. A meeting outside every body has none."""
    await walk.command("karin", BOARD, "/mote visa M2")
    card = await _last(walk, "karin", BOARD)
    assert "Dagordning: inga punkter [Dagordning]" in text_of(card)
    await walk.click("karin", BOARD, card, "Dagordning")
    agenda = await walk.aside(BOARD, "karin")
    assert "*Dagordning Styrelsemöte tors 2 mars 2017 (v. 9)*" in agenda
    assert "[Lägg till punkt]" in agenda
    await walk.command("karin", BOARD, "/dagordning lägg till Budget; Resmål")
    await walk.command("karin", BOARD, "/mote visa M2")
    assert "Dagordning: 2 punkter (utkast) [Dagordning]" in await walk.aside(BOARD, "karin")
    await walk.command("karin", "dm", "/mote Tandläkaren 3 mars")
    assert "Dagordning" not in (await walk.letters("karin"))[-1]
    await walk.command("karin", BOARD, "/mote ställ in M3")
    assert "Dagordning" not in await walk.aside(BOARD, "karin")


async def test_walk_home_leads_to_the_agenda_of_the_next_meeting(walk: Walk) -> None:
    """[Agenda 2 March] in English for one whose Slack is; the agenda comes in the conversation with Klubba."""
    await walk.command("karin", BOARD, "/dagordning lägg till Budget")
    await walk.speaks("karin", "en-GB")
    await walk.clock("2017-01-25T09:00")
    assert "[Agenda 2 Mar] [My calendar]" in await walk.home("karin")
    await walk.click("karin", "home", None, "Agenda 2 Mar")
    assert "1. *Budget*" in (await walk.letters("karin"))[-1]


PUT_OFF = "/dagordning bordlägg Profilering till kommundirektörsmötet 28 mars, eftersom underlaget saknas"


async def test_walk_a_deferral_is_undone_by_who_made_it_for_ten_minutes(walk: Walk) -> None:
    """The point is back in its place with its number, the card in the room says who undid it; others cannot."""
    await walk.command("maja", DIRECTORS, "/dagordning lägg till 24 jan: Budget; Profilering; Resmål")
    await walk.command("maja", DIRECTORS, PUT_OFF)
    card = await walk.card(DIRECTORS, "anna", "Profilering")
    assert "[Dagordning] [Ändra skäl] [Ångra]" in text_of(card)
    await walk.click("anna", DIRECTORS, card, "Ångra")
    assert "Bara Maja Öst, som sköt upp punkten, kan göra det." in await walk.aside(DIRECTORS, "anna")
    await walk.click("maja", DIRECTORS, card, "Ångra")
    undone = await walk.card(DIRECTORS, "maja", "Profilering")
    said = text_of(undone)
    assert "Uppskjutningen till *Kommundirektörsmöte tis 28 mars 2017 (v. 13)* är ångrad" in said
    assert "står åter på Kommundirektörsmöte tis 24 jan, punkt 2" in said
    assert "Ångrat av Maja Öst" in said
    assert "[Ångra]" not in said
    await walk.click("maja", DIRECTORS, undone, "Dagordning")
    seen = await walk.aside(DIRECTORS, "maja")
    assert "1. *Budget*" in seen
    assert "2. *Profilering*" in seen
    assert "3. *Resmål*" in seen
    await walk.command("maja", DIRECTORS, "/dagordning 28 mars")
    assert "Profilering" not in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, PUT_OFF)
    again = next(one for one in await walk.bots(DIRECTORS, "maja") if "[Ångra]" in text_of(one))
    await walk.clock("2017-01-24T16:41")
    await walk.click("maja", DIRECTORS, again, "Ångra")
    assert "för tio minuter har gått" in await walk.aside(DIRECTORS, "maja")


async def test_walk_the_reason_of_a_deferral_is_changed_from_its_card(walk: Walk) -> None:
    """[Ändra skäl]: the form begins with the reason there is; the card in the room shows the new one."""
    await walk.command("maja", DIRECTORS, "/dagordning lägg till 24 jan: Profilering")
    await walk.command("maja", DIRECTORS, PUT_OFF)
    card = await walk.card(DIRECTORS, "maja", "Profilering")
    await walk.click("maja", DIRECTORS, card, "Ändra skäl")
    assert "underlaget saknas" in str(await walk.get("view", user="maja"))
    await walk.submit("maja", Skäl="frågan behöver beredas mer")
    shown = text_of(await walk.card(DIRECTORS, "anna", "Profilering"))
    assert "skäl: frågan behöver beredas mer" in shown
    assert "underlaget saknas" not in shown
    await walk.command("per", DIRECTORS, "/dagordning 28 mars")
    assert "skäl: frågan behöver beredas mer" in await walk.aside(DIRECTORS, "per")


async def test_walk_a_deferral_is_undone_and_its_reason_changed_in_english(walk: Walk) -> None:
    """[Change reason] and [Undo], on the answer that only Maja sees since Klubba is not in that room."""
    await walk.command("maja", DIRECTORS, "/dagordning lägg till Profiling")
    await walk.speaks("maja", "en-GB")
    await walk.command(
        "maja",
        CHAIRS,
        "/agenda defer item 1 on M3 to Kommundirektörsmöte 5 October, because papers are missing",
    )
    first = await _last(walk, "maja", CHAIRS)
    assert "*Item deferred from 28 Mar, item 1*" in text_of(first)
    await walk.click("maja", CHAIRS, first, "Change reason")
    await walk.submit("maja", Reason="more groundwork is needed")
    assert "reason: more groundwork is needed" in await walk.aside(CHAIRS, "maja")
    await walk.click("maja", CHAIRS, first, "Undo")
    said = await walk.aside(CHAIRS, "maja")
    assert "The deferral to *Kommundirektörsmöte Thu 5 Oct 2017 (week 40)* is undone" in said
    assert "back on Kommundirektörsmöte Tue 28 Mar" in said
    assert "Undone by Maja Öst" in said


async def test_walk_points_for_a_meeting_that_is_not_planned_go_to_the_next_one(walk: Walk) -> None:
    """They are saved, and the answer says that no such meeting is in the plan; in Swedish and in English."""
    await walk.command("maja", DIRECTORS, "/dagordning lägg till styrelsemötet 3 april: Budget; Resmål")
    said = await walk.aside(DIRECTORS, "maja")
    assert "Jag hittar inte *styrelsemötet 3 april* i planen, så det ligger på nästa möte." in said
    assert "*Styrelsemöte tors 2 mars 2017 (v. 9)* *Budget*" in said  # the next one of the same series
    await walk.speaks("maja", "en-GB")
    await walk.command("maja", DIRECTORS, "/agenda add board meeting 3 April: Travel")
    assert "*board meeting 3 April* is not in the plan" in await walk.aside(DIRECTORS, "maja")


async def test_walk_points_for_a_group_that_does_not_meet_that_day_are_told_so(walk: Walk) -> None:
    """The words stay in the title, since they may be what the point is about; in Swedish and in English."""
    await walk.command("maja", DIRECTORS, "/dagordning lägg till planutskottet 5 maj: Budget")
    said = await walk.aside(DIRECTORS, "maja")
    assert "Jag hittar inte *planutskottet 5 maj* i planen, så det ligger på nästa möte." in said
    assert "*planutskottet 5 maj: Budget*" in said
    for head in ("planning board 5 May", "the school committee 5 May"):
        await walk.command("maja", DIRECTORS, f"/agenda add {head}: Budget")
        said = await walk.aside(DIRECTORS, "maja")
        assert f"Jag hittar inte *{head}* i planen, så det ligger på nästa möte." in said
    await walk.command("maja", DIRECTORS, "/agenda add Discuss with the board 5 May: Budget")
    assert "Jag hittar inte" not in await walk.aside(DIRECTORS, "maja")
    await walk.speaks("maja", "en-GB")
    await walk.command("maja", DIRECTORS, "/agenda add nosuchbody 5 May: Travel")
    said = await walk.aside(DIRECTORS, "maja")
    assert "*nosuchbody 5 May* is not in the plan" in said
    assert "*nosuchbody 5 May: Travel*" in said
    await walk.command("maja", DIRECTORS, "/agenda add Workshop 27 January: results")
    assert "is not in the plan" not in await walk.aside(DIRECTORS, "maja")


async def test_walk_a_point_in_a_room_without_meetings_is_given_back(walk: Walk) -> None:
    """Nothing that was typed is lost."""
    await walk.command("david", "#naringslivsgruppen", "/dagordning lägg till Mässan i höst")
    said = await walk.aside("#naringslivsgruppen", "david")
    assert "Jag hittar inget kommande möte för Näringslivsgruppen" in said
    assert "Mässan i höst" in said


async def test_walk_what_stands_on_the_agenda_already_is_not_offered_again(walk: Walk) -> None:
    """A decision that puts a matter off to a meeting where it waits is saved without a question; another matter is still offered."""
    await walk.command(
        "maja", DIRECTORS, "/dagordning lägg till 28 mars: Profilering, t.ex. på Business Arena"
    )
    before = len(await walk.bots(DIRECTORS, "maja", private=True))
    await walk.command(
        "maja",
        DIRECTORS,
        "/beslut Profileringsdiskussionen tas upp på nästa kommundirektörsmöte 28 mars",
    )
    assert len(await walk.bots(DIRECTORS, "maja", private=True)) == before
    await walk.command("maja", DIRECTORS, "/beslut Budgeten tas upp på nästa kommundirektörsmöte 28 mars")
    assert "Ska frågan läggas på dagordningen" in await walk.aside(DIRECTORS, "maja")


async def test_walk_a_meetings_card_adds_a_task_without_a_point(walk: Walk) -> None:
    """[Lägg till U1] stands where the meeting tells of it, in both languages."""
    await walk.command("anna", DIRECTORS, "/uppdrag @maja besked om resmål, före styrelsemötet 2 mars")
    await walk.command("maja", BOARD, "/dagordning lägg till Budget")
    await walk.command("maja", BOARD, "/mote M2")
    card = await _last(walk, "maja", BOARD)
    assert "1 uppdrag till mötet saknar punkt: U1 besked om resmål [Lägg till U1]" in text_of(card)
    await walk.click("maja", BOARD, card, "Lägg till U1")
    assert "Lagt som *punkt 2* på utkastet" in await walk.aside(BOARD, "maja")
    await walk.speaks("maja", "en-GB")
    await walk.command("anna", DIRECTORS, "/uppdrag @maja besked om mat, före styrelsemötet 2 mars")
    await walk.command("maja", BOARD, "/meeting M2")
    assert "[Add U2]" in await walk.aside(BOARD, "maja")


async def test_walk_a_long_agenda_is_read_in_few_pages_and_its_points_changed_from_there(walk: Walk) -> None:
    """After the first six as many as a card holds, as text; [Ändra punkterna] gives the same points their ⋮, six at a time."""
    listed = "; ".join(f"Ärende {number}" for number in range(1, 61))
    await walk.command("maja", DIRECTORS, f"/dagordning lägg till 24 januari: {listed}")
    await walk.command("maja", DIRECTORS, "/dagordning")
    first = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    await walk.click("maja", DIRECTORS, first, "Visa 54 till")
    second = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    seen = text_of(second)
    assert "7. *Ärende 7*" in seen
    assert "60. *Ärende 60*" in seen
    assert "⋮" not in seen
    await walk.click("maja", DIRECTORS, second, "Ändra punkterna")
    third = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    assert text_of(third).count("⋮") == 6
    assert "12. *Ärende 12*" in text_of(third)
    await walk.click("maja", DIRECTORS, third, "Visa 48 till")
    fourth = text_of((await walk.bots(DIRECTORS, "maja", private=True))[-1])
    assert "13. *Ärende 13*" in fourth
    assert fourth.count("⋮") == 6


@pytest.mark.parametrize(
    ("title", "pages"), [("Punkt {} kort", 5), ("Kultur & Fritid {} <ny> & resan till <Lund>", 6)]
)
async def test_walk_no_point_of_a_very_long_agenda_is_lost_between_its_pages(
    walk: Walk, title: str, pages: int
) -> None:
    """Two hundred points: what is not on a page is on the next, and the card for everyone says how many it leaves out."""
    wanted = [title.format(number) for number in range(1, 201)]
    for start in range(0, 200, 40):
        listed = "; ".join(wanted[start : start + 40])
        await walk.command("maja", DIRECTORS, f"/dagordning lägg till 24 januari: {listed}")
    await walk.command("maja", DIRECTORS, "/dagordning")
    page = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    seen = [text_of(page)]
    while more := re.search(r"\[(Visa \d+ till)\]", seen[-1]):
        await walk.click("maja", DIRECTORS, page, more[1])
        page = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
        seen.append(text_of(page))
    assert [one for one in wanted if one not in unmarked(" ".join(seen))] == []
    assert len(seen) <= pages
    await walk.command("maja", DIRECTORS, "/dagordning publicera")
    published = unmarked(text_of((await walk.bots(DIRECTORS, "per"))[-1]))
    shown = [one for one in wanted if one in published]
    assert shown == wanted[: len(shown)]
    assert f"och {200 - len(shown)} till" in published
