"""What people see of agendas: points, order, standing points, deferrals, publishing – and who may see them."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.errors import Misfilled, Refusal, Repeated
from bot.usecases import agenda_deferrals, agenda_points, agendas, deferral_changes, meetings, standing
from tests.builders import key, named, place


async def _add(group, text, who="maja", room="kommundirektorer"):
    return await group.run(
        agenda_points.add, agenda_points.AddPoints(place=place(who, room), key=key(), text=text)
    )


async def _show(group, words="", who="maja", room="kommundirektorer"):
    return await group.run(agendas.show, agendas.ShowAgenda(place=place(who, room), words=words))


async def _act(group, act, words, to="", who="maja"):
    command = agendas.PointAct(place=place(who), key=key(), act=act, words=words, to=to)
    return await group.run(agendas.act, command)


async def _defer(group, words, to, reason=None, who="maja"):
    command = agenda_deferrals.Defer(place=place(who), key=key(), words=words, to=to, reason=reason)
    return await group.run(agenda_deferrals.defer, command)


async def _publish(group, words="", who="maja"):
    return await group.run(agendas.publish, agendas.Publish(place=place(who), key=key(), words=words))


async def _standing(group, text, act="add"):
    command = standing.ChangeStanding(place=place("maja"), key=key(), text=text, act=act)
    return await group.run(standing.change, command)


def _titles(picture):
    return [f"{p.number} {p.point.title}" for p in picture.points if p.point.is_on]


async def test_points_go_to_the_next_meeting_of_the_room_unless_another_is_named(group):
    """Need 8: with type, presenter from outside and minutes; the meeting that goes on is not the next one."""
    added = await _add(group, "Budget, typ beslut, 10 min")
    assert (str(added.meeting.label), added.point.number, added.act) == ("M3", 1, "added")
    other = await _add(group, "styrelsemötet 2 mars: Information 4-spår (Trafikverket), 20 min")
    point = other.point.point
    assert (str(other.meeting.label), point.presenter, point.external, point.minutes, point.kind) == (
        "M2",
        "Trafikverket",
        True,
        20,
        "information",
    )


async def test_the_directors_draft_the_agenda_of_the_board(group):
    """Needs 57 and 58: several points at once, in their order; the board sees who sent them up."""
    await _add(
        group,
        "styrelsemötet 2 mars: Information 4-spår (Trafikverket); Resultat workshops, beslut inspel; "
        "Fokusfrågorna; Dialog med Regionala Utvecklingsnämnden (Region Skåne)",
    )
    seen = await _show(group, who="per", room="styrelsen")
    assert [p.point.kind for p in seen.points] == ["information", "decision", "discussion", "discussion"]
    assert {p.sent_by for p in seen.points} == {"Kommundirektörsgruppen"}
    await group.run(_prepares, group.made)
    own = await _show(group)
    assert (str(own.prepared.meeting.label), own.prepared.points, own.prepared.published) == ("M2", 4, False)


def _prepares(made, books, _now):
    directors = books.directory.body(made["Kommundirektörsgruppen"].id)
    books.directory.save_body(replace(directors, prepares_for=made["Styrelsen"].id))


async def test_a_name_of_the_register_presents_as_itself(group):
    """Lund is a member, so it is not said to come from outside."""
    added = await _add(group, "Bostäder (Lund)")
    assert (added.point.point.presenter, added.point.point.external) == ("Lund", False)
    other = await _add(group, "Bredband (@per)")
    assert (other.point.point.presenter, other.point.point.external) == ("Per Lind", False)


async def test_outside_a_room_the_next_agenda_is_shown_and_nothing_added(group):
    """In the conversation with the bot there are several bodies to choose from, so one is named."""
    assert str((await _show(group, room="dm")).meeting.label) == "M2"
    with pytest.raises(Refusal, match="no room"):
        await _add(group, "Budget", room="dm")
    assert str((await _add(group, "styrelsemötet 2 mars: Budget", room="dm")).meeting.label) == "M2"


async def test_the_same_point_twice_stands_once(group):
    """It is shown where it is."""
    await _add(group, "Budget")
    again = await _add(group, "budget")
    assert (again.act, again.point.number) == ("known", 1)
    assert _titles(await _show(group)) == ["1 Budget"]


async def test_the_order_is_changed_and_a_point_taken_off(group):
    """By number or by title; the numbers of a draft follow."""
    await _add(group, "A; B; C")
    assert _titles(await _act(group, "move", "punkt 3", "1")) == ["1 C", "2 A", "3 B"]
    assert _titles(await _act(group, "remove", "A")) == ["1 C", "2 B"]
    with pytest.raises(Refusal, match="no point"):
        await _act(group, "move", "punkt 9", "1")
    with pytest.raises(Refusal, match="no number"):
        await _act(group, "move", "punkt 1", "överst")


async def test_standing_points_come_with_every_new_agenda(group):
    """Need 52: without anybody adding them, after what was added, until the template changes; "inget nytt" is noted."""
    made = await _standing(group, "Sverigeförhandlingen; Greater Copenhagen")
    assert made.added == ("Sverigeförhandlingen", "Greater Copenhagen")
    await _add(group, "Budget")
    assert _titles(await _show(group)) == ["1 Budget", "2 Sverigeförhandlingen", "3 Greater Copenhagen"]
    assert _titles(await _show(group, "styrelsemötet 2 mars")) == []
    await _standing(group, "greater copenhagen", act="remove")
    assert _titles(await _show(group)) == ["1 Budget", "2 Sverigeförhandlingen"]
    noted = await _act(group, "nothing new", "Sverigeförhandlingen")
    assert str(noted.meeting.label) == "M1"  # it was said in the meeting that goes on
    assert noted.points[0].point.nothing_new


async def test_what_an_organisation_tells_stands_under_the_point(group):
    """Need 53: a new word of the same organisation takes the place of its old one; that of another stands beside it."""
    await _standing(group, "Sverigeförhandlingen")
    await _act(group, "status", "Sverigeförhandlingen", "Malmö förhandlar")
    await _act(group, "status", "Sverigeförhandlingen", "Lund: väntar på besked")
    picture = await _act(group, "status", "Sverigeförhandlingen", "Malmö är klara med sin förhandling")
    assert [(s.who, s.text) for s in picture.points[0].point.statuses] == [
        ("Lund", "Lund: väntar på besked"),
        ("Malmö", "Malmö är klara med sin förhandling"),
    ]


async def test_a_point_is_put_off_with_its_trail(group):
    """Need 48: it leaves one agenda and stands on the other, says from where, how many times and why; the room reads it."""
    first = await _defer(group, "Profilering, punkt 4", "kommundirektörsmötet 28 mars", "på nytt lyftas")
    assert (str(first.meeting.label), str(first.before[0].label), first.before[1]) == ("M3", "M1", 4)
    assert first.reason == "på nytt lyftas"
    october = meetings.AddMeeting(place=place("maja"), key=key(), text="kommundirektörsmöte 5 oktober")
    await group.run(meetings.add, october)
    second = await _defer(group, "Profilering", "5 oktober")
    assert [str(m.label) for m in second.point.came_from] == ["M1", "M3"]
    assert _titles(await _show(group)) == []
    meeting, point = second.meeting.id, second.point.point.key
    assert await group.stands(f"card:deferral/{meeting}/{point}:{place('maja').room}")


async def test_a_point_is_put_off_only_to_a_later_meeting(group):
    """Neither to the same nor to one that has been, nor to one that is not planned."""
    await _add(group, "Budget")
    for to in ("28 mars", "2 mars"):
        with pytest.raises(Refusal, match="not later"):
            await _defer(group, "Budget", to)
    with pytest.raises(Refusal, match="no such meeting"):
        await _defer(group, "Budget", "3 april")
    with pytest.raises(Refusal, match="no point"):
        await _defer(group, "punkt 7", "28 mars")
    assert _titles(await _show(group)) == ["1 Budget"]


async def test_a_deferral_to_an_agenda_that_has_the_point_joins_it(group):
    """A standing point stands there once, with the trail."""
    await _standing(group, "Sverigeförhandlingen")
    await _add(group, "24 jan: Budget")
    await _defer(group, "Sverigeförhandlingen", "28 mars", "hinner inte")
    picture = await _show(group, "28 mars")
    assert _titles(picture) == ["1 Sverigeförhandlingen"]
    assert [str(m.label) for m in picture.points[0].came_from] == ["M1"]


def _undo(moved, who="maja"):
    named = {"meeting": moved.meeting.label, "point": moved.point.point.key}
    return deferral_changes.UndoDeferral(place=place(who), key=key(), **named)


async def test_an_undone_deferral_leaves_both_agendas_as_they_were(group):
    """Also when it joined a standing point; it can be put off again."""
    await _standing(group, "Sverigeförhandlingen")
    await _add(group, "24 jan: A; B; C")
    for words, left in (
        ("B", ["1 Sverigeförhandlingen"]),
        ("Sverigeförhandlingen", ["1 Sverigeförhandlingen"]),
    ):
        before = _titles(await _show(group))
        moved = await _defer(group, words, "28 mars")
        undone = await group.run(deferral_changes.undo, _undo(moved))
        assert (undone.act, undone.by, undone.may_undo) == ("undone", "Maja Öst", False)
        assert _titles(await _show(group)) == before
        then = await _show(group, "28 mars")
        assert (_titles(then), then.points[-1].came_from) == (left, ())
        with pytest.raises(Refusal, match="deferral over"):
            await group.run(deferral_changes.undo, _undo(moved))
    again = await _defer(group, "B", "28 mars")
    assert (again.act, [str(m.label) for m in again.point.came_from]) == ("deferred", ["M1"])


async def test_a_deferral_is_changed_by_nobody_else_and_undone_only_for_ten_minutes(group, clock):
    """Its reason can be changed later too, as long as the deferral holds."""
    await _add(group, "24 jan: Budget")
    moved = await _defer(group, "Budget", "28 mars", "hinner inte")
    with pytest.raises(Refusal, match="not your deferral"):
        await group.run(deferral_changes.undo, _undo(moved, who="per"))
    show = deferral_changes.ShowDeferral(place=place("per"), meeting=moved.meeting.label, point=1)
    with pytest.raises(Refusal, match="not your deferral"):
        await group.run(deferral_changes.show, show)
    clock.turn(clock.now() + timedelta(minutes=11))
    with pytest.raises(Refusal, match="deferral too late"):
        await group.run(deferral_changes.undo, _undo(moved))
    change = deferral_changes.ChangeReason(
        place=place("maja"), key=key(), meeting=moved.meeting.label, point=1, reason=" underlaget saknas "
    )
    assert (await group.run(deferral_changes.change_reason, change)).reason == "underlaget saknas"
    await _act(group, "remove", "Budget")
    with pytest.raises(Refusal, match="deferral over"):
        await group.run(deferral_changes.change_reason, replace(change, key=key()))


async def test_what_was_put_off_and_back_before_publishing_is_not_on_the_published_agenda(group):
    """Nobody there ever read of it; a task it is about is missed again."""
    await _add(group, "24 jan: Budget")
    await group.run(deferral_changes.undo, _undo(await _defer(group, "Budget", "28 mars")))
    await _add(group, "28 mars: A")
    published = await _publish(group, "28 mars")
    assert [p.point.title for p in published.points] == ["A"]
    moved = await _defer(group, "Budget", "28 mars")
    await group.run(deferral_changes.undo, _undo(moved))
    shown = await _show(group, "28 mars")
    assert [(p.number, p.point.title, p.point.state) for p in shown.points] == [
        (1, "A", "on"),
        (2, "Budget", "undone"),
    ]


async def test_publishing_fixes_the_numbers(group):
    """Need 9: shown once in the body's room; nothing is renumbered: what comes is last, what leaves keeps its number."""
    await _add(group, "A; B; C")
    published = await _publish(group)
    assert (published.agenda.is_published, published.published_by) == (True, "Maja Öst")
    assert await group.stands(f"card:agenda/{published.meeting.id}:{place('maja').room}")
    with pytest.raises(Refusal, match="agenda numbered"):
        await _act(group, "move", "punkt 3", "1")
    with pytest.raises(Refusal, match="agenda published"):
        await _publish(group)
    await _act(group, "remove", "punkt 2")
    added = await _add(group, "D")
    assert (added.point.number, added.published) == (4, True)
    assert [(p.number, p.point.state) for p in (await _show(group)).points] == [
        (1, "on"),
        (2, "removed"),
        (3, "on"),
        (4, "on"),
    ]


async def test_an_empty_agenda_is_not_published(group):
    """There is nothing to show."""
    with pytest.raises(Refusal, match="no points"):
        await _publish(group)


async def test_numbers_that_were_written_are_kept_and_gaps_told(group):
    """Need 9: 1 to 4, then 7; nobody renumbers them."""
    await _add(group, "1. A\n2. B\n3. C\n4. D\n7. Fokusfrågorna")
    picture = await _show(group)
    assert _titles(picture) == ["1 A", "2 B", "3 C", "4 D", "7 Fokusfrågorna"]
    assert picture.missing == (5, 6)
    with pytest.raises(Refusal, match="agenda numbered"):
        await _act(group, "move", "punkt 7", "1")


async def test_a_task_due_to_a_meeting_without_a_point_is_hinted_at(group):
    """Need 76: until a point is about it; the meeting's card tells it once somebody works on its agenda."""
    await group.task("maja", "@per besked om resmål, före styrelsemötet 2 mars", "per")
    picture = await _show(group, "styrelsemötet 2 mars")
    assert [str(t.task.label) for t in picture.pointless] == ["U1"]
    show = meetings.ShowMeeting(place=place("maja"), meeting="M2")
    assert not (await group.run(meetings.show_meeting, show)).agenda.pointless
    await _add(group, "styrelsemötet 2 mars: Budget")
    count = (await group.run(meetings.show_meeting, show)).agenda
    assert (count.points, count.published, len(count.pointless)) == (1, False, 1)
    command = agenda_points.AddRecord(place=place("maja"), key=key(), record=named("U1"), meeting=named("M2"))
    added = await group.run(agenda_points.add_record, command)
    assert (added.point.task, added.point.number) == ("U1", 2)
    assert (await _show(group, "styrelsemötet 2 mars")).pointless == ()


async def test_a_decision_that_is_a_deferral_offers_its_meeting(group):
    """Need 14: the point is the matter itself, and comes from the meeting where it was decided."""
    text = "Det beslutades att profileringsdiskussionen förs på nästa kommundirektörsmöte 28 mars, punkt 4"
    recorded = await group.decision("maja", text)
    assert str(recorded.agenda.label) == "M3"
    command = agenda_points.AddRecord(place=place("maja"), key=key(), record=named("B1"), meeting=named("M3"))
    added = await group.run(agenda_points.add_record, command)
    assert (added.point.point.title, added.point.decision) == ("Profileringsdiskussionen", "B1")
    assert [str(m.label) for m in added.point.came_from] == ["M1"]
    assert (await group.decision("maja", "Styrelsemöte hålls 2 november")).agenda is None
    assert (await group.decision("maja", "Vi tar fram underlag för styrelsemötet 2 mars")).agenda is None


async def test_a_decision_goes_to_the_next_meeting(group):
    """[Lägg på nästa möte]."""
    await group.decision("maja", "Vi håller veckomöte")
    command = agenda_points.AddRecord(place=place("per"), key=key(), record=named("B1"))
    added = await group.run(agenda_points.add_record, command)
    assert (str(added.meeting.label), added.point.point.title) == ("M3", "Vi håller veckomöte")


async def test_the_form_says_what_to_mend(group):
    """All at once, by field."""
    command = agenda_points.FillPoint(
        place=place("maja"), key=key(), meeting=named("M3"), text=" ", minutes="en stund"
    )
    with pytest.raises(Misfilled) as told:
        await group.run(agenda_points.fill, command)
    assert told.value.errors == {"text": "write point", "minutes": "minutes unclear"}


async def test_an_agenda_holds_two_hundred_points(group):
    """The next ones are refused, and nothing is lost."""
    await _add(group, "\n".join(f"Punkt om {n}" for n in range(200)))
    with pytest.raises(Refusal, match="agenda full"):
        await _add(group, "En till")
    assert len((await _show(group)).points) == 200


async def test_a_repeated_request_adds_nothing(group):
    """The same key twice is the same request twice."""
    command = agenda_points.AddPoints(place=place("maja"), key="once", text="Budget")
    await group.run(agenda_points.add, command)
    with pytest.raises(Repeated):
        await group.run(agenda_points.add, command)
    assert _titles(await _show(group)) == ["1 Budget"]


async def test_two_meetings_on_one_day_are_asked_about(group):
    """The words name both, so neither is taken."""
    command = meetings.AddMeeting(place=place("maja"), key=key(), text="workshop 2 mars")
    await group.run(meetings.add, command)
    with pytest.raises(Refusal, match="several found"):
        await _show(group, "2 mars", who="david", room="naringslivsgruppen")
    assert str((await _show(group, "2 mars")).meeting.label) == "M7"  # the room's own


async def test_the_agenda_of_a_hidden_meeting_is_found_by_nobody_outside(group):
    """A private room stays private: neither shown, nor added to, nor published."""
    chairs = place("anna", "presidiet", private=True)
    made = await group.run(
        meetings.add, meetings.AddMeeting(place=chairs, key=key(), text="Presidiemöte 1 mars")
    )
    label = str(made.meeting.label)
    add = agenda_points.AddPoints(place=chairs, key=key(), text="1 mars: Hemligt")
    assert (await group.run(agenda_points.add, add)).act == "added"
    assert await _show(group, "presidiemöte 1 mars", who="per") is None
    with pytest.raises(Refusal, match="not found"):
        await _show(group, label, who="per")
    with pytest.raises(Refusal, match="not found"):
        await _publish(group, label, who="per")


async def test_a_deferral_to_a_hidden_meeting_is_not_told_in_the_open_room(group):
    """Who put it off sees it; the room is not told of a meeting that it cannot see."""
    chairs = place("anna", "presidiet", private=True)
    add = meetings.AddMeeting(place=chairs, key=key(), text="Presidiemöte 1 mars")
    hidden = (await group.run(meetings.add, add)).meeting
    await _add(group, "24 jan: Budget")
    moved = await _defer(group, "Budget", str(hidden.label), who="anna")
    key_of_card = f"card:deferral/{hidden.id}/{moved.point.point.key}:{place('anna').room}"
    assert not await group.stands(key_of_card)
    assert moved.act == "deferred"
