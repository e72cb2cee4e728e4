"""What the tests themselves stand on: a loop that ends leaves no connection open."""

import asyncio


def test_what_is_still_connected_when_a_loop_ends_is_cut_off():
    """Both ends, also one that reads nothing and so would never notice that the other one is gone."""

    async def connected():
        met = loop.create_future()
        server = await asyncio.start_server(lambda _reader, writer: met.set_result(writer), "127.0.0.1", 0)
        _, ours = await asyncio.open_connection(*server.sockets[0].getsockname())
        ours.transport.pause_reading()
        theirs = await met
        server.close()
        return ours, theirs

    loop = asyncio.new_event_loop()
    ends = loop.run_until_complete(connected())
    assert all(end.get_extra_info("socket").fileno() != -1 for end in ends)
    loop.close()
    assert all(end.get_extra_info("socket").fileno() == -1 for end in ends)
