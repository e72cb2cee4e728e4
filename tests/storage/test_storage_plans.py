"""Nothing on the path of a command or of the dispatcher grows with the register."""

import re
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, event, insert, text

from bot.domain.ids import label
from bot.usecases import decision_changes, decisions, home, looking, sending, task_acts, tasks
from storage.engine import connect, read_url
from storage.schema import directory, messages, records
from storage.task_rows import to_columns
from tests.builders import key, mentions, place
from tests.storage.examples import AT, decision, does, order, reminder, task

MANY = 4000
PAST = AT - timedelta(days=300)
GROWING = ("decision", "task", "support", "happening", "delivery", "reminder", "inbound", "account", "person")
OF_WHAT_WAITS = (
    "ix_delivery_pending",
    "ix_delivery_in_hand",
    "ix_delivery_uncertain",
    "ix_delivery_dead",
    "ix_account_unchecked",
    "ix_account_unreachable",
)


def a_full_register(seeded: dict[str, Any]) -> dict[Any, list[dict[str, Any]]]:
    """Rows of years past: all done, sent and said."""
    done = to_columns(task(seeded, state="done", done_at=PAST, created_at=PAST, changed_at=PAST))
    shared = {"cooperation_id": seeded["cooperation"]}
    author = seeded["maja"].id
    made: dict[Any, list[dict[str, Any]]] = {
        table: []
        for table in (
            *(records.tasks, records.supports, records.decisions, records.happenings),
            *(messages.deliveries, messages.reminders, messages.inbound),
            *(directory.persons, directory.accounts),
        )
    }
    old = decision(seeded)
    for number in range(1000, 1000 + MANY):
        made[records.tasks].append({**shared, **done, "number": number, "id": number, "rev": 1})
        made[records.supports].append({"task_id": number, "position": 0, "party": f"person/{author}"})
        made[records.decisions].append(
            {
                **shared,
                "number": number,
                "body_id": old.body,
                "room_id": old.room,
                "author_id": author,
                "text": "Så beslutades",
                "fingerprint": 7,
                "parts": [],
                "kind": "decision",
                "made_on": PAST.date(),
                "state": "current",
                "created_at": PAST,
                "rev": 1,
            }
        )
        made[records.happenings].append(
            {
                **shared,
                "kind": "task",
                "record_id": number,
                "at": PAST,
                "by_id": author,
                "act": "done",
                "detail": {},
            }
        )
        made[messages.deliveries].append(
            {
                **shared,
                "key": f"old:{number}",
                "kind": "card",
                "recipient": f"room/{old.room}",
                "room_id": old.room,
                "subject_kind": "task",
                "subject_id": number,
                "facts": {},
                "due_at": PAST,
                "state": "sent",
                "attempts": 1,
                "version": 1,
                "reported": False,
            }
        )
        made[messages.reminders].append(
            {
                "task_id": number,
                "party": f"person/{author}",
                "kind": "due",
                "deadline_on": PAST.date(),
                "step": 7,
                "due_at": PAST,
                "state": "covered",
            }
        )
        made[directory.persons].append(
            {
                **shared,
                "id": number,
                "name": f"P {number}",
                "folded": f"p {number}",
                "folded_first": f"p{number}",
                "coordinator": False,
                "active": True,
            }
        )
        made[directory.accounts].append(
            {
                "id": f"slack/T1/U{number}",
                "workspace_id": "slack/T1",
                "person_id": number,
                "handle": f"h{number}",
                "folded_handle": f"h{number}",
                "active": True,
                "checked_at": PAST,
                "apart": False,
            }
        )
        made[messages.inbound].append({"key": f"old:{number}", "received_at": PAST, "outcome": None})
    return made


def fill(url: str, seeded: dict[str, Any]) -> None:
    """Puts those rows into the database, and lets it count them."""
    engine = connect(read_url(url))
    with engine.begin() as connection:
        for table, rows in a_full_register(seeded).items():
            connection.execute(insert(table), rows)
        connection.execute(text("ANALYZE"))
    engine.dispose()


@pytest.fixture
def heard():
    """Every statement that is sent to a database from now on, with its values."""
    said: list[tuple[str, Any]] = []

    def hear(_connection, _cursor, statement, values, _context, _many):
        said.append((statement, values))

    event.listen(Engine, "before_cursor_execute", hear)
    yield said
    event.remove(Engine, "before_cursor_execute", hear)


def scans(url: str, said: list[tuple[str, Any]]) -> list[str]:
    """What of it would read a whole table that grows."""
    engine = connect(read_url(url))
    explain = "EXPLAIN QUERY PLAN " if engine.dialect.name == "sqlite" else "EXPLAIN "
    found = []
    with engine.connect() as connection:
        for statement, values in said:
            if statement.startswith(("SELECT", "UPDATE", "DELETE")) and isinstance(values, tuple | dict):
                plan = connection.exec_driver_sql(explain + statement, values).all()
                found += [f"{line}\n{statement}" for line in map(str, plan) if is_scan(line)]
        connection.rollback()
    engine.dispose()
    return found


def is_scan(line: str) -> bool:
    """Whether this line of a plan reads a growing table from end to end, by SQLite's words or PostgreSQL's."""
    scan = re.search(r"\bSCAN (\w+)", line) or re.search(r"Seq Scan on (\w+)", line)
    return scan is not None and scan[1] in GROWING and not any(index in line for index in OF_WHAT_WAITS)


async def test_no_command_reads_a_table_from_end_to_end(database_url, run, seeded, heard):
    """Recording, showing on the home page, completing, undoing: with thousands of old records, by index only."""
    fill(database_url, seeded)
    heard.clear()
    text_of_task = "@anna ta fram beslutsunderlag, stöd: Lund, före styrelsemötet 2 mars"
    said = mentions(text_of_task, "anna")
    maja = place("maja")
    await run(
        decisions.record, decisions.RecordDecision(place=maja, key=key(), text="Studieresan 14 september")
    )
    await run(tasks.record, tasks.RecordTask(place=maja, key=key(), text=text_of_task, mentions=said))
    await run(task_acts.complete, task_acts.TaskAct(place=place("anna"), key=key(), task=label("U1")))
    await run(task_acts.reopen, task_acts.TaskAct(place=place("anna"), key=key(), task=label("U1")))
    await run(
        decision_changes.undo, decision_changes.UndoDecision(place=maja, key=key(), decision=label("B1"))
    )
    await run(home.open_home, home.OpenHome(place=place("anna", None)))
    assert len(heard) > 100
    assert scans(database_url, heard) == []


async def test_the_dispatcher_reads_only_what_waits(database_url, run, seeded, heard, clock):
    """Claiming, looking and asking what comes next, with thousands of sent messages: by index only."""
    fill(database_url, seeded)
    made = await run(does(lambda books: books.tasks.add(task(seeded))), None)
    await run(does(lambda books: books.reminders.replan(made.id, [reminder(seeded, made)])), None)
    await run(does(lambda books: [books.deliveries.order(order(seeded, f"{n}")) for n in range(30)]), None)
    heard.clear()
    claimed = await run(sending.claim, sending.Claim(owner="me", seconds=30, limit=20))
    assert claimed.outgoing or claimed.asked
    await run(looking.unsure, looking.Look(owner="me", seconds=30, limit=20))
    await run(sending.busy, None)
    await run(does(lambda books: books.directory.unchecked_accounts(20)), None)
    await run(does(lambda books: books.directory.accounts_with("maja@lund.example")), None)
    await run(does(lambda books: books.directory.unreachable_accounts(seeded["cooperation"])), None)
    await run(does(lambda books: books.deliveries.next_due(clock.now())), None)
    await run(does(lambda books: books.reminders.next_due(clock.now())), None)
    await run(does(lambda books: books.deliveries.close_gate("slack/T1", "C1", 1)), None)
    assert len(heard) > 10
    assert scans(database_url, heard) == []
