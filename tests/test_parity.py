"""The page about Slack and Teams side by side is whole, and names tests that there are."""

import re
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

from bot.domain import deliveries
from handlers.chat import messages
from handlers.chat.commands import WORDS
from handlers.chat.router import BUTTONS, FORMS, SHORTCUTS
from tests.parity import PLATFORMS, named_in, table
from tests.walk.both import BOTH

HERE = Path(__file__).parent
ROWS = {
    "Words": set(WORDS.values()),
    "Buttons": set(BUTTONS),
    "Forms": set(FORMS),
    "The menu of a message": set(SHORTCUTS),
    "What is heard": {kind.__name__ for kind in get_args(messages.Inbound)},
    "What happens to a room": set(get_args(get_type_hints(messages.RoomChanged)["change"])),
    "What comes by itself": set(get_args(deliveries.Kind)),
    "Answers": {kind.__name__ for kind in get_args(messages.Reply)},
}
WALKED = ("Words", "Buttons", "Forms", "The menu of a message")
_REASON = re.compile(r"– (?:\S+ ){4,}\S+")


def _tests() -> dict[str, set[str]]:
    """Of each test on which platforms it shows something."""
    found: dict[str, set[str]] = {}
    for path in HERE.rglob("test_*.py"):
        for name in re.findall(r"^(?:async )?def (test_\w+)", path.read_text("utf-8"), re.MULTILINE):
            found.setdefault(name, set()).update(_platforms(path, name))
    return found


def _platforms(path: Path, name: str) -> set[str]:
    if path.name == "test_walk_two_platforms.py" or name in BOTH:
        return {*PLATFORMS}
    where = str(path.relative_to(HERE))
    return {"teams"} if "teams" in where else {"slack"}


TESTS = _tests()


@pytest.mark.parametrize("section", ROWS)
def test_every_row_of_the_tables_stands_in_the_page(section: str) -> None:
    """Nothing that can be written, pressed, filled in, heard or sent is left out, and nothing stands there that is gone."""
    assert set(table(section)) == ROWS[section]


@pytest.mark.parametrize("section", ROWS)
def test_every_cell_names_a_test_of_its_platform_or_a_reason(section: str) -> None:
    """Each cell names tests that there are and that show it on that platform, or says why the platform has no such thing."""
    for row, cells in table(section).items():
        assert len(cells) == len(PLATFORMS), row
        for platform, cell in zip(PLATFORMS, cells, strict=True):
            named = named_in(cell)
            assert named or _REASON.search(cell), (row, platform)
            wrong = [name for name in named if platform not in TESTS.get(name, ())]
            assert (row, platform, wrong) == (row, platform, [])


@pytest.mark.parametrize("section", WALKED)
def test_whatever_one_writes_presses_or_fills_in_is_walked_on_both_platforms(section: str) -> None:
    """The door alone shows that it is heard; what then happens in the whole product is shown by a walk, in Slack and in Teams."""
    missing = [
        (row, platform)
        for row, cells in table(section).items()
        for platform, cell in zip(PLATFORMS, cells, strict=True)
        if not any(name.startswith("test_walk_") for name in named_in(cell))
    ]
    assert missing == []


def test_every_walk_that_is_walked_twice_exists() -> None:
    """A walk that is renamed is renamed in the list too."""
    assert set(TESTS) >= BOTH
