"""`klubba playground`: a workspace to try Klubba in, with no account."""

import argparse
import os
import socket
import sys
import threading
import webbrowser
from pathlib import Path

import uvicorn

from bot.config import DATA_DIR
from handlers.cli.environment import environment
from handlers.cli.parsers import Commands
from handlers.cli.serving import serve
from handlers.wiring import logs
from storage.errors import StorageError

WITHOUT_TEAMS = "The playground shows Teams too, and what that needs is not installed. Install klubba[teams]."
FIRST_PORT = 8722
TRIES = 20


def add_to(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add_parser("playground", help="a workspace to try Klubba in, with no account")
    parser.add_argument("--port", type=int, help=f"the port (else the first free one from {FIRST_PORT})")
    parser.add_argument(
        "--data", type=Path, help="the folder that it keeps its files in (else KLUBBA_DATA_DIR, else data)"
    )
    parser.set_defaults(act=act)


def act(options: argparse.Namespace) -> int:
    """Serves on this machine only, until it is stopped. Exit code 2: not all is installed; 3: the files are in use by another
    playground.
    """
    logs.configure("warning")
    folder = options.data or Path(environment().get("KLUBBA_DATA_DIR") or DATA_DIR)
    folder.mkdir(parents=True, exist_ok=True)
    database = (folder / "playground.db").resolve()
    try:
        return _serve(database, options.port)
    except StorageError as problem:
        print(f"The playground cannot start: {problem}", file=sys.stderr)
        return 3
    except ModuleNotFoundError as problem:
        if (problem.name or "").partition(".")[0] not in ("microsoft_teams", "jwt"):
            raise
        print(WITHOUT_TEAMS, file=sys.stderr)
        return 2


def _serve(database: Path, port: int | None) -> int:
    from handlers.playground.server import ignored_tokens  # noqa: PLC0415 - with all of Teams it is slow to load,
    from handlers.wiring import playground  # noqa: PLC0415 - and no other command needs it

    listener = _listener(port)
    address = f"http://127.0.0.1:{listener.getsockname()[1]}"
    app = playground.build(database=database, base_url=address)
    for name in (
        *ignored_tokens(os.environ),
        *(["KLUBBA_DATABASE_URL"] if os.environ.get("KLUBBA_DATABASE_URL") else []),
    ):
        print(f"{name} is set, and is not used by the playground.")
    print(
        f"Klubba's playground: {address}\n(Ctrl-C stops it; what was written is kept in {database.parent})",
        flush=True,
    )
    if os.environ.get("KLUBBA_NO_BROWSER") != "1":
        threading.Timer(1.0, webbrowser.open, [address]).start()
    config = uvicorn.Config(app, log_config=None, access_log=False, timeout_graceful_shutdown=5)
    return serve(config, [listener])


def _listener(port: int | None) -> socket.socket:
    """A listening socket on loopback. Its protocol is named, so that asyncio switches Nagle's delay off."""
    for candidate in [port] if port is not None else range(FIRST_PORT, FIRST_PORT + TRIES):
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("127.0.0.1", candidate))
        except OSError:
            listener.close()
            continue
        return listener
    raise SystemExit("No free port for the playground; name one with --port.")
