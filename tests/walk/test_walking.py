"""The server of the walks itself."""

import asyncio
from pathlib import Path

from tests.walk.walking import walking

_HALF = "POST /playground/api/command HTTP/1.1\r\nHost: {}:{}\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{{"


async def test_who_is_in_the_middle_of_a_request_when_the_server_stops_is_cut_off(files: Path) -> None:
    """A socket left open here would fail whatever test runs when it is found."""
    async with walking(files) as walk:
        address = (walk.http.base_url.host, walk.http.base_url.port)
        told, writer = await asyncio.open_connection(*address)
        writer.write(_HALF.format(*address).encode())
        await writer.drain()
        await walk.get("journal")  # by now the half is heard
    try:
        assert await asyncio.wait_for(told.read(), 5) == b""
    except ConnectionResetError:
        pass
    finally:
        writer.close()
