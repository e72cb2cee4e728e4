"""Decisions, tasks, meetings, timelines and their trail."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.decisions import DecisionPart
from bot.domain.history import Happening
from bot.domain.ids import WorkspaceId
from bot.domain.people import Party
from bot.domain.tasks import TaskPart
from bot.domain.timeline import Step, Timeline
from bot.domain.when.deadline import Deadline, Offset
from bot.ports.errors import Stale
from tests.storage.examples import AT, ROOM, decision, does, meeting, task

ZONE = "Europe/Stockholm"


def dated(on: date, **changes) -> Deadline:
    """A deadline on this day."""
    return Deadline(**{"typed": "", "day": on, "on": on, "zone": ZONE, **changes})


async def test_a_decision_comes_back_as_it_was_saved(run, seeded):
    """With its parts, its point and its meeting."""
    planned = seeded["meetings"][0]
    value = decision(
        seeded,
        text="Två saker, på en gång: å, ä och 🙂",
        parts=(DecisionPart(text="Mötet", meeting=planned.id, confirms=True), DecisionPart(text="Resan")),
        kind="direction",
        point="3",
        meeting=planned.id,
        source="https://example.org/p1",
    )

    def save(books):
        made = books.decisions.add(value)
        return made, books.decisions.get(made.id), books.decisions.numbered(made.cooperation, 1)

    made, by_id, by_number = await run(does(save), None)
    assert made == replace(value, id=made.id)
    assert by_id == made == by_number


async def test_decisions_are_found_by_the_meetings_they_name(run, seeded):
    """With the days they named; not those that name it no more, nor those that were taken back."""
    first, second = seeded["meetings"][:2]
    days = (date(2017, 9, 14), date(2017, 9, 15))

    def save(books):
        kept = books.decisions.add(
            decision(
                seeded,
                parts=(
                    DecisionPart(text="a", meeting=first.id, days=days),
                    DecisionPart(text="b", meeting=first.id),
                    DecisionPart(text="c", meeting=second.id),
                ),
            )
        )
        undone = books.decisions.add(
            decision(seeded, number=2, parts=(DecisionPart(text="a", meeting=first.id),), state="undone")
        )
        found = books.decisions.naming(first.id), books.decisions.naming(second.id)
        changed = books.decisions.save(replace(kept, parts=kept.parts[:1]))
        return (
            kept,
            undone,
            found,
            changed,
            (books.decisions.naming(first.id), books.decisions.naming(second.id)),
        )

    kept, _, found, changed, then = await run(does(save), None)
    assert found == ([kept], [kept])
    assert then == ([changed], [])
    assert changed.parts[0].days == days


async def test_a_task_comes_back_as_it_was_saved(run, seeded):
    """With its parts, owner, supporting parties in their order, and all of its deadline."""
    moment = datetime(2017, 1, 25, 9, tzinfo=ZoneInfo(ZONE))
    value = task(
        seeded,
        parts=(TaskPart(text="a", done_by=seeded["per"].id, done_at=moment), TaskPart(text="b")),
        owner=Party("organisation", seeded["Staffanstorp"].id),
        support=(Party("organisation", seeded["Lund"].id), Party("person", seeded["per"].id)),
        obligation="desired",
        deadline=Deadline(
            typed="två arbetsdagar före styrelsemötet 2 mars",
            word="before",
            day=date(2017, 3, 2),
            last=date(2017, 3, 3),
            offset=Offset(-2, "working day"),
            series="styrelsemötet",
            meeting=seeded["meetings"][1].id,
            on=date(2017, 2, 28),
            at=time(9, 30),
            zone=ZONE,
            doubt="several",
            others=(date(2017, 3, 9),),
        ),
        point="4",
        note="Efter samråd",
        state="done",
        done_by=seeded["per"].id,
        done_at=moment,
    )

    def save(books):
        made = books.tasks.add(value)
        return made, books.tasks.get(made.id), books.tasks.numbered(made.cooperation, 1)

    made, by_id, by_number = await run(does(save), None)
    assert made == replace(value, id=made.id)
    assert by_id == made == by_number


async def test_a_meeting_comes_back_as_it_was_saved(run, seeded):
    """With its days, times, place and host; a meeting of two days counts until its last."""
    value = meeting(
        seeded,
        title="Studieresa",
        body=None,
        starts=date(2017, 9, 14),
        ends=date(2017, 9, 15),
        begins=time(9),
        closes=time(16, 30),
        place="Köpenhamn",
        host=seeded["Lund"].id,
    )

    def save(books):
        made = books.meetings.add(value)
        coming = books.meetings.planned(made.cooperation, since=date(2017, 9, 15), until=date(2017, 9, 15))
        return made, books.meetings.get(made.id), coming

    made, kept, coming = await run(does(save), None)
    assert made == replace(value, id=made.id)
    assert kept == made
    assert coming == [made]


async def test_the_plan_is_by_date_without_what_is_cancelled(run, seeded):
    """A cancelled meeting is gone from the plan, and a tentative one stays until its last candidate has passed."""

    def look(books):
        second = seeded["meetings"][1]
        books.meetings.save(replace(second, state="cancelled"))
        books.meetings.add(
            meeting(
                seeded,
                title="Extra",
                starts=date(2017, 3, 22),
                candidates=(date(2017, 3, 22), date(2017, 4, 5)),
            )
        )
        days = {"since": date(2017, 3, 28), "until": date(2017, 5, 31)}
        ever = books.meetings.ever_planned(seeded["cooperation"], **{**days, "since": date(2017, 1, 1)})
        return books.meetings.planned(seeded["cooperation"], **days), second in [
            replace(one, state="planned", rev=second.rev) for one in ever if one.state == "cancelled"
        ]

    planned, kept = await run(does(look), None)
    assert kept
    assert [(found.title, found.starts) for found in planned] == [
        ("Extra", date(2017, 3, 22)),
        ("Kommundirektörsmöte", date(2017, 3, 28)),
        ("Styrelsemöte", date(2017, 5, 9)),
    ]


async def test_a_timeline_comes_back_by_its_name(run, seeded):
    """However the name is written, with all its steps."""
    steps = (
        Step(text="Förslag", on=date(2017, 2, 1), done_on=date(2017, 2, 2), done_by=seeded["per"].id),
        Step(text="Yttrande", body=seeded["styrelsen"].id, meeting=seeded["meetings"][1].id),
    )
    value = Timeline(
        id=0,
        cooperation=seeded["cooperation"],
        name="Näringslivsprogram",
        body=seeded["styrelsen"].id,
        room=ROOM,
        author=seeded["maja"].id,
        steps=steps,
        created_at=AT,
    )

    def save(books):
        made = books.timelines.add(value)
        changed = books.timelines.save(replace(made, steps=steps[:1]))
        return changed, books.timelines.named(seeded["cooperation"], "naringslivsprogram")

    changed, found = await run(does(save), None)
    assert found == changed
    assert (found.steps, found.rev) == (steps[:1], 2)


async def test_all_timelines_of_a_cooperation_come_by_name(run, seeded):
    """Those of every body and of none, however their names are written; another cooperation's are not among them."""

    def save(books):
        other = books.directory.add_workspace(WorkspaceId("slack/TOTHER"), "De andra")
        for name, body, cooperation in (
            ("Översiktsplan", seeded["styrelsen"].id, seeded["cooperation"]),
            ("infrastruktur", None, seeded["cooperation"]),
            ("Bostäder", seeded["styrelsen"].id, seeded["cooperation"]),
            ("Energi", None, other),
        ):
            chain = Timeline(
                id=0,
                cooperation=cooperation,
                name=name,
                body=body,
                room=ROOM,
                author=seeded["maja"].id,
                steps=(Step(text="Förslag", on=date(2017, 2, 1)),),
                created_at=AT,
            )
            books.timelines.add(chain)
        return books.timelines.all_of(seeded["cooperation"]), books.timelines.all_of(other)

    ours, theirs = await run(does(save), None)
    assert [chain.name for chain in ours] == ["Bostäder", "infrastruktur", "Översiktsplan"]
    assert [chain.steps[0].on for chain in ours] == [date(2017, 2, 1)] * 3
    assert [chain.name for chain in theirs] == ["Energi"]


@pytest.mark.parametrize("kind", ["decisions", "tasks", "meetings"])
async def test_who_comes_second_overwrites_nothing(run, seeded, kind):
    """Two people change what they both read: the second is told, and the first change stands."""
    example = {"decisions": decision, "tasks": task, "meetings": meeting}[kind]
    field = "title" if kind == "meetings" else "text"
    read = await run(does(lambda books: getattr(books, kind).add(example(seeded))), None)
    await run(does(lambda books: getattr(books, kind).save(replace(read, **{field: "Först"}))), None)
    with pytest.raises(Stale):
        await run(does(lambda books: getattr(books, kind).save(replace(read, **{field: "Sedan"}))), None)
    kept = await run(does(lambda books: getattr(books, kind).get(read.id)), None)
    assert (getattr(kept, field), kept.rev) == ("Först", 2)


async def test_numbers_are_counted_per_cooperation_and_letter(run, seeded):
    """Each cooperation counts its decisions, tasks and meetings from one."""

    def count(books):
        other = books.directory.add_workspace("slack/T2", "De andra")
        one = seeded["cooperation"]
        return [books.next_number(c, s) for c, s in ((one, "B"), (one, "B"), (one, "U"), (other, "B"))]

    assert await run(does(count), None) == [1, 2, 1, 1]


async def test_the_latest_decisions_of_the_bodies_come_first(run, seeded):
    """Newest first, only current ones, only of these bodies, at most so many."""

    def look(books):
        for number, changes in enumerate(
            ({}, {"state": "undone"}, {"body": seeded["styrelsen"].id}, {"body": None}, {}), 1
        ):
            made = decision(seeded, number=number, created_at=AT + timedelta(minutes=number), **changes)
            books.decisions.add(made)
        mine = [seeded["kommundirektorer"].id]
        return (
            [d.number for d in books.decisions.latest(mine, limit=9)],
            [d.number for d in books.decisions.latest(mine, limit=1)],
            [d.number for d in books.decisions.latest(mine, limit=9, since=AT + timedelta(minutes=2))],
            books.decisions.latest([], limit=9),
            [d.number for d in books.decisions.latest_in_room(ROOM, limit=9)],
            [d.number for d in books.decisions.by_author(seeded["maja"].id, ROOM, AT + timedelta(minutes=4))],
            books.decisions.by_author(seeded["anna"].id, ROOM, AT),
        )

    assert await run(does(look), None) == ([5, 1], [5], [5], [], [5, 4, 3, 1], [5, 4], [])


async def test_the_same_words_are_found_again(run, seeded):
    """However long they are; other words, and the same ones undone, are not."""
    long = "å" * 40_000

    def look(books):
        maja = seeded["maja"].id
        for number, changes in enumerate(({}, {"text": "annat"}, {"state": "undone"}), 1):
            books.decisions.add(decision(seeded, **{"number": number, "text": long, **changes}))
            books.tasks.add(task(seeded, **{"number": number, "text": long, **changes}))
        return [
            [found.number for found in kept.by_author(maja, ROOM, since, text=text)]
            for kept in (books.decisions, books.tasks)
            for since, text in ((AT, long), (AT, "annat"), (AT, "inget"), (AT + timedelta(seconds=1), long))
        ]

    assert await run(does(look), None) == [[1], [2], [], []] * 2


async def test_open_tasks_come_by_deadline(run, seeded):
    """The earliest first, those without a date last, the closed ones not at all; supporters have a list of their own."""
    anna, lund = Party("person", seeded["anna"].id), Party("organisation", seeded["Lund"].id)
    march = date(2017, 3, 1)
    examples = (
        {"owner": anna},
        {"owner": lund, "deadline": dated(march, at=time(17))},
        {"owner": lund, "deadline": dated(march, at=time(9))},
        {"owner": anna, "deadline": dated(date(2017, 2, 1)), "state": "done", "done_at": AT},
        {"deadline": dated(date(2017, 2, 1)), "support": (lund, anna)},
    )

    def look(books):
        for number, changes in enumerate(examples, 1):
            books.tasks.add(task(seeded, number=number, **changes))
        return (
            [t.number for t in books.tasks.open_of([anna, lund])],
            [t.number for t in books.tasks.open_of([anna])],
            books.tasks.open_of([]),
            [t.number for t in books.tasks.open_of([lund], support=True)],
            [t.number for t in books.tasks.open_in([seeded["kommundirektorer"].id])],
            [t.number for t in books.tasks.done_in([seeded["kommundirektorer"].id], AT)],
            books.tasks.done_in([seeded["kommundirektorer"].id], AT + timedelta(seconds=1)),
        )

    assert await run(does(look), None) == ([3, 2, 1], [1], [], [5], [5, 3, 2, 1], [4], [])


async def test_the_supporting_parties_of_a_changed_task_are_the_new_ones(run, seeded):
    """Handing over the support leaves nothing behind."""
    anna, per = Party("person", seeded["anna"].id), Party("person", seeded["per"].id)

    def change(books):
        made = books.tasks.add(task(seeded, support=(anna, per)))
        books.tasks.save(replace(made, support=(per,)))
        return books.tasks.get(made.id).support, books.tasks.open_of([anna], support=True)

    assert await run(does(change), None) == ((per,), [])


async def test_deadlines_are_found_by_the_meeting_they_hang_on(run, seeded):
    """By the planned meeting, or by the name and day of one that is not planned yet; closed tasks are left alone."""
    planned = seeded["meetings"][1]
    on_it = dated(date(2017, 3, 1), day=date(2017, 3, 2), series="styrelsemötet", meeting=planned.id)
    named = dated(date(2017, 6, 1), day=date(2017, 6, 2), series="Styrelsemötet")

    def look(books):
        books.tasks.add(task(seeded, number=1, deadline=on_it))
        books.tasks.add(task(seeded, number=2, deadline=named))
        books.tasks.add(task(seeded, number=3, deadline=named, state="done", done_at=AT))
        find = books.tasks.bindable
        return (
            [t.number for t in books.tasks.bound_to(planned.id)],
            [t.number for t in find(seeded["cooperation"], "styrelsemötet", date(2017, 6, 2))],
            find(seeded["cooperation"], "styrelsemötet", date(2017, 3, 2)),
            find(seeded["cooperation"], "kommundirektörsmötet", date(2017, 6, 2)),
        )

    assert await run(does(look), None) == ([1], [2], [], [])


async def test_tasks_are_found_by_who_recorded_them_and_when_they_changed(run, seeded):
    """Newest first in the room for their author; the sweep sees open ones changed since then, oldest first."""

    def look(books):
        for number in (1, 2, 3):
            at = AT + timedelta(minutes=number)
            state = "undone" if number == 3 else "open"
            books.tasks.add(task(seeded, number=number, created_at=at, changed_at=at, state=state))
        since = AT + timedelta(minutes=1)
        return (
            [t.number for t in books.tasks.by_author(seeded["maja"].id, ROOM, since)],
            [t.number for t in books.tasks.changed_since(since, 9)],
            [t.number for t in books.tasks.changed_since(since, 1)],
        )

    assert await run(does(look), None) == ([2, 1], [1, 2], [1])


async def test_the_trail_tells_the_latest_first(run, seeded):
    """What happened to a record, with its details; other records have trails of their own."""

    def happen(books):
        for number in range(3):
            books.trail.add(
                Happening(
                    cooperation=seeded["cooperation"],
                    kind="task",
                    record=7,
                    at=AT + timedelta(minutes=number),
                    by=seeded["per"].id,
                    act="moved",
                    detail={"to": f"2017-03-0{number + 1}"},
                )
            )
        return books.trail.of("task", 7, limit=2), books.trail.of("decision", 7)

    latest, others = await run(does(happen), None)
    assert [found.detail["to"] for found in latest] == ["2017-03-03", "2017-03-02"]
    assert latest[0].at == AT + timedelta(minutes=2)
    assert others == []


async def test_the_trail_tells_when_the_days_of_meetings_were_fixed(run, seeded):
    """Of the meetings that are asked about, the earliest first; other acts, other meetings and other records are not told."""

    def happen(books):
        for record, kind, act, to in (
            (7, "meeting", "confirmed", "2017-04-05"),
            (7, "meeting", "moved", "2017-04-06"),
            (8, "meeting", "confirmed", "2017-05-05"),
            (9, "meeting", "confirmed", "2017-06-05"),
            (8, "task", "moved", "2017-07-05"),
        ):
            books.trail.add(
                Happening(
                    cooperation=seeded["cooperation"],
                    kind=kind,
                    record=record,
                    at=AT,
                    by=seeded["per"].id,
                    act=act,
                    detail={"to": to},
                )
            )
        return books.trail.confirmed([7, 8]), books.trail.confirmed([])

    fixed, of_none = await run(does(happen), None)
    assert [found.detail["to"] for found in fixed] == ["2017-04-05", "2017-05-05"]
    assert list(of_none) == []


async def test_a_request_that_came_again_is_known(run):
    """Until it is forgotten, with what it made."""

    def carry_out(books):
        inbound = books.inbound
        inbound.add("old", None, AT - timedelta(days=2))
        inbound.add("new", "B1", AT)
        forgotten = inbound.forget_before(AT - timedelta(days=1))
        return forgotten, inbound.seen("old"), inbound.seen("new")

    assert await run(does(carry_out), None) == (1, (False, None), (True, "B1"))
