"""What stands in the tenant is still there after a restart."""

from pathlib import Path

from handlers.playground.demo import demo
from handlers.playground.keeping import Keeper
from handlers.playground.server import Playground
from handlers.playground.teams import names
from tests.handlers.playground.conftest import TinyProduct
from tests.handlers.playground.teams.conftest import BOARD


def _playground(files: Path) -> Playground:
    return Playground(
        product=TinyProduct(),
        events_url="http://127.0.0.1:9/slack/events",
        base_url="http://127.0.0.1:9",
        commands=(),
        shortcuts=(),
        demo=demo(),
        keeper=Keeper(files / "workspace.json"),
        tenant_keeper=Keeper(files / "tenant.json"),
    )


async def test_messages_and_installs_of_teams_outlive_the_process(tmp_path: Path) -> None:
    """A message in a channel and Ida's app are there again; each side has its own file; the keys are new."""
    first = _playground(tmp_path)
    users = first.tenant.workspace.users
    ida, per = users[names.person("ida")], users[names.person("per")]
    await first.teams_acts.event(ida, first.tenant.workspace.dm(ida.id), "install")
    await first.teams_acts.message(per, first.tenant.workspace.channels[BOARD], "Hej")
    await first.close()
    again = _playground(tmp_path)
    assert [said.text for said in again.tenant.workspace.messages(BOARD)] == ["Hej"]
    assert again.tenant.has_app(ida.id)
    assert again.bench.workspace.messages("C0STYRELSEN") == []
    assert again.tenant.keys.kid != first.tenant.keys.kid
    await again.close()
