"""A command costs the same however much is kept."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, event

from bot.usecases import decisions, tasks
from handlers.chat.conversation import Conversation
from handlers.chat.messages import Said
from storage.store import Store
from tests.builders import key, place

RECORDS = 400
MOST = {"beslut": 18, "uppdrag": 28}  # statements


async def _statements(work: Callable[[], Any]) -> int:
    """How many statements the database gets while something is done."""
    statements: list[str] = []

    def one(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        statements.append(statement)

    event.listen(Engine, "before_cursor_execute", one)
    try:
        await work()
    finally:
        event.remove(Engine, "before_cursor_execute", one)
    return len(statements)


def _copies(_command: None, books: Any, now: Any) -> None:
    """So many more of the first decision and the first task, from before."""
    decision, task = books.decisions.numbered(1, 1), books.tasks.numbered(1, 1)
    before = now - timedelta(days=3)
    for number in range(1000, 1000 + RECORDS):
        books.decisions.add(replace(decision, number=number, created_at=before))
        books.tasks.add(replace(task, number=number, created_at=before))


@pytest.mark.parametrize("command", ["beslut", "uppdrag"])
async def test_a_command_takes_as_many_statements_in_a_full_register_as_in_an_empty_one(
    store: Store, command: str
) -> None:
    """With eight hundred records it takes what it took with two, and nothing that was read is read again."""
    conversation = Conversation(store.run)
    here = place("maja")
    await store.run(decisions.record, decisions.RecordDecision(place=here, key=key(), text="Vi antar planen"))
    await store.run(
        tasks.record, tasks.RecordTask(place=here, key=key(), text="Skicka kallelsen senast 30 mars")
    )

    async def one(text: str) -> None:
        said = Said(place=here, key=key(), command=command, text=text)
        await conversation.hear(said)

    few = await _statements(lambda: one("Granska underlaget senast 24 mars"))
    await store.run(_copies, None)
    many = await _statements(lambda: one("Granska bilagorna senast 24 mars"))
    assert many == few <= MOST[command]
