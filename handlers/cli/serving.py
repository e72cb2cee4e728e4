"""Serves until it is told to stop, and then ends as a program that did what it was asked."""

import signal
import socket
from collections.abc import Sequence

import uvicorn

STOPS = (signal.SIGTERM, signal.SIGINT)


def serve(config: uvicorn.Config, sockets: Sequence[socket.socket] | None = None) -> int:
    """The exit code: 0 after SIGTERM or SIGINT, once all that was under way is finished; 1 when it could not start.

    uvicorn raises the signal once more when it has stopped, which would end the process as if it had been killed.
    """
    before = [signal.signal(stop, _taken) for stop in STOPS]
    server = uvicorn.Server(config)
    try:
        server.run(sockets=list(sockets) if sockets is not None else None)
    except SystemExit:  # the port is taken; uvicorn has said so
        return 1
    finally:
        for stop, handler in zip(STOPS, before, strict=True):
            signal.signal(stop, handler)
    return 0 if server.started else 1


def _taken(_number: int, _frame: object) -> None:
    """The server has heard it already."""
