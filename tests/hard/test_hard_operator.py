"""What an operator may meet: a stop in the middle of things, a second process, a file that cannot be used, a full disk."""

import asyncio
import os
import resource
import sqlite3
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.hard.service import Service, serving


@pytest.fixture
async def service(tmp_path: Path) -> AsyncIterator[Service]:
    """A workspace; no process yet."""
    async with serving(tmp_path) as begun:
        yield begun


async def eventually(service: Service, count: int, seconds: float = 10.0) -> None:
    until = time.monotonic() + seconds
    while len(service.messages()) < count:
        assert time.monotonic() < until, service.log.read_text()[-2000:]
        await asyncio.sleep(0.05)


async def test_a_stop_finishes_what_is_under_way_and_exits_with_0(service: Service) -> None:
    """SIGTERM with sends in flight: they are finished, the rest waits for the next start, and nothing is sent twice."""
    await service.start()
    service.playground.bench.switches.set(_switch("slow", 1.0))
    acknowledged = [
        await service.command(f"U0{who}", "/uppdrag", f"<@U0PER> sak {who}")
        for who in ["MAJA", "ANNA", "KARIN"]
    ]
    assert all(acknowledged)
    await asyncio.sleep(0.3)
    began = time.monotonic()
    assert await service.stop() == 0, service.log.read_text()[-2000:]
    assert time.monotonic() - began < 15
    service.playground.bench.switches.reset()
    await service.start()
    await eventually(service, 6)
    assert await service.stop() == 0
    assert sorted(service.keys().values()) == [1] * 6
    assert "Traceback" not in service.log.read_text()


async def test_a_second_process_on_the_same_file_is_refused(service: Service) -> None:
    """It says why and exits with 3; the first one goes on."""
    await service.start()
    second = await service.start(wait=False, KLUBBA_PORT="1")
    assert await asyncio.wait_for(second.wait(), 20) == 3
    assert "Another Klubba is using" in service.log.read_text()
    assert await service.command("U0MAJA", "/beslut", "Vi antar planen")
    await eventually(service, 1)


async def test_a_port_that_is_taken_is_said_in_a_sentence(service: Service) -> None:
    """A second service on the same port exits with an error code and one line that names the port."""
    await service.start()
    other = service.database.replace("klubba.db", "other.db")
    second = await service.start(wait=False, KLUBBA_DATABASE_URL=other)
    assert await asyncio.wait_for(second.wait(), 20) != 0
    assert "Traceback" not in service.log.read_text()
    assert str(service.port) in service.log.read_text()


async def test_the_house_may_speak_english_in_another_zone(service: Service) -> None:
    """KLUBBA_LOCALE and KLUBBA_TIMEZONE: a room that nobody has set up gets its card in English, on that zone's clock."""
    await service.start(KLUBBA_LOCALE="en", KLUBBA_TIMEZONE="America/New_York")
    assert await service.command("U0MAJA", "/task", "<@U0PER> call Lund, by 2 March")
    await eventually(service, 2)
    assert any(message.text.startswith("Task U1") for message in service.messages())
    await service.stop()
    with sqlite3.connect(service.database.removeprefix("sqlite:///")) as kept:
        assert kept.execute("SELECT language, zone FROM body").fetchall() == [("en", "America/New_York")]
    kept.close()


@pytest.mark.parametrize("harm", ["corrupt", "truncated", "not ours", "folder", "newer"])
async def test_a_file_that_cannot_be_used_is_explained(service: Service, tmp_path: Path, harm: str) -> None:
    """A damaged, foreign or newer file: exit code 3, a sentence that says what to do, no traceback, the file untouched."""
    path = tmp_path / "klubba.db"
    if harm != "folder":
        await service.start()
        assert await service.command("U0MAJA", "/beslut", "Vi antar planen")
        await service.stop()
    before = _harmed(path, harm)
    process = await service.start(wait=False)
    assert await asyncio.wait_for(process.wait(), 20) == 3, service.log.read_text()
    log = service.log.read_text()
    assert "Klubba cannot start" in log
    assert "Traceback" not in log
    if before is not None:
        assert path.read_bytes() == before


def _harmed(path: Path, harm: str) -> bytes | None:
    match harm:
        case "corrupt":
            content = bytearray(path.read_bytes())
            content[4096:40960] = os.urandom(36864)
            path.write_bytes(content)
        case "truncated":
            path.write_bytes(path.read_bytes()[:10_000])
        case "not ours":
            path.write_bytes(b"Det var en gang en fil.\n" * 400)
        case "newer":
            with sqlite3.connect(path) as connection:
                connection.execute("UPDATE alembic_version SET version_num = '9999'")
            connection.close()
        case "folder":
            path.mkdir()
    return path.read_bytes() if path.is_file() and harm != "newer" else None


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
async def test_a_read_only_file_is_explained(service: Service, tmp_path: Path) -> None:
    """Exit code 3 and a sentence about rights."""
    await service.start()
    await service.stop()
    (tmp_path / "klubba.db").chmod(0o444)
    process = await service.start(wait=False)
    assert await asyncio.wait_for(process.wait(), 20) == 3
    assert "may not be written" in service.log.read_text()


async def test_a_full_disk_refuses_commands_and_recovers(service: Service, tmp_path: Path) -> None:
    """When nothing more can be written, a command is refused in words and nothing of it is kept; afterwards all goes on."""
    await service.start()
    assert service.process is not None
    assert await service.command("U0MAJA", "/beslut", "Före")
    await eventually(service, 1)
    await asyncio.sleep(0.5)  # until it is written down that the card got there
    written = (tmp_path / "klubba.db-wal").stat().st_size  # every commit is appended to it
    resource.prlimit(service.process.pid, resource.RLIMIT_FSIZE, (written, resource.RLIM_INFINITY))
    refused = [n for n in range(5) if not await service.command("U0MAJA", "/beslut", f"Full {n}")]
    assert refused == [0, 1, 2, 3, 4]
    assert (await service.http.get("/readyz")).status_code == 503
    assert service.process.returncode is None
    resource.prlimit(
        service.process.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
    )
    for _ in range(2):  # and again: what the first probe wrote is no obstacle to the second
        assert (await service.http.get("/readyz")).json() == {"clock": True, "store": True, "accepting": True}
    assert await service.command("U0MAJA", "/beslut", "Efter")
    await eventually(service, 2)
    cards = sorted(message.text for message in service.messages())
    assert [("Efter" in card, "Före" in card) for card in cards] == [(False, True), (True, False)]
    assert await service.stop() == 0
    connection = sqlite3.connect(tmp_path / "klubba.db")
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


def test_settings_that_are_wrong_are_all_named_at_once(tmp_path: Path) -> None:
    """Exit code 2, and one line for each setting that is wrong."""
    environment = {
        "PATH": os.environ["PATH"],
        "KLUBBA_PORT": "99999",
        "KLUBBA_DATABASE_URL": "mysql://x",
        "KLUBBA_LOG_LEVEL": "loud",
        "SLACK_BOT_TOKEN": "xoxp-wrong",
        "SLACK_API_URL": "http://elsewhere.example/",
    }
    done = subprocess.run(
        [sys.executable, "-m", "handlers.cli", "run"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    for name in (
        "KLUBBA_PORT",
        "KLUBBA_DATABASE_URL",
        "KLUBBA_LOG_LEVEL",
        "SLACK_BOT_TOKEN",
        "SLACK_API_URL",
    ):
        assert name in done.stderr
    assert "xoxp-wrong" not in done.stderr


def _switch(name: str, value: float):
    from handlers.playground.switches import Switch

    return Switch(name=name, value=value)
