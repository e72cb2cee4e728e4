"""Who takes part, and where."""

from typing import Any


async def test_a_new_workspace_is_a_cooperation_of_its_own(run):
    """The first command of a workspace makes its cooperation, and the next one finds it."""

    def add(command: Any, books: Any, now: Any) -> Any:
        return books.directory.add_workspace("slack/T1", "Kommunerna")

    def find(command: Any, books: Any, now: Any) -> Any:
        return books.directory.cooperation_of("slack/T1"), books.directory.cooperation_of("slack/T2")

    made = await run(add, None)
    assert await run(find, None) == (made, None)
