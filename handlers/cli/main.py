"""The command line: `klubba run`, `klubba playground`, `klubba migrate`, `klubba doctor`, `klubba manifest`, `klubba understand`."""

import argparse
import sys
from collections.abc import Sequence

from handlers.cli import doctor, manifest, migrate, playground, run, understand


def main(arguments: Sequence[str] | None = None) -> None:
    """Reads the arguments (those of the process by default) and leaves with the command's exit code."""
    parser = argparse.ArgumentParser(
        prog="klubba", description="Beslut, uppdrag och möten där ni redan skriver."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in (run, playground, migrate, doctor, manifest, understand):
        command.add_to(commands)
    options = parser.parse_args(arguments)
    sys.exit(options.act(options))
