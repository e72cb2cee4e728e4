"""The playground, fresh for each test; some walks are walked on both platforms (see `both`)."""

import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from handlers.playground.acts import caller
from handlers.playground.teams import caller as teams_caller
from tests.walk.both import BOTH
from tests.walk.walking import Walk, walking


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A walk that is listed is walked twice."""
    if "client" in metafunc.fixturenames and metafunc.function.__name__ in BOTH:
        metafunc.parametrize("client", ["slack", "teams"], indirect=True)


@pytest.fixture(scope="session", autouse=True)
def patience() -> Iterator[None]:
    """A machine that stands still for a few seconds is not taken for a product that answers too late: that is tested elsewhere."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(caller, "ACK_SECONDS", 30.0)
        patch.setattr(teams_caller, "PATIENCE", 30.0)
        yield


@pytest.fixture
def client(request: pytest.FixtureRequest) -> str:
    """Where people act."""
    chosen: str = getattr(request, "param", "slack")
    return chosen


@pytest.fixture
def files(sqlite_template: Path, tmp_path: Path) -> Path:
    """The register of the walk, with all its tables, for making them takes long; the workspace is kept beside it."""
    register = tmp_path / "playground.db"
    shutil.copyfile(sqlite_template, register)
    return register


@pytest.fixture
async def walk(files: Path, client: str) -> AsyncIterator[Walk]:
    """The demo as it stands on 24 January 2017 at 16:30."""
    async with walking(files, client) as begun:
        yield begun
