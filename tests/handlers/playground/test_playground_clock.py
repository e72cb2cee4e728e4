"""The clock goes forward through everything that is due; starting over empties the workspace."""

from datetime import timedelta


async def test_clock_stops_at_every_due_instant_in_order(bench):
    """What is due on the way is delivered in order, each at its own time; the times of messages follow the clock."""
    start = bench.product.now()

    def say(text):
        return lambda: bench.client.chat_postMessage(
            channel="U0PER", text=f"{text} {bench.product.now():%d %H:%M}"
        )

    bench.product.due += [
        (start + timedelta(days=2), say("tredje")),
        (start + timedelta(hours=1), say("andra")),
        (start + timedelta(minutes=1), say("första")),
        (start + timedelta(days=30), say("inte än")),
    ]
    answer = await bench.do("clock", to="2017-01-30T08:00")
    assert answer["now"] == "2017-01-30T08:00:00+01:00"
    assert await bench.texts("dm", "per") == ["första 24 16:31", "andra 24 17:30", "tredje 26 16:30"]
    times = [float(m["ts"]) for m in await bench.ask("messages", channel="dm", user="per")]
    assert [round(t - start.timestamp()) for t in times] == [60, 3600, 2 * 86400]


async def test_clock_never_goes_back(bench):
    """An earlier time, or none at all, is refused; an offset is read."""
    await bench.do("clock", status=400, to="2017-01-24T16:29")
    await bench.do("clock", status=400, to="i morgon")
    assert (await bench.do("clock", to="2017-01-24T16:00:00+00:00"))["now"] == "2017-01-24T17:00:00+01:00"
    assert await bench.ask("clock") == {"now": "2017-01-24T17:00:00+01:00"}


async def test_message_times_are_unique_and_increasing(bench):
    """Messages of one instant of a standing clock still have times of their own, in the order they came."""
    for n in range(5):
        await bench.client.chat_postMessage(channel="U0PER", text=str(n))
    times = [m["ts"] for m in await bench.ask("messages", channel="dm", user="per")]
    assert times == sorted(set(times))
    assert await bench.texts("dm", "per") == list("01234")


async def test_reset_starts_over(bench):
    """After a reset the messages, faults, invitations and the clock are as at the start, and the product was reset too."""
    await bench.client.chat_postMessage(channel="C0STYRELSEN", text="Hej")
    await bench.do("command", user="anna", channel="presidiet", text="/leave")
    await bench.do("switch", name="429", value=1)
    await bench.do("clock", to="2017-02-01")
    assert (await bench.do("reset"))["now"] == "2017-01-24T16:30:00+01:00"
    assert bench.product.resets == 1
    assert await bench.texts("styrelsen", "anna") == []
    assert (await bench.ask("switches"))["on"] == []
    await bench.do("message", user="anna", channel="presidiet", text="Hej igen")


async def test_unread_marks(bench):
    """What others wrote since a person last looked counts as unread for that person only."""
    workspace = bench.playground.bench.workspace
    await bench.do("message", user="anna", channel="styrelsen", text="Hej")
    await bench.client.chat_postEphemeral(channel="C0STYRELSEN", user="U0PER", text="Bara du")
    assert [workspace.unread(user, "C0STYRELSEN") for user in ("U0PER", "U0LENA", "U0ANNA")] == [2, 1, 0]
    workspace.mark_read("U0PER", "C0STYRELSEN")
    assert [workspace.unread(user, "C0STYRELSEN") for user in ("U0PER", "U0LENA")] == [0, 1]
