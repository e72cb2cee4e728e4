"""The whole product with the secret at hand, and what it logs."""

import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
import structlog

from tests.hard.bench import Bench, benched


@pytest.fixture
async def bench(sqlite_template: Path, tmp_path: Path) -> AsyncIterator[Bench]:
    """The demo as it stands on 24 January 2017 at 16:30."""
    register = tmp_path / "playground.db"
    shutil.copyfile(sqlite_template, register)
    async with benched(register) as begun:
        yield begun


@pytest.fixture
def mistakes() -> Iterator[list[dict[str, Any]]]:
    """Fails the test when anything was logged as an error: that is how a mistake of ours shows."""
    with structlog.testing.capture_logs() as logs:
        yield logs
    assert [line for line in logs if line["log_level"] in ("error", "critical")] == []
