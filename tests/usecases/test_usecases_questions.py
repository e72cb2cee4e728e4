"""What people see of open questions: asked in a room, on each next agenda until somebody answers."""

from dataclasses import replace

import pytest

from bot.domain.errors import Misfilled, Refusal
from bot.usecases import agendas, decisions, questions, standing
from tests.builders import key, named, place

TEXT = "Finns det någon fråga som vi kan driva tillsammans i Greater Copenhagen?"


async def _ask(group, text=TEXT, who="maja", room="kommundirektorer", **more):
    return await group.run(questions.ask, questions.Ask(place=place(who, room, **more), key=key(), text=text))


async def _answer(group, text, who="anna"):
    command = questions.Answer(place=place(who), key=key(), question=named("F1"), text=text)
    return await group.run(questions.answer, command)


async def _agenda(group, words="28 mars"):
    return await group.run(agendas.show, agendas.ShowAgenda(place=place("per"), words=words))


async def test_a_question_is_on_the_next_agenda_until_it_is_answered(group):
    """Need 22: F1, under the standing point it names, in the room; the answer is shown on the agenda it was answered for."""
    titles = standing.ChangeStanding(place=place("maja"), key=key(), text="Greater Copenhagen")
    await group.run(standing.change, titles)
    asked = await _ask(group)
    assert (str(asked.question.label), asked.question.topic) == ("F1", "Greater Copenhagen")
    assert str(asked.next.label) == "M3"
    assert await group.stands(f"card:question/{asked.question.id}:{place('maja').room}")
    point = (await _agenda(group)).points[0]
    assert [q.question.text for q in point.questions] == [TEXT]
    answered = await _answer(group, "Rekrytering")
    assert (answered.question.answer, answered.answered_by) == ("Rekrytering", "Anna Berg")
    assert (await _agenda(group)).points[0].questions == ()  # it was answered in the meeting that goes on
    now = await _agenda(group, "24 jan")
    assert [q.question.answer for p in now.points for q in p.questions] == ["Rekrytering"]


async def test_a_question_is_answered_once(group):
    """The second one reads who was first; an empty answer is asked for again."""
    await _ask(group)
    with pytest.raises(Misfilled):
        await _answer(group, " ")
    await _answer(group, "Ja")
    with pytest.raises(Refusal, match="already answered") as told:
        await _answer(group, "Nej", who="per")
    assert told.value.facts["by"] == "Anna Berg"


async def test_a_question_needs_a_room_and_words(group):
    """In the conversation with the bot there is no agenda it could stand on."""
    with pytest.raises(Refusal, match="no room"):
        await _ask(group, room="dm")
    with pytest.raises(Refusal, match="empty"):
        await _ask(group, " ")


async def test_a_question_of_a_private_room_is_seen_by_nobody_outside(group):
    """Neither shown nor answered."""
    await _ask(group, who="anna", room="presidiet", private=True)
    show = questions.ShowQuestion(place=place("per"), question=named("F1"))
    with pytest.raises(Refusal, match="not found"):
        await group.run(questions.show, show)
    with pytest.raises(Refusal, match="not found"):
        await _answer(group, "Ja", who="per")


async def test_a_private_decision_answers_no_question_of_those_who_prepare(group):
    """They may not read it: what was decided behind doors is not told on their card."""

    def prepares(_command, books, _now):
        bodies = {body.name: body for body in books.directory.bodies(group.made["maja"].cooperation)}
        prepared = bodies["presidiet"].id
        books.directory.save_body(replace(bodies["Kommundirektörsgruppen"], prepares_for=prepared))

    async def decide(text):
        there = place("anna", "presidiet", private=True)
        await group.run(decisions.record, decisions.RecordDecision(place=there, key=key(), text=text))

    await decide("Vi träffas på tisdagar")
    await group.run(prepares, None)
    await _ask(group, "Resmål: Oslo eller Gdansk?")
    await decide("Resmål: Oslo")
    asked = await group.run(questions.show, questions.ShowQuestion(place=place("per"), question=named("F1")))
    assert asked.question.is_open
