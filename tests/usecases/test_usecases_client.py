"""The language and zone of the program in which somebody writes, where the platform tells of them only by that."""

from bot.usecases import arrivals, learning, settings
from tests.builders import key, place


def _writes(who, locale, zone=None):
    return learning.Client(place=place(who), locale=locale, zone=zone)


def _language(who):
    return lambda _, books, _now: arrivals.private_locale(place(who), books)


async def test_another_language_of_the_program_holds_at_once(group):
    """Per's program speaks Swedish, then English: he is answered in English from then on."""
    await group.run(learning.client, _writes("per", "sv-SE"))
    await group.run(learning.client, _writes("per", "en-GB"))
    assert await group.run(_language("per"), None) == "en"


async def test_a_chosen_language_holds_until_the_program_speaks_another(group):
    """Per chose English in the settings: the same Swedish program as before changes nothing."""
    await group.run(learning.client, _writes("per", "sv-SE"))
    await group.run(settings.change_person, settings.ChangePerson(place=place("per"), key=key(), locale="en"))
    await group.run(learning.client, _writes("per", "sv-SE", "Europe/Stockholm"))
    assert await group.run(_language("per"), None) == "en"


async def test_of_a_stranger_nothing_is_kept(run):
    """Whoever is not in the register does not come into it by the language of their program."""
    await run(learning.client, _writes("eva", "en-GB", "Europe/London"))
    assert await run(lambda _, books, _now: books.directory.account(place("eva").account), None) is None
