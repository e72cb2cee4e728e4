"""What people see when a type, a focus issue or a recipient is written that nobody knows: it is saved, and what there is is told."""

from tests.walk.walking import DIRECTORS, Message, Walk, text_of


async def _last(walk: Walk, user: str) -> Message:
    return (await walk.bots(DIRECTORS, user, private=True))[-1]


async def test_walk_a_type_of_decision_that_is_none_is_told_with_the_nearest_one(walk: Walk) -> None:
    """The words stay in the text until the button puts the type in their place; in English too."""
    await walk.command("maja", DIRECTORS, "/beslut typ: inriktnig Arbetet med inspel fortsätter")
    said = text_of(await _last(walk, "maja"))
    assert "*B1 är sparat.* Jag förstår inte typen *inriktnig*, så orden står kvar i texten." in said
    assert "Typerna är beslut, konstaterande, inriktning" in said
    assert "inriktnig" in text_of(await walk.card(DIRECTORS, "per", "B1"))
    await walk.click("maja", DIRECTORS, await _last(walk, "maja"), "Inriktning B1")
    card = text_of(await walk.card(DIRECTORS, "per", "B1"))
    assert "*Inriktning B1*" in card
    assert "*Arbetet med inspel fortsätter*" in card
    await walk.speaks("per", "en-GB")
    await walk.command("per", DIRECTORS, "/decision We meet on Tuesdays, type: xyzzy")
    assert "I do not understand the type *xyzzy*" in await walk.aside(DIRECTORS, "per")


async def test_walk_a_focus_issue_that_is_none_is_told_with_those_there_are(walk: Walk) -> None:
    """The nearest one is a button; where there are none at all it says how to add one."""
    await walk.command("maja", DIRECTORS, "/uppdrag @per ta fram siffror senast 3 mars, fokus: bostäder")
    said = text_of(await _last(walk, "maja"))
    assert "Här finns inga fokusfrågor, så *bostäder* står kvar i texten." in said
    await walk.command("maja", DIRECTORS, "/dagordning fokusfråga Stimulera bostadsbyggande; Arbetsmarknad")
    await walk.command("maja", DIRECTORS, "/uppdrag @per ring Lund senast 3 mars, fokus: arbetsmaknad")
    said = text_of(await _last(walk, "maja"))
    assert "Jag känner ingen fokusfråga *arbetsmaknad*, så orden står kvar i texten." in said
    assert "Fokusfrågorna är: Stimulera bostadsbyggande och Arbetsmarknad." in said
    await walk.click("maja", DIRECTORS, await _last(walk, "maja"), "Fokus: Arbetsmarknad")
    assert "*ring Lund*" in text_of(await walk.card(DIRECTORS, "per", "U2"))


async def test_walk_a_recipient_is_a_group_that_is_known(walk: Walk) -> None:
    """It gets the task handed to it; another word is told with the groups there are, and the nearest one is a button."""
    await walk.command(
        "maja", DIRECTORS, "/uppdrag @per ta fram underlag, mottagare: Styrelsen, senast 1 mars"
    )
    card = text_of(await walk.card(DIRECTORS, "per", "U1"))
    assert "*ta fram underlag*" in card
    assert "Styrelsen" in card
    await walk.speaks("maja", "en-GB")
    await walk.command("maja", DIRECTORS, "/task @per write a paper by 1 March, recipient: Styrelssen")
    said = text_of(await _last(walk, "maja"))
    assert "I know no group *Styrelssen*, so the words stay in the text." in said
    await walk.click("maja", DIRECTORS, await _last(walk, "maja"), "Recipient: Styrelsen")
    card = text_of(await walk.card(DIRECTORS, "per", "U2"))
    assert "*write a paper*" in card
    assert "Styrelsen" in card
