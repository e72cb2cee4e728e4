"""What is left after the process ended and began again on the same files."""

import asyncio
import os
import signal
import socket
import sqlite3
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import httpx
import pytest

from handlers.wiring.playground import build
from storage.errors import StorageError
from tests.walk.walking import DIRECTORS, Walk, text_of, walking

ROOT = Path(__file__).parents[2]


async def test_walk_after_a_restart_everything_stands_as_it_was(files: Path) -> None:
    """The day, the cards, the messages and the register are as before, and old cards still answer."""
    async with walking(files) as first:
        await first.command("maja", DIRECTORS, "/beslut Vi håller veckomöte")
        await first.command("maja", DIRECTORS, "/uppdrag @per ring Lund senast 3 februari")
        await first.clock("2017-01-25T10:00")
        seen = await first.messages(DIRECTORS, "anna")
        told = await first.messages("dm", "per")
    async with walking(files) as second:
        assert (await second.get("clock"))["now"] == "2017-01-25T10:00:00+01:00"
        assert await second.messages(DIRECTORS, "anna") == seen
        assert await second.messages("dm", "per") == told
        await second.click("per", DIRECTORS, await second.card(DIRECTORS, "per", "Uppdrag U1"), "Klart")
        assert "Klart, markerat av Per Lind 10:00." in text_of(
            await second.card(DIRECTORS, "anna", "Uppdrag U1")
        )
        await second.command("maja", DIRECTORS, "/beslut Nästa beslut")
        assert "B2" in text_of(await second.card(DIRECTORS, "anna", "Nästa beslut"))


async def test_walk_reminders_planned_before_a_restart_come_once_after_it(files: Path) -> None:
    """Nothing is lost and nothing comes twice when the process ends between two reminders."""
    async with walking(files) as first:
        await first.command("maja", DIRECTORS, "/uppdrag @per ring Lund senast 3 februari")
        await first.clock("2017-01-27T08:30")
    async with walking(files) as second:
        await second.clock("2017-02-03T12:00")
        mornings = [text for text in await second.letters("per") if text.startswith("God morgon")]
        days = [text.partition("*U1 ring Lund* – ")[2].partition(" [")[0] for text in mornings]
        assert days == ["om 7 dagar, fre 3 feb", "om 2 dagar, fre 3 feb", "i dag"]


async def test_walk_what_is_being_sent_when_the_playground_stops_is_finished(files: Path) -> None:
    """Slack takes its time over a card; the line is not closed under it, so that nobody has to look whether it got there."""
    async with walking(files) as first:
        await first.post("switch", name="slow_after", value=1, times=1, method="chat.postMessage")
        typed = asyncio.create_task(first.command("maja", DIRECTORS, "/beslut Vi håller veckomöte"))
        while not await first.messages(DIRECTORS, "anna"):
            await asyncio.sleep(0.02)
        typed.cancel()
    with closing(sqlite3.connect(files)) as register:
        assert register.execute("SELECT state FROM delivery WHERE kind = 'card'").fetchall() == [("sent",)]


async def test_walk_what_was_under_way_when_the_line_was_cut_is_not_posted_twice(files: Path) -> None:
    """Slack takes the card but its answer is lost: the card stands once, then and after a restart."""
    async with walking(files) as first:
        await first.post("switch", name="cut_after", value=1, times=1, method="chat.postMessage")
        await first.command("maja", DIRECTORS, "/beslut Vi håller veckomöte")
        assert len(await first.bots(DIRECTORS, "anna")) == 1
    async with walking(files) as second:
        await second.clock("2017-01-24T17:00")
        assert len(await second.bots(DIRECTORS, "anna")) == 1


async def test_walk_a_second_process_is_refused_the_files_that_one_is_using(files: Path) -> None:
    """It is told so in words, and the first goes on."""
    async with walking(files) as first:
        with pytest.raises(StorageError, match="Another Klubba is using"):
            build(database=files, base_url="http://127.0.0.1:1")
        await first.command("maja", DIRECTORS, "/beslut Vi håller veckomöte")
        assert len(await first.bots(DIRECTORS, "anna")) == 1


async def test_walk_what_was_acknowledged_survives_kill_9(tmp_path: Path) -> None:
    """`klubba playground` is killed right after a command was answered; started again, the record and its card stand."""
    async with _playground(tmp_path) as (process, first):
        await first.command("maja", DIRECTORS, "/beslut Vi håller veckomöte")
        await first.command("maja", DIRECTORS, "/uppdrag @per ring Lund senast 27 januari")
        process.kill()
    async with _playground(tmp_path) as (process, second):
        assert "Vi håller veckomöte" in text_of(await second.card(DIRECTORS, "anna", "Beslut B1"))
        assert len(await second.letters("per")) == 1
        await second.clock("2017-01-27T12:00")
        assert len(await second.letters("per")) == 3
        process.terminate()
        assert await asyncio.wait_for(process.wait(), 20) in (0, -signal.SIGTERM)


@asynccontextmanager
async def _playground(data: Path) -> AsyncIterator[tuple[Process, Walk]]:
    """`klubba playground` as a process of its own, answering; it is gone afterwards."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "handlers.cli", "playground", "--data", str(data), "--port", str(port)),
        cwd=ROOT,
        env={**os.environ, "KLUBBA_NO_BROWSER": "1"},
        stdout=asyncio.subprocess.DEVNULL,
    )
    try:
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=60) as http:
            await asyncio.wait_for(_answers(http), 60)
            yield process, Walk(http)
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def _answers(http: httpx.AsyncClient) -> None:
    while True:
        try:
            if (await http.get("/readyz")).is_success:
                return
        except httpx.TransportError:
            pass  # it does not listen yet
        await asyncio.sleep(0.05)
