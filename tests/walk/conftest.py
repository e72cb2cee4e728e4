"""The playground, fresh for each test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.walk.walking import Walk, walking


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """The register of the walk; the workspace is kept beside it."""
    return tmp_path / "playground.db"


@pytest.fixture
async def walk(files: Path) -> AsyncIterator[Walk]:
    """The demo as it stands on 24 January 2017 at 16:30."""
    async with walking(files) as begun:
        yield begun
