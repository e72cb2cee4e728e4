"""`klubba doctor` as an operator runs it, in a process of its own, against a workspace that answers as Slack does."""

import asyncio
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.handlers.mail.mailserver import mail_server
from tests.hard.service import Service, serving


@pytest.fixture
async def service(tmp_path: Path) -> AsyncIterator[Service]:
    """A workspace; no process yet."""
    async with serving(tmp_path) as begun:
        yield begun


async def doctor(service: Service, **more: str) -> tuple[int, str]:
    """Its exit code and what it printed."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "handlers.cli", "doctor"),
        env={**service.environment, **more},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    said, _ = await asyncio.wait_for(process.communicate(), 30)
    return process.returncode or 0, said.decode()


async def test_doctor_finds_nothing_wrong_with_a_service_that_runs(service: Service) -> None:
    """A line for each thing that was looked at, exit code 0, and the process that uses the file is not disturbed."""
    await service.start()
    code, said = await doctor(service)
    assert code == 0, said
    lines = said.splitlines()
    assert all(line.startswith("ok ") for line in lines)
    for word in ("Settings", "Database", "SLACK_BOT_TOKEN", "Scopes", "signatures"):
        assert any(word in line for line in lines), word
    assert await service.command("U0MAJA", "/beslut", "Vi antar planen")


async def test_doctor_names_what_is_missing(tmp_path: Path) -> None:
    """No database yet, and a scope that the app was installed without: a line each that says what to do, exit code 1."""
    async with serving(tmp_path, without="im:history") as service:
        code, said = await doctor(service)
    assert code == 1
    wrong = [line for line in said.splitlines() if line.startswith("wrong")]
    assert len(wrong) == 2
    assert "klubba migrate" in wrong[0]
    assert "im:history" in wrong[1]


async def test_doctor_tells_a_refused_token_from_a_slack_that_cannot_be_reached(service: Service) -> None:
    """Two different lines, none of which shows the token."""
    await service.start()
    code, said = await doctor(service, SLACK_BOT_TOKEN="xoxb-fel")
    assert code == 1
    assert "invalid_auth" in said
    assert "xoxb-fel" not in said
    code, said = await doctor(service, SLACK_API_URL="http://127.0.0.1:9/")
    assert code == 1
    assert "cannot be reached" in said


async def test_doctor_says_all_that_is_wrong_with_the_settings(service: Service) -> None:
    """And looks no further while they cannot be read."""
    code, said = await doctor(service, KLUBBA_LOCALE="fi", KLUBBA_PORT="x")
    assert code == 1
    assert "KLUBBA_LOCALE" in said
    assert "KLUBBA_PORT" in said
    assert "Database" not in said


async def test_doctor_greets_the_mail_server_and_sends_nothing(service: Service) -> None:
    """It connects and says EHLO; a login that is refused, or nobody there, is a line that says so without the password."""
    await service.start()
    async with mail_server() as mail:
        where = f"127.0.0.1:{mail.port}"
        more = {
            "KLUBBA_SMTP_URL": f"smtp://klubba:hemligt@{where}",
            "KLUBBA_MAIL_FROM": "klubba@samarbetet.example",
        }
        code, said = await doctor(service, **more)
        assert code == 0, said
        assert f"Mail: mail.example.org at {where} answers" in said
        mail.answers["AUTH"] = "535 no"
        code, said = await doctor(service, **more)
        assert code == 1
        assert "takes no letters from us (login_refused)" in said
        assert mail.letters == []
    code, said = await doctor(service, **more)
    assert code == 1
    assert "(unreachable)" in said
    assert "hemligt" not in said
