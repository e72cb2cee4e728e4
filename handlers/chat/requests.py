"""Reading the body of a request that nobody is trusted for yet: small, and in time."""

import asyncio

from starlette.requests import ClientDisconnect, Request

LARGEST = 1024 * 1024
SLOWEST = 10.0


class Turned(Exception):
    """The request goes no further; `status` is the answer. 200: it was carried out before, word for word."""

    def __init__(self, status: int, why: str) -> None:
        super().__init__(why)
        self.status = status
        self.why = why


async def body(request: Request) -> bytes:
    """At most LARGEST bytes read within SLOWEST seconds, however they are announced.

    Raises Turned: 413 too large, 408 too slow, 400 cut off.
    """
    announced = request.headers.get("content-length", "")
    if announced.isdecimal() and int(announced) > LARGEST:
        raise Turned(413, "too large")
    read = bytearray()
    try:
        async with asyncio.timeout(SLOWEST):
            async for chunk in request.stream():
                read += chunk
                if len(read) > LARGEST:
                    raise Turned(413, "too large")
    except TimeoutError as slow:
        raise Turned(408, "too slow") from slow
    except ClientDisconnect as gone:
        raise Turned(400, "cut off") from gone
    return bytes(read)
