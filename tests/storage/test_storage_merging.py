"""Two people become one: nothing that named the one that goes is left, whatever it is."""

import json
from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest
from sqlalchemy import JSON, Boolean, Date, Integer, Text, Time, insert, select

from bot.domain.people import Account, Party
from bot.domain.reminders import Reminder
from storage.merging import DOCUMENTS, PARTIES, references
from storage.schema import metadata
from storage.tables.base import Instant
from tests.builders import WORKSPACE, account, room_id
from tests.storage.examples import AT, does, order, reminder, task

FIXED = {
    ("meeting", "state"): "cancelled",
    ("decision", "state"): "current",
    ("decision", "kind"): "decision",
    ("task", "state"): "done",
    ("task", "obligation"): "required",
    ("happening", "kind"): "task",
    ("delivery", "state"): "sent",
    ("delivery", "kind"): "told",
    ("reminder", "state"): "planned",
    ("link_code", "purpose"): "person",
}
WITHOUT_PEOPLE = {
    "person.reminder_days",
    "room.reminder_days",
    "meeting.candidates",
    "decision.parts",
    "task.deadline",
    "agenda_template.titles",
    "question.options",
    "sheet.called",
    "sheet.guests",
    "sheet.programme",
    "sheet.absent",
    "paste.meetings",
}
FILLED = {"person", "account", "organisation", "body", "room", "cooperation", "workspace"}


def _documents(gone: int) -> dict[str, Any]:
    """One of each kind of document, with the person that goes wherever one can stand; numbers that are no person stay."""
    deferral = {"meeting": gone, "by": gone, "at": AT.isoformat()}
    step = {"text": "a", "on": None, "meeting": gone, "body": None, "done_on": None, "done_by": gone}
    return {
        "task.parts": [{"text": "a", "by": gone, "at": AT.isoformat()}],
        "agenda.points": [{"key": gone, "removed_by": gone, "deferrals": [deferral]}],
        "timeline.steps": {"steps": [step], "before": {"steps": [step], "by": gone, "at": AT.isoformat()}},
        "sheet.present": [{"name": "A", "person": gone, "organisation": None}],
        "happening.detail": {"from": f"person/{gone}", "to": f"person/{gone}1", "part": str(gone)},
        "delivery.facts": {"by": gone, "who": gone, "looks": gone, "detail": {"to": f"person/{gone}"}},
    }


def _value(table: Any, column: Any, kept: dict[str, Any], gone: int) -> Any:
    key = f"{table.name}.{column.name}"
    target = next((found.column.table.name for found in column.foreign_keys), None)
    if target is not None:
        return gone if target == "person" else kept.get(target)
    if (table.name, column.name) in FIXED:
        return FIXED[table.name, column.name]
    if any(column is party for party in PARTIES):
        return f"person/{gone}"
    match column.type:
        case JSON():
            return _documents(gone).get(key, [])
        case Boolean():
            return True
        case Integer():
            return 900
        case Instant():
            return AT
        case Date():
            return date(2017, 3, 2)
        case Time():
            return time(9)
        case Text():
            return f"{key} {gone}"
    raise AssertionError(f"no example of {key}")


def _fill(books: Any, seeded: dict[str, Any], gone: int) -> None:
    """A row in every table that points to a person, every such column pointing to the one that goes."""
    ledger = books.directory._ledger
    kept: dict[str, Any] = {
        "cooperation": seeded["cooperation"],
        "body": seeded["styrelsen"].id,
        "organisation": seeded["Lund"].id,
        "room": room_id("styrelsen"),
        "workspace": WORKSPACE,
        "account": account("per"),
        "meeting": seeded["meetings"][0].id,
    }
    documents = {column.table for column in DOCUMENTS} | {column.table for column in PARTIES}
    wanted = {column.table for column in references()} | documents
    for table in metadata.sorted_tables:
        if table not in wanted or table.name in FILLED:
            continue
        if table.name == "support":  # who has a task does not help with it too
            kept["task"] = books.tasks.add(task(seeded, number=77)).id
        automatic = table.primary_key.columns.values()[0] if "id" in table.c else None
        values = {c.name: _value(table, c, kept, gone) for c in table.columns if c is not automatic}
        if automatic is not None:
            kept[table.name] = ledger.insert(table, **values)
        else:
            ledger.write(insert(table), **values)


def _rows(books: Any) -> dict[str, list[dict[str, Any]]]:
    ledger = books.directory._ledger
    return {
        table.name: [dict(row._mapping) for row in ledger.all(select(table))]
        for table in metadata.sorted_tables
    }


def _names(rows: dict[str, list[dict[str, Any]]], person: int) -> set[str]:
    """Where this person is named: by reference, by a party in text, or in a document."""
    pointing = {f"{column.table.name}.{column.name}" for column in references()}
    found = set()
    for table, kept in rows.items():
        for row in kept:
            for name, value in row.items():
                written = json.dumps(value) if isinstance(value, list | dict) else str(value)
                documented = f"{table}.{name}" in {f"{c.table.name}.{c.name}" for c in DOCUMENTS}
                named = documented and any(f'"{key}": {person}' in written for key in _KEYS)
                if (f"{table}.{name}" in pointing and value == person) or named:
                    found.add(f"{table}.{name}")
                if f"person/{person}" in written.replace(f"person/{person}1", ""):
                    found.add(f"{table}.{name}")
    return found


_KEYS = {key for keys in DOCUMENTS.values() for key in keys}


async def test_everything_that_names_a_person_names_the_other_afterwards(run, seeded):
    """One row of each kind, and every reference, party and document in it: all follow, and the person is gone."""
    gone, kept = seeded["per"].id, seeded["anna"].id

    def merge(books):
        body = seeded["styrelsen"]
        books.directory.save_body(replace(body, convenor=gone))
        books.directory.note_member(room_id("kommundirektorer"), gone, AT)
        books.directory.merge_people(gone, seeded["tomas"].id)
        _fill(books, seeded, gone)
        before = _rows(books)
        books.directory.merge_people(kept, gone)
        after = _rows(books)
        assert books.directory.person(gone).id == books.directory.person(seeded["tomas"].id).id == kept
        assert kept in {one.id for one in books.directory.people(seeded["cooperation"])}
        assert gone not in {one.id for one in books.directory.people(seeded["cooperation"])}
        return before, after

    before, after = await run(does(merge), None)
    everywhere = {f"{column.table.name}.{column.name}" for column in (*references(), *PARTIES, *DOCUMENTS)}
    assert _names(before, gone) == everywhere
    assert _names(after, gone) == set()
    assert everywhere <= _names(after, kept)
    (told,) = (row for row in after["delivery"] if row["facts"])
    assert told["facts"]["looks"] == gone  # a number that is no person
    assert after["happening"][-1]["detail"]["to"] == f"person/{gone}1"


def test_every_document_is_known_to_name_people_or_not():
    """Whoever adds a document to the schema says whether it names people."""
    documents = {
        f"{t.name}.{c.name}" for t in metadata.sorted_tables for c in t.columns if isinstance(c.type, JSON)
    }
    assert documents == {f"{c.table.name}.{c.name}" for c in DOCUMENTS} | WITHOUT_PEOPLE


def test_every_party_in_text_is_known():
    """Columns that hold a party are called so, and all of them follow."""
    called = {"owner", "party", "recipient"}
    found = {f"{t.name}.{c.name}" for t in metadata.sorted_tables for c in t.columns if c.name in called} - {
        "gate.recipient"
    }  # the platform's own channel
    assert found == {f"{c.table.name}.{c.name}" for c in PARTIES}


async def test_a_record_that_was_touched_cannot_be_written_back(run, seeded):
    """Who read a task before its owner became one with another is told that it was changed meanwhile."""
    per, anna = seeded["per"].id, seeded["anna"].id

    def merge(books):
        made = books.tasks.add(task(seeded, owner=Party("person", per)))
        books.directory.merge_people(anna, per)
        return made, books.tasks.get(made.id)

    made, kept = await run(does(merge), None)
    assert kept.owner == Party("person", anna)
    assert kept.rev > made.rev


async def test_whoever_had_a_task_and_was_to_help_with_it_only_has_it(run, seeded):
    """Owner and support become one person; of two supports one is left, and the others keep their order."""
    per, anna, maja = (Party("person", seeded[one].id) for one in ("per", "anna", "maja"))

    def merge(books):
        first = books.tasks.add(task(seeded, number=1, owner=per, support=(anna, maja)))
        second = books.tasks.add(task(seeded, number=2, owner=maja, support=(per, anna)))
        books.directory.merge_people(anna.id, per.id)
        return books.tasks.get(first.id), books.tasks.get(second.id)

    first, second = await run(does(merge), None)
    assert (first.owner, first.support) == (anna, (maja,))
    assert (second.owner, second.support) == (maja, (anna,))


@pytest.mark.parametrize(
    ("annas", "pers", "left"), [("planned", "covered", "covered"), ("cancelled", "planned", "planned")]
)
async def test_the_same_reminder_to_both_is_one(run, seeded, annas, pers, left):
    """What was said already is not said again; what is still to be said stays planned."""
    per, anna = Party("person", seeded["per"].id), Party("person", seeded["anna"].id)

    def merge(books):
        made = books.tasks.add(task(seeded, owner=per))
        for who, state in ((anna, annas), (per, pers)):
            _plan(books, reminder(seeded, made, party=who), state, seeded)
        books.directory.merge_people(anna.id, per.id)
        return [row for row in _rows(books)["reminder"] if row["party"] == str(anna)]

    (one,) = await run(does(merge), None)
    assert one["state"] == left


def _plan(books: Any, value: Reminder, state: str, seeded: dict[str, Any]) -> None:
    books.reminders.add(value)
    if state == "covered":
        bundle = books.deliveries.order(order(seeded, "due:1", kind="due", person=value.party.id, room=None))
        books.reminders.cover([value], bundle.id)
    if state == "cancelled":
        books.reminders.cancel([value])


async def test_two_mornings_that_wait_become_one(run, seeded):
    """What waits for both goes out in one message, with all that was in the two."""
    per, anna = Party("person", seeded["per"].id), Party("person", seeded["anna"].id)

    def merge(books):
        made = [books.tasks.add(task(seeded, number=n, owner=who)) for n, who in ((1, anna), (2, per))]
        bundles = []
        for one, who in zip(made, (anna, per), strict=True):
            wanted = order(seeded, f"due:{who.id}", kind="due", person=who.id, room=None)
            bundles.append(books.deliveries.order(wanted))
            value = reminder(seeded, one, party=who)
            books.reminders.add(value)
            books.reminders.cover([value], bundles[-1].id)
        books.directory.merge_people(anna.id, per.id)
        states = [books.deliveries.get(bundle.id).state for bundle in bundles]
        return states, len(books.reminders.covered_by(bundles[0].id))

    assert await run(does(merge), None) == (["pending", "cancelled"], 2)


async def test_an_account_keeps_what_is_known_of_it(run, seeded):
    """Its address, why it cannot be reached, and that it was taken apart."""
    value = Account(
        id=account("per"),
        workspace=WORKSPACE,
        person=seeded["per"].id,
        email="per.lind@malmo.example",
        unreachable="blocked",
        apart=True,
    )

    def save(books):
        books.directory.save_account(value)
        found = books.directory.accounts_with("per.lind@malmo.example")
        return (
            books.directory.account(value.id),
            found,
            books.directory.unreachable_accounts(seeded["cooperation"]),
        )

    assert await run(does(save), None) == (value, [value], [value])
