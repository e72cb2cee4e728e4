"""What people see of groups: what they are for, what they may do, and a reminder when a task says otherwise."""

from tests.walk.walking import BOARD, BUSINESS, CHAIRS, DIRECTORS, Walk, text_of

EXCLUDED = "ingår inte: driva samordningen av inspel till RTI och NTI, punkt 2"
HELD = "Kommundirektörsmöte tis 24 jan, punkt 2"


async def tell(walk: Walk, *lines: str, group: str = "ÖP-gruppen", who: str = "maja") -> str:
    """Says these things of a group; what the last one is answered with."""
    for line in lines:
        await walk.command(who, DIRECTORS, f"/klubba grupp {group} {line}")
    return await walk.aside(DIRECTORS, who)


async def test_walk_a_body_shows_its_document_word_its_papers_and_whose_meetings_it_prepares(
    walk: Walk,
) -> None:
    """The card says notes or formal minutes, when papers go out, its room, and the relation from both ends."""
    card = await tell(walk, "dokument protokoll", group="Styrelsen")
    assert "bereds av Kommundirektörsgruppen · #styrelsen" in card
    assert "protokoll · handlingar 7 dagar före möten" in card
    card = await tell(walk, "", group="Kommundirektörsgruppen")
    assert "sammankallande: Anna Berg · bereder Styrelsen · #kommundirektorer" in card
    assert "minnesanteckningar · 0 öppna uppdrag" in card
    assert "bereder Kommundirektörsgruppen" in await tell(walk, "bereder Kommundirektörsgruppen")
    refused = await tell(walk, "bereder ÖP-gruppen", group="Styrelsen")
    assert "Styrelsen kan inte bereda sig själv, inte heller genom andra." in refused


async def test_walk_a_mandate_has_lines_of_every_kind_with_the_point_that_set_them(walk: Walk) -> None:
    """Role, duty, may, may not, must be escalated, not included, way of working, activities: each with its meeting."""
    await tell(
        walk,
        "roll: nätverksgrupp, punkt 2",
        "uppgift: samordning av relevanta remissvar, punkt 2",
        "får bjuda in infrastrukturkompetens per möte, punkt 2",
        "får inte utvidgas permanent, punkt 2",
        "ska lyftas: projekt i större skala, punkt 2",
        EXCLUDED,
        "arbetssätt: uppdragsstyrd modell, punkt 2",
    )
    await walk.command("karin", DIRECTORS, "/klubba grupp öp-gruppen")
    card = await walk.aside(DIRECTORS, "karin")
    for line in (
        f"1. *Roll:* nätverksgrupp – {HELD}",
        f"2. *Uppgift:* samordning av relevanta remissvar – {HELD}",
        f"3. *Får:* bjuda in infrastrukturkompetens per möte – {HELD}",
        f"4. *Får inte:* utvidgas permanent – {HELD}",
        f"5. *Ska lyftas:* projekt i större skala – {HELD}",
        f"6. *Ingår inte:* driva samordningen av inspel till RTI och NTI – {HELD}",
        f"7. *Arbetssätt:* uppdragsstyrd modell – {HELD}",
    ):
        assert line in card


async def test_walk_the_activities_of_a_group_are_a_list_on_its_card(walk: Walk) -> None:
    """Several named at once are lines of their own."""
    said = "aktiviteter: B2B-mässa, Industrinatten, gemensam portal och sökmotor för lediga lokaler"
    card = await tell(walk, said, group="Näringslivsgruppen")
    assert card.startswith("*3 rader är tillagda i mandatet.*")
    assert "1. *Aktivitet:* B2B-mässa" in card
    assert "3. *Aktivitet:* gemensam portal och sökmotor för lediga lokaler" in card


async def test_walk_a_line_may_be_set_by_a_decision(walk: Walk) -> None:
    """The decision stands on the line in place of a meeting's point."""
    await walk.command("maja", DIRECTORS, "/beslut ÖP-gruppen är en nätverksgrupp")
    card = await tell(walk, "roll: nätverksgrupp, B1")
    assert "1. *Roll:* nätverksgrupp – B1, Kommundirektörsmöte tis 24 jan" in card


async def test_walk_a_task_that_the_mandate_excludes_is_saved_and_the_writer_is_reminded(walk: Walk) -> None:
    """It warns and never blocks; a task about something else brings no warning, only the mandate in short."""
    await tell(walk, "roll: nätverksgrupp, punkt 2", EXCLUDED)
    await walk.command(
        "karin", DIRECTORS, "/uppdrag ÖP-gruppen samordna inspel till RTI och NTI senast 3 mars"
    )
    told = await walk.aside(DIRECTORS, "karin")
    assert "*U1 är sparat:* samordna inspel till RTI och NTI" in told
    assert "*Obs:* mandatet för ÖP-gruppen säger något annat. Uppdraget är sparat ändå." in told
    assert f"Ingår inte: driva samordningen av inspel till RTI och NTI – {HELD}" in told
    assert "ÖP-gruppen (sammankallande: Hanna Vik)" in text_of(await walk.card(DIRECTORS, "anna", "U1"))
    await walk.command("karin", DIRECTORS, "/uppdrag ÖP-gruppen skicka inbjudan senast 3 mars")
    told = await walk.aside(DIRECTORS, "karin")
    assert "Obs" not in told
    assert "Gruppens mandat: Roll: nätverksgrupp · Ingår inte: driva samordningen av inspel" in told
    letter = text_of(await walk.letter("hanna", "U1"))
    assert "ÖP-gruppen har fått *U1* av Karin Holm." in letter
    assert "Gruppens mandat: Roll: nätverksgrupp" in letter


async def test_walk_a_line_is_replaced_or_taken_out_and_the_history_keeps_it(walk: Walk) -> None:
    """What does not hold any more leaves the card; the history says who took it out, when and why. Numbers are not reused."""
    await tell(walk, "får bjuda in gäster", "får inte utvidgas")
    card = await tell(
        walk, "ersätt 1: bjuda in infrastrukturkompetens", "ta bort 2 eftersom det är överspelat"
    )
    assert "bjuda in gäster" not in card
    assert "3. *Får:* bjuda in infrastrukturkompetens" in card
    history = await tell(walk, "historik")
    assert "1. ~Får: bjuda in gäster~ – ersatt av rad 3 (Maja Öst 16:30)" in history
    assert "2. ~Får inte: utvidgas~ – borttaget av Maja Öst 16:30. Skäl: det är överspelat" in history


async def test_walk_a_mandate_is_written_and_cleared_in_forms(walk: Walk) -> None:
    """[Lägg till rad] and [Ta bort rad] do the same as the lines, and so does [Ändra gruppen]."""
    await tell(walk, "")
    card = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    await walk.click("maja", DIRECTORS, card, "Lägg till rad")
    await walk.submit("maja", **{"Slag": "Får inte", "Vad gäller?": "utvidgas", "Beslutat när?": "punkt 2"})
    assert f"1. *Får inte:* utvidgas – {HELD}" in await walk.aside(DIRECTORS, "maja")
    card = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    await walk.click("maja", DIRECTORS, card, "Ta bort rad")
    await walk.submit("maja", **{"Vilken rad?": "1. Får inte: utvidgas", "Skäl": "överspelat"})
    assert "Inget mandat är inskrivet än." in await walk.aside(DIRECTORS, "maja")
    await walk.click("maja", DIRECTORS, card, "Ändra gruppen")
    changed = {"Bereder möten för": "Kommundirektörsgruppen", "Mötena dokumenteras i": "protokoll"}
    await walk.submit("maja", **changed)
    card_now = await walk.aside(DIRECTORS, "maja")
    assert "sammankallande: Hanna Vik · bereder Kommundirektörsgruppen" in card_now
    assert "protokoll · 0 öppna uppdrag" in card_now


async def test_walk_an_organisation_staffs_a_group_before_the_name_is_known(walk: Walk) -> None:
    """The card says the organisation and that the name is missing; its contact gets the tasks until a name is given."""
    await walk.command("maja", DIRECTORS, "/klubba grupp Genomförandegruppen")
    card = await tell(walk, "samordnas av Malmö", group="Genomförandegruppen")
    assert "sammankallande: Malmö (namn saknas)" in card
    await walk.command("maja", DIRECTORS, "/uppdrag Genomförandegruppen planera starten senast 3 mars")
    assert "Genomförandegruppen har fått *U1*" in text_of(await walk.letter("per", "U1"))
    card = await tell(walk, "@david", group="Genomförandegruppen")
    assert "sammankallande: David Lönn" in card
    assert "Malmö" not in card


async def test_walk_words_that_say_nothing_of_a_group_change_nothing(walk: Walk) -> None:
    """A miswritten name adds no group; words that are not understood are said so, with examples."""
    await walk.command("maja", DIRECTORS, "/klubba grupp ÖP-gruppn får bjuda in experter")
    assert "Det finns ingen grupp som heter ÖP-gruppn." in await walk.aside(DIRECTORS, "maja")
    assert "Jag förstår inte vad du säger om ÖP-gruppen: är bra." in await tell(walk, "är bra")
    await walk.command("maja", DIRECTORS, "/klubba grupp")
    assert "ÖP-gruppn" not in await walk.aside(DIRECTORS, "maja")


async def test_walk_the_mandate_speaks_english_too(walk: Walk) -> None:
    """The same lines, written and read in English."""
    await walk.speaks("karin", "en-GB")
    await walk.command(
        "karin", DIRECTORS, "/klubba group Näringslivsgruppen must be escalated: large projects"
    )
    await walk.command("karin", DIRECTORS, "/klubba group Näringslivsgruppen may not hire staff abroad")
    card = await walk.aside(DIRECTORS, "karin")
    assert "1. *Must be escalated:* large projects" in card
    assert "2. *May not:* hire staff abroad" in card
    assert "[Add line] [Remove line]" in card
    await walk.command("karin", DIRECTORS, "/task Näringslivsgruppen hire staff abroad by 3 March")
    assert "*Note:* the mandate of Näringslivsgruppen says otherwise." in await walk.aside(DIRECTORS, "karin")


async def test_walk_what_is_handed_to_a_body_is_on_the_list_of_its_next_meeting(walk: Walk) -> None:
    """Without a day of its own it is to be ready for the board's next meeting, which is offered as its day; an invitation is not."""
    await walk.command("maja", DIRECTORS, "/uppdrag Lund lyfta ett underlag till Styrelsen")
    assert "lämnas till Styrelsen" in text_of(await walk.card(DIRECTORS, "anna", "U1"))
    assert "[Före Styrelsemöte 2/3]" in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/uppdrag Lund skicka inbjudan till Styrelsen")
    await walk.command("karin", DIRECTORS, "/mote visa styrelsemötet 2 mars")
    meeting = await walk.aside(DIRECTORS, "karin")
    assert "U1 lyfta ett underlag till Styrelsen – Lund" in meeting
    assert "inbjudan" not in meeting


async def test_walk_a_lasting_duty_to_a_body_is_never_late_and_asked_about_at_its_meeting(walk: Walk) -> None:
    """It has no day; the week's letter before the directors' meeting asks whether there is anything to report."""
    said = "/uppdrag Näringslivsgruppen förmedla information löpande till Kommundirektörsgruppen"
    await walk.command("maja", DIRECTORS, said)
    card = text_of(await walk.card(DIRECTORS, "anna", "U1"))
    assert "· löpande" in card
    await walk.clock("2017-03-27T09:00")
    week = text_of(await walk.card(DIRECTORS, "anna", "vecka 13"))
    assert "*Löpande: något att rapportera på mötet?* • *U1* förmedla information" in week
    await walk.clock("2017-03-28T09:00")
    assert any("löpande, hur går det?" in letter for letter in await walk.letters("david"))


async def test_walk_who_answers_for_a_group_from_now_on_is_told_once_with_its_open_tasks(walk: Walk) -> None:
    """By line, by form and by the settings of its room; what the former one was told says that somebody else answers."""
    await walk.command("anna", DIRECTORS, "/uppdrag Näringslivsgruppen ta fram förslag senast 3 mars")
    assert "Du svarar för Näringslivsgruppen." in text_of(await walk.letter("david", "U1"))
    await walk.command("maja", DIRECTORS, "/klubba grupp Näringslivsgruppen @per")
    told = text_of(await walk.letter("per", "Du svarar nu för *Näringslivsgruppen*"))
    assert "Maja Öst har skrivit in det." in told
    assert "1 öppet uppdrag: *U1* ta fram förslag" in told
    former = text_of(await walk.letter("david", "U1"))
    assert "*U1* ligger hos Näringslivsgruppen. Någon annan svarar för Näringslivsgruppen nu." in former
    assert "[Klart]" not in former
    await walk.command("maja", DIRECTORS, "/klubba grupp Näringslivsgruppen @per")
    assert len([text for text in await walk.letters("per") if "Du svarar nu" in text]) == 1
    await walk.speaks("karin", "en-GB")
    await walk.command("maja", DIRECTORS, "/klubba grupp Näringslivsgruppen")
    await walk.click(
        "maja", DIRECTORS, (await walk.bots(DIRECTORS, "maja", private=True))[-1], "Ändra gruppen"
    )
    await walk.submit("maja", contact="karin")
    assert "You now answer for *Näringslivsgruppen*" in (await walk.letters("karin"))[-1]
    await walk.command("maja", BUSINESS, "/klubba inställningar")
    await walk.click(
        "maja", BUSINESS, (await walk.bots(BUSINESS, "maja", private=True))[-1], "Inställningar här"
    )
    await walk.submit("maja", contact="omar")
    assert "Du svarar nu för *Näringslivsgruppen*" in (await walk.letters("omar"))[-1]
    await walk.command("maja", DIRECTORS, "/klubba grupp Näringslivsgruppen @maja")
    assert not any("Du svarar nu" in text for text in await walk.letters("maja"))


async def test_walk_what_a_group_was_given_elsewhere_shows_in_its_own_room(walk: Walk) -> None:
    """In the list and in the week, by deadline among its own; what a private room gave it stays there."""
    await walk.command("maja", BUSINESS, "/uppdrag @david boka lokal senast 10 februari")
    await walk.command("anna", BOARD, "/uppdrag Näringslivsgruppen ta fram förslag senast 3 februari")
    await walk.command("anna", CHAIRS, "/uppdrag Näringslivsgruppen se över lönerna senast 4 februari")
    await walk.command("david", BUSINESS, "/uppdrag alla")
    listed = await walk.aside(BUSINESS, "david")
    assert "Öppna uppdrag (2)" in listed
    assert "U3" not in listed
    assert listed.index("ta fram förslag") < listed.index("boka lokal")
    await walk.clock("2017-01-30T08:05")
    week = text_of(await walk.card(BUSINESS, "david", "Veckan i korthet"))
    assert "*U2* ta fram förslag" in week
    assert "öppna 2" in week.casefold()
    assert "lönerna" not in week
    assert "lönerna" in " ".join(await walk.letters("david"))


async def test_walk_a_convenor_is_named_behind_the_word_or_said_to_be_unknown(walk: Walk) -> None:
    """A name does as well as a mention; one that nobody has is said to be nobody's, and nothing changes."""
    await walk.command("maja", DIRECTORS, "/klubba grupp Näringslivsgruppen sammankallande: Per Lind")
    assert "sammankallande: Per Lind" in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/klubba grupp Näringslivsgruppen sammankallande: Kalle Blom")
    assert "Jag hittar ingen som heter ”Kalle Blom”" in await walk.aside(DIRECTORS, "maja")
    await walk.speaks("maja", "en-GB")
    await walk.command("maja", DIRECTORS, "/klubba group Näringslivsgruppen convenor: Kalle Blom")
    assert "I can't find anyone called “Kalle Blom”" in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/klubba group Näringslivsgruppen")
    assert "convenor: Per Lind" in await walk.aside(DIRECTORS, "maja")


async def test_walk_lines_of_several_kinds_are_written_in_one_go(walk: Walk) -> None:
    """Each begins with its word behind a semicolon, and the point at the end set them all; in English too."""
    await walk.command(
        "maja",
        DIRECTORS,
        "/klubba grupp Näringslivsgruppen får: driva aktiviteter; får inte: utvidgas; ska lyftas: projekt i större skala, punkt 2",
    )
    seen = await walk.aside(DIRECTORS, "maja")
    assert "*3 rader är tillagda i mandatet.*" in seen
    for line in (
        "*Får:* driva aktiviteter –",
        "*Får inte:* utvidgas –",
        "*Ska lyftas:* projekt i större skala –",
    ):
        assert f"{line} Kommundirektörsmöte tis 24 jan, punkt 2" in seen
    await walk.speaks("maja", "en-GB")
    await walk.command(
        "maja", DIRECTORS, "/klubba group ÖP-gruppen role: network group; not included: drive input to RTI"
    )
    seen = await walk.aside(DIRECTORS, "maja")
    assert "*2 lines were added to the mandate.*" in seen
    assert "*Role:* network group" in seen
    assert "*Not included:* drive input to RTI" in seen
