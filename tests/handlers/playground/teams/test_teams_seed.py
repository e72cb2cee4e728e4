"""One register, seen from both sides."""

from pathlib import Path

from handlers.playground import seed as workspace
from handlers.playground.demo import demo
from handlers.playground.teams import names
from handlers.playground.teams.seed import TENANT, seed
from storage import migrate
from storage.store import Store
from tests.handlers.playground.teams.conftest import BOARD, Bot


async def test_the_tenant_is_joined_to_the_demos_cooperation(tmp_path: Path) -> None:
    """Same cooperation, the accounts of the same persons, channels of the same bodies; a second start changes nothing."""
    url = f"sqlite:///{tmp_path / 'register.db'}"
    migrate.upgrade(url, lambda _line: None)
    store = Store.open(url, now=lambda: demo().starts_at)

    def look(_command, books, _now):
        directory = books.directory
        per = directory.account(f"teams/{names.TENANT}/{names.person('per')}")
        room = directory.room(f"{TENANT}/{BOARD}")
        return (
            directory.cooperation_of(TENANT) == directory.cooperation_of(workspace.WORKSPACE),
            [one.id.split("/")[0] for one in directory.accounts_of(per.person)],
            [one.workspace for one in directory.rooms_of_body(room.body)],
        )

    try:
        for usecase in (workspace.seed, seed, seed):
            await store.run(usecase, demo())
        same, accounts, rooms = await store.run(look, None)
    finally:
        await store.close()
    assert same
    assert accounts == ["slack", "teams"]
    assert sorted(rooms) == [workspace.WORKSPACE, TENANT]


async def test_the_tenant_has_the_demos_people_and_one_without_the_app(bot: Bot) -> None:
    """Fifteen people with stable ids; the bot is in everyone's personal chat but Ida's, in all channels and in the group chat."""
    tenant = bot.playground.tenant
    people = [user for user in tenant.workspace.users.values() if not user.bot]
    assert len(people) == 15
    assert next(user.id for user in people if user.handle == "per") == names.person("per")
    assert [user.handle for user in people if not tenant.has_app(user.id)] == ["ida"]
    rooms = [room for room in tenant.workspace.channels.values() if room.kind != "dm"]
    assert {room.name: names.BOT in room.members for room in rooms} == {
        "styrelsen": True,
        "kommundirektorer": True,
        "Allmänt": True,
        "Valberedningen": True,
    }
