"""The language and zone of the program in which somebody writes, where the platform tells of them only by that."""

from dataclasses import replace

import pytest

from bot.usecases import arrivals, learning, settings, tasks
from bot.usecases.answering import Asked, answer
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


@pytest.mark.parametrize("zone", ["Mars/Olympus", "GMT+01:00", "../../etc/passwd", "Europe", "", 300 * "x"])
async def test_a_zone_that_nobody_knows_leaves_the_language(group, zone):
    """Per's program writes a zone that is none: its language holds, and his own zone stays."""
    await group.run(learning.client, _writes("per", "sv-SE", "Europe/Oslo"))
    await group.run(learning.client, _writes("per", "en-GB", zone))
    assert await group.run(_language("per"), None) == "en"
    assert await group.run(_zone("per"), None) == "Europe/Oslo"


async def test_a_zone_that_nobody_knows_leaves_the_name_of_the_platform(group):
    """What a platform tells of several people is kept, whatever zone it says that one of them is in."""
    told = [
        learning.KnownAccount(
            account=place(who).account, name=name, handle=None, locale="sv-SE", zone=zone, active=True
        )
        for who, name, zone in (("per", "Per L", "Mars/Olympus"), ("anna", "Anna B", "Europe/Oslo"))
    ]
    await group.run(learning.people, told)
    assert await group.run(_person("per", "name"), None) == "Per L"
    assert await group.run(_person("anna", "name"), None) == "Anna B"


async def test_a_stranger_is_answered_in_the_language_of_their_program(run):
    """The very first answer is in it, though the house speaks Swedish, and it holds for who comes into the register then."""
    eva = replace(place("eva", "dm"), locale="en", zone="Europe/London")
    refused = tasks.RecordTask(place=eva, key=key(), text="", mentions=())
    assert await run(lambda _, books, _now: arrivals.private_locale(eva, books), None) == "en"
    answered = await run(answer, Asked(usecase=tasks.record, command=refused, place=eva))
    assert answered.locale == "en"
    assert await run(_language("eva"), None) == "en"
    assert await run(_zone("eva"), None) == "Europe/London"


async def test_a_chosen_language_is_not_undone_by_the_program(group):
    """Per is known: what his program tells with all that he does is not asked, only a change of it counts."""
    await group.run(settings.change_person, settings.ChangePerson(place=place("per"), key=key(), locale="sv"))
    english = replace(place("per"), locale="en")
    assert await group.run(lambda _, books, _now: arrivals.private_locale(english, books), None) == "sv"


def _zone(who):
    return _person(who, "zone")


def _person(who, name):
    def read(_, books, _now):
        return getattr(books.directory.person(books.directory.account(place(who).account).person), name)

    return read
