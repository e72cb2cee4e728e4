"""What is to be said about tasks: planned, planned again, and put into bundles."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain.people import Party
from tests.storage.examples import AT, does, order, reminder, task


@pytest.fixture
async def planned(run, seeded):
    """A task with two reminders: fourteen days before and two days before."""
    made = await run(does(lambda books: books.tasks.add(task(seeded))), None)
    far = reminder(seeded, made, step=14, due_at=AT + timedelta(days=10))
    near = reminder(seeded, made, step=2, due_at=AT + timedelta(days=20))
    await run(does(lambda books: books.reminders.replan(made.id, [near, far])), None)
    return made, far, near


async def test_reminders_come_when_they_are_due(run, planned):
    """Earliest first, not before their instant, at most so many; and the next instant is known."""
    made, far, near = planned

    def look(books):
        due = books.reminders.due
        return (
            due(far.due_at - timedelta(seconds=1), 9),
            due(far.due_at, 9),
            due(near.due_at, 9),
            due(near.due_at, 1),
            books.reminders.planned_of(made.id),
            books.reminders.next_due(far.due_at - timedelta(seconds=1)),
            books.reminders.next_due(far.due_at),
            books.reminders.next_due(near.due_at),
        )

    assert await run(does(look), None) == (
        *([], [far], [far, near], [far], [far, near]),
        *(far.due_at, near.due_at, None),
    )


async def test_a_deadline_moved_away_and_back_keeps_every_reminder_that_is_ahead(run, planned):
    """Moved to May and back again: what stood before is planned once more, at its instant, each once."""
    made, far, near = planned
    may = replace(near, deadline_on=date(2017, 5, 2), due_at=AT + timedelta(days=80))

    def move(books):
        reminders = books.reminders
        reminders.replan(made.id, [may])
        moved = reminders.planned_of(made.id)
        later = replace(far, due_at=far.due_at + timedelta(hours=1))
        reminders.replan(made.id, [later, near])
        return moved, reminders.planned_of(made.id) == [later, near]

    assert await run(does(move), None) == ([may], True)


async def test_what_was_said_is_not_said_again(run, seeded, planned):
    """A reminder in a bundle stays there however often its task is planned again, and the bundle is found from both sides."""
    made, far, near = planned

    def cover(books):
        bundle = books.deliveries.order(order(seeded, "due:1", kind="due", person=seeded["anna"].id))
        books.reminders.cover([far], bundle.id)
        books.reminders.replan(made.id, [])
        books.reminders.replan(made.id, [far, near])
        return (
            books.reminders.planned_of(made.id),
            books.reminders.covered_by(bundle.id),
            books.reminders.bundles_of(made.id, far.due_at) == [bundle.id],
            books.reminders.bundles_of(made.id, far.due_at + timedelta(seconds=1)),
            bundle.id,
        )

    ahead, covered, found, later, bundle = await run(does(cover), None)
    assert ahead == [near]
    assert covered == [replace(far, state="covered", delivery=bundle)]
    assert found
    assert later == []


async def test_what_somebody_asked_to_hear_later_survives_a_moved_deadline(run, seeded, planned):
    """A snoozed reminder stays when the task is planned again, and goes when the task wants nothing at all."""
    made, far, near = planned
    snoozed = replace(near, kind="snoozed", step=870, due_at=AT + timedelta(hours=2))

    def snooze(books):
        reminders = books.reminders
        reminders.add(snoozed)
        reminders.replan(made.id, [far])
        kept = reminders.planned_of(made.id)
        reminders.replan(made.id, [])
        return kept, reminders.planned_of(made.id)

    assert await run(does(snooze), None) == ([snoozed, far], [])


async def test_a_cancelled_reminder_can_be_planned_anew(run, planned):
    """Put off until the evening: it is the same reminder, planned again at its new instant."""
    made, far, near = planned
    evening = replace(far, due_at=far.due_at + timedelta(hours=9))

    def postpone(books):
        books.reminders.cancel([far])
        without = books.reminders.planned_of(made.id)
        books.reminders.add(evening)
        return without, books.reminders.planned_of(made.id)

    assert await run(does(postpone), None) == ([near], [evening, near])


async def test_each_party_has_reminders_of_its_own(run, seeded, planned):
    """The supporting party's copy comes and goes without touching the owner's."""
    made, far, near = planned
    copy = replace(near, party=Party("organisation", seeded["Lund"].id), kind="support")

    def plan(books):
        books.reminders.replan(made.id, [far, near, copy])
        books.reminders.cancel([copy])
        return books.reminders.planned_of(made.id)

    assert await run(does(plan), None) == [far, near]
