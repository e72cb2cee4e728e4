"""What a person sees when they record decisions."""

from datetime import date, timedelta

import pytest

from bot.domain.errors import Misfilled, Refusal, Repeated
from bot.usecases import decision_changes, decisions, lists, meeting_plans
from tests.builders import key, named, place, seed

THIRD = "Årets tredje styrelsemöte hålls 2 november och studieresan 14–15 september, punkt 3"


def _undo(who, name, room="kommundirektorer"):
    return decision_changes.UndoDecision(place=place(who, room), key=key(), decision=named(name))


def _edit(who, name, text):
    return decision_changes.EditDecision(place=place(who), key=key(), decision=named(name), text=text)


async def test_the_first_decision_anywhere_is_b1(run):
    """With nobody set up, a decision is saved, numbered and carries its author, its room and a body named as the room."""
    command = decisions.RecordDecision(place=place("anna"), key=key(), text="Vi möts tisdagar")
    picture = (await run(decisions.record, command)).picture
    assert str(picture.decision.label) == "B1"
    assert picture.author == "Anna"
    assert picture.room.name == "kommundirektorer"
    assert picture.body.name == "kommundirektorer"


async def test_a_decision_with_two_days_confirms_one_meeting_and_adds_the_other(group):
    """Need 13: parts a and b; the planned board meeting is the third of four, the study trip joins the plan as two days."""
    picture = (await group.decision("maja", THIRD)).picture
    board, trip = picture.parts
    assert (board.meeting.starts, board.confirms) == (date(2017, 11, 2), True)
    assert (board.ordinal.number, board.ordinal.of, board.claimed) == (3, 4, None)
    assert (trip.meeting.title, trip.meeting.starts, trip.meeting.ends) == (
        "Studieresa",
        date(2017, 9, 14),
        date(2017, 9, 15),
    )
    assert not trip.confirms
    assert picture.decision.point == "3"
    assert picture.meeting.starts == date(2017, 1, 24)


async def test_an_ordinal_that_the_plan_contradicts_is_told(group):
    """Whoever calls 2 November the second board meeting sees that it is the third."""
    picture = (await group.decision("maja", "Årets andra styrelsemöte hålls 2 november")).picture
    assert picture.parts[0].claimed == 2
    assert picture.parts[0].ordinal.number == 3


async def test_a_date_that_sets_no_meeting_stays_words(group):
    """A deadline in a decision puts nothing in the plan."""
    picture = (await group.decision("maja", "Lund betalar fakturan senast 3 mars")).picture
    assert [part.meeting for part in picture.parts if part.meeting] == []
    assert picture.decision.text == "Lund betalar fakturan senast 3 mars"


async def test_undoing_a_decision_takes_back_what_it_put_in_the_plan(group):
    """[Ångra]: the trip is cancelled, the board meeting that stood there already remains."""
    await group.decision("maja", THIRD)
    picture = await group.run(decision_changes.undo, _undo("maja", "B1"))
    assert picture.decision.state == "undone"
    assert picture.last[0].act == "undone"
    assert picture.parts[1].meeting.state == "cancelled"
    assert picture.parts[0].meeting.state == "planned"


async def test_the_same_words_within_two_minutes_show_the_first(group, clock):
    """A command that was sent twice makes one decision; later, or meant twice, it makes another."""
    first = await group.decision("maja", "Vi möts tisdagar")
    second = await group.decision("maja", "Vi möts tisdagar")
    assert second.again
    assert second.picture.decision.id == first.picture.decision.id
    again = decisions.Again(place=place("maja"), key=key(), decision=named("B1"))
    assert str((await group.run(decisions.copy_again, again)).picture.decision.label) == "B2"
    clock.turn(clock.now() + timedelta(minutes=3))
    assert not (await group.decision("maja", "Vi möts tisdagar")).again


async def test_somebody_else_may_say_the_same(group):
    """Only the same person's repetition is a repetition."""
    await group.decision("maja", "Vi möts tisdagar")
    assert not (await group.decision("anna", "Vi möts tisdagar")).again


async def test_a_request_that_comes_twice_is_carried_out_once(group):
    """The platform repeats a request: nothing new is made, and what it made is known."""
    command = decisions.RecordDecision(place=place("maja"), key="once", text="Vi möts tisdagar")
    await group.run(decisions.record, command)
    with pytest.raises(Repeated) as told:
        await group.run(decisions.record, command)
    assert told.value.outcome == "B1"


async def test_undo_is_the_authors_for_ten_minutes(group, clock):
    """Somebody else is refused, and so is the author after ten minutes."""
    await group.decision("maja", "Vi möts tisdagar")
    with pytest.raises(Refusal, match="only theirs to undo"):
        await group.run(decision_changes.undo, _undo("per", "B1"))
    clock.turn(clock.now() + timedelta(minutes=11))
    with pytest.raises(Refusal, match="too late to undo"):
        await group.run(decision_changes.undo, _undo("maja", "B1"))


async def test_a_second_undo_says_who_was_first(group):
    """Two clicks on [Ångra]: the second is told that it is done, by whom."""
    await group.decision("maja", "Vi möts tisdagar")
    await group.run(decision_changes.undo, _undo("maja", "B1"))
    with pytest.raises(Refusal, match="not current") as told:
        await group.run(decision_changes.undo, _undo("maja", "B1"))
    assert told.value.facts["by"] == "Maja Öst"


async def test_the_words_are_changed_by_the_author_alone_and_the_old_ones_kept(group):
    """Each version is signed; who did not write it may not rewrite it; an empty text is not taken."""
    await group.decision("maja", "Vi möts tisdagar")
    picture = await group.run(decision_changes.edit, _edit("maja", "B1", "Vi möts onsdagar"))
    assert picture.decision.text == "Vi möts onsdagar"
    assert picture.last[0].act == "changed"
    assert picture.last[0].detail == {"text": "Vi möts tisdagar"}
    with pytest.raises(Refusal, match="not yours to edit"):
        await group.run(decision_changes.edit, _edit("anna", "B1", "Vi möts aldrig"))
    with pytest.raises(Misfilled) as told:
        await group.run(decision_changes.edit, _edit("maja", "B1", "  "))
    assert told.value.errors == {"text": "write decision"}


async def test_a_corrected_day_corrects_the_plan(group):
    """A trip that was put in the plan by a decision moves out of it with the words, and the new day joins."""
    await group.decision("maja", "Studieresan hålls 14–15 september")
    picture = await group.run(decision_changes.edit, _edit("maja", "B1", "Studieresan hålls 21–22 september"))
    assert picture.parts[0].meeting.starts == date(2017, 9, 21)
    plan = await group.run(meeting_plans.planned_meetings, meeting_plans.PlannedMeetings(place=place("maja")))
    assert [m.starts for m in plan.meetings if m.title == "Studieresa"] == [date(2017, 9, 21)]


async def test_a_decision_is_removed_with_its_reason(group):
    """⋮ Ta bort: it stays readable, with who and why, and leaves the list."""
    await group.decision("maja", "Vi möts tisdagar")
    command = decision_changes.RemoveDecision(
        place=place("maja"), key=key(), decision=named("B1"), reason="skrivet i fel kanal"
    )
    picture = await group.run(decision_changes.remove, command)
    assert (picture.decision.state, picture.last[0].detail) == ("removed", {"reason": "skrivet i fel kanal"})
    latest = await group.run(lists.list_decisions, lists.ListDecisions(place=place("maja")))
    assert latest.decisions == ()


async def test_a_point_without_a_meeting_stays_in_the_words(run):
    """Where no meeting is known, "punkt 3" is not dropped."""
    command = decisions.RecordDecision(place=place("anna"), key=key(), text="Vi möts tisdagar, punkt 3")
    picture = (await run(decisions.record, command)).picture
    assert picture.decision.point is None
    assert picture.decision.text == "Vi möts tisdagar, punkt 3"


async def test_points_belong_to_a_meeting_for_a_week(group, clock):
    """Six days after the meeting "punkt 4" still is a point of it; after eight days it is words."""
    clock.turn(clock.now() + timedelta(days=6))
    assert (await group.decision("maja", "Ja till förslaget, punkt 4")).picture.meeting.starts == date(
        2017, 1, 24
    )
    clock.turn(clock.now() + timedelta(days=2))
    late = (await group.decision("maja", "Nej till förslaget, punkt 4")).picture
    assert (late.meeting, late.decision.text) == (None, "Nej till förslaget, punkt 4")


async def test_no_support_is_a_kind_of_its_own(group):
    """A matter that found no support is kept as such."""
    picture = (await group.decision("maja", "type:rejected ÖP-gruppen får inget mandat, item 2")).picture
    assert picture.decision.kind == "no support"
    assert picture.decision.point == "2"


async def test_nothing_written_is_refused(run):
    """An empty form makes no decision."""
    await run(seed, None)
    with pytest.raises(Refusal, match="empty"):
        await run(decisions.record, decisions.RecordDecision(place=place("maja"), key=key(), text="  "))


async def test_the_card_stands_in_the_room_once(group):
    """The decision's card is wanted in the room where it was made."""
    await group.decision("maja", "Vi möts tisdagar")
    assert await group.stands("card:decision/1:slack/T1/CKOMMUNDIREKTORER")


async def test_a_decision_made_in_a_conversation_with_the_bot_stays_there(group):
    """In a DM it belongs to no body: its author sees it there, others do not see it at all."""
    picture = (await group.decision("maja", "Kom ihåg nyckeln", room="dm")).picture
    assert picture.body is None
    shown = lists.ShowDecision(place=place("maja", "dm"), decision=named("B1"))
    assert (await group.run(lists.show_decision, shown)).decision.text == "Kom ihåg nyckeln"
    with pytest.raises(Refusal, match="not found"):
        await group.run(lists.show_decision, lists.ShowDecision(place=place("anna"), decision=named("B1")))
