"""Groups and their mandates: who may say what, what is kept, what is seen."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.errors import Misfilled, Refusal
from bot.usecases import decisions, groups, mandates, tasks
from bot.usecases.painting import Painter
from tests.builders import key, place


def _said(who, text, room="kommundirektorer", **where):
    return groups.TellGroup(place=place(who, room, **where), key=key(), text=text)


async def tell(group, who, text, **where):
    """`/klubba grupp text`."""
    return await group.run(groups.tell, _said(who, text, **where))


def _coordinates(person):
    return lambda _command, books, _now: books.directory.save_person(replace(person, coordinator=True))


async def test_a_line_knows_the_point_of_the_meeting_that_set_it(group, clock):
    """Said in the meeting, or up to a week after it; later the words about the point stay in the line."""
    shown = await tell(group, "maja", "Näringslivsgruppen får driva aktiviteter, punkt 2")
    line = shown.mandates[0]
    assert (line.mandate.kind, line.mandate.text, line.mandate.point) == ("may", "driva aktiviteter", "2")
    assert line.meeting.title == "Kommundirektörsmöte"
    clock.turn(clock.now() + timedelta(days=20))
    shown = await tell(group, "maja", "Näringslivsgruppen får inte anställa, punkt 2")
    late = shown.mandates[1]
    assert (late.meeting, late.mandate.point, late.mandate.text) == (None, None, "anställa, punkt 2")


async def test_the_same_line_twice_is_kept_once(group):
    """Said again word for word, nothing is added."""
    await tell(group, "maja", "Näringslivsgruppen roll: nätverk")
    shown = await tell(group, "anna", "Näringslivsgruppen roll: nätverk")
    assert len(shown.mandates) == 1
    assert shown.added == ()


async def test_with_a_coordinator_only_some_take_a_line_out(group):
    """Who wrote it, the convenor and the coordinator may; another one is told who wrote it, and the line stands."""
    await group.run(_coordinates(group.made["maja"]), None)
    await tell(group, "anna", "Näringslivsgruppen får inte anställa")
    with pytest.raises(Refusal, match="not yours to change") as told:
        await tell(group, "per", "Näringslivsgruppen ta bort 1")
    assert told.value.facts["by"] == "Anna Berg"
    shown = await tell(group, "david", "Näringslivsgruppen ta bort 1 skäl: överspelat")
    assert shown.mandates == ()
    history = await tell(group, "per", "Näringslivsgruppen historik")
    assert [(one.mandate.text, one.mandate.reason, one.ended_by) for one in history.ended] == [
        ("anställa", "överspelat", "David Lönn")
    ]


async def test_numbers_of_lines_are_never_used_again(group):
    """A line after one that was taken out has the next number."""
    await tell(group, "maja", "Näringslivsgruppen får driva aktiviteter")
    await tell(group, "maja", "Näringslivsgruppen ta bort 1")
    shown = await tell(group, "maja", "Näringslivsgruppen får driva projekt")
    assert [one.mandate.number for one in shown.mandates] == [2]
    with pytest.raises(Refusal, match="no such line"):
        await tell(group, "maja", "Näringslivsgruppen ta bort 1")


async def test_a_mandate_has_its_limits(group):
    """Neither a line of a thousand signs nor a hundred lines; what was there stays."""
    with pytest.raises(Refusal, match="line too long"):
        await tell(group, "maja", f"Näringslivsgruppen får {'x' * 1000}")
    many = ", ".join(f"aktivitet {number}" for number in range(100))
    with pytest.raises(Refusal, match="mandate full"):
        await tell(group, "maja", f"Näringslivsgruppen aktiviteter: {many}")
    assert (await tell(group, "maja", "Näringslivsgruppen")).mandates == ()


async def test_no_group_prepares_itself(group):
    """Neither directly nor by way of another one; a relation can be taken back."""
    shown = await tell(group, "maja", "Kommundirektörsgruppen bereder Styrelsen")
    assert shown.prepares_for == "Styrelsen"
    for text in ("Styrelsen bereder Styrelsen", "Styrelsen bereder Kommundirektörsgruppen"):
        with pytest.raises(Refusal, match="prepares itself"):
            await tell(group, "maja", text)
    assert (await tell(group, "maja", "Styrelsen")).prepared_by == ("Kommundirektörsgruppen",)
    assert (await tell(group, "maja", "Kommundirektörsgruppen bereder ingen")).prepares_for is None


async def test_the_relation_and_the_document_word_are_the_convenors_to_say(group):
    """With a convenor and no coordinator, others are refused and told who may."""
    with pytest.raises(Refusal, match="convenor stands") as told:
        await tell(group, "per", "Näringslivsgruppen bereder Styrelsen")
    assert told.value.facts["who"] == "David Lönn"
    shown = await tell(group, "david", "Näringslivsgruppen dokument protokoll")
    assert shown.body.minutes == "protocol"


async def test_papers_go_out_on_another_day_and_deadlines_follow(group):
    """A task "till styrelsemötet" is due on the papers day, whichever that is."""
    recorded = await group.task("maja", "@per skriv underlag till styrelsemötet 2 mars", "per")
    assert recorded.picture.task.deadline.on.isoformat() == "2017-02-23"
    await tell(group, "maja", "Styrelsen handlingar 14 dagar")
    follows = await group.run(
        lambda _command, books, _now: books.tasks.get(recorded.picture.task.id).deadline.on.isoformat(), None
    )
    assert follows == "2017-02-16"


async def test_a_group_of_a_private_room_is_not_told_of_to_others(group):
    """Who does not see the room neither sees nor changes the group, and learns nothing from being refused."""
    secret = replace(place("anna", "presidiet", private=True), room="slack/T1/G9")
    await group.run(groups.tell, groups.TellGroup(place=secret, key=key(), text="presidiet roll: hemlig"))
    with pytest.raises(Refusal, match="group unknown"):
        await tell(group, "per", "presidiet får inte mötas")
    body = await group.run(lambda _command, books, _now: books.directory.room("slack/T1/G9").body, None)
    command = mandates.RemoveLine(place=place("per"), key=key(), body=body, number=1)
    with pytest.raises(Refusal, match="group unknown"):
        await group.run(mandates.remove, command)
    shown = await tell(group, "per", "Styrelsen")
    assert "presidiet" not in {one.name for one in shown.others}


async def test_the_form_of_a_line_says_what_is_wrong_by_the_field(group):
    """An empty line, and a source that is none."""
    body = group.made["Näringslivsgruppen"].id

    def filled(**fields):
        values = {"kind": "may", "text": "driva aktiviteter", **fields}
        return mandates.WriteLine(place=place("maja"), key=key(), body=body, **values)

    with pytest.raises(Misfilled) as empty:
        await group.run(mandates.write, filled(text="  "))
    assert empty.value.errors == {"text": "write what"}
    with pytest.raises(Misfilled) as unclear:
        await group.run(mandates.write, filled(source="i våras"))
    assert unclear.value.errors == {"source": "source unclear"}
    shown = await group.run(mandates.write, filled(source="M1, punkt 3"))
    assert (shown.mandates[0].meeting.number, shown.mandates[0].mandate.point) == (1, "3")
    replaced = await group.run(mandates.write, filled(text="driva projekt", replaces=1))
    assert [one.mandate.text for one in replaced.mandates] == ["driva projekt"]


async def test_a_task_against_the_mandate_is_saved_with_a_reminder(group):
    """A task about the same thing reminds; others, and tasks of other groups, do not."""
    await tell(group, "maja", "Näringslivsgruppen ingår inte: driva samordningen av inspel till RTI och NTI")
    recorded = await group.task("maja", "Näringslivsgruppen samordna inspel till RTI och NTI senast 3 mars")
    assert [one.mandate.number for one in recorded.doubts.against] == [1]
    for text in (
        "Näringslivsgruppen skicka inbjudan senast 3 mars",
        "Styrelsen samordna inspel till RTI och NTI",
    ):
        other = await group.task("maja", text)
        assert other.doubts.against == ()


async def test_an_organisation_answers_for_a_group_it_has_staffed(group, clock):
    """Its contact of the day gets the group's tasks, lists them as their own, until somebody is named."""
    await tell(group, "maja", "Genomförandegruppen")
    shown = await tell(group, "maja", "Genomförandegruppen bemannas av Malmö")
    assert shown.staffed_by == "Malmö"
    await group.task("maja", "Genomförandegruppen planera starten senast 3 mars")
    assert await group.told("per", "assigned") == ["U1 assigned"]
    named = await tell(group, "maja", "Genomförandegruppen kontakt David Lönn")
    assert (named.staffed_by, named.name.contact_name) == (None, "David Lönn")


async def test_what_is_handed_to_a_body_from_a_hidden_room_is_not_on_its_list(group):
    """The board's list shows what everyone there may see; a task of a private room stays private."""
    hidden = replace(place("anna", "presidiet", private=True), room="slack/T1/G9")
    said = tasks.RecordTask(place=hidden, key=key(), text="@per lyft hemligt underlag till Styrelsen")
    await group.run(tasks.record, said)
    await group.task("maja", "Lund lyfta öppet underlag till Styrelsen")
    due = await group.run(_due_to_the_board, group.made["meetings"][1].id)
    assert due == ["lyfta öppet underlag till Styrelsen"]


def _due_to_the_board(meeting, books, now):
    return [one.task.text for one in Painter(books, now).meeting(books.meetings.get(meeting)).due]


async def test_what_set_a_line_in_a_private_room_is_not_named_to_others(group):
    """The line is the group's for all to read; the decision behind it is named only to those who may see it."""
    hidden = replace(place("anna", "presidiet", private=True), room="slack/T1/G9")
    decided = decisions.RecordDecision(place=hidden, key=key(), text="Gruppen ska vara liten")
    await group.run(decisions.record, decided)
    said = groups.TellGroup(place=hidden, key=key(), text="Näringslivsgruppen får inte växa, B1")
    inside = await group.run(groups.tell, said)
    assert str(inside.mandates[0].decision) == "B1"
    outside = await tell(group, "per", "Näringslivsgruppen")
    assert (outside.mandates[0].mandate.text, outside.mandates[0].decision) == ("växa", None)
