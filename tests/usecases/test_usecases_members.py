"""The register of members: contacts with their days, people, coordinators, pasted lists, rooms bound to groups."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.errors import Refusal
from bot.usecases import binding, groups, lists, pasted_members, people, register, tasks
from tests.builders import account, key, mentions, named, place

G9 = "slack/T1/G9"


def _contact(name, who, *, by="maja", **days):
    return register.AddOrganisation(place=place(by), key=key(), name=name, contact=account(who), **days)


def _pasted(text, *handles):
    return pasted_members.PasteMembers(
        place=place("maja"), key=key(), text=text, mentions=mentions(text, *handles)
    )


async def test_a_new_contact_ends_the_old_one_the_day_before(group):
    """Until then nothing changes; the days stand on the organisation's card."""
    shown = await group.run(register.add_organisation, _contact("Staffanstorp", "per", since="1 mars"))
    assert shown.name.contact_name == "Karin Holm"
    assert [(c.name, c.contact.since, c.contact.until) for c in shown.contacts] == [
        ("Karin Holm", date(2017, 1, 1), date(2017, 2, 28)),
        ("Per Lind", date(2017, 3, 1), None),
    ]


async def test_a_contact_of_two_periods_answers_only_in_them(group):
    """The old one no longer lists the tasks once the new one has begun, even where their days overlap."""
    await group.run(
        register.add_organisation, _contact("Lund", "per", since="2017-02-01", until="2017-02-28")
    )
    await group.run(register.add_organisation, _contact("Lund", "jonas", since="2017-02-10"))

    def answers(_command, books, _now):
        day, lund = date(2017, 2, 15), group.made["Lund"].id
        represents = {who: books.directory.represents(group.made[who].id, day) for who in ("per", "jonas")}
        return books.directory.contact_on(lund, day), {w: len(found) for w, found in represents.items()}

    contact, represented = await group.run(answers, None)
    assert contact == group.made["jonas"].id
    assert represented == {"per": 2, "jonas": 3}  # themselves and their own organisation; Jonas also Lund


async def test_days_that_cannot_be_are_refused_and_nothing_is_added(group):
    """A period that ends before it begins, and a day that nobody can read."""
    for days in ({"since": "2017-03-01", "until": "2017-02-01"}, {"since": "snart"}):
        with pytest.raises(Refusal, match=r"period backwards|date unclear"):
            await group.run(register.add_organisation, _contact("Eslöv", "per", **days))
    found = await group.run(
        register.list_parties, register.ListParties(place=place("maja"), kind="organisation")
    )
    assert "Eslöv" not in {one.name for one in found.parties}


async def test_a_list_is_taken_line_by_line(group):
    """Mentions and names, roles in brackets, groups with convenors, both orders; the rest is told with why."""
    text = (
        "Eslöv: @per (ordförande)\n- Lomma – Jonas Frisk\nHörby: Kalle Banan\nAnna: Atlantis\n"
        "Karin Holm (Staffanstorp, ledamot)\nStyrelsen: Maja Öst\nTomas Roos: Burlöv\n\n?"
    )
    told = await group.run(pasted_members.paste, _pasted(text, "per"))
    assert tuple((one.name, one.person) for one in told.answers) == (
        ("Eslöv", "Per Lind"),
        ("Lomma", "Jonas Frisk"),
        ("Staffanstorp", "Karin Holm"),
        ("Styrelsen", "Maja Öst"),
        ("Burlöv", "Tomas Roos"),
    )
    assert told.added == ("Eslöv", "Hörby")
    assert [(one.line, one.why) for one in told.bare] == [("Hörby: Kalle Banan", "no person")]
    assert [(one.line, one.why) for one in told.unread] == [
        ("Anna: Atlantis", "unclear"),
        ("?", "unclear"),
    ]


async def test_a_list_does_not_take_contacts_from_others(group):
    """With a coordinator, somebody else's list leaves the contact as it is and says so."""
    await group.run(_make_coordinator, group.made["maja"])
    command = replace(_pasted("Staffanstorp: Per Lind"), place=place("per"))
    told = await group.run(pasted_members.paste, command)
    assert [one.why for one in told.unread] == ["contact stands"]
    shown = await group.run(
        register.add_organisation,
        register.AddOrganisation(place=place("per"), key=key(), name="Staffanstorp"),
    )
    assert shown.name.contact_name == "Karin Holm"


async def test_a_list_of_ten_thousand_lines_is_refused(group):
    """Nothing of it is taken."""
    with pytest.raises(Refusal, match="list too long"):
        await group.run(pasted_members.paste, _pasted("\n".join(f"O{n}: x" for n in range(10_000))))


async def test_the_first_coordinator_is_chosen_in_a_room(group):
    """Not in the conversation with the bot; from then on only a coordinator chooses."""

    def chosen(by, who, room="kommundirektorer", **more):
        return people.TellCoordinator(place=place(by, room), key=key(), account=account(who), **more)

    with pytest.raises(Refusal, match="no room"):
        await group.run(people.tell_coordinator, chosen("per", "per", "dm"))
    first = await group.run(people.tell_coordinator, chosen("per", "maja"))
    assert (first.added, first.names) == ("Maja Öst", ("Maja Öst",))
    with pytest.raises(Refusal, match="not a coordinator"):
        await group.run(people.tell_coordinator, chosen("per", "per"))
    with pytest.raises(Refusal, match="last coordinator"):
        await group.run(people.tell_coordinator, chosen("maja", "maja", remove=True))


async def test_a_person_belongs_where_they_say(group):
    """An organisation, a role, or the cooperation itself; an unknown organisation is not made."""

    def said(text):
        return people.TellPerson(place=place("maja"), key=key(), account=account("maja"), text=text)

    shown = await group.run(people.tell_person, said("organisation Lund, roll koordinator"))
    assert (shown.organisation, shown.role) == ("Lund", "koordinator")
    shown = await group.run(people.tell_person, said("organisation: ingen"))
    assert (shown.organisation, shown.role) == (None, "koordinator")
    for text, why in (("organisation Atlantis", "organisation unknown"), ("är snäll", "person unclear")):
        with pytest.raises(Refusal, match=why):
            await group.run(people.tell_person, said(text))


async def test_a_bound_room_brings_its_records_and_shows_those_of_the_group(group):
    """Only a coordinator binds; members of the private room then see the board's, and the board sees theirs."""
    await group.run(_make_coordinator, group.made["maja"])
    await group.run(tasks.record, tasks.RecordTask(place=_private("anna"), key=key(), text="byt lås"))
    await group.task("maja", "boka lokal", room="styrelsen")
    look = binding.LookAtBinding(place=_private("anna"), key=key(), name="Styrelsen")
    with pytest.raises(Refusal, match="coordinator only"):
        await group.run(binding.look, look)
    told = await group.run(binding.look, replace(look, place=_private("maja"), key=key()))
    assert (told.records, told.own, told.public, told.done) == (5, 1, False, False)
    bind = binding.BindRoom(place=_private("maja"), key=key(), body=told.body.id)
    assert (await group.run(binding.bind, bind)).done
    seen = await group.run(
        lists.show_task, lists.ShowTask(place=place("karin", "styrelsen"), task=named("U1"))
    )
    assert seen.task.text == "byt lås"
    known = await group.run(register.list_parties, register.ListParties(place=place("anna"), kind="body"))
    assert "presidiet" not in {one.name for one in known.parties}


async def test_a_private_group_with_a_mandate_keeps_its_room(group):
    """Left without a room its name would be known to all; so it is refused before anything is changed."""
    await group.run(_make_coordinator, group.made["maja"])
    said = groups.TellGroup(place=_private("maja"), key=key(), text="presidiet roll: hemlig")
    await group.run(groups.tell, said)
    bind = binding.BindRoom(place=_private("maja"), key=key(), body=group.made["Styrelsen"].id)
    with pytest.raises(Refusal, match="group in use"):
        await group.run(binding.bind, bind)
    now = await group.run(binding.look, binding.LookAtBinding(place=_private("maja"), key=key(), name=""))
    assert now.body.name == "presidiet"


def _private(who):
    return replace(place(who, "presidiet", private=True), room=G9)


def _make_coordinator(person, books, _now):
    books.directory.save_person(replace(person, coordinator=True))
