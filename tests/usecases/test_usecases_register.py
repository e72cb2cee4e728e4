"""Organisations and groups: added in one line, with who answers for them."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.errors import Refusal
from bot.domain.place import Mention
from bot.usecases import groups, lists, register, taking_back, tasks
from tests.builders import account, key, named, place


def _organisation(name, contact=None):
    return register.AddOrganisation(place=place("maja"), key=key(), name=name, contact=contact)


def _group(name, convenor=None):
    text = f"{name} @somebody" if convenor else name
    said = (Mention(start=len(name) + 1, end=len(text), account=convenor, name=None),) if convenor else ()
    return groups.TellGroup(place=place("maja"), key=key(), text=text, mentions=said)


async def test_an_organisation_is_added_with_its_contact(group):
    """It is new, has no tasks, and its contact hears of what it gets."""
    picture = await group.run(register.add_organisation, _organisation("Eslöv", account("per")))
    assert (picture.name.name, picture.name.contact_name, picture.new) == ("Eslöv", "Per Lind", True)
    await group.task("maja", "Eslöv boka lokal senast 3 februari")
    assert await group.told("per", "assigned") == ["U1 assigned"]


async def test_the_organisation_stays_the_owner_when_its_contact_changes(group, clock):
    """A new contact from tomorrow: the task is the organisation's as before, and the new one answers for it."""
    await group.task("maja", "Staffanstorp boka lokal senast 3 mars")
    clock.turn(clock.now() + timedelta(days=1))
    picture = await group.run(register.add_organisation, _organisation("staffanstorp", account("per")))
    assert (picture.new, picture.open_count, picture.name.contact_name) == (False, 1, "Per Lind")
    shown = await group.run(lists.show_task, lists.ShowTask(place=place("maja"), task=named("U1")))
    assert (shown.owner.name, shown.owner.contact_name) == ("Staffanstorp", "Per Lind")
    mine = await group.run(lists.list_tasks, lists.ListTasks(place=place("karin"), scope="mine"))
    assert mine.tasks == ()


async def test_a_group_gets_a_convenor_and_a_room_of_its_name_becomes_its_own(group):
    """A group that has no room yet takes the first room of its name."""
    made = await group.run(groups.tell, _group("ÖP-gruppen", account("anna")))
    assert (made.new, made.name.contact_name) == (True, "Anna Berg")
    recorded = await group.task("maja", "boka lokal senast 3 februari", room="ÖP-gruppen")
    assert recorded.picture.body.id == made.body.id


async def test_a_group_that_has_a_room_gets_no_second_one_by_its_name(group):
    """A private room called as the board is not made one of the board's rooms."""
    other = replace(place("anna", "Styrelsen", private=True), room="slack/T1/G1")
    recorded = await group.run(tasks.record, tasks.RecordTask(place=other, key=key(), text="byt lås"))
    assert recorded.picture.body.id != group.made["Styrelsen"].id


async def test_a_name_known_as_one_kind_is_not_shown_as_the_other(group):
    """An organisation and a group may have one name; each is found as what it is."""
    picture = await group.run(groups.tell, _group("Lund"))
    assert picture.new
    assert picture.name.party.kind == "body"


async def test_the_register_is_listed_by_name(group):
    """Every organisation with who answers for it."""
    found = await group.run(
        register.list_parties, register.ListParties(place=place("maja"), kind="organisation")
    )
    assert [(one.name, one.contact_name) for one in found.parties][:3] == [
        ("Burlöv", "Tomas Roos"),
        ("Höör", "Anna Falk"),
        ("Lomma", "Jonas Frisk"),
    ]


async def test_a_name_is_needed(group):
    """Without a name nothing is added."""
    with pytest.raises(Refusal, match="empty"):
        await group.run(groups.tell, _group("  ,"))


async def test_with_a_coordinator_a_contact_is_not_replaced_by_just_anybody(group):
    """Per cannot make himself the contact of Staffanstorp and read its tasks; the coordinator and Karin can pass it on."""
    await group.run(_make_coordinator, group.made["maja"])

    def by(who, contact):
        return register.AddOrganisation(
            place=place(who), key=key(), name="Staffanstorp", contact=account(contact)
        )

    with pytest.raises(Refusal, match="contact stands") as told:
        await group.run(register.add_organisation, by("per", "per"))
    assert told.value.facts["who"] == "Karin Holm"
    passed = await group.run(register.add_organisation, by("karin", "jonas"))
    assert passed.name.contact_name == "Jonas Frisk"
    again = await group.run(register.add_organisation, by("maja", "karin"))
    assert again.name.contact_name == "Karin Holm"


def _make_coordinator(person, books, _now):
    books.directory.save_person(replace(person, coordinator=True))


async def test_an_organisation_is_taken_back_by_who_added_it_as_long_as_nothing_hangs_on_it(group):
    """Its contact goes with it; a task keeps it."""
    made = await group.run(register.add_organisation, _organisation("Sjöbo", account("jonas")))
    back = taking_back.TakeBack(place=place("maja"), key=key(), addition=made.addition)
    with pytest.raises(Refusal, match="addition not yours"):
        await group.run(taking_back.take_back, replace(back, place=place("anna")))
    assert await group.run(taking_back.take_back, back) == "Sjöbo"
    with pytest.raises(Refusal, match="addition gone"):
        await group.run(taking_back.take_back, replace(back, key=key()))
    again = await group.run(register.add_organisation, _organisation("Sjöbo"))
    await group.task("maja", "Sjöbo ta fram underlag")
    kept = taking_back.TakeBack(place=place("maja"), key=key(), addition=again.addition)
    with pytest.raises(Refusal, match="addition in use"):
        await group.run(taking_back.take_back, kept)
