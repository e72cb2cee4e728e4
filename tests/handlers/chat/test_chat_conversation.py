"""How refusals, suggestions and failures reach the person: by the field, in their language, with their own words."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import pytest

from bot.ports.errors import Busy
from bot.usecases import decisions, lists, settings, tasks
from bot.views.nodes import Action, Card
from handlers.chat.conversation import Conversation
from handlers.chat.messages import Ask, Clicked, Mend, Said, Submitted, Whisper
from tests import builders
from tests.builders import account, key, named, place
from tests.views.drawn import controls

Run = Callable[..., Awaitable[Any]]


@pytest.fixture
async def talk(run: Run) -> Conversation:
    """The conversation of the directors' group, with one task U1."""
    await run(builders.seed, None)
    await run(tasks.record, tasks.RecordTask(place=place("maja"), key=key(), text="@per ring Lund"))
    return Conversation(run)


def _sent(verb: str, subject: str, **values: str | None) -> Submitted:
    return Submitted(place=place("maja"), key=key(), action=Action(verb, subject), values=values)


def _said(text: str, command: str | None = "uppdrag", who: str = "maja") -> Said:
    return Said(place=place(who), key=key(), command=command, text=text)


async def _whispered(talk: Conversation, said: Any) -> Card:
    (reply,) = await talk.hear(said)
    assert isinstance(reply, Whisper)
    return reply.card


@pytest.mark.parametrize(
    ("verb", "subject", "values", "field", "said"),
    [
        ("task.move", "U1", {"day": None, "due": "snart", "reason": None}, "due", "Skriv en dag"),
        ("task.move", "U1", {"day": "2017-01-02", "due": None, "reason": None}, "day", "har passerat"),
        ("task.move", "U1", {"day": None, "due": None, "reason": "väntar"}, "due", "Skriv en dag"),
        ("task.hand", "U1", {"owner": None, "person": None}, "owner", "Jag hittar ingen"),
        ("meeting.move", "M2", {"day": "2017-01-02", "time": None, "reason": None}, "day", "har passerat"),
        ("meeting.new", "", {"text": "budgetmöte"}, "text", "Ett möte behöver en dag"),
        ("decision.new", "", {"text": " "}, "text", "Skriv"),
        ("task.organisation", "U1 Kalmar", {"name": " ", "contact": None}, "name", "Skriv"),
    ],
)
async def test_what_is_wrong_in_a_form_is_said_by_its_field(
    talk: Conversation, *, verb: str, subject: str, values: dict[str, str | None], field: str, said: str
) -> None:
    """The form stays open with what was filled in, and the field that has to change says how."""
    (reply,) = await talk.hear(_sent(verb, subject, **values))
    assert isinstance(reply, Mend)
    assert list(reply.errors) == [field]
    assert said in reply.errors[field]


async def test_a_refusal_that_no_field_can_mend_is_a_private_card(talk: Conversation, run: Run) -> None:
    """Another field would not help when the task was done meanwhile: the form closes and the card says by whom."""
    await talk.hear(Clicked(place=place("per"), key=key(), action=Action("task.done", "U1")))
    card = await _whispered(talk, _sent("task.move", "U1", day="2017-03-02", due=None, reason=None))
    assert "U1 är redan klart, markerat av Per Lind" in card.text


async def test_a_refused_line_is_answered_with_a_card(talk: Conversation) -> None:
    """Outside a form there is no field to stand by."""
    assert "Jag kan inte läsa någon dag i ”snart”" in (await _whispered(talk, _said("flytta U1 snart"))).text


class _Failing:
    """A store that fails at one verb."""

    def __init__(self, run: Run, failure: Exception, verb: Any) -> None:
        self._run, self._failure, self._verb = run, failure, verb

    async def __call__(self, usecase: Any, command: Any) -> Any:
        if self._verb in (None, getattr(command, "usecase", usecase)):
            raise self._failure
        return await self._run(usecase, command)


async def _speak_english(run: Run) -> None:
    await run(settings.change_person, settings.ChangePerson(place=place("maja"), key=key(), locale="en"))


async def test_a_failure_is_told_in_the_language_of_the_person(talk: Conversation, run: Run) -> None:
    """Who reads English gets the failure, and their own words, in English."""
    await _speak_english(run)
    failing = Conversation(_Failing(run, ValueError("broken"), tasks.record))
    card = await _whispered(failing, _said("ring Malmö"))
    assert card.text == "It couldn't be saved. The fault is ours, and your text is still here."
    assert Action("say.again", "/uppdrag ring Malmö") in [c.action for c in controls(card.nodes)]


async def test_a_failure_is_told_in_swedish_when_not_even_the_language_can_be_read(
    talk: Conversation, run: Run
) -> None:
    """Nothing answers: the person is told all the same, in the language of the house."""
    await _speak_english(run)
    card = await _whispered(Conversation(_Failing(run, Busy(), None)), _said("ring Malmö"))
    assert card.text == "Det hann inte sparas just nu. Försök igen om en liten stund."


async def test_a_form_that_fails_by_our_fault_stays_open(talk: Conversation, run: Run) -> None:
    """What was filled in is still there to be sent again; the failure and its reference stand by the first field."""
    failing = Conversation(_Failing(run, ValueError("broken"), decisions.record))
    (reply,) = await failing.hear(_sent("decision.new", "", text="Vi antar planen"))
    assert isinstance(reply, Mend)
    assert reply.errors["text"].startswith("Det gick inte att spara. Felet är vårt")
    assert "Ref " in reply.errors["text"]
    again = await talk.hear(_sent("decision.new", "", text="Vi antar planen"))
    assert not any(isinstance(reply, Mend) for reply in again)


@pytest.mark.parametrize("command", ["uppdrag", "klubba", None])
async def test_a_misspelt_order_shows_what_was_typed_and_can_be_pressed_right(
    talk: Conversation, run: Run, command: str | None
) -> None:
    """What was written stands beside what was probably meant; pressing that does it, wherever the line was written."""
    written = "flyta U1 till 2 mars" if command == "uppdrag" else "uppdrag flyta U1 till 2 mars"
    card = await _whispered(talk, _said(written, command))
    assert "flyta U1 till 2 mars" in card.text
    button, save = controls(card.nodes)
    assert save.label == "Som uppdrag"
    await talk.hear(Clicked(place=place("maja"), key=key(), action=button.action, private=True))
    moved = await run(lists.show_task, lists.ShowTask(place=place("maja"), task=named("U1")))
    assert str(moved.task.deadline.on) == "2017-03-02"


async def test_an_unknown_support_joins_the_register_and_the_task(talk: Conversation, run: Run) -> None:
    """From the question to the form to the card: the organisation helps, and the owner stays."""
    question = await _whispered(talk, _said("Lund boka lokal, stöd: Kävlinge"))
    (add,) = [c for c in controls(question.nodes) if c.label == "Lägg till Kävlinge som organisation"]
    (asked,) = await talk.hear(Clicked(place=place("maja"), key=key(), action=add.action, private=True))
    assert isinstance(asked, Ask)
    action = asked.form.action
    assert (
        await talk.hear(_sent(action.verb, action.subject, name="Kävlinge", contact=account("jonas"))) == []
    )
    shown = await run(lists.show_task, lists.ShowTask(place=place("maja"), task=named("U2")))
    assert shown.owner.name == "Lund"
    assert [(one.name, one.contact_name) for one in shown.support] == [("Kävlinge", "Jonas Frisk")]


async def test_a_changed_message_saves_nothing_and_says_where_to_change(talk: Conversation) -> None:
    """What was saved from it stands; read again it would be saved twice. It is said once, however often it is changed."""
    said = replace(_said("uppdrag boka lokal", command=None), edited=True)
    (answer,) = await talk.hear(said)
    assert isinstance(answer, Whisper)
    assert "Det som är sparat står kvar: välj ⋮ Ändra på kortet." in answer.card.text
    assert await talk.hear(said) == []
    (listed,) = await talk.hear(_said("alla"))
    assert isinstance(listed, Whisper)
    assert "boka lokal" not in str(listed.card.nodes)


async def test_somebody_new_is_greeted_in_the_language_of_their_program(talk: Conversation) -> None:
    """Nothing is known of Eva yet, and the house speaks Swedish: what she reads first is English all the same."""
    eva = replace(place("eva", "dm"), locale="en")
    for text, said in (("help", "What is kept?"), ("ring Lund", "Shall I save")):
        written = Said(place=eva, key=key(), command=None, text=text, direct=True)
        assert said in str(await _whispered(talk, written))
