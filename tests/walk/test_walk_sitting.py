"""What people see while a meeting is held: one point at a time, and what is decided, given and put off at it."""

from tests.walk.walking import BOARD, DIRECTORS, Message, Walk, text_of, unmarked

POINTS = "/dagordning lägg till 24 januari: Infrastruktur, typ beslut; Kommunikation; Fokusfrågorna, 15 min"


async def _begun(walk: Walk, user: str = "anna", start: str = "/mote starta") -> Message:
    """The meeting of the demo's first day with three points, started; its card."""
    await walk.command("maja", DIRECTORS, POINTS)
    await walk.command(user, DIRECTORS, start)
    return await walk.card(DIRECTORS, "per", "pågår")


async def _now(walk: Walk, user: str = "per") -> str:
    return text_of(await walk.card(DIRECTORS, user, "Kommundirektörsmöte tis 24 jan pågår"))


async def test_walk_a_meeting_is_started_and_goes_from_point_to_point(walk: Walk) -> None:
    """[Starta mötet] on its card that day; everyone in the room sees the point at hand, and [Nästa punkt] moves the one card on."""
    await walk.command("maja", DIRECTORS, POINTS)
    await walk.command("anna", DIRECTORS, "/mote")
    shown = (await walk.bots(DIRECTORS, "anna", private=True))[-1]
    assert "[Starta mötet]" in text_of(shown)
    await walk.click("anna", DIRECTORS, shown, "Starta mötet")
    card = await walk.card(DIRECTORS, "per", "pågår")
    seen = text_of(card)
    assert "*Infrastruktur* punkt 1 av 3 · beslut" in seen
    assert "[Beslut] [Uppdrag] [Skjut upp] [Nästa punkt] startat av Anna Berg 16:30" in seen
    await walk.click("anna", DIRECTORS, card, "Nästa punkt")
    assert "*Kommunikation* punkt 2 av 3 · diskussion" in await _now(walk)
    await walk.click("per", DIRECTORS, card, "Föregående punkt")
    assert "*Infrastruktur* punkt 1 av 3" in await _now(walk)
    await walk.command("per", DIRECTORS, "/mote")
    assert "*Kommundirektörsmöte M1* · *tis 24 jan 2017 (v. 4)* · *pågår*" in await walk.aside(
        DIRECTORS, "per"
    )


async def test_walk_the_card_of_a_meeting_offers_to_start_it_on_its_day_alone(walk: Walk) -> None:
    """Moved to today, the meeting's card in the room has [Starta mötet]; the day after it has not, and nothing new is said."""
    await walk.command("maja", DIRECTORS, "/mote Förmöte 26 januari kl 9-10")
    await walk.clock("2017-01-25T08:00")
    await walk.command("maja", DIRECTORS, "/mote flytta Förmöte 26 januari till 25 januari")
    assert "[Starta mötet]" in text_of(await walk.card(DIRECTORS, "per", "*Förmöte M"))
    before = len(await walk.bots(DIRECTORS, "per", private=False))
    await walk.clock("2017-01-25T23:30")
    assert "[Starta mötet]" in text_of(await walk.card(DIRECTORS, "per", "*Förmöte M"))
    await walk.clock("2017-01-26T00:30")
    card = text_of(await walk.card(DIRECTORS, "per", "*Förmöte M"))
    assert "[Starta mötet]" not in card
    assert "ons 25 jan" in card
    assert len(await walk.bots(DIRECTORS, "per", private=False)) == before


async def test_walk_what_is_decided_and_given_belongs_to_the_point_at_hand(walk: Walk) -> None:
    """[Beslut] and [Uppdrag] open their forms; the cards name the point, and the meeting's card lists what came of it."""
    card = await _begun(walk)
    await walk.click("anna", DIRECTORS, card, "Nästa punkt")
    await walk.click("anna", DIRECTORS, card, "Beslut")
    assert "Hör till *M1*, punkt 2." in (await walk.form("anna") or "")
    await walk.submit("anna", text="Vi går över till digital kommunikation")
    await walk.click("anna", DIRECTORS, card, "Uppdrag")
    await walk.submit("anna", text="Ta fram en plan för webben")
    assert "Kommundirektörsmöte tis 24 jan, punkt 2" in text_of(
        await walk.card(DIRECTORS, "per", "Beslut B1")
    )
    assert "punkt 2" in text_of(await walk.card(DIRECTORS, "per", "*Uppdrag U1*"))
    seen = await _now(walk)
    assert "*Inskrivet på punkten*" in seen
    assert "B1 Vi går över till digital kommunikation" in unmarked(seen)
    assert "U1 Ta fram en plan för webben" in unmarked(seen)
    await walk.click("anna", DIRECTORS, card, "Nästa punkt")
    assert "B1" not in await _now(walk)  # the next point begins with nothing


async def test_walk_a_line_written_during_the_meeting_belongs_to_it(walk: Walk) -> None:
    """“Punkt 3” means the meeting that was started, and a decision without a point is of that meeting too."""
    await _begun(walk)
    await walk.command("per", DIRECTORS, "/beslut Vi träffas oftare, punkt 3")
    await walk.command("per", DIRECTORS, "/beslut Kaffet blir ekologiskt")
    assert "Kommundirektörsmöte tis 24 jan, punkt 3" in text_of(await walk.card(DIRECTORS, "per", "oftare"))
    assert "Kommundirektörsmöte tis 24 jan · " in text_of(await walk.card(DIRECTORS, "per", "ekologiskt"))


async def test_walk_a_point_is_put_off_in_the_meeting_and_the_numbers_stay(walk: Walk) -> None:
    """[Skjut upp] asks where to; the card says so and the points after it keep their numbers."""
    card = await _begun(walk)
    await walk.click("anna", DIRECTORS, card, "Skjut upp")
    await walk.submit("anna", **{"Till vilket möte?": "28 mars", "Skäl": "underlag saknas"})
    seen = await _now(walk)
    assert "*Infrastruktur* punkt 1 · beslut" in seen
    assert "uppskjuten till 28 mars" in seen
    assert "[Skjut upp]" not in seen
    await walk.click("anna", DIRECTORS, card, "Nästa punkt")
    assert "*Kommunikation* punkt 2 av 3" in await _now(walk)


async def test_walk_the_meeting_is_ended_and_tells_what_came_of_it(walk: Walk) -> None:
    """After the last point [Avsluta mötet]; the card then lists everything with its points, and has no buttons."""
    card = await _begun(walk)
    await walk.click("anna", DIRECTORS, card, "Beslut")
    await walk.submit("anna", text="Inspelet skickas in")
    await walk.click("anna", DIRECTORS, card, "Nästa punkt")
    await walk.click("anna", DIRECTORS, card, "Nästa punkt")
    assert "[Nästa punkt]" not in await _now(walk)
    await walk.clock("2017-01-24T17:50")
    await walk.click("maja", DIRECTORS, card, "Avsluta mötet")
    over = text_of(await walk.card(DIRECTORS, "per", "är avslutat"))
    assert "*Kommundirektörsmöte tis 24 jan är avslutat* *Det här kom ut av det*" in over
    assert "B1 Inspelet skickas in · punkt 1" in unmarked(over)
    assert "startat av Anna Berg 16:30 · avslutat av Maja Öst 17:50" in over
    assert "[" not in over
    await walk.command("maja", DIRECTORS, "/mote avsluta")
    assert "Inget möte pågår här." in await walk.aside(DIRECTORS, "maja")


async def test_walk_a_meeting_is_started_on_its_day_only(walk: Walk) -> None:
    """Any other day is refused with the day; nothing is posted."""
    await walk.command("anna", DIRECTORS, "/mote starta styrelsemötet 2 mars")
    assert "M2 är tors 2 mars" in await walk.aside(DIRECTORS, "anna")
    assert await walk.bots(BOARD, "anna", private=False) == []


async def test_walk_an_old_button_does_not_start_a_meeting_again(walk: Walk) -> None:
    """[Starta mötet] on a card that is out of date: who started it, or who ended it, is told to who pressed; nothing changes."""
    old = []
    for user in ("karin", "per"):
        await walk.command(user, DIRECTORS, "/mote")
        old.append((await walk.bots(DIRECTORS, user, private=True))[-1])
    await walk.command("anna", DIRECTORS, "/mote starta")
    await walk.click("karin", DIRECTORS, old[0], "Starta mötet")
    assert "Redan startat av Anna Berg 16:30." in await walk.aside(DIRECTORS, "karin")
    await walk.clock("2017-01-24T17:50")
    await walk.command("maja", DIRECTORS, "/mote avsluta")
    over = text_of(await walk.card(DIRECTORS, "per", "är avslutat"))
    await walk.click("per", DIRECTORS, old[1], "Starta mötet")
    assert "Redan avslutat av Maja Öst 17:50." in await walk.aside(DIRECTORS, "per")
    assert text_of(await walk.card(DIRECTORS, "per", "är avslutat")) == over


async def test_walk_a_meeting_is_taken_up_again_with_a_button_of_its_own_and_signed(walk: Walk) -> None:
    """[Återuppta mötet] on the meeting's card after its end; everyone reads who did it. In English too."""
    await walk.command("anna", DIRECTORS, "/mote starta")
    await walk.clock("2017-01-24T17:50")
    await walk.command("maja", DIRECTORS, "/mote avsluta")
    await walk.command("per", DIRECTORS, "/mote")
    shown = (await walk.bots(DIRECTORS, "per", private=True))[-1]
    assert "[Starta mötet]" not in text_of(shown)
    await walk.clock("2017-01-24T17:55")
    await walk.click("per", DIRECTORS, shown, "Återuppta mötet")
    assert "startat av Anna Berg 16:30 · återupptaget av Per Lind 17:55" in await _now(walk)
    await walk.command("anna", DIRECTORS, "/mote avsluta")
    over = text_of(await walk.card(DIRECTORS, "per", "är avslutat"))
    assert "återupptaget av Per Lind 17:55 · avslutat av Anna Berg 17:55" in over
    await walk.speaks("per", "en-GB")
    await walk.command("per", DIRECTORS, "/meeting")
    assert "[Resume meeting]" in await walk.aside(DIRECTORS, "per")


async def test_walk_a_meeting_in_english_is_started_and_ended(walk: Walk) -> None:
    """The words in English; the card in the room is in the room's language."""
    await walk.speaks("anna", "en-GB")
    await walk.command("anna", DIRECTORS, "/meeting start")
    assert "Dagordningen har inga punkter." in text_of(await walk.card(DIRECTORS, "per", "pågår"))
    await walk.command("anna", DIRECTORS, "/meeting")
    assert "*in progress*" in await walk.aside(DIRECTORS, "anna")
    await walk.command("anna", DIRECTORS, "/meeting end")
    assert "Inga beslut eller uppdrag skrevs in." in text_of(await walk.card(DIRECTORS, "per", "är avslutat"))


async def test_walk_a_meeting_that_goes_on_is_shown_to_who_starts_it_again_and_moves_on_by_line(
    walk: Walk,
) -> None:
    """Karin sees the card; /mote nästa punkt does what the button does."""
    await _begun(walk)
    await walk.command("karin", DIRECTORS, "/mote starta")
    assert "*Infrastruktur* punkt 1 av 3" in await walk.aside(DIRECTORS, "karin")
    await walk.command("karin", DIRECTORS, "/mote nästa punkt")
    assert "*Kommunikation* punkt 2 av 3" in await _now(walk)
    await walk.command("karin", DIRECTORS, "/meeting next item")
    assert "*Fokusfrågorna* punkt 3 av 3" in await _now(walk)


async def test_walk_there_is_nothing_new_about_a_standing_point(walk: Walk) -> None:
    """[Inget nytt] where other points have [Skjut upp]; everyone sees it, and so does who reads the agenda. In English too."""
    await walk.command("maja", DIRECTORS, "/dagordning lägg till 24 januari: 1. Budget; 2. Fokus, fast punkt")
    await walk.command("anna", DIRECTORS, "/mote starta")
    card = await walk.card(DIRECTORS, "per", "pågår")
    assert "[Beslut] [Uppdrag] [Skjut upp] [Nästa punkt]" in text_of(card)
    await walk.click("anna", DIRECTORS, card, "Nästa punkt")
    assert "[Beslut] [Uppdrag] [Inget nytt] [Avsluta mötet]" in await _now(walk)
    await walk.click("per", DIRECTORS, await walk.card(DIRECTORS, "per", "pågår"), "Inget nytt")
    seen = await _now(walk)
    assert "*Fokus* punkt 2 av 2 · fast punkt inget nytt [Beslut] [Uppdrag] [Avsluta mötet]" in seen
    await walk.speaks("per", "en-GB")
    await walk.command("per", DIRECTORS, "/agenda M1")
    assert "2. *Fokus* · standing item – nothing new" in await walk.aside(DIRECTORS, "per")
