"""What doors keep in order to write to a place again."""

from bot.usecases import addresses
from bot.usecases.addresses import NoteAddress


async def test_the_latest_address_of_a_place_is_kept(run):
    """A door notes where a room is written to; what it notes later takes its place, and other places are not touched."""
    assert await run(addresses.of, "teams/t/r") is None
    await run(addresses.note, NoteAddress(id="teams/t/r", value="https://one.example"))
    await run(addresses.note, NoteAddress(id="teams/t/a", value="https://other.example"))
    await run(addresses.note, NoteAddress(id="teams/t/r", value="https://two.example"))
    assert await run(addresses.of, "teams/t/r") == "https://two.example"
    assert await run(addresses.of, "teams/t/a") == "https://other.example"
