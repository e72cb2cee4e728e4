"""The playground, fresh for each test; some walks are walked on both platforms (see `both`)."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Generator, Iterator, Sequence
from pathlib import Path

import pytest

from handlers.chat.conversation import Conversation
from handlers.chat.messages import Clicked, Inbound, Reply, Submitted
from handlers.playground.acts import caller
from handlers.playground.demo import demo
from handlers.playground.teams import caller as teams_caller
from handlers.wiring.local import LocalProduct
from tests.parity import claims
from tests.walk.both import BOTH
from tests.walk.walking import Walk, walking

CLAIMS = claims()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A walk that is listed is walked twice."""
    if "client" in metafunc.fixturenames and metafunc.function.__name__ in BOTH:
        metafunc.parametrize("client", ["slack", "teams"], indirect=True)


@pytest.hookimpl(wrapper=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> Generator[None, object, object]:
    """A walk that the page about both platforms names for a button or a form presses it and sends it there."""
    result = yield
    claimed = CLAIMS.get(pyfuncitem.originalname, set())
    if pyfuncitem.originalname in BOTH:
        claimed = {claim for claim in claimed if claim[0] == pyfuncitem.funcargs["client"]}
    assert sorted(claimed - pyfuncitem.funcargs["heard"]) == [], "docs/parity.md names this walk for it"
    return result


@pytest.fixture(autouse=True)
def heard(monkeypatch: pytest.MonkeyPatch) -> set[tuple[str, str, str]]:
    """What the product hears in this test: on which platform, whether a button or a form, and which. It answers as always."""
    acts: set[tuple[str, str, str]] = set()
    hear = Conversation.hear

    async def noting(self: Conversation, inbound: Inbound) -> Sequence[Reply]:
        if isinstance(inbound, Clicked | Submitted):
            platform = inbound.place.workspace.partition("/")[0]
            acts.add((platform, type(inbound).__name__, inbound.action.verb))
        return await hear(self, inbound)

    monkeypatch.setattr(Conversation, "hear", noting)
    return acts


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


@pytest.fixture(scope="session")
def demo_template(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register as the playground fills it at its first start, made once."""
    register = tmp_path_factory.mktemp("demo") / "playground.db"
    shutil.copyfile(sqlite_template, register)

    async def filled() -> None:
        product = LocalProduct(register, demo().starts_at)
        product.open()
        await product.fill()
        await product.close()

    asyncio.run(filled())
    return register


@pytest.fixture
def files(demo_template: Path, tmp_path: Path) -> Path:
    """The register of the walk, filled, for that takes long; the workspace is kept beside it."""
    register = tmp_path / "playground.db"
    shutil.copyfile(demo_template, register)
    return register


@pytest.fixture
async def walk(files: Path, client: str) -> AsyncIterator[Walk]:
    """The demo as it stands on 24 January 2017 at 16:30."""
    async with walking(files, client) as begun:
        yield begun
