"""What a person sees when they give tasks."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from bot.domain.errors import Misfilled, Refusal
from bot.usecases import lists, register, task_support, tasks
from tests.builders import account, key, named, place

TRIP = (
    "@maja ta fram förslag på aktiviteter för studieresan samt inhämta besked om resmål, "
    "bör före styrelsemötet 2 mars"
)
ARENA = (
    "Staffanstorp ta fram beslutsunderlag för Business Arena Stockholm, stöd: Lund, till styrelsemötet 2 mars"
)


def _form(who="maja", **fields):
    return tasks.FillTask(place=place(who), key=key(), **fields)


async def test_the_first_task_anywhere_is_u1(run):
    """With nobody set up, a task is saved at once; owner and date are missing and said to be."""
    command = tasks.RecordTask(place=place("anna"), key=key(), text="Komplettera tidplanen (bilaga 1)")
    recorded = await run(tasks.record, command)
    assert str(recorded.picture.task.label) == "U1"
    assert recorded.picture.task.text == "Komplettera tidplanen (bilaga 1)"
    assert recorded.doubts.no_owner
    assert recorded.doubts.no_date
    assert recorded.doubts.unknown is None


async def test_a_person_with_two_parts_and_a_wish_before_a_meeting(group):
    """Need 26 and 36: two parts to tick, wished for, due the working day before the board meets."""
    picture = (await group.task("anna", TRIP, "maja")).picture
    assert picture.owner.name == "Maja Öst"
    assert [part.text for part in picture.task.parts] == [
        "ta fram förslag på aktiviteter för studieresan",
        "inhämta besked om resmål",
    ]
    assert picture.task.obligation == "desired"
    assert (picture.task.deadline.on, picture.task.deadline.at) == (date(2017, 3, 1), time(17))
    assert picture.bound.starts == date(2017, 3, 2)
    assert await group.told("maja", "assigned") == ["U1 assigned"]


async def test_an_organisation_with_a_helper_to_a_meeting(group):
    """Need 28 and 29: the organisation has it, its contact hears; the helper hears too; due on the board's papers day."""
    picture = (await group.task("maja", ARENA)).picture
    assert (picture.owner.name, picture.owner.contact_name) == ("Staffanstorp", "Karin Holm")
    assert [(one.name, one.contact_name) for one in picture.support] == [("Lund", "Anna Berg")]
    assert picture.task.deadline.on == date(2017, 2, 23)
    assert picture.reminders == (date(2017, 2, 9), date(2017, 2, 16), date(2017, 2, 21), date(2017, 2, 23))
    assert await group.told("karin", "assigned") == ["U1 assigned"]
    assert await group.told("anna", "support") == ["U1 support"]


async def test_a_group_without_a_date_is_asked_when(group):
    """Need 27: saved at once, the convenor hears; offered are the next meeting here and before the board's."""
    recorded = await group.task("maja", "Näringslivsgruppen ta fram förslag på hur vi ska kommunicera")
    assert recorded.picture.owner.contact_name == "David Lönn"
    assert [(offer.day, offer.before) for offer in recorded.doubts.dates] == [
        (date(2017, 3, 28), False),
        (date(2017, 3, 2), True),
    ]
    assert await group.told("david", "assigned") == ["U1 assigned"]


async def test_nobody_is_made_owner_by_guessing(group):
    """A name that is not in the register stays in the title."""
    recorded = await group.task("maja", "Kalle ringer Trafikverket senast 3 februari")
    assert recorded.picture.owner is None
    assert "Kalle" in recorded.picture.task.text
    assert recorded.picture.task.deadline.on == date(2017, 2, 3)


async def test_two_people_of_one_name_are_offered_with_their_organisations(group):
    """Two are called Anna: the task is saved without owner, and both are buttons."""
    recorded = await group.task("maja", "Anna ring Trafikverket 3 februari")
    assert recorded.picture.owner is None
    assert [(offer.name, offer.organisation) for offer in recorded.doubts.several] == [
        ("Anna Berg", "Lund"),
        ("Anna Falk", "Höör"),
    ]


async def test_an_explicit_owner_that_is_unknown_can_be_added(group):
    """The words "ansvarig: Kävlinge" are meant as an owner, so it is offered to be added."""
    doubts = (await group.task("maja", "skicka kallelsen senast 3 februari, ansvarig: Kävlinge")).doubts
    assert (doubts.unknown, doubts.unknown_explicit) == ("Kävlinge", True)


async def test_a_support_that_is_unknown_can_be_added(group):
    """The words "stöd: Kävlinge" are meant as somebody who helps, so they are offered to be added; "Lund" is known."""
    doubts = (await group.task("maja", "@per skicka kallelsen, stöd: Lund och Kävlinge", "per")).doubts
    assert doubts.unknown_support == ("Kävlinge",)
    made = register.AddOrganisation(place=place("maja"), key=key(), name="Kävlinge", contact=account("jonas"))
    party = (await group.run(register.add_organisation, made)).name.party
    for _ in range(2):
        more = task_support.AddSupport(place=place("maja"), key=key(), task=named("U1"), to=str(party))
        picture = await group.run(task_support.add_support, more)
    assert [one.name for one in picture.support] == ["Lund", "Kävlinge"]
    assert picture.owner.name == "Per Lind"
    assert await group.told("jonas", "support") == ["U1 support"]


async def test_an_organisation_nobody_answers_for_is_the_authors_to_hear(group):
    """No contact: the one who gave the task hears of it, and the answer says so."""
    recorded = await group.task("maja", "Näringslivsgruppen boka lokal senast 3 februari", room="styrelsen")
    assert recorded.doubts.no_contact == ()
    await group.run(_without_convenor, group.made["Näringslivsgruppen"])
    other = await group.task("maja", "Näringslivsgruppen boka buss senast 3 februari", room="styrelsen")
    assert [name.name for name in other.doubts.no_contact] == ["Näringslivsgruppen"]
    assert await group.told("maja") == ["U2 no contact"]


def _without_convenor(body, books, _now):
    books.directory.save_body(replace(body, convenor=None))


async def test_a_weekday_that_contradicts_its_day_is_asked_about(group):
    """3 March 2017 is a Friday: "tors 3 mars" is saved, followed at its earliest, and both days are offered."""
    recorded = await group.task("maja", "skicka kallelsen tors 3 mars")
    assert recorded.doubts.conflict
    assert date(2017, 3, 3) in [offer.day for offer in recorded.doubts.dates]
    assert recorded.picture.task.deadline.on == min(offer.day for offer in recorded.doubts.dates)


async def test_an_impossible_day_is_saved_without_reminders(group):
    """30 February: the task stands, no day is invented."""
    recorded = await group.task("maja", "skicka kallelsen senast 30 februari")
    assert recorded.doubts.impossible
    assert recorded.picture.task.deadline.on is None
    assert recorded.picture.reminders == ()


async def test_a_meeting_that_is_not_planned_keeps_its_written_day(run):
    """With no plan at all, "före styrelsemötet 2 mars" is due by that day, and the meeting can be added."""
    text = "ta fram underlag före styrelsemötet 2 mars"
    recorded = await run(tasks.record, tasks.RecordTask(place=place("anna"), key=key(), text=text))
    assert recorded.picture.task.deadline.on == date(2017, 3, 1)
    assert recorded.doubts.unplanned is not None
    assert recorded.doubts.unplanned[1] == date(2017, 3, 2)


async def test_the_same_line_within_two_minutes_shows_the_first(group, clock):
    """A command sent twice makes one task, another date another one."""
    await group.task("maja", "ring Lund 3 februari")
    assert (await group.task("maja", "ring Lund 3 februari")).again
    assert not (await group.task("maja", "ring Lund 6 februari")).again
    clock.turn(clock.now() + timedelta(minutes=3))
    assert not (await group.task("maja", "ring Lund 3 februari")).again


async def test_said_twice_and_meant_twice(group):
    """[Spara ändå] makes a task of its own, with its own messages."""
    await group.task("maja", "@anna ring Lund 3 februari", "anna")
    copy = await group.run(tasks.copy_again, tasks.Again(place=place("maja"), key=key(), task=named("U1")))
    assert str(copy.picture.task.label) == "U2"
    assert await group.told("anna", "assigned") == ["U1 assigned", "U2 assigned"]


async def test_a_task_from_a_decision_shows_it(group):
    """[Skapa uppdrag] ties the task to its decision."""
    await group.decision("maja", "Vi möts tisdagar")
    recorded = await group.task("maja", "boka lokal senast 3 februari", decision=named("B1"))
    assert recorded.picture.decision == "B1"


async def test_nobody_is_told_of_what_they_did_themselves(group):
    """Who gives themself a task gets no message about it."""
    await group.task("maja", "@maja boka lokal senast 3 februari", "maja")
    assert await group.told("maja", "assigned") == []


async def test_where_the_bot_is_not_the_answer_says_so(group):
    """A room the bot is known to be absent from: the task is saved, and no card is wanted there."""
    await group.run(_absent, "slack/T1/CSTYRELSEN")
    recorded = await group.task("maja", "boka lokal senast 3 februari", room="styrelsen")
    assert recorded.absent
    assert not await group.stands("card:task/1:slack/T1/CSTYRELSEN")


def _absent(room, books, _now):
    books.directory.save_room(replace(books.directory.room(room), present=False))


async def test_a_form_says_all_that_is_wrong_at_once(group):
    """Field by field: no text, a day that has passed, an owner nobody is."""
    with pytest.raises(Misfilled) as told:
        await group.run(tasks.fill, _form(text=" ", owner="Kalle", due="2017-01-02"))
    assert told.value.errors == {"text": "write what", "owner": "owner unknown", "day": "date passed"}


async def test_a_form_takes_days_in_words_and_people_by_account(group):
    """The fields of the form rule; a day may be written as in a line."""
    command = _form(
        text="ta fram underlag", owner=account("per"), due="till styrelsemötet 2 mars", note="se bilaga 1"
    )
    picture = (await group.run(tasks.fill, command)).picture
    assert picture.owner.name == "Per Lind"
    assert picture.task.deadline.on == date(2017, 2, 23)
    assert picture.task.note == "se bilaga 1"
    assert await group.told("per", "assigned") == ["U1 assigned"]


async def test_what_is_changed_in_a_form_is_signed_change_by_change(group):
    """New words, another owner and another day: each stands in the trail, and each person hears of their part."""
    await group.task("maja", "@per boka lokal senast 3 februari", "per")
    command = _form(
        task=named("U1"), text="boka sal", owner=f"person/{group.made['anna'].id}", due="2017-02-10"
    )
    picture = (await group.run(tasks.fill, command)).picture
    assert [act.act for act in picture.last] == ["moved", "handed over", "changed"]
    assert picture.last[1].detail == {"from": "Per Lind", "to": "Anna Berg"}
    assert picture.task.text == "boka sal"
    assert await group.told("anna", "assigned") == ["U1 assigned"]


async def test_a_form_sent_unchanged_changes_nothing(group):
    """Saved as it was, nothing is signed and nobody is told, also when the day has passed."""
    await group.task("maja", "@per boka lokal senast 3 februari", "per")
    command = _form(
        "anna", task=named("U1"), text="boka lokal", owner=f"person/{group.made['per'].id}", due="2017-02-03"
    )
    picture = (await group.run(tasks.fill, command)).picture
    assert picture.last == ()
    assert picture.task.rev == 1


async def test_the_form_offers_organisations_and_groups(group):
    """Whom a task may be given to: the whole register, by name."""
    blank = await group.run(lists.new_task_form, lists.NewTaskForm(place=place("maja"), text="boka lokal"))
    names = [offer.name for offer in blank.owners]
    assert names == sorted(names, key=str.casefold)
    assert {"Lund", "Styrelsen"} <= set(names)


async def test_a_task_from_the_home_page_stands_in_the_conversation_with_the_bot(group):
    """Once the two have spoken, its card stands there; before that there is no place for it."""
    await group.task("maja", "ring Malmö", room="dm")
    await group.run(tasks.fill, tasks.FillTask(place=place("maja", None), key=key(), text="ring Lund"))
    await group.run(tasks.fill, tasks.FillTask(place=place("per", None), key=key(), text="ring Burlöv"))
    assert await group.stands("card:task/2:slack/T1/DMAJA")
    assert not await group.stands("card:task/3:slack/T1/UPER/home")


async def test_a_task_from_the_home_page_belongs_to_its_author(group):
    """Made where there is no room, it is seen by its author and by whom it concerns, and by nobody else."""
    command = tasks.FillTask(
        place=place("maja", None), key=key(), text="ring Lund", owner=f"person/{group.made['per'].id}"
    )
    assert (await group.run(tasks.fill, command)).picture.body is None
    for who in ("maja", "per"):
        shown = lists.ShowTask(place=place(who, None), task=named("U1"))
        assert (await group.run(lists.show_task, shown)).task.text == "ring Lund"
    with pytest.raises(Refusal, match="not found"):
        await group.run(lists.show_task, lists.ShowTask(place=place("anna", None), task=named("U1")))
