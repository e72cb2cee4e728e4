"""A second workspace joins the cooperation, and one person has accounts on both. Nothing joins by itself."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.errors import Refusal
from bot.domain.ids import WorkspaceId
from bot.domain.linking import JoinedWorkspace, OnePerson, Oneself, WrongCode
from bot.domain.people import Contact
from bot.usecases import accounts, addresses, decisions, learning, linking, people, settings, task_acts, tasks
from bot.usecases.learning import KnownAccount
from tests.builders import account, key, named, place
from tests.storage.examples import does

OTHER = WorkspaceId("teams/T2")
CODE = "ABCDEFGHJKLMNPQRSTUV"
SECOND = "22222333334444455555"


def elsewhere(handle, room="styrelsen", **more):
    """Somebody in the other workspace."""
    return place(handle, room, workspace=OTHER, **more)


@pytest.fixture
async def both(group):
    """The directors' group with Maja as coordinator; another workspace where Ida has tried what there is."""
    await group.run(does(lambda books: _coordinates(books, group.made["maja"])), None)
    await group.run(settings.read_settings, settings.ReadSettings(place=elsewhere("ida", name="Ida Norr")))
    return group


def _coordinates(books, person):
    books.directory.save_person(replace(books.directory.person(person.id), coordinator=True))


async def ask(group, purpose="workspace", by=None, code=CODE):
    command = linking.AskCode(place=by or place("maja"), key=key(), purpose=purpose, code=code)
    return await group.run(linking.ask_code, command)


async def enter(group, text=CODE, by=None):
    command = linking.EnterCode(place=by or elsewhere("ida"), key=key(), text=text)
    return await group.run(linking.enter_code, command)


async def agreed(group, by):
    """Writes the code of a person and says yes to whose it is."""
    assert isinstance(await enter(group, by=by), Oneself)
    return await enter_surely(group, by)


async def enter_surely(group, by):
    command = linking.EnterCode(place=by, key=key(), text=CODE, sure=True)
    return await group.run(linking.enter_code, command)


async def cooperation_of(group, workspace=OTHER):
    return await group.run(does(lambda books: books.directory.cooperation_of(workspace)), None)


async def joined(group):
    await ask(group)
    assert isinstance(await enter(group), JoinedWorkspace)
    return group


async def person_of(group, handle, workspace=OTHER):
    def find(books):
        found = books.directory.account(account(handle, workspace))
        return books.directory.person(found.person)

    return await group.run(does(find), None)


async def test_a_code_joins_the_other_workspace_with_all_it_has(both):
    """Its people, rooms and groups are in the first one's cooperation; numbers go on from there."""
    shown = await ask(both)
    assert (shown.code, shown.name) == ("ABCDE-FGHJK-LMNPQ-RSTUV", "Direktörerna")
    found = await enter(both, "abcde fghjk lmnpq rstuv")
    assert (found.name, found.coordinators) == ("Direktörerna", ("Maja Öst",))
    assert await cooperation_of(both) == both.made["cooperation"]
    assert (await person_of(both, "ida")).cooperation == both.made["cooperation"]
    await both.decision("maja", "Vi håller veckomöte")
    recorded = await both.run(
        decisions.record, decisions.RecordDecision(place=elsewhere("ida"), key=key(), text="Vi fikar")
    )
    assert recorded.picture.decision.number == 2


async def test_a_code_is_kept_as_a_digest_and_used_once(both):
    """Nobody who reads the database can join; the same code a second time is wrong."""
    await joined(both)
    await both.run(settings.read_settings, settings.ReadSettings(place=place("eva", workspace="teams/T3")))
    again = await enter(both, by=place("eva", workspace="teams/T3"))
    assert isinstance(again, WrongCode)
    await ask(both, code=SECOND)
    kept = await both.run(does(lambda books: books.links.with_digest(SECOND)), None)
    assert kept is None


async def test_an_old_code_and_one_that_was_followed_by_another_lead_nowhere(both, clock):
    """After an hour, or when a newer one was asked for."""
    await ask(both)
    await ask(both, code=SECOND)
    assert isinstance(await enter(both), WrongCode)
    clock.turn(clock.now() + timedelta(hours=1))
    assert isinstance(await enter(both, SECOND), WrongCode)


async def test_five_wrong_codes_are_followed_by_an_hour_of_rest(both, clock):
    """How many are left is told; then even the right one is not taken until the hour is over."""
    left = [(await enter(both, text)).left for text in ("nej", "2" * 20, CODE, "?", "hej hej")]
    assert left == [4, 3, 2, 1, 0]
    clock.turn(clock.now() + timedelta(minutes=59))
    await ask(both)
    with pytest.raises(Refusal, match="too many codes") as told:
        await enter(both)
    assert told.value.facts["at"] == clock.now() + timedelta(minutes=1)
    clock.turn(clock.now() + timedelta(minutes=1))
    assert isinstance(await enter(both), JoinedWorkspace)


async def test_a_workspace_with_records_is_refused(both):
    """It has a task of its own: its number would have to change, so nothing is joined and the code still holds."""
    await ask(both)
    await both.run(tasks.record, tasks.RecordTask(place=elsewhere("ida"), key=key(), text="ring Lund"))
    before = await cooperation_of(both)
    with pytest.raises(Refusal, match="has records") as told:
        await enter(both)
    assert told.value.facts["number"] == 1
    assert await cooperation_of(both) == before


async def test_only_coordinators_join_workspaces(both):
    """Per asks for no code; where there is a coordinator, nobody else enters one."""
    with pytest.raises(Refusal, match="connecting is for coordinators"):
        await ask(both, by=place("per"))
    with pytest.raises(Refusal, match="connecting without a coordinator"):
        await ask(both, by=elsewhere("ida"))
    told = people.TellCoordinator(place=elsewhere("ida"), key=key(), account=account("ida", OTHER))
    await both.run(people.tell_coordinator, told)
    await ask(both)
    with pytest.raises(Refusal, match="joining is for coordinators"):
        await enter(both, by=elsewhere("eva"))
    assert (await enter(both)).coordinators == ("Ida Norr", "Maja Öst")
    await ask(both, code=SECOND)
    with pytest.raises(Refusal, match="joined already"):
        await enter(both, SECOND)


async def test_an_organisation_that_both_had_is_one_with_the_first_contact(both):
    """Lund is known on both sides: Anna stays its contact, and whom the other side had is told."""

    def add(books):
        cooperation = books.directory.cooperation_of(OTHER)
        lund = books.directory.add_organisation(cooperation, "lund")
        ida = books.directory.account(account("ida", OTHER)).person
        books.directory.set_contact(
            Contact(organisation=lund.id, person=ida, since=both.made["meetings"][0].starts)
        )
        books.directory.save_person(replace(books.directory.person(ida), organisation=lund.id))
        books.directory.add_organisation(cooperation, "Höganäs")

    await both.run(does(add), None)
    await ask(both)
    assert (await enter(both)).contacts == (("Lund", "Anna Berg", "Ida Norr"),)
    names = await both.run(
        does(lambda books: [one.name for one in books.directory.organisations(both.made["cooperation"])]),
        None,
    )
    assert names.count("Lund") == 1
    assert "Höganäs" in names
    assert (await person_of(both, "ida")).organisation == both.made["Lund"].id


async def test_a_person_joins_their_own_accounts_with_a_code(both):
    """Anna asks for a code on one side and writes it on the other: one person, with the name she had, and her tasks."""
    await joined(both)
    await both.task("maja", "@anna ring Lund", "anna")
    await ask(both, "person", place("anna"))
    found = await agreed(both, by=elsewhere("anna", name="Anna B"))
    assert isinstance(found, OnePerson)
    assert found.who.name == "Anna Berg"
    assert found.who.accounts == ("Slack, Direktörerna, @anna", "Teams, Direktörerna, @anna")
    assert (await person_of(both, "anna")).id == both.made["anna"].id


async def test_a_button_that_names_who_was_merged_means_who_they_are_now(both):
    """A card from before offers the account as a person of its own: pressed, the task is Anna's."""
    await joined(both)
    await both.run(settings.read_settings, settings.ReadSettings(place=elsewhere("anna")))
    old = (await person_of(both, "anna")).id
    await ask(both, "person", place("anna"))
    await agreed(both, by=elsewhere("anna"))
    await both.task("maja", "ring Lund")
    command = task_acts.HandOver(place=place("maja"), key=key(), task=named("U1"), to=f"person/{old}")
    picture = await both.run(task_acts.hand_over, command)
    assert picture.owner.party.id == both.made["anna"].id


async def test_a_yes_counts_only_from_the_account_that_was_shown_whose_code_it_is(both):
    """Ida was asked; Per, whose button names the same code, was not. A second yes of Ida's changes nothing."""
    await joined(both)
    await ask(both, "person", place("anna"))
    shown = await enter(both, by=elsewhere("anna"))
    assert (shown.name, shown.platforms) == ("Anna Berg", ("Slack",))
    stranger = linking.Agree(place=place("per"), key=key(), digest=shown.digest)
    with pytest.raises(Refusal, match="outdated"):
        await both.run(linking.agree, stranger)
    for _ in range(2):
        command = linking.Agree(place=elsewhere("anna"), key=key(), digest=shown.digest)
        assert (await both.run(linking.agree, command)).who.person == both.made["anna"].id


async def test_a_code_of_a_person_joins_nobody_of_another_cooperation_and_not_oneself(both):
    """The workspaces have to be joined first; and one's own code is not for oneself."""
    await ask(both, "person", place("anna"))
    with pytest.raises(Refusal, match="another cooperation"):
        await enter(both, by=elsewhere("anna"))
    with pytest.raises(Refusal, match="same account"):
        await enter(both, by=place("anna"))


async def learn(group, handle, email, workspace=OTHER, *, active=True):
    told = KnownAccount(
        account=account(handle, workspace),
        name="",
        handle=None,
        locale=None,
        zone=None,
        active=active,
        email=email,
    )
    await group.run(learning.people, [told])


async def test_the_same_vouched_address_on_two_workspaces_is_one_person(both):
    """However it is written; whoever has none, or another, stays alone."""
    await joined(both)
    for who in ("anna", "per"):
        await both.run(settings.read_settings, settings.ReadSettings(place=elsewhere(who)))
    await learn(both, "anna", "Anna.Berg@lund.example", "slack/T1")
    await learn(both, "per", None, "slack/T1")
    await learn(both, "anna", " anna.berg@Lund.example")
    await learn(both, "per", None)
    assert (await person_of(both, "anna")).id == both.made["anna"].id
    assert (await person_of(both, "per")).id != both.made["per"].id


async def test_an_address_joins_nobody_across_cooperations_until_they_are_one(both):
    """Two cooperations know nothing of each other; joined, their people find each other."""
    await both.run(settings.read_settings, settings.ReadSettings(place=elsewhere("anna")))
    await learn(both, "anna", "anna@lund.example", "slack/T1")
    await learn(both, "anna", "anna@lund.example")
    assert (await person_of(both, "anna")).id != both.made["anna"].id
    await joined(both)
    assert (await person_of(both, "anna")).id == both.made["anna"].id


async def test_two_accounts_of_one_workspace_are_two_people_whatever_their_address(both):
    """A shared mailbox makes nobody one with a colleague, and neither does an account that is no person's or has left."""
    await learn(both, "anna", "kansli@lund.example", "slack/T1")
    await learn(both, "per", "kansli@lund.example", "slack/T1")
    assert (await person_of(both, "per", "slack/T1")).id == both.made["per"].id
    await joined(both)
    await both.run(settings.read_settings, settings.ReadSettings(place=elsewhere("bot")))
    await learn(both, "bot", "kansli@lund.example", active=False)
    assert (await person_of(both, "bot")).id not in {both.made["anna"].id, both.made["per"].id}


async def test_a_coordinator_says_who_is_one_and_who_is_not(both):
    """Shown first, then done; taken apart it is somebody of its own, whom no address joins again."""
    await joined(both)
    await both.run(settings.read_settings, settings.ReadSettings(place=elsewhere("karin", name="Karin Holm")))
    look = accounts.LookAtTwo(
        place=elsewhere("ida"), key=key(), account=account("karin", OTHER), name="Karin Holm"
    )
    with pytest.raises(Refusal, match="accounts are for coordinators"):
        await both.run(accounts.look, look)
    found = await both.run(accounts.look, replace(look, place=place("maja"), key=key()))
    assert (found.one.name, found.other.name) == ("Karin Holm", "Karin Holm")
    assert found.other.person == both.made["karin"].id
    command = accounts.JoinTwo(place=place("maja"), key=key(), one=found.one.person, other=found.other.person)
    assert (await both.run(accounts.join, command)).who.person == both.made["karin"].id
    with pytest.raises(Refusal, match="outdated"):
        await both.run(accounts.join, replace(command, key=key()))
    apart = accounts.TakeApart(place=place("maja"), key=key(), account=account("karin", OTHER))
    assert not (await both.run(accounts.take_apart, apart)).joined
    await learn(both, "karin", "karin@staffanstorp.example", "slack/T1")
    await learn(both, "karin", "karin@staffanstorp.example")
    assert (await person_of(both, "karin")).id != both.made["karin"].id
    with pytest.raises(Refusal, match="only account"):
        await both.run(accounts.take_apart, replace(apart, key=key()))


async def test_whoever_is_taken_apart_sees_no_private_room_of_the_other(both):
    """Rooms of the workspace that the account was on are not theirs any more; they are asked about again."""
    await joined(both)
    await both.run(
        tasks.record,
        tasks.RecordTask(place=elsewhere("per", "lokaler", private=True), key=key(), text="byt lås"),
    )
    await ask(both, "person", place("per"))
    await agreed(both, by=elsewhere("per", "lokaler", private=True))
    room = f"{OTHER}/CLOKALER"
    inside = does(lambda books: books.directory.is_member(room, both.made["per"].id))
    assert await both.run(inside, None)
    apart = accounts.TakeApart(place=place("maja"), key=key(), account=account("per", OTHER))
    await both.run(accounts.take_apart, apart)
    assert not await both.run(inside, None)


async def test_settings_offer_a_place_to_those_with_several(both):
    """Whoever has one account is asked nothing; a workspace that is not theirs changes nothing."""
    await joined(both)
    before = await both.run(settings.read_settings, settings.ReadSettings(place=place("anna")))
    assert before.places == ()
    await ask(both, "person", place("anna"))
    await agreed(both, by=elsewhere("anna"))

    async def choose(where):
        command = settings.ChangePerson(place=place("anna"), key=key(), reminders_on=where)
        return (await both.run(settings.change_person, command)).reminders_on

    picture = await both.run(settings.read_settings, settings.ReadSettings(place=place("anna")))
    assert picture.places == (("slack/T1", "Slack, Direktörerna"), (OTHER, "Teams, Direktörerna"))
    assert [await choose(where) for where in (OTHER, "slack/T9", None, "any")] == [OTHER, OTHER, OTHER, None]


async def test_an_address_of_a_room_follows_nobody(both):
    """What a door noted stays where it is when the workspaces join."""
    await both.run(addresses.note, addresses.NoteAddress(id=OTHER, value="https://one.example"))
    await joined(both)
    assert await both.run(addresses.of, OTHER) == "https://one.example"
