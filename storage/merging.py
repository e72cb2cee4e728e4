"""Two people turn out to be one: everything that names one of them names the other from then on.

References are found in the schema itself; what names people in another way, as a party in text or inside a document, is listed here.
Records that are touched get the next rev, so that nobody writes the old name back.
"""

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Column, ColumnElement, Row, Text, and_, cast, delete, select, tuple_, update

from bot.domain.ids import PersonId
from bot.domain.people import of_person
from storage.held import Held
from storage.ledger import Ledger
from storage.tables.agendas import agendas
from storage.tables.base import metadata
from storage.tables.calendars import sheets
from storage.tables.directory import members, persons
from storage.tables.messages import deliveries, reminders
from storage.tables.records import happenings, supports, tasks, timelines

DOCUMENTS: Mapping[Column[Any], frozenset[str]] = {
    tasks.c.parts: frozenset({"by"}),
    agendas.c.points: frozenset({"by", "removed_by"}),
    timelines.c.steps: frozenset({"by", "done_by"}),
    sheets.c.present: frozenset({"person"}),
    happenings.c.detail: frozenset(),
    deliveries.c.facts: frozenset({"by", "who"}),
}
"""Documents that name people, and under which keys. Parties stand as text under "from" and "to" in any of them."""
PARTIES = (tasks.c.owner, supports.c.party, reminders.c.party, deliveries.c.recipient)
"""Columns that hold a party as text."""
_PARTY_KEYS = ("from", "to")
_STRENGTH = {"covered": 2, "planned": 1, "cancelled": 0}
_TWIN = (reminders.c.task_id, reminders.c.kind, reminders.c.deadline_on, reminders.c.step)


class Merging:
    """Makes one person of two."""

    def __init__(self, ledger: Ledger, held: Held) -> None:
        self._ledger = ledger
        self._held = held

    def merge_people(self, kept: PersonId, gone: PersonId) -> None:
        """Gives everything that points to one person to another. The first stays as a sign to the other: what is under way still
        names it, and its number must never mean anybody else.
        """
        self._merge_members(kept, gone)
        for column in references():
            if column.table is not members:
                self._change(column.table, column == gone, {column.name: kept})
        self._merge_parties(kept, gone)
        self._merge_reminders(kept, gone)
        for column, keys in DOCUMENTS.items():
            self._rewrite(column, keys, kept, gone)
        self._merge_waiting(kept)
        sign = update(persons).where(persons.c.id == gone)
        left = {"active": False, "coordinator": False, "organisation_id": None, "reminders_on": None}
        self._ledger.write(sign.values(merged_into_id=kept, **left))
        self._held.forget_all()

    def _merge_members(self, kept: PersonId, gone: PersonId) -> None:
        inside = select(members.c.room_id).where(members.c.person_id == kept)
        self._ledger.write(delete(members).where(members.c.person_id == gone, members.c.room_id.in_(inside)))
        self._ledger.write(update(members).where(members.c.person_id == gone).values(person_id=kept))

    def _merge_parties(self, kept: PersonId, gone: PersonId) -> None:
        old, new = str(of_person(gone)), str(of_person(kept))
        self._change(tasks, tasks.c.owner == old, {"owner": new})
        owned = select(tasks.c.id).where(tasks.c.owner == new)
        helped = select(supports.c.task_id).where(supports.c.party == new)
        both = supports.c.party.in_((old, new))
        self._ledger.write(delete(supports).where(both, supports.c.task_id.in_(owned)))
        self._ledger.write(delete(supports).where(supports.c.party == old, supports.c.task_id.in_(helped)))
        self._ledger.write(update(supports).where(supports.c.party == old).values(party=new))
        self._ledger.write(update(deliveries).where(deliveries.c.recipient == old).values(recipient=new))

    def _merge_reminders(self, kept: PersonId, gone: PersonId) -> None:
        """Of the same reminder to both, the one that got further stays."""
        old, new = str(of_person(gone)), str(of_person(kept))
        for row in self._ledger.all(select(reminders).where(reminders.c.party == old)):
            key = tuple_(*_TWIN) == tuple(getattr(row, column.name) for column in _TWIN)
            twin = self._ledger.first(select(reminders).where(reminders.c.party == new, key))
            if twin is not None:
                self._drop(row if _STRENGTH[twin.state] >= _STRENGTH[row.state] else twin)
        self._ledger.write(update(reminders).where(reminders.c.party == old).values(party=new))

    def _drop(self, row: Row[Any]) -> None:
        self._ledger.write(delete(reminders).where(reminders.c.id == row.id))

    def _merge_waiting(self, kept: PersonId) -> None:
        """What waits to be said to them is said once; mornings that wait become one."""
        waits = and_(deliveries.c.person_id == kept, deliveries.c.state == "pending")
        first: dict[str, int] = {}
        for row in self._ledger.all(select(deliveries).where(waits).order_by(deliveries.c.id)):
            told = first.setdefault(_saying(row), row.id)
            if told != row.id:
                moved = update(reminders).where(reminders.c.delivery_id == row.id)
                self._ledger.write(moved.values(delivery_id=told))
                ended = update(deliveries).where(deliveries.c.id == row.id)
                self._ledger.write(ended.values(state="cancelled", reason="said once"))

    def _rewrite(self, column: Column[Any], keys: frozenset[str], kept: PersonId, gone: PersonId) -> None:
        table, key = column.table, next(iter(column.table.primary_key.columns))
        maybe = cast(column, Text).contains(str(gone))
        for row in self._ledger.all(select(key, column).where(maybe)):
            before, number = getattr(row, column.name), getattr(row, key.name)
            document = renamed(before, keys, kept, gone)
            if document != before:
                self._change(table, key == number, {column.name: document})

    def _change(self, table: Any, condition: ColumnElement[bool], values: dict[str, Any]) -> None:
        if "rev" in table.c:
            values = {**values, "rev": table.c.rev + 1}
        self._ledger.write(update(table).where(condition).values(values))


def references() -> list[Column[Any]]:
    """Every column that points to a person."""
    keys = (key for table in metadata.sorted_tables for key in table.foreign_keys)
    return [key.parent for key in keys if key.column.table is persons]


def renamed(document: Any, keys: frozenset[str], kept: PersonId, gone: PersonId) -> Any:
    """The document with one person in place of another."""

    def value(key: str, held: Any) -> Any:
        if key in keys and held == gone and isinstance(held, int):
            return kept
        if key in _PARTY_KEYS and held == str(of_person(gone)):
            return str(of_person(kept))
        return renamed(held, keys, kept, gone)

    if isinstance(document, list):
        return [renamed(one, keys, kept, gone) for one in document]
    if isinstance(document, dict):
        return {key: value(key, held) for key, held in document.items()}
    return document


def _saying(row: Row[Any]) -> str:
    """What a waiting message would say. A bundle says whatever is due; one that may have been sent already stands alone."""
    if row.kind == "due":
        return "due" if not row.facts.get("fixed") else f"due {row.id}"
    return json.dumps([row.kind, row.subject_kind, row.subject_id, row.facts], sort_keys=True)
