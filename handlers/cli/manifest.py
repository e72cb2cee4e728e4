"""`klubba manifest slack`: what a Slack administrator pastes to make the app."""

import argparse
import json

from handlers.chat.commands import COMMANDS, SHORTCUTS
from handlers.cli.environment import environment
from handlers.cli.parsers import Commands
from handlers.slack.manifest import manifest


def add_to(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add_parser("manifest", help="print the app manifest of a platform")
    parser.add_argument("platform", choices=["slack"])
    parser.add_argument("--url", help="the public address of this service (HTTP); without it: Socket Mode")
    parser.set_defaults(act=act)


def act(options: argparse.Namespace) -> int:
    """Prints it as JSON."""
    known = environment()
    url = options.url or known.get("KLUBBA_PUBLIC_URL") or None
    made = manifest(COMMANDS, SHORTCUTS, url=url, read_email=known.get("SLACK_READ_EMAIL") == "1")
    print(json.dumps(made, indent=2, ensure_ascii=False))
    return 0
