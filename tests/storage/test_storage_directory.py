"""Who takes part, and where."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from bot.domain.people import Account, Contact, Party, Room
from tests.builders import WORKSPACE, account, room_id
from tests.storage.examples import AT, does


async def test_a_new_workspace_is_a_cooperation_of_its_own(run):
    """The first command of a workspace makes its cooperation, and the next one finds it."""
    made = await run(does(lambda books: books.directory.add_workspace("slack/T1", "Kommunerna")), None)

    def find(books):
        return books.directory.cooperation_of("slack/T1"), books.directory.cooperation_of("slack/T2")

    assert await run(does(find), None) == (made, None)


async def test_a_second_workspace_joins_a_cooperation(run):
    """Two workspaces of one cooperation lead to the same register."""

    def join(books):
        known = books.directory.add_workspace("slack/T1", "Kommunerna")
        books.directory.join_workspace("teams/a", "Kommunerna i Teams", known)
        return known, books.directory.cooperation(known).name

    made, name = await run(does(join), None)
    assert await run(does(lambda books: books.directory.cooperation_of("teams/a")), None) == made
    assert name == "Kommunerna"
    assert await run(does(lambda books: list(books.directory.workspaces())), None) == ["slack/T1", "teams/a"]


async def test_what_is_known_of_a_person_is_kept(run, seeded):
    """Name, language, zone, hours and pauses come back as they were saved."""
    anna = replace(
        seeded["anna"],
        name="Anna Berg-Ås",
        locale="en",
        zone="Europe/Helsinki",
        coordinator=True,
        reminder_time=time(7, 15),
        reminder_days=(10, 1, 0),
        paused_until=date(2017, 2, 1),
    )

    def save(books):
        books.directory.save_person(anna)
        return books.directory.person(anna.id)

    assert await run(does(save), None) == anna


async def test_what_is_known_of_a_room_is_kept(run, seeded):
    """Visibility, presence, language and reminder days come back as they were saved."""
    room = Room(
        id=room_id("lokalt"),
        workspace=WORKSPACE,
        cooperation=seeded["cooperation"],
        kind="channel",
        name="lokalt",
        body=seeded["styrelsen"].id,
        visibility="private",
        language="en",
        present=False,
        introduced_at=AT,
        reminder_days=(3,),
        digest=False,
        checked_at=AT,
    )

    def save(books):
        books.directory.add_room(replace(room, name="hos oss", present=None))
        books.directory.save_room(room)
        return books.directory.room(room.id)

    assert await run(does(save), None) == room


async def test_an_id_that_was_never_given_is_an_error(run):
    """Asking for a person that never was is a mistake of ours, not an empty answer."""
    with pytest.raises(LookupError):
        await run(does(lambda books: books.directory.person(4711)), None)


async def test_a_name_is_found_however_it_is_written(run, seeded):
    """Case and accents do not matter, first names and handles do, and whoever left is not found."""

    def look(books):
        gone = replace(seeded["per"], active=False)
        books.directory.save_person(gone)
        names = ["näringslivsgruppen", "STAFFANSTORP", "anna", "maja", "Per Lind", "Ystad"]
        return books.directory.named(seeded["cooperation"], names)

    found = await run(does(look), None)
    assert [(name, party.kind) for name, party in found] == [
        ("anna", "person"),
        ("anna", "person"),
        ("maja", "person"),
        ("naringslivsgruppen", "body"),
        ("staffanstorp", "organisation"),
    ]
    assert {party.id for name, party in found if name == "anna"} == {seeded["anna"].id, seeded["falk"].id}


async def test_names_stay_within_the_cooperation(run, seeded):
    """Another cooperation's people are not found by name."""

    def look(books):
        other = books.directory.add_workspace("slack/T2", "De andra")
        return books.directory.named(other, ["anna", "staffanstorp"])

    assert await run(does(look), None) == []


async def test_an_organisation_has_the_contact_of_the_day(run, seeded):
    """A new contact takes over on their first day; before it the old one answers, and nobody did before any was known."""
    lund, per = seeded["Lund"], seeded["per"]

    def follow(books):
        books.directory.set_contact(
            Contact(organisation=lund.id, person=per.id, since=date(2017, 3, 1), until=date(2017, 3, 31))
        )
        days = (date(2016, 12, 31), date(2017, 2, 28), date(2017, 3, 1), date(2017, 3, 31), date(2017, 4, 1))
        return [books.directory.contact_on(lund.id, day) for day in days]

    anna = seeded["anna"].id
    assert await run(does(follow), None) == [None, anna, per.id, per.id, None]


async def test_a_person_answers_for_what_they_are_contact_or_convenor_of(run, seeded):
    """Themself, their organisation on that day, and the groups they convene."""

    def ask(books):
        directory = books.directory
        return (
            directory.represents(seeded["karin"].id, date(2017, 2, 1)),
            directory.represents(seeded["karin"].id, date(2016, 2, 1)),
            directory.represents(seeded["david"].id, date(2017, 2, 1)),
        )

    karin, before, david = await run(does(ask), None)
    assert karin == [
        Party("person", seeded["karin"].id),
        Party("organisation", seeded["Staffanstorp"].id),
    ]
    assert before == [Party("person", seeded["karin"].id)]
    assert david == [Party("person", seeded["david"].id), Party("body", seeded["naringslivsgruppen"].id)]


@pytest.mark.parametrize(
    ("visibility", "who", "seen"),
    [
        ("public", "a colleague", True),
        ("public", "a stranger", False),
        ("private", "a colleague", False),
        ("private", "a member", True),
        ("unknown", "a colleague", False),
        ("unknown", "a member", True),
    ],
)
async def test_a_body_is_seen_through_its_rooms(run, seeded, visibility, who, seen):
    """A public room is seen by its workspace, a private one by its members; a room of unknown kind counts as private."""

    def look(books):
        directory = books.directory
        directory.add_workspace("slack/T2", "De andra")
        body = directory.add_body(seeded["cooperation"], "Ledningen")
        directory.add_room(
            Room(
                id=room_id("ledning"),
                workspace="slack/T2" if who == "a stranger" else WORKSPACE,
                cooperation=seeded["cooperation"],
                kind="channel",
                name="ledning",
                body=body.id,
                visibility=visibility,
            )
        )
        if who == "a member":
            directory.note_member(room_id("ledning"), seeded["anna"].id, AT)
        return body.id in directory.visible_bodies(seeded["anna"].id)

    assert await run(does(look), None) is seen


async def test_who_leaves_a_private_room_sees_it_no_more(run, seeded):
    """Both when they are dropped and when the platform's list does not name them any more."""
    room = room_id("styrelsen")
    anna, per = seeded["anna"].id, seeded["per"].id

    def leave(books):
        directory = books.directory
        kept = directory.room(room)
        directory.save_room(replace(kept, visibility="private"))
        for person in (anna, per, per):
            directory.note_member(room, person, AT)
        before = [directory.is_member(room, person) for person in (anna, per)]
        directory.drop_member(room, anna)
        dropped = kept.body in directory.visible_bodies(anna)
        directory.set_members(room, [anna], AT)
        return before, dropped, kept.body in directory.visible_bodies(per), directory.is_member(room, anna)

    assert await run(does(leave), None) == ([True, True], False, False, True)


@pytest.mark.parametrize("outside", [True, False])
async def test_a_room_has_an_outsider_when_one_of_its_people_has_no_account_there(run, seeded, outside):
    """Everyone in the room counts, and only active accounts; a room with nobody in it has none."""
    room = room_id("styrelsen")

    def look(books):
        directory = books.directory
        empty = directory.has_outsider(room, {WORKSPACE})
        for person in (seeded["anna"].id, seeded["per"].id):
            directory.note_member(room, person, AT)
        if outside:
            directory.save_account(replace(directory.account(account("per")), active=False))
        return empty, directory.has_outsider(room, {WORKSPACE}), directory.has_outsider(room, {"slack/T2"})

    assert await run(does(look), None) == (False, outside, True)


async def test_a_deactivated_account_opens_no_public_rooms(run, seeded):
    """Whoever was removed from the workspace sees nothing of it."""

    def look(books):
        held = books.directory.account(account("anna"))
        books.directory.save_account(replace(held, active=False))
        return books.directory.visible_bodies(seeded["anna"].id)

    assert await run(does(look), None) == []


async def test_the_platform_is_asked_about_those_never_asked(run, seeded):
    """Accounts never checked, and rooms not checked for a while, the never checked first."""

    def look(books):
        directory = books.directory
        checked = replace(directory.account(account("anna")), checked_at=AT, dm="slack/T1/DANNA")
        directory.save_account(checked)
        directory.add_account(
            Account(id=account("bot"), workspace=WORKSPACE, person=seeded["maja"].id, active=False)
        )
        unchecked = [held.id for held in directory.unchecked_accounts(50)]
        fresh = replace(directory.room(room_id("styrelsen")), checked_at=AT)
        old = replace(directory.room(room_id("kommundirektorer")), checked_at=AT - timedelta(hours=2))
        directory.save_room(fresh)
        directory.save_room(old)
        rooms = directory.rooms(unchecked_since=AT - timedelta(hours=1), limit=5)
        return directory.account(account("anna")) == checked, unchecked, [room.name for room in rooms]

    kept, unchecked, rooms = await run(does(look), None)
    assert kept
    assert account("anna") not in unchecked
    assert account("bot") not in unchecked
    assert len(unchecked) == 7
    assert rooms == ["naringslivsgruppen", "kommundirektorer"]


async def test_a_digest_goes_where_the_bot_may_be(run, seeded):
    """Not to a room where it is switched off, nor where the bot is known to be absent, nor to a conversation."""

    def look(books):
        directory = books.directory
        directory.save_room(replace(directory.room(room_id("styrelsen")), digest=False))
        directory.save_room(replace(directory.room(room_id("naringslivsgruppen")), present=False))
        return [room.name for room in directory.digest_rooms()]

    assert await run(does(look), None) == ["kommundirektorer"]


async def test_who_comes_is_read_in_one_look(run, seeded):
    """A look answers what is asked next of the account, the person, the room and the body as each would be answered alone."""
    place = {"account": account("anna"), "room": room_id("kommundirektorer")}

    def asked(books):
        known = books.directory.account(place["account"])
        there = books.directory.room(place["room"])
        together = books.directory.cooperation_of(known.workspace)
        assert there.body is not None
        body = books.directory.body(there.body)
        return (
            known,
            books.directory.person(known.person),
            there,
            body,
            books.directory.cooperation(together),
        )

    def looked(books):
        books.directory.look(**place)
        return asked(books)

    assert await run(does(looked), None) == await run(does(asked), None)


async def test_a_look_is_over_when_something_is_saved(run, seeded):
    """What is changed after the look is seen as it is then."""

    def changed(books):
        books.directory.look(account("anna"), None)
        anna = books.directory.person(books.directory.account(account("anna")).person)
        books.directory.save_person(replace(anna, name="Anna Berg-Ås"))
        return books.directory.person(anna.id).name

    assert await run(does(changed), None) == "Anna Berg-Ås"


async def test_a_look_at_strangers_finds_nothing(run):
    """Nobody of that name is made by it."""

    def looked(books):
        books.directory.look(account("okänd"), room_id("okänt"))
        return books.directory.account(account("okänd"))

    assert await run(does(looked), None) is None
