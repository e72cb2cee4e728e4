"""The page about Slack and Teams side by side, as its tables read."""

import re
from pathlib import Path

PLATFORMS = ("slack", "teams")
_PAGE = (Path(__file__).parent.parent / "docs" / "parity.md").read_text("utf-8")
_TEST = re.compile(r"`(test_\w+)`")
_ACTS = {"Buttons": "Clicked", "Forms": "Submitted"}


def table(section: str) -> dict[str, tuple[str, ...]]:
    """The rows of a section: what stands first, and the cells behind it."""
    body = _PAGE.partition(f"\n## {section}\n")[2].partition("\n## ")[0]
    cells = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in re.findall(r"^\|.*\|$", body, re.MULTILINE)
    ]
    rows = [row for row in cells if row[0].startswith("`")]
    assert len({row[0] for row in rows}) == len(rows), "a row stands twice"
    return {row[0].partition("`")[2].partition("`")[0]: tuple(row[1:]) for row in rows}


def named_in(cell: str) -> list[str]:
    """The tests that a cell names."""
    return _TEST.findall(cell)


def claims() -> dict[str, set[tuple[str, str, str]]]:
    """Of each test: on which platform it presses which buttons ("Clicked") and sends which forms ("Submitted")."""
    found: dict[str, set[tuple[str, str, str]]] = {}
    for section, act in _ACTS.items():
        for verb, cells in table(section).items():
            for platform, cell in zip(PLATFORMS, cells, strict=True):
                for name in named_in(cell):
                    found.setdefault(name, set()).add((platform, act, verb))
    return found
