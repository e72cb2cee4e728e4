"""What people see when an order about an agenda cannot be carried out as it was written: what stands in the way, and the way on."""

from tests.walk.walking import BOARD, DIRECTORS, Walk, text_of


async def _last(walk: Walk, user: str, channel: str = DIRECTORS):
    return (await walk.bots(channel, user, private=True))[-1]


async def test_walk_a_form_to_put_off_says_at_its_field_which_meeting_it_cannot_find(walk: Walk) -> None:
    """It stays open with the reason that was written; an earlier meeting is told at the same field."""
    await walk.command("maja", DIRECTORS, "/dagordning lägg till Budget")
    await walk.command("maja", DIRECTORS, "/dagordning")
    await walk.click("maja", DIRECTORS, await _last(walk, "maja"), "Skjut upp")
    await walk.submit("maja", **{"Till vilket möte?": "1 april", "Skäl": "underlaget saknas"})
    assert "Jag hittar inte det mötet i planen." in (await walk.form("maja") or "")
    await walk.submit("maja", **{"Till vilket möte?": "24 januari"})
    assert "Välj ett möte som är senare" in (await walk.form("maja") or "")
    await walk.submit("maja", **{"Till vilket möte?": "5 oktober"})
    assert await walk.form("maja") is None
    card = text_of(await walk.card(DIRECTORS, "per", "Budget"))
    assert "→ *Kommundirektörsmöte tors 5 okt 2017" in card
    assert "skäl: underlaget saknas" in card


async def test_walk_a_point_put_off_to_a_day_without_a_meeting_is_offered_the_next_one(walk: Walk) -> None:
    """Nothing is changed; the line that works is a button. In English too."""
    await walk.command("maja", BOARD, "/dagordning lägg till Budget")
    await walk.command("maja", BOARD, "/dagordning skjut upp punkt 1 till 1 april")
    said = await walk.aside(BOARD, "maja")
    assert "Jag hittar inget möte ”1 april” i planen, så inget är ändrat." in said
    assert "Nästa möte är Styrelsemöte tis 9 maj 2017 (v. 19), M4." in said
    await walk.click("maja", BOARD, await _last(walk, "maja", BOARD), "/dagordning skjut upp punkt 1 till M4")
    assert "→ *Styrelsemöte tis 9 maj" in text_of(await walk.card(BOARD, "karin", "Budget"))
    await walk.speaks("maja", "en-GB")
    await walk.command("maja", BOARD, "/agenda defer Budget to 1 June")
    assert "[/agenda defer Budget to M7]" in await walk.aside(BOARD, "maja")


async def test_walk_a_verb_alone_opens_its_form_or_shows_how_it_goes_on(walk: Walk) -> None:
    """Never taken for the name of a meeting; a question that is named without an answer is shown with [Svara]."""
    await walk.command("maja", DIRECTORS, "/dagordning lägg till")
    assert "Dagordning Kommundirektörsmöte tis 28 mars 2017" in (await walk.form("maja") or "")
    await walk.submit("maja", Punkt="Budget")
    assert "Lagt som *punkt 1*" in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/dagordning fråga")
    await walk.submit("maja", **{"Vad är frågan?": "Resmål: Hamburg eller Oslo?"})
    assert "F1 · öppen fråga" in text_of(await walk.card(DIRECTORS, "per", "F1"))
    await walk.command("maja", DIRECTORS, "/dagordning svara F1")
    assert "[Svara] [Avvakta]" in await walk.aside(DIRECTORS, "maja")
    for line, example in (("bordlägg", "skjut upp punkt 3 till 28 mars"), ("svara", "svara F1 Vi")):
        await walk.command("maja", DIRECTORS, f"/dagordning {line}")
        said = await walk.aside(DIRECTORS, "maja")
        assert f"Skriv också vad det gäller, till exempel: /dagordning {example}" in said.replace("`", "")
        assert said.endswith("[Dagordning]")


async def test_walk_a_verb_alone_in_english_and_where_no_form_can_be_opened(walk: Walk) -> None:
    """Written to Klubba in the room there is an example with a button that opens the form."""
    await walk.speaks("per", "en-GB")
    await walk.write("per", DIRECTORS, "@Klubba agenda question")
    said = await walk.aside(DIRECTORS, "per")
    assert "/agenda question What can we work on together?" in said
    await walk.click("per", DIRECTORS, await _last(walk, "per"), "Ask a question")
    await walk.submit("per", text="Who pays?")
    assert "Who pays?" in text_of(await walk.card(DIRECTORS, "per", "F1"))


async def test_walk_a_point_that_is_referred_back_goes_to_the_next_meeting_with_the_reason(
    walk: Walk,
) -> None:
    """Back to whoever sent it up; where a group is named that keeps no meetings, to the same body's next meeting."""
    await walk.command("maja", DIRECTORS, "/dagordning lägg till styrelsemötet 2 mars: Budget; Inspel")
    await walk.command("maja", BOARD, "/dagordning återremiss punkt 2 till ÖP-gruppen")
    card = text_of(await walk.card(BOARD, "karin", "Inspel"))
    assert "uppskjuten från 2 mars, punkt 2" in card
    assert "→ *Styrelsemöte tis 9 maj" in card
    assert "skäl: återremiss till ÖP-gruppen" in card
    await walk.command("maja", BOARD, "/agenda refer back Budget, because the papers are missing")
    card = text_of(await walk.card(BOARD, "karin", "Budget"))
    assert "→ *Kommundirektörsmöte tis 28 mars" in card
    assert "skäl: referred back: the papers are missing" in card


async def test_walk_points_of_another_agenda_are_ordered_and_taken_off_by_line(walk: Walk) -> None:
    """The directors draft the agenda of the board: the meeting stands before the order or after it, with or without a colon."""
    await walk.command("maja", DIRECTORS, "/dagordning lägg till Eget")
    await walk.command("maja", DIRECTORS, "/dagordning lägg till styrelsemötet 2 mars: Ett; Två; Tre; Fyra")
    orders = (
        ("styrelsemötet 2 mars: flytta punkt 3 till 1", "1. *Tre* · diskussion"),
        ("styrelsemötet 2 mars flytta punkt 3 till 1", "1. *Två* · diskussion"),
        ("flytta punkt 3 till 1 på styrelsemötet 2 mars", "1. *Ett* · diskussion"),
    )
    for order, first in orders:
        await walk.command("maja", DIRECTORS, f"/dagordning {order}")
        seen = await walk.aside(DIRECTORS, "maja")
        assert "*Dagordning Styrelsemöte tors 2 mars 2017" in seen
        assert first in seen
    await walk.speaks("maja", "en-GB")
    await walk.command("maja", DIRECTORS, "/agenda board meeting 2 March: remove item 1")
    left = await walk.aside(DIRECTORS, "maja")
    assert "M2 · draft · 3 items" in left
    assert "1. *Två* · discussion" in left
    await walk.command("maja", DIRECTORS, "/agenda move item 9 to 1 on board meeting 2 March")
    assert "I find no item “item 9” on the agenda." in await walk.aside(DIRECTORS, "maja")


async def test_walk_a_draft_with_numbers_written_by_hand_says_so(walk: Walk) -> None:
    """Its points are not moved, and it is not called fixed as a published one is."""
    await walk.command("maja", DIRECTORS, "/dagordning lägg till 4. A; 7. B")
    await walk.command("maja", DIRECTORS, "/dagordning flytta punkt 7 till 4")
    said = await walk.aside(DIRECTORS, "maja")
    assert "Punkterna på utkastet till M3 har nummer som skrevs för hand, så ordningen ligger fast." in said


async def test_walk_a_point_taken_off_by_mistake_is_put_back_for_ten_minutes(walk: Walk) -> None:
    """[Ångra] stands on the answer; it comes back in its place with all that was said of it. In English too."""
    await walk.command("maja", DIRECTORS, "/dagordning lägg till Budget (Region Skåne), 20 min; Bostäder")
    await walk.command("maja", DIRECTORS, "/dagordning ta bort punkt 1")
    gone = await _last(walk, "maja")
    assert "*Budget* är borttagen från dagordningen. [Ångra]" in text_of(gone)
    assert "1. *Bostäder*" in text_of(gone)
    await walk.click("maja", DIRECTORS, gone, "Ångra")
    back = await walk.aside(DIRECTORS, "maja")
    assert "1. *Budget* · diskussion · Region Skåne (extern) · 20 min" in back
    assert "[Ångra]" not in back
    await walk.speaks("maja", "en-GB")
    await walk.command("maja", DIRECTORS, "/agenda remove item 2")
    gone = await _last(walk, "maja")
    assert "*Bostäder* was taken off the agenda. [Undo]" in text_of(gone)
    await walk.clock("2017-01-24T16:45")
    await walk.click("maja", DIRECTORS, gone, "Undo")
    assert "ten minutes have passed" in await walk.aside(DIRECTORS, "maja")


async def test_walk_a_deferral_is_read_once_and_says_no_more_than_is_known(walk: Walk) -> None:
    """Who puts a point off reads the card in the room and no second one; what was not on the agenda was not put off from it."""
    await walk.command("maja", DIRECTORS, "/dagordning lägg till 24 januari: Budget; Bostäder")
    before = len(await walk.bots(DIRECTORS, "maja", private=True))
    await walk.command("maja", DIRECTORS, "/dagordning skjut upp Budget till 28 mars")
    await walk.command("maja", DIRECTORS, '/dagordning skjut upp "Finns inte" till 28 mars, skäl: nytt')
    assert len(await walk.bots(DIRECTORS, "maja", private=True)) == before
    assert "uppskjuten från 24 jan, punkt 1" in text_of(await walk.card(DIRECTORS, "maja", "Budget"))
    fresh = text_of(await walk.card(DIRECTORS, "maja", "Finns inte"))
    assert fresh.startswith("*Punkten tas upp på Kommundirektörsmöte tis 28 mars 2017 (v. 13), punkt 2*")
    assert "skäl: nytt skriven av Maja Öst" in fresh
    await walk.command("per", DIRECTORS, "/dagordning 28 mars")
    seen = await walk.aside(DIRECTORS, "per")
    assert "1. *Budget* · diskussion uppskjuten från 24 jan" in seen
    assert "2. *Finns inte* · diskussion skäl: nytt" in seen


async def test_walk_a_type_that_is_none_stays_in_the_title_and_is_told(walk: Walk) -> None:
    """The types there are, and [Ändra] to choose one; in English too."""
    await walk.command("maja", DIRECTORS, "/dagordning lägg till Bredband, 10 min, typ konstigt")
    said = await walk.aside(DIRECTORS, "maja")
    assert "Jag förstår inte typen *konstigt*, så den står kvar i rubriken." in said
    assert "Typerna är beslut, diskussion, information och fast punkt." in said
    assert "*Bredband, typ konstigt* diskussion · 10 min" in said
    await walk.click("maja", DIRECTORS, await _last(walk, "maja"), "Ändra")
    await walk.submit("maja", Punkt="Bredband", Typ="information")
    assert "*Bredband* information" in await walk.aside(DIRECTORS, "maja")
    await walk.speaks("maja", "en-GB")
    await walk.command("maja", DIRECTORS, "/agenda add Housing, type odd")
    assert "I do not understand the type *odd*" in await walk.aside(DIRECTORS, "maja")


async def test_walk_a_type_after_a_colon_is_no_part_of_the_title(walk: Walk) -> None:
    """One that is none is told with those there are, the nearest as a button; who presents the point is read all the same."""
    await walk.command("maja", DIRECTORS, "/dagordning lägg till Bredband, typ: informaton (Karin Holm)")
    said = await walk.aside(DIRECTORS, "maja")
    assert (
        "Jag förstår inte typen *informaton*. Typerna är beslut, diskussion, information och fast punkt."
        in said
    )
    assert "*Bredband* diskussion · Karin Holm" in said
    await walk.click("maja", DIRECTORS, await _last(walk, "maja"), "Typ: information")
    assert "*Bredband* · information · Karin Holm" in await walk.aside(DIRECTORS, "maja")
    await walk.speaks("maja", "en-GB")
    await walk.command("maja", DIRECTORS, "/agenda add Housing, type: odd (Per Lind)")
    said = await walk.aside(DIRECTORS, "maja")
    assert "I do not understand the type *odd*. The types are decision, discussion," in said
    assert "*Housing* discussion · Per Lind" in said


async def test_walk_two_points_in_one_line_are_asked_about(walk: Walk) -> None:
    """By number or by title: none is put off, moved or taken off beside the other, and no point is made of their numbers."""
    await walk.command("maja", DIRECTORS, "/dagordning lägg till Budget; Inspel; Resmål")
    for line in (
        "/dagordning skjut upp punkt 1 och 2 till 5 oktober",
        "/dagordning skjut upp Budget och Inspel till 5 oktober",
        "/dagordning ta bort punkt 1, 2",
        "/dagordning flytta punkterna 1 och 2 till 3",
        "/agenda remove items 1 and 2",
    ):
        await walk.command("maja", DIRECTORS, line)
        said = await walk.aside(DIRECTORS, "maja")
        assert "Flera punkter passar på" in said, line
        assert "Budget, Inspel. Skriv vilken du menar." in said, line
    await walk.command("maja", DIRECTORS, "/dagordning")
    said = await walk.aside(DIRECTORS, "maja")
    assert "1. *Budget*" in said
    assert "2. *Inspel*" in said
    await walk.command("maja", DIRECTORS, "/dagordning skjut upp punkt 8 och 9 till 5 oktober")
    assert "Jag hittar ingen punkt ”punkt 8 och 9”" in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/dagordning lägg till Bostäder och trafik")
    await walk.command("maja", DIRECTORS, "/dagordning skjut upp Bostäder och trafik till 5 oktober")
    assert "*Bostäder och trafik*" in text_of(await walk.card(DIRECTORS, "per", "uppskjuten"))
