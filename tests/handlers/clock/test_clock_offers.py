"""What was offered on one day is taken back when the day is over, by the clock alone."""

from datetime import datetime, timedelta

from bot.ports.books import Books
from bot.usecases import gatherings, housekeeping, meetings
from tests.builders import key, place
from tests.scenes import Scene

OFFERED = "Ska vi starta mötet här?"


def _sweep(books: Books, now: datetime) -> None:
    housekeeping.sweep(housekeeping.Sweep(since=now), books, now)


async def test_an_offer_of_yesterday_becomes_a_line_once(scene: Scene) -> None:
    """Whatever else is due, the sweep of the next day amends it, and those after that leave it as it is."""
    meeting = meetings.AddMeeting(place=place("maja"), key=key(), text="Förmöte 24 januari kl 16-17")
    await scene.store.run(meetings.add, meeting)
    command = gatherings.Gathering(place=place("anna"), key=key(), change="started")
    await scene.store.run(gatherings.offer, command)
    await scene.settle()
    (offer,) = [one for one in scene.platform.posted if OFFERED in one.text]
    await scene.change(_sweep)
    await scene.settle()
    assert len(offer.versions) == 1
    scene.clock.turn(scene.clock.now() + timedelta(days=1))
    for _ in range(2):
        await scene.change(_sweep)
        await scene.settle()
    assert [card.text for card in offer.versions[1:]] == ["Förmöte startades inte här."]
