"""A store with the directors' group in it."""

from typing import Any

import pytest

from tests.builders import seed


@pytest.fixture
async def seeded(run) -> dict[str, Any]:
    """The directors' group: who and what was made, by handle or name."""
    made: dict[str, Any] = await run(seed, None)
    return made
