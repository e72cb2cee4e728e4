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
