"""What people see in a room that nobody has prepared, and when Klubba comes to it."""

from tests.walk.walking import CHAIRS, DIRECTORS, Walk, text_of


async def test_walk_the_first_decision_in_a_room_without_any_set_up_is_saved_at_once(walk: Walk) -> None:
    """No meeting, no group and no invitation are needed; Klubba is not there, so the card comes to the author in private."""
    await walk.command("anna", CHAIRS, "/beslut Presidiet träffas varje torsdag")
    told = [text_of(m) for m in [*await walk.bots(CHAIRS, "anna"), *await walk.bots("dm", "anna")]]
    assert len(told) == 1
    assert "B1 är sparat." in told[0]
    assert "Skriv /invite @Klubba där." in told[0]
    assert "Teams" not in told[0]
    await walk.command("anna", CHAIRS, "/beslut B1")
    assert "*Presidiet träffas varje torsdag*" in await walk.aside(CHAIRS, "anna")
    assert await walk.bots(CHAIRS, "maja") == []


async def test_walk_tasks_dates_and_reminders_work_where_klubba_is_not(walk: Walk) -> None:
    """Told in private how to invite it; the assignee has the message and is reminded all the same."""
    await walk.command("maja", CHAIRS, "/beslut Presidiet träffas varje torsdag")
    await walk.command("maja", CHAIRS, "/uppdrag @anna boka lokal senast 3 februari")
    answer = await walk.aside(CHAIRS, "maja")
    assert "*U1 är sparat:* boka lokal" in answer
    assert "Jag är inte med här och kan inte visa kortet. Skriv /invite @Klubba." in answer
    assert "Teams" not in answer
    assert "Du har fått *U1* av Maja Öst." in text_of(await walk.letter("anna", "U1"))
    await walk.clock("2017-02-03T12:00")
    mornings = [text for text in await walk.letters("anna") if text.startswith("God morgon")]
    assert len(mornings) == 3


async def test_walk_an_invited_klubba_presents_itself_once_in_three_lines(walk: Walk) -> None:
    """What it does, what it reads, who added it; the same once for all, also after it left and came back."""
    await walk.command("anna", CHAIRS, "/invite @klubba")
    said = await walk.bots(CHAIRS, "maja")
    assert len(said) == 1
    lines = [line for block in said[0]["blocks"][:2] for line in _texts(block)]
    assert lines == [
        "Hej, jag är Klubba. Jag håller ordning på beslut, uppdrag och möten här.",
        "Jag ser bara det som skrivs till mig: kommandon, @Klubba och det du väljer att spara.",
        "Tillagd av Anna Berg · veckobrev på måndagar 08:00, när det finns något att berätta",
    ]
    assert "[Visa hur] [Inställningar här]" in text_of(said[0])
    await walk.command("anna", CHAIRS, "/remove @klubba")
    await walk.command("anna", CHAIRS, "/invite @klubba")
    assert len(await walk.bots(CHAIRS, "maja")) == 1
    await walk.click("maja", CHAIRS, said[0], "Visa hur")
    assert "/beslut Vi håller veckomöte tisdagar 09:00" in await walk.aside(CHAIRS, "maja")


async def test_walk_the_card_comes_when_klubba_has_been_invited(walk: Walk) -> None:
    """[Visa kortet här när jag är med] in the private answer posts the card, once, after the invitation."""
    await walk.command("maja", CHAIRS, "/beslut Presidiet träffas varje torsdag")
    await walk.command("maja", CHAIRS, "/uppdrag @anna boka lokal senast 3 februari")
    answer = (await walk.bots(CHAIRS, "maja", private=True))[-1]
    await walk.command("maja", CHAIRS, "/invite @klubba")
    await walk.click("maja", CHAIRS, answer, "Visa kortet här när jag är med")
    assert "Anna Berg" in text_of(await walk.card(CHAIRS, "anna", "Uppdrag U1"))
    await walk.click(
        "maja", "dm", await walk.letter("maja", "B1 är sparat."), "Visa kortet här när jag är med"
    )
    assert "Presidiet träffas varje torsdag" in text_of(await walk.card(CHAIRS, "anna", "Beslut B1"))


async def test_walk_the_card_wanted_too_early_comes_with_the_invitation(walk: Walk) -> None:
    """Pressed before Klubba is there, the wish is kept: the card comes when Klubba comes."""
    await walk.command("maja", CHAIRS, "/beslut Presidiet träffas varje torsdag")
    await walk.command("maja", CHAIRS, "/uppdrag @anna boka lokal senast 3 februari")
    answer = (await walk.bots(CHAIRS, "maja", private=True))[-1]
    await walk.click("maja", CHAIRS, answer, "Visa kortet här när jag är med")
    await walk.command("maja", CHAIRS, "/invite @klubba")
    assert "Anna Berg" in text_of(await walk.card(CHAIRS, "anna", "Uppdrag U1"))


async def test_walk_a_question_that_could_not_be_shown_comes_with_the_invitation(walk: Walk) -> None:
    """What was asked before Klubba was in the room stands there when Klubba comes, with [Svara]."""
    await walk.command("maja", CHAIRS, "/dagordning fråga Vem möter pressen?")
    await walk.command("maja", CHAIRS, "/invite @klubba")
    asked = text_of(await walk.card(CHAIRS, "anna", "öppen fråga"))
    assert "*Vem möter pressen?*" in asked
    assert "[Svara]" in asked


async def test_walk_a_private_room_is_never_called_by_its_id(walk: Walk) -> None:
    """Slack does not tell the name of a private room; until Klubba is in it nobody is shown an id, afterwards its name."""
    await walk.command("maja", CHAIRS, "/beslut Presidiet träffas varje torsdag")
    await walk.command("maja", CHAIRS, "/uppdrag @anna boka lokal senast 3 februari")
    await walk.command("maja", CHAIRS, "/uppdrag alla")
    for user in ("maja", "anna"):
        everything = [*await walk.bots(CHAIRS, user), *await walk.bots("dm", user)]
        assert not [text_of(message) for message in everything if "C0PRESIDIET" in text_of(message)]
    await walk.command("maja", CHAIRS, "/invite @klubba")
    await walk.command("maja", CHAIRS, "/uppdrag alla")
    assert "Öppna uppdrag (1), presidiet" in await walk.aside(CHAIRS, "maja")
    await walk.command("maja", CHAIRS, "/klubba inställningar")
    assert "*#presidiet*" in await walk.aside(CHAIRS, "maja")


async def test_walk_help_answers_in_private_wherever_it_is_asked(walk: Walk) -> None:
    """hjälp alone, under a command or under /klubba, shows lines to write; nobody else sees it."""
    for line in ("/klubba hjälp", "/uppdrag hjälp", "/beslut hjälp", "/mote hjälp", "/klubba data"):
        await walk.command("karin", DIRECTORS, line)
    answers = [text_of(message) for message in await walk.bots(DIRECTORS, "karin", private=True)]
    assert len(answers) == 5
    assert ("/uppdrag" if walk.client == "slack" else "@Klubba uppdrag") + " klart U7" in answers[1]
    assert "Jag läser inte kanalerna." in answers[4]
    assert await walk.bots(DIRECTORS, "anna") == []


async def test_walk_organisations_and_groups_are_added_in_a_line(walk: Walk) -> None:
    """/klubba organisation and /klubba grupp add or change one; from then on it can have tasks."""
    await walk.command("maja", DIRECTORS, "/klubba organisation Sjöbo @ida")
    assert "*Sjöbo är tillagd* kontakt: Ida Norr" in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/uppdrag Sjöbo ta fram underlag senast 3 mars")
    assert "Sjöbo (kontakt: Ida Norr)" in text_of(await walk.card(DIRECTORS, "anna", "Uppdrag U1"))
    await walk.command("maja", DIRECTORS, "/klubba grupp Arkivgruppen @david")
    assert "*Arkivgruppen är tillagd* sammankallande: David Lönn" in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/uppdrag Arkivgruppen gå igenom arkivet senast 3 mars")
    assert "Arkivgruppen har fått *U2*" in text_of(await walk.letter("david", "U2"))


def _texts(block: object) -> list[str]:
    """The lines of a section or a note."""
    assert isinstance(block, dict)
    parts = [block["text"]] if "text" in block else block["elements"]
    return [line for part in parts for line in part["text"].split("\n")]


async def test_walk_a_room_whose_name_is_not_known_is_spoken_of_without_one(walk: Walk) -> None:
    """The first words in a team's general channel, or in a private channel without Klubba, are about what is here."""
    room = CHAIRS if walk.client == "slack" else "Allmänt"
    await walk.command("maja", room, "/dagordning")
    assert "Jag hittar inget kommande möte här. Lägg till ett möte först." in await walk.aside(room, "maja")


async def test_walk_what_a_room_without_a_name_lacks_is_told_in_both_languages(walk: Walk) -> None:
    """What was written for its agenda is given back; its standing points are those that are here."""
    lines = (
        (
            "/dagordning lägg till Budget",
            "Jag hittar inget kommande möte här. Lägg till ett möte först. Budget",
        ),
        ("/mote starta", "Jag hittar inget kommande möte här."),
        ("/dagordning fasta punkter", "Här finns inga fasta punkter."),
        ("/dagordning fasta punkter: Budget", "Fasta punkter här"),
    )
    for line, said in lines:
        await walk.command("maja", CHAIRS, line)
        assert said in await walk.aside(CHAIRS, "maja")
    await walk.speaks("maja", "en-GB")
    await walk.command("maja", CHAIRS, "/agenda")
    assert "I find no coming meeting here." in await walk.aside(CHAIRS, "maja")
