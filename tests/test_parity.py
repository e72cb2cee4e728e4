"""The page about Slack and Teams side by side is whole, and names tests that there are."""

import re
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

from bot.domain import deliveries
from handlers.chat import messages
from handlers.chat.commands import WORDS
from handlers.chat.router import BUTTONS, FORMS, SHORTCUTS
from tests.walk.both import BOTH

HERE = Path(__file__).parent
PAGE = (HERE.parent / "docs" / "parity.md").read_text("utf-8")
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
PLATFORMS = ("slack", "teams")
_TEST = re.compile(r"`(test_\w+)`")
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


def _table(section: str) -> dict[str, tuple[str, ...]]:
    """The rows of a section: what stands first, and the cells behind it."""
    body = PAGE.partition(f"\n## {section}\n")[2].partition("\n## ")[0]
    cells = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in re.findall(r"^\|.*\|$", body, re.MULTILINE)
    ]
    rows = [row for row in cells if row[0].startswith("`")]
    assert len({row[0] for row in rows}) == len(rows), "a row stands twice"
    return {row[0].partition("`")[2].partition("`")[0]: tuple(row[1:]) for row in rows}


@pytest.mark.parametrize("section", ROWS)
def test_every_row_of_the_tables_stands_in_the_page(section: str) -> None:
    """Nothing that can be written, pressed, filled in, heard or sent is left out, and nothing stands there that is gone."""
    assert set(_table(section)) == ROWS[section]


@pytest.mark.parametrize("section", ROWS)
def test_every_cell_names_a_test_of_its_platform_or_a_reason(section: str) -> None:
    """Each cell names tests that there are and that show it on that platform, or says why the platform has no such thing."""
    for row, cells in _table(section).items():
        assert len(cells) == len(PLATFORMS), row
        for platform, cell in zip(PLATFORMS, cells, strict=True):
            named = _TEST.findall(cell)
            assert named or _REASON.search(cell), (row, platform)
            wrong = [name for name in named if platform not in TESTS.get(name, ())]
            assert (row, platform, wrong) == (row, platform, [])


def test_every_walk_that_is_walked_twice_exists() -> None:
    """A walk that is renamed is renamed in the list too."""
    assert set(TESTS) >= BOTH
