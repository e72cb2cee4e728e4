"""What is offered where people begin to meet, or leave: only a meeting of the plan, and only what can be done with it."""

import pytest

from bot.domain.errors import Repeated
from bot.usecases import gatherings, meeting_cancelling, sending, sittings
from bot.views import gatherings as views
from tests.builders import key, place


async def _offered(group, change, room="kommundirektorer", one=None):
    command = gatherings.Gathering(place=place("anna", room), key=one or key(), change=change)
    return await group.run(gatherings.offer, command)


async def test_the_meeting_of_the_day_is_offered_to_be_started_and_then_to_be_ended(group):
    """The directors meet on 24 January; what goes on is not offered to be started again, and once it is over nothing is."""
    offer = await _offered(group, "started")
    assert str(offer.meeting.label) == "M1"
    card = views.card(offer, "sv")
    assert "står i planen. Ska vi starta mötet här?" in card.text
    assert [str(node.controls[0].action) for node in card.nodes[1:]] == [
        "Action(verb='sitting.start', subject='M1')"
    ]
    assert await _offered(group, "ended") is None
    await group.run(sittings.start, sittings.Start(place=place("anna"), key=key()))
    assert await _offered(group, "started") is None
    over = views.card(await _offered(group, "ended"), "sv")
    assert "pågår fortfarande här. Ska det avslutas?" in over.text
    await group.run(sittings.end, sittings.End(place=place("anna"), key=key()))
    assert await _offered(group, "ended") is None


async def test_a_call_that_is_no_meeting_of_the_plan_offers_nothing(group):
    """In another body's room, in a room with no meetings, and when the meeting of the day was cancelled."""
    assert await _offered(group, "started", "styrelsen") is None
    assert await _offered(group, "started", "fikarummet") is None
    cancel = meeting_cancelling.CancelMeeting(place=place("maja"), key=key(), meeting="M1")
    await group.run(meeting_cancelling.cancel, cancel)
    assert await _offered(group, "started") is None


async def test_one_event_that_comes_twice_offers_once(group):
    """The same key is the same event."""
    one = key()
    assert await _offered(group, "started", one=one) is not None
    with pytest.raises(Repeated):
        await _offered(group, "started", one=one)


async def test_an_offer_that_waits_until_the_meeting_was_started_is_not_posted(group):
    """It would offer nothing any more. Taken up again after its end, a meeting is offered to be ended once more."""
    await _offered(group, "started")
    start = sittings.Start(place=place("anna"), key=key())
    await group.run(sittings.start, start)
    claim = sending.Claim(owner="test", seconds=60, limit=20)
    claimed = await group.run(sending.claim, claim)
    assert [one.delivery.facts.get("shows") for one in claimed.outgoing].count("offer") == 0
    await _offered(group, "ended")
    await group.run(sittings.end, sittings.End(place=place("anna"), key=key()))
    again = sittings.Start(place=place("per"), key=key(), meeting="M1", by="resume button")
    await group.run(sittings.start, again)
    offer = await _offered(group, "ended")
    assert (offer.taken, offer.change) == (None, "ended")
