"""`klubba manifest slack`, `klubba manifest teams`: what an administrator needs to make the app."""

import argparse
import json
import sys
from pathlib import Path

from bot.version import VERSION
from handlers.chat.commands import COMMANDS, SHORTCUTS
from handlers.cli.environment import environment
from handlers.cli.parsers import Commands
from handlers.slack.manifest import manifest
from handlers.teams.manifest import package

_PACKAGE = "klubba-teams.zip"


def add_to(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add_parser("manifest", help="make the app manifest of a platform")
    parser.add_argument("platform", choices=["slack", "teams"])
    parser.add_argument(
        "--url", help="the public address of this service; for Slack, without it: Socket Mode"
    )
    parser.add_argument("--client-id", help="Teams: the client id of the bot's registration")
    parser.add_argument(
        "--slash", action="store_true", help="Teams: list the commands after / too (a preview of Microsoft's)"
    )
    parser.add_argument("--output", type=Path, default=Path(_PACKAGE), help="Teams: the file to write")
    parser.set_defaults(act=act)


def act(options: argparse.Namespace) -> int:
    """Prints Slack's as JSON; writes that of Teams as a zip. Exit code 2: something is missing or wrong."""
    known = environment()
    url = options.url or known.get("KLUBBA_PUBLIC_URL") or None
    if options.platform == "teams":
        return _teams(options, url)
    made = manifest(COMMANDS, SHORTCUTS, url=url, read_email=known.get("SLACK_READ_EMAIL") == "1")
    print(json.dumps(made, indent=2, ensure_ascii=False))
    return 0


def _teams(options: argparse.Namespace, url: str | None) -> int:
    client_id = options.client_id or environment().get("TEAMS_CLIENT_ID")
    missing = [
        *([] if client_id else ["--client-id (or TEAMS_CLIENT_ID)"]),
        *([] if url else ["--url (or KLUBBA_PUBLIC_URL)"]),
    ]
    if not client_id or not url:
        print(f"The package for Teams needs {' and '.join(missing)}.", file=sys.stderr)
        return 2
    try:
        made = package(
            COMMANDS,
            SHORTCUTS,
            client_id=client_id,
            url=url,
            version=VERSION,
            slash=options.slash,
        )
        options.output.write_bytes(made)
    except ValueError as problem:
        print(f"The package for Teams was not written: {problem}.", file=sys.stderr)
        return 2
    except OSError as problem:
        print(f"{options.output} cannot be written: {problem.strerror}.", file=sys.stderr)
        return 2
    print(f"Wrote {options.output}: upload it under Teams apps, Manage apps in the Teams admin center.")
    return 0
