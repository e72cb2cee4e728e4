"""`klubba doctor`: looks at settings, database, migrations and tokens, and says a line about each."""

import argparse
import asyncio
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass

from bot.config import Misconfigured, Settings, SlackSettings, TeamsSettings
from bot.mail_settings import MailSettings
from handlers.chat.messenger import SendFailed
from handlers.cli.environment import environment
from handlers.cli.parsers import Commands
from handlers.mail import smtp
from handlers.slack import checking
from storage import health
from storage.errors import StorageError


@dataclass(frozen=True, slots=True)
class Finding:
    """One line. Something that is wrong keeps the service from working as it should."""

    text: str
    wrong: bool = False


def add_to(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add_parser("doctor", help="check settings, database, migrations and tokens")
    parser.set_defaults(act=act)


def act(_options: argparse.Namespace) -> int:
    """Exit code 0: nothing is wrong; 1: something is, and its line begins with "wrong"."""
    return asyncio.run(_told(environment()))


async def _told(settings: Mapping[str, str]) -> int:
    sick = False
    async for finding in findings(settings):
        sick = sick or finding.wrong
        print(f"{'wrong' if finding.wrong else 'ok   '}  {finding.text}", flush=True)
    return int(sick)


async def findings(environment: Mapping[str, str]) -> AsyncIterator[Finding]:
    """Everything there is to say, each line as soon as it is known."""
    try:
        settings = Settings.read(environment)
    except Misconfigured as problem:
        for line in problem.problems:
            yield Finding(line, wrong=True)
        return
    yield Finding(f"Settings: language {settings.house.language}, time zone {settings.house.zone}.")
    yield _database(settings.database_url)
    if settings.slack is None and settings.teams is None:
        yield Finding(
            "No platform is configured: klubba run needs SLACK_BOT_TOKEN or TEAMS_CLIENT_ID.", wrong=True
        )
    if settings.slack is not None:
        async for finding in _slack(settings.slack, settings.public_url):
            yield finding
    if settings.teams is not None:
        yield await _teams(settings.teams, settings.public_url)
    if settings.mail is not None:
        yield await _mail(settings.mail)


def _database(url: str) -> Finding:
    try:
        health.examine(url)
    except StorageError as problem:
        return Finding(f"Database: {problem}", wrong=True)
    return Finding("Database: can be used, and is of this version.")


async def _teams(settings: TeamsSettings, address: str | None) -> Finding:
    try:
        from handlers.teams import checking as teams  # noqa: PLC0415 - an extra: loaded only where it is used
    except ModuleNotFoundError:
        return Finding("Teams: what it needs is not installed. Install klubba[teams].", wrong=True)
    if address is None:
        return Finding(
            "Teams: KLUBBA_PUBLIC_URL is missing; Teams calls this service over HTTPS.", wrong=True
        )
    refused = await teams.refusal(settings)
    if refused is not None:
        return Finding(f"TEAMS_CLIENT_SECRET: Microsoft gives no token ({refused}).", wrong=True)
    tenants = len(settings.tenants)
    return Finding(f"Teams: Microsoft gives a token; {tenants} tenant(s) may call {address}/api/messages.")


async def _mail(settings: MailSettings) -> Finding:
    where = f"{settings.host}:{settings.port}"
    try:
        name = await asyncio.to_thread(smtp.greet, settings)
    except SendFailed as problem:
        return Finding(f"KLUBBA_SMTP_URL: {where} takes no letters from us ({problem.reason}).", wrong=True)
    lock = "" if settings.security != "none" else ", without encryption"
    return Finding(f"Mail: {name} at {where} answers{lock}; letters come from {settings.sender}.")


async def _slack(settings: SlackSettings, address: str | None) -> AsyncIterator[Finding]:
    try:
        token = await checking.bot_token(settings)
    except checking.TokenRefused as problem:
        yield Finding(str(problem), wrong=True)
    else:
        yield Finding(f"SLACK_BOT_TOKEN: @{token.bot} in the workspace {token.workspace}.")
        if token.missing:
            lacking = ", ".join(token.missing)
            yield Finding(
                f"Scopes: {lacking} missing. Paste klubba manifest slack again and reinstall.", wrong=True
            )
        else:
            yield Finding("Scopes: all that the manifest asks for.")
    if settings.app_token is None:
        where = f"at {address}" if address else "at an address that KLUBBA_PUBLIC_URL does not name"
        yield Finding(f"Slack calls this service over HTTP, {where}; its signatures are checked.")
        return
    try:
        await checking.app_token(settings, settings.app_token)
    except checking.TokenRefused as problem:
        yield Finding(str(problem), wrong=True)
    else:
        yield Finding("SLACK_APP_TOKEN: Socket Mode can be opened.")
