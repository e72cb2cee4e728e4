"""What people see of focus issues, and what stays behind doors."""

from dataclasses import replace

import pytest

from bot.domain.errors import Refusal
from bot.usecases import agendas, focus, tasks
from tests.builders import key, place


async def _add(group, text, **where):
    there = place("anna", where.get("room", "kommundirektorer"), private=bool(where))
    return await group.run(focus.add, focus.AddFocus(place=there, key=key(), text=text))


async def _agenda(group, who, **where):
    there = place(who, where.get("room", "kommundirektorer"), private=bool(where))
    return await group.run(agendas.show, agendas.ShowAgenda(place=there, words="28 mars"))


def _presidium_prepares(group):
    """The presidium, a private room, prepares the meetings of the directors."""

    def prepares(_command, books, _now):
        bodies = {body.name: body for body in books.directory.bodies(group.made["maja"].cooperation)}
        prepared = bodies["Kommundirektörsgruppen"].id
        books.directory.save_body(replace(bodies["presidiet"], prepares_for=prepared))

    return prepares


async def test_what_a_private_room_hangs_on_a_focus_issue_is_not_on_others_agendas(group):
    """Its own members read the task under the sub-point; the group whose meeting it is does not."""
    await _add(group, "Lokaler", room="presidiet")
    await group.run(_presidium_prepares(group), None)
    await _add(group, "Kompetensförsörjning")
    there = place("anna", "presidiet", private=True)
    text = "ring Lund, fokus: kompetens"
    saved = await group.run(tasks.record, tasks.RecordTask(place=there, key=key(), text=text))
    assert saved.picture.focus == "Kompetensförsörjning"
    seen = {who: (await _agenda(group, who)).points[0].focus for who in ("anna", "per")}
    assert [len(issues[0].tasks) for issues in seen.values()] == [1, 0]


async def test_a_line_may_not_name_a_private_focus_issue_of_another_room(group):
    """Its title would stand on a card that others read: the words stay in the text, also in a body that the room prepares for."""
    await _add(group, "Lokaler i Lund", room="presidiet")
    await group.run(_presidium_prepares(group), None)
    task = await group.task("maja", "ring Malmö, fokus: lokaler")
    assert task.picture.focus is None
    assert "fokus: lokaler" in task.picture.task.text


async def test_an_issue_is_on_the_agendas_of_its_time_only(group):
    """From its first day to its last; a period that runs backwards is refused, and words that hold "till" are no period."""
    await _add(group, "Bostäder från 1 april 2017; Vägar till 28 februari 2017; Från skola till arbete")
    shown = (await _agenda(group, "per")).points[0].focus
    assert [one.issue.title for one in shown] == ["Från skola till arbete"]
    with pytest.raises(Refusal, match="period backwards"):
        await _add(group, "Kultur från 1 mars 2018 till 1 mars 2017")


async def test_there_is_a_limit_and_a_second_of_the_same_name_is_none(group):
    """What is there already is not added again; the ninth is refused with the limit, and nothing is saved."""
    await _add(group, "Bostäder")
    assert (await _add(group, "bostäder")).added == ()
    with pytest.raises(Refusal, match="focus full"):
        await _add(group, "; ".join("ABCDEFGH"))
    kept = await group.run(focus.listed, focus.ListFocus(place=place("per")))
    assert [issue.title for issue in kept.issues] == ["Bostäder"]
