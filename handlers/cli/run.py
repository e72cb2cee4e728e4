"""`klubba run`: the service."""

import argparse
import sys

import uvicorn

from bot.config import Misconfigured, Settings
from handlers.cli.environment import environment
from handlers.cli.parsers import Commands
from handlers.cli.serving import serve
from handlers.wiring import logs, service
from storage import migrate
from storage.errors import StorageError

NOTHING_CONFIGURED = """\
No platform is configured, so there is nothing to run. Set for Slack:
  SLACK_BOT_TOKEN        the bot token (xoxb-…)
  SLACK_SIGNING_SECRET   when Slack reaches this process over HTTP, or
  SLACK_APP_TOKEN        (xapp-…) for Socket Mode
For Microsoft Teams:
  TEAMS_CLIENT_ID        the app's client id
  TEAMS_CLIENT_SECRET    a client secret of the app
  TEAMS_TENANT_ID        the tenants that may use it, the app's own first
To try Klubba without an account: klubba playground"""
WITHOUT_TEAMS = """\
Klubba cannot start: TEAMS_CLIENT_ID is set, but what Teams needs is not installed. Install klubba[teams]."""


def add_to(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add_parser("run", help="run the service; settings come from the environment")
    parser.set_defaults(act=act)


def act(_options: argparse.Namespace) -> int:
    """Runs until it is told to stop (SIGTERM, SIGINT). Exit code 1: the port is taken; 2: settings are missing or wrong; 3: the database."""
    try:
        settings = Settings.read(environment())
    except Misconfigured as problem:
        print(f"Klubba cannot start:\n{problem}", file=sys.stderr)
        return 2
    if settings.slack is None and settings.teams is None:
        print(NOTHING_CONFIGURED, file=sys.stderr)
        return 2
    logs.configure(settings.log_level)
    try:
        migrate.upgrade(settings.database_url)
        app = service.build(settings)
    except ModuleNotFoundError as problem:
        if (problem.name or "").partition(".")[0] not in ("microsoft_teams", "jwt"):
            raise
        print(WITHOUT_TEAMS, file=sys.stderr)
        return 2
    except StorageError as problem:
        print(f"Klubba cannot start: {problem}", file=sys.stderr)
        return 3
    config = uvicorn.Config(
        app,
        host=settings.host,
        port=settings.port,
        http="httptools",
        access_log=False,
        log_config=None,
        timeout_graceful_shutdown=10,
    )
    return serve(config)
