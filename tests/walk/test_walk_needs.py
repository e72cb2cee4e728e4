"""The page about what people need names the walks that there are."""

import re
from pathlib import Path

HERE = Path(__file__).parent
PAGE = HERE.parents[1] / "docs" / "needs.md"


def test_every_walk_stands_in_the_page_and_every_one_named_there_exists() -> None:
    """A reader who looks up a need finds the test; a test that is added or renamed is not forgotten there."""
    found = {
        name
        for path in HERE.glob("test_walk_*.py")
        for name in re.findall(r"^async def (test_walk_\w+)", path.read_text("utf-8"), re.MULTILINE)
    }
    assert found
    assert set(re.findall(r"`(test_walk_\w+)`", PAGE.read_text("utf-8"))) == found
