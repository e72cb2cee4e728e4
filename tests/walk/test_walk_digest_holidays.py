"""The week in brief when Monday is a day off."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from tests.walk.walking import DIRECTORS, Walk, text_of

HOME = ZoneInfo("Europe/Stockholm")


async def test_walk_after_easter_monday_the_digest_comes_on_tuesday(walk: Walk) -> None:
    """On annandag påsk nothing comes; on Tuesday at 08:00, summer time, it does, once; the week after on Monday again."""
    await walk.command("maja", DIRECTORS, "/uppdrag @per ta fram underlag senast 12 maj")
    await walk.clock("2017-04-10T12:00")
    before = len(await walk.bots(DIRECTORS, "anna"))
    await walk.clock("2017-04-17T23:00")
    assert len(await walk.bots(DIRECTORS, "anna")) == before
    await walk.clock("2017-04-24T12:00")
    came = (await walk.bots(DIRECTORS, "anna"))[before:]
    assert all("Veckan i korthet" in text_of(message) for message in came)
    days = [datetime.fromtimestamp(float(m["ts"]), UTC).astimezone(HOME) for m in came]
    assert [f"{day:%a %d %b %H:%M}" for day in days] == ["Tue 18 Apr 08:00", "Mon 24 Apr 08:00"]
    assert "vecka 16" in text_of(came[0])


async def test_walk_at_midsummer_no_reminder_comes_on_the_eve(walk: Walk) -> None:
    """Midsummer Eve is a day off: what would come then comes the day before, together with what comes that day."""
    await walk.clock("2017-06-12T09:00")
    await walk.command("maja", DIRECTORS, "/uppdrag @per ta fram underlag senast 30 juni")
    await walk.clock("2017-06-26T08:00")
    mornings = [m for m in await walk.bots("dm", "per") if text_of(m).startswith("God morgon")]
    days = [datetime.fromtimestamp(float(m["ts"]), UTC).astimezone(HOME) for m in mornings]
    assert [f"{day:%a %d %b %H:%M}" for day in days] == ["Fri 16 Jun 08:30", "Thu 22 Jun 08:30"]
