"""`klubba understand`: how a text's deadline is read, for administrators and tests."""

import argparse
import sys

from handlers.cli.parsers import Commands
from handlers.cli.understand import jsonl, understand


def add_to(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add_parser("understand", help="show how the date in a text is read")
    parser.add_argument("text", nargs="?", help="the text, as after /uppdrag")
    parser.add_argument("--now", help="read it as of this ISO time (else: now)")
    parser.add_argument("--json", action="store_true", help="answer with JSON")
    parser.add_argument(
        "--jsonl", action="store_true", help="read records from standard input, a JSON object a line"
    )
    parser.set_defaults(act=act)


def act(options: argparse.Namespace) -> int:
    """Exit code 2: neither a text nor --jsonl was given."""
    if options.jsonl:
        jsonl(sys.stdin, sys.stdout)
        return 0
    if options.text is None:
        print("klubba understand: a text or --jsonl is needed", file=sys.stderr)
        return 2
    print(understand(options.text, options.now, as_json=options.json))
    return 0
