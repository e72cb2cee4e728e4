"""A process that records decisions until it is killed: prints the key of each that was answered, one a line."""

import asyncio
import sys
from datetime import UTC, datetime
from itertools import count

from bot.ports.books import Books
from storage.store import Store


def record(key: str, books: Books, now: datetime) -> int:
    """Takes a number and notes it under the key, in one transaction."""
    cooperation = books.directory.cooperation_of("slack/T1") or books.directory.add_workspace(
        "slack/T1", "T1"
    )
    number = books.next_number(cooperation, "B")
    books.inbound.add(key, f"B{number}", now)
    return number


async def write(url: str, life: str) -> None:
    """Sixteen people at once, without end."""
    store = Store.open(url, now=lambda: datetime.now(UTC))

    async def person(name: int) -> None:
        for turn in count():
            key = f"{life}-{name}-{turn}"
            number = await store.run(record, key)
            print(key, number, flush=True)  # noqa: T201 - this is the answer

    await asyncio.gather(*(person(name) for name in range(16)))


if __name__ == "__main__":
    asyncio.run(write(*sys.argv[1:]))
