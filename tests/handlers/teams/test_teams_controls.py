"""Whatever can be pressed in a card comes back as what it asked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.i18n.catalogue import LOCALES
from bot.views.nodes import (
    Action,
    Actions,
    Button,
    Card,
    Choice,
    Confirm,
    Menu,
    MenuItem,
    Option,
    Paragraph,
    Text,
)
from handlers.chat.openers import OPENERS
from handlers.chat.reading import Unreadable
from handlers.chat.text import clean
from handlers.teams import cards
from handlers.teams.controls import Pressed, pressed
from tests.handlers.teams.strictly import check_message, parts
from tests.views import gallery
from tests.views.drawn import controls

WORDS = st.text(max_size=80)
SUBJECTS = st.one_of(st.just("U7"), st.just(""), st.text(max_size=400))


def acts(*nodes, private=False):
    """Every action of a card that comes back, however deep it stands."""
    content = check_message(cards.message(Card(text="x", nodes=nodes), private=private))
    return [part for part in parts(content) if "klubba" in part.get("data", {})]


@given(label=WORDS, subject=SUBJECTS, private=st.booleans())
def test_button_comes_back(label, subject, private):
    """A button asks for its verb and subject, and tells whether only one person saw it."""
    button = Button(label=label, action=Action("task.done", subject))
    (act,) = acts(Actions((button,)), private=private)
    assert (act["type"], act["verb"]) == ("Action.Execute", "klubba")
    assert pressed(act["data"]) == Pressed(Action("task.done", clean(subject)), None, private, home=False)


@pytest.mark.parametrize("verb", sorted(OPENERS))
def test_button_that_opens_a_form_asks_for_a_dialog(verb):
    """A dialog comes only to a press of its own kind."""
    (act,) = acts(Actions((Button(label="Ändra", action=Action(verb, "U7")),)))
    assert act["type"] == "Action.Submit"
    assert act["data"]["msteams"] == {"type": "task/fetch"}
    assert pressed(act["data"]).action == Action(verb, "U7")


@given(
    values=st.lists(
        st.text(min_size=1, max_size=100).filter(clean), min_size=1, max_size=100, unique_by=clean
    )
)
def test_choice_comes_back_with_what_was_chosen(values):
    """A list unfolds below its button; [OK] sends the chosen value, whichever it is."""
    options = tuple(Option(f"val {at}", value) for at, value in enumerate(values))
    choice = Choice(label="Påminn senare", action=Action("task.later", "U7"), options=options)
    (ok,) = acts(Actions((choice,)))
    assert ok["title"] == "OK"
    assert ok["data"]["klubba"]["choice"] == "choice1"
    for value in values:
        found = pressed({**ok["data"], "choice1": clean(value)})
        assert (found.action, found.value) == (Action("task.later", "U7"), clean(value))


def test_lists_of_one_card_are_told_apart():
    """Two lists in one card have names of their own, and each sends its own."""
    options = (Option("I eftermiddag", "afternoon"), Option("I morgon", "tomorrow"))
    first, second = (
        Choice(label="Påminn senare", action=Action("task.later", subject), options=options)
        for subject in ("U7", "U8")
    )
    _, ok = acts(Actions((first,)), Actions((second,)))
    filled = {"choice1": "afternoon", "choice2": "tomorrow"}
    found = pressed({**ok["data"], **filled})
    assert (found.action.subject, found.value) == ("U8", "tomorrow")


def test_menu_stands_behind_its_dots():
    """What is wanted seldom is in the overflow of its row, five at most."""
    menu = Menu(tuple(MenuItem(f"val {n}", Action("task.remove", f"U{n}")) for n in range(7)))
    found = acts(Paragraph((Text("Ring Lund"),), side=menu))
    assert [act["mode"] for act in found] == ["secondary"] * 5
    assert [pressed(act["data"]).action.subject for act in found] == ["U0", "U1", "U2", "U3", "U4"]


def test_danger_asks_first():
    """A question unfolds, and only its yes acts."""
    question = Confirm(title="Ångra *allt*?", text="Det går inte att ta tillbaka.", yes="Ångra", no="Behåll")
    button = Button(label="Ta bort", action=Action("decision.undo", "B3"), style="danger", confirm=question)
    content = check_message(cards.message(Card(text="x", nodes=(Actions((button,)),))))
    (outer,) = content["body"][0]["actions"]
    assert (outer["type"], outer["title"], outer["style"]) == ("Action.ShowCard", "Ta bort", "destructive")
    assert [one["inlines"][0]["text"] for one in outer["card"]["body"]] == [question.title, question.text]
    (yes,) = outer["card"]["actions"]
    assert (yes["title"], pressed(yes["data"]).action) == ("Ångra", Action("decision.undo", "B3"))


def test_button_below_words_stays_readable():
    """A button at the side of a text stands below it: a phone has no room beside it."""
    content = cards.message(
        Card(
            text="x",
            nodes=(Paragraph((Text("x"),), side=Button(label="Visa", action=Action("task.show", "U7"))),),
        )
    )["attachments"][0]["content"]
    assert [element["type"] for element in content["body"]] == ["RichTextBlock", "ActionSet"]


@pytest.mark.parametrize("locale", LOCALES)
def test_every_control_of_the_product_comes_back(locale):
    """Each button, list and menu of everything that is ever said is drawn, and asks for what it should."""
    for card in gallery.cards(locale):
        wanted = [action for control in controls(card.nodes) for action in actions_of(control)]
        found = []
        for act in acts(*card.nodes):
            chosen = {"choice": "x", **{f"choice{n}": "x" for n in range(1, 40)}}
            found.append(pressed({**chosen, **act["data"]}).action)
        assert found == [Action(one.verb, clean(one.subject)) for one in wanted]


def actions_of(control):
    """What a control can ask for, in order."""
    if isinstance(control, Menu):
        return [item.action for item in control.items]
    return [control.action]


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"klubba": None},
        {"klubba": "task.done"},
        {"klubba": {"verb": "task.done"}},
        {"klubba": {"verb": 7, "subject": "U7"}},
        {"klubba": {"verb": "", "subject": "U7"}},
        {"klubba": {"verb": "task.done", "subject": ["U7"]}},
        {"klubba": {"verb": "task.later", "subject": "U7", "choice": "choice1"}},
        {"klubba": {"verb": "task.later", "subject": "U7", "choice": "choice1"}, "choice1": ""},
        {"klubba": {"verb": "task.later", "subject": "U7", "choice": {}}, "choice1": "x"},
        {"klubba": {"verb": "task.edit", "subject": "U7", "form": True, "body": []}},
    ],
)
def test_what_is_not_ours_is_refused(data):
    """A press that no card of ours can have made is unreadable."""
    with pytest.raises(Unreadable):
        pressed(data)
