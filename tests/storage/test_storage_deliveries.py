"""Messages that are wanted: once for each key, brought up to date where they stand."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.deliveries import Subject, amend_key
from tests.builders import WORKSPACE
from tests.storage.examples import AT, ROOM, does, order

OWNER = "this process"


@pytest.fixture
def send(run, clock):
    """Sends a message: marks it as being sent, and as sent unless `until` says where to stop."""

    async def carry_out(delivery, state="sent", **settled):
        def act(books):
            started = books.deliveries.start(delivery, owner=OWNER, seconds=60, now=clock.now())
            if state == "sending":
                return started
            books.deliveries.finish(started, owner=OWNER, state=state, **settled)
            return books.deliveries.get(started.id)

        return await run(does(act), None)

    return carry_out


async def test_a_message_is_wanted_once(run, seeded):
    """The same key again answers what is there and changes nothing of it."""
    about = Subject("decision", 7)

    def want(books):
        first = books.deliveries.order(order(seeded, "card:1", subject=about, facts={"thread": "1.2"}))
        second = books.deliveries.order(order(seeded, "card:1", due_at=AT + timedelta(days=1)))
        return first, second, books.deliveries.get(first.id), books.deliveries.by_key("card:1")

    first, *others = await run(does(want), None)
    assert others == [first] * 3
    assert (first.state, first.facts, first.subject, first.due_at) == (
        "pending",
        {"thread": "1.2"},
        about,
        AT,
    )
    assert await run(does(lambda books: books.deliveries.by_key("card:2")), None) is None


async def test_a_sent_message_is_found_where_it_stands(run, seeded, send):
    """By its record, with the platform's ids; what was never begun, cancelled or is an amendment does not stand."""
    about = Subject("task", 7)

    def want(books):
        wanted = [books.deliveries.order(order(seeded, f"card:{n}", subject=about)) for n in range(4)]
        books.deliveries.order(order(seeded, "other", subject=Subject("decision", 7)))
        return wanted

    card, uncertain, dead, _ = await run(does(want), None)
    await send(card, channel="C1", ts="1.5")
    await send(uncertain, state="uncertain")
    await send(dead, state="dead", reason="gone")
    await run(does(lambda books: books.deliveries.want_amended(card.id, AT)), None)
    standing = await run(does(lambda books: books.deliveries.standing(about)), None)
    assert [(d.id, d.state, d.channel, d.ts) for d in standing] == [
        (card.id, "sent", "C1", "1.5"),
        (uncertain.id, "uncertain", None, None),
    ]


async def test_amendments_of_a_message_are_one_while_they_wait(run, seeded, send):
    """Three changes before anything is sent make one amendment; a change after it makes it wanted again."""
    card = await run(does(lambda books: books.deliveries.order(order(seeded, "card:1"))), None)
    await send(card, channel="C1", ts="1.5")

    def amend(books):
        books.deliveries.want_amended(card.id, AT)
        books.deliveries.want_amended(card.id, AT + timedelta(seconds=1))
        return books.deliveries.by_key(amend_key(card.id)), books.deliveries.ready(AT, 9)

    first, ready = await run(does(amend), None)
    assert ready == [first]
    assert (first.kind, first.subject, first.room, first.channel) == (
        "amend",
        Subject("delivery", card.id),
        ROOM,
        "C1",
    )
    sent = await send(first)
    assert sent.state == "sent"
    later = AT + timedelta(minutes=1)
    await run(does(lambda books: books.deliveries.want_amended(card.id, later)), None)
    again = await run(does(lambda books: books.deliveries.get(first.id)), None)
    assert (again.state, again.due_at, again.attempts) == ("pending", later, 0)


async def test_a_change_while_an_amendment_is_under_way_is_not_lost(run, seeded, send):
    """What is being sent may show the old state, so that it is sent once more."""
    card = await run(does(lambda books: books.deliveries.order(order(seeded, "card:1"))), None)
    await send(card, channel="C1", ts="1.5")
    await run(does(lambda books: books.deliveries.want_amended(card.id, AT)), None)
    amendment = await run(does(lambda books: books.deliveries.by_key(amend_key(card.id))), None)
    started = await send(amendment, state="sending")

    def meanwhile(books):
        books.deliveries.want_amended(card.id, AT)
        books.deliveries.finish(started, owner=OWNER, state="sent")
        return books.deliveries.get(started.id).state

    assert await run(does(meanwhile), None) == "pending"
    assert (await send(amendment)).state == "sent"


async def test_an_amendment_waits_for_what_it_amends(run, seeded, send):
    """While nobody knows whether the card got there, there is nothing to amend; other messages to the room go on."""
    unsure = does(lambda books: books.deliveries.unsure(9, owner=OWNER, seconds=60))
    card = await run(does(lambda books: books.deliveries.order(order(seeded, "card:1"))), None)
    await send(card, state="uncertain")
    (leased,) = await run(unsure, None)

    def change(books):
        books.deliveries.want_amended(card.id, AT)
        other = books.deliveries.order(order(seeded, "card:2"))
        before = books.deliveries.ready(AT, 9)
        books.deliveries.finish(leased, owner=OWNER, state="sent", channel="C1", ts="1.5")
        return before == [other], [found.kind for found in books.deliveries.ready(AT, 9)]

    assert await run(does(change), None) == (True, ["amend"])


async def test_a_message_that_has_not_begun_needs_no_amendment(run, seeded):
    """It is drawn when it goes out, and shows the latest state then."""

    def change(books):
        card = books.deliveries.order(order(seeded, "card:1"))
        books.deliveries.want_amended(card.id, AT)
        return books.deliveries.by_key(amend_key(card.id))

    assert await run(does(change), None) is None


async def test_what_has_not_begun_can_be_taken_back(run, seeded, send):
    """Of these kinds only, about this record only; what was sent stays sent."""
    about = Subject("task", 7)

    def want(books):
        return [
            books.deliveries.order(
                order(seeded, "a", kind="assigned", subject=about, person=seeded["anna"].id)
            ),
            books.deliveries.order(order(seeded, "b", kind="told", subject=about, person=seeded["per"].id)),
            books.deliveries.order(order(seeded, "c", kind="card", subject=about)),
            books.deliveries.order(order(seeded, "d", kind="told", subject=Subject("task", 8))),
        ]

    wanted = await run(does(want), None)
    await send(wanted[1])

    def take_back(books):
        books.deliveries.cancel(about, ("assigned", "told"))
        return [books.deliveries.get(delivery.id).state for delivery in wanted]

    assert await run(does(take_back), None) == ["cancelled", "sent", "pending", "pending"]


async def test_messages_waiting_for_a_person_are_found(run, seeded, send):
    """Pending ones of the kind, earliest first."""
    anna = seeded["anna"].id

    def want(books):
        later = books.deliveries.order(
            order(seeded, "b", kind="due", person=anna, due_at=AT + timedelta(hours=1))
        )
        first = books.deliveries.order(order(seeded, "a", kind="due", person=anna))
        books.deliveries.order(order(seeded, "c", kind="told", person=anna))
        return first, later

    first, later = await run(does(want), None)
    waiting = does(lambda books: books.deliveries.waiting(anna, "due"))
    assert await run(waiting, None) == [first, later]
    await send(first)
    assert await run(waiting, None) == [later]


async def test_the_owner_of_a_dead_message_is_told_once(run, seeded, send):
    """Reported ones are not reported again."""
    card = await run(does(lambda books: books.deliveries.order(order(seeded, "card:1"))), None)
    await send(card, state="dead", reason="archived")

    def report(books):
        return [[found.reason for found in books.deliveries.dead_unreported(9)] for _ in range(2)]

    assert await run(does(report), None) == [["archived"], []]


async def test_cards_missed_in_a_room_are_found_when_the_bot_comes(run, seeded, send):
    """Only cards, only those that died of the bot's absence, only of that room."""

    def want(books):
        return [
            books.deliveries.order(order(seeded, f"{kind}:{n}", kind=kind))
            for n, kind in enumerate(("card", "card", "card", "digest"))
        ]

    missed, archived, sent, digest = await run(does(want), None)
    await send(missed, state="dead", reason="absent")
    await send(archived, state="dead", reason="archived")
    await send(sent)
    await send(digest, state="dead", reason="absent")

    def found(room):
        return does(lambda books: [card.key for card in books.deliveries.missed_cards(room)])

    assert await run(found(ROOM), None) == ["card:0"]
    assert await run(found(f"{ROOM}X"), None) == []


async def test_the_last_digest_and_the_next_message_are_known(run, seeded, send):
    """By the instant they were due on the product's clock."""
    week = timedelta(days=7)

    def want(books):
        return [
            books.deliveries.order(order(seeded, f"digest:{n}", kind="digest", due_at=AT + n * week))
            for n in range(3)
        ]

    digests = await run(does(want), None)
    await send(digests[1])
    await send(digests[0])

    def look(books):
        deliveries = books.deliveries
        return (
            deliveries.last_sent("digest", ROOM),
            deliveries.last_sent("card", ROOM),
            deliveries.next_due(AT),
            deliveries.next_due(AT + 2 * week),
        )

    assert await run(does(look), None) == (AT + week, None, AT + 2 * week, None)


async def test_where_and_how_it_was_sent_is_kept(run, seeded, send, clock):
    """The account, the conversation, the time on the product's clock and how often it was tried."""
    anna = seeded["anna"].id
    wanted = await run(
        does(lambda books: books.deliveries.order(order(seeded, "due:1", kind="due", person=anna))), None
    )
    addressed = replace(
        wanted,
        via="slack/T1/UANNA",
        workspace=WORKSPACE,
        channel="DANNA",
        facts={"looks": 0},
    )
    sent = await send(addressed, channel="DANNA", ts="9.1")
    assert sent == replace(addressed, state="sent", attempts=1, attempted_at=clock.now(), ts="9.1")
