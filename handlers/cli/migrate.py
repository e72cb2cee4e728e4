"""`klubba migrate`: brings the database to this version's schema."""

import argparse
import sys

from bot.config import Misconfigured, Settings
from handlers.cli.environment import environment
from handlers.cli.parsers import Commands
from storage import migrate
from storage.errors import StorageError


def add_to(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add_parser("migrate", help="bring the database to this version's schema")
    parser.set_defaults(act=act)


def act(_options: argparse.Namespace) -> int:
    """Exit code 2: settings are wrong; 3: the database is in use or cannot be used."""
    try:
        settings = Settings.read(environment())
        migrate.upgrade(settings.database_url)
    except Misconfigured as problem:
        print(problem, file=sys.stderr)
        return 2
    except StorageError as problem:
        print(problem, file=sys.stderr)
        return 3
    return 0
