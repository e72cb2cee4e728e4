"""What people and rooms can choose, and what follows from it."""

from datetime import date, time

import pytest

from bot.domain.errors import Misfilled, Refusal
from bot.usecases import lists, settings
from tests.builders import account, key, named, place


def _person(who, **fields):
    return settings.ChangePerson(place=place(who), key=key(), **fields)


def _room(who, room="styrelsen", **fields):
    return settings.ChangeRoom(
        place=place(who, room), key=key(), **{"language": "sv", "digest": True, "papers_days": "7"} | fields
    )


async def _reminders(group, name="U1"):
    shown = await group.run(lists.show_task, lists.ShowTask(place=place("maja"), task=named(name)))
    return shown.reminders


async def test_the_defaults_are_those_of_the_house(group):
    """Nobody has chosen anything: 08:30, two weeks, one week, two days before and on the day."""
    picture = await group.run(settings.read_settings, settings.ReadSettings(place=place("per")))
    assert (picture.reminder_time, picture.reminder_days) == (time(8, 30), (14, 7, 2, 0))
    assert picture.room.name == "kommundirektorer"


async def test_chosen_days_hold_for_what_is_planned_already(group):
    """Per wants one day before and the day: his task is reminded of so from now on."""
    await group.task("maja", "@per boka lokal senast 3 februari", "per")
    picture = await group.run(
        settings.change_person, _person("per", reminder_days="0, 1", reminder_time="07:45")
    )
    assert (picture.reminder_days, picture.reminder_time) == ((1, 0), time(7, 45))
    assert await _reminders(group) == (date(2017, 2, 2), date(2017, 2, 3))


async def test_a_language_chosen_holds_for_private_answers(group):
    """Per reads English from now on."""
    assert (await group.run(settings.change_person, _person("per", locale="en"))).locale == "en"


@pytest.mark.parametrize(
    ("fields", "errors"),
    [
        ({"reminder_time": "kvart i nio"}, {"reminder_time": "time unclear"}),
        ({"reminder_days": "ibland"}, {"reminder_days": "days unclear"}),
        ({"reminder_days": "-3"}, {"reminder_days": "days unclear"}),
    ],
)
async def test_what_cannot_be_read_is_said_by_the_field(group, fields, errors):
    """A form that cannot be taken says where."""
    with pytest.raises(Misfilled) as told:
        await group.run(settings.change_person, _person("per", **fields))
    assert told.value.errors == errors


async def test_a_pause_lasts_a_week_or_until_pressed_again(group):
    """[Pausa en vecka], and once more."""
    command = settings.Pause(place=place("per"), key=key())
    assert (await group.run(settings.pause, command)).paused_until == date(2017, 1, 31)
    again = settings.Pause(place=place("per"), key=key())
    assert (await group.run(settings.pause, again)).paused_until is None


async def test_a_papers_day_moves_what_is_due_to_its_meetings(group):
    """The board sends its papers ten days before: what is due "till styrelsemötet" follows."""
    await group.task("maja", "Staffanstorp ta fram siffror, till styrelsemötet 2 mars")
    await group.run(settings.change_room, _room("anna", papers_days="10"))
    assert (await _reminders(group))[-1] == date(2017, 2, 20)


async def test_a_room_is_set_up_by_anyone_until_somebody_answers_for_it(group):
    """Per sets the board's room up and makes Anna its convenor; from then on it is hers to change."""
    picture = await group.run(settings.change_room, _room("per", convenor=account("anna"), language="en"))
    assert (picture.convenor, picture.room.language, picture.body.papers_days) == ("Anna Berg", "en", 7)
    with pytest.raises(Refusal, match="not allowed") as told:
        await group.run(settings.change_room, _room("per"))
    assert told.value.facts["who"] == "Anna Berg"
    assert (await group.run(settings.change_room, _room("anna", digest=False))).room.digest is False


async def test_only_channels_have_settings_of_their_own(group):
    """In a conversation with the bot there is no room to set up."""
    picture = await group.run(settings.read_settings, settings.ReadSettings(place=place("per", "dm")))
    assert picture.room is None
    with pytest.raises(Refusal, match="no room"):
        await group.run(settings.change_room, _room("per", "dm"))
