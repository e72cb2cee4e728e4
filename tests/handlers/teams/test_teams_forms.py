"""Every form is a dialog that Teams opens, and what is filled in comes back field by field."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.i18n.catalogue import LOCALES
from bot.views.nodes import (
    Action,
    ChoiceField,
    DateField,
    Form,
    Option,
    Paragraph,
    PersonField,
    Text,
    TextField,
    TicksField,
    TimeField,
)
from handlers.chat.reading import Unreadable
from handlers.chat.text import clean
from handlers.teams import forms
from handlers.teams.cards import MOST_BYTES, size
from tests.handlers.teams.strictly import check_card, check_message, parts, shown
from tests.views import gallery

TENANT = "11111111-2222-4333-8444-555555555555"
KARIN = "0f0f0f0f-1111-4222-8333-444444444444"
MEMORY = {"room": "19:abc@thread.tacv2", "root": "1700000000000"}
FORM = Form(
    title="Nytt uppdrag",
    submit="Spara uppdrag",
    cancel="Avbryt",
    action=Action("task.new", "B3"),
    missing="Det här behöver fyllas i.",
    intro=(Paragraph((Text("Från beslut *B3*"),)),),
    fields=(
        TextField(
            id="text", label="Vad ska göras?", value="Ring *Lund*", hint="Börja med ett verb.", long=True
        ),
        ChoiceField(
            id="owner", label="Ansvarig", options=(Option("Lund", "org:1"), Option("Per", "person:2"))
        ),
        PersonField(id="person", label="Någon annan", value=f"teams/{TENANT}/{KARIN}", optional=True),
        DateField(id="day", label="Klart", value="2017-03-02", optional=True),
        TimeField(id="at", label="Klockan", value="08:30", optional=True),
        TicksField(
            id="present",
            label="Närvarande",
            options=tuple(Option(f"Person {n}", f"person:{n}") for n in range(3)),
            ticked=("person:0", "person:2"),
        ),
    ),
)
FILLED = {
    "text": "  Ring **Lund** <at>Bo</at>\n",
    "owner": "org:1",
    "person": KARIN.upper(),
    "day": "2017-03-09",
    "at": "09:15",
    "present": "person:1,person:2",
}


def content(value):
    """The card of a dialog, checked."""
    check_card(value["card"]["content"])
    return value["card"]["content"]


def back(value, filled):
    """What a client sends when it is filled in."""
    (act,) = content(value)["actions"]
    assert act["type"] == "Action.Submit"
    return {**act["data"], **filled}


def inputs(card):
    """The inputs by id."""
    return {part["id"]: part for part in parts(card) if str(part.get("type")).startswith("Input.")}


def test_form_is_a_dialog():
    """Title, introduction, fields with what stands in them, and a button that says what it does."""
    value = forms.dialog(FORM, MEMORY)
    assert (value["title"], value["height"], value["width"]) == ("Nytt uppdrag", "medium", "medium")
    card = content(value)
    assert shown(card) == "Från beslut *B3*\nBörja med ett verb."
    assert card["actions"][0]["title"] == "Spara uppdrag"
    found = inputs(card)
    assert {name: one.get("value") for name, one in found.items()} == {
        "text": "Ring *Lund*",
        "owner": None,
        "person": KARIN,
        "day": "2017-03-02",
        "at": "08:30",
        "present": "person:0,person:2",
    }
    assert [name for name, one in found.items() if one.get("isRequired")] == ["text", "owner"]
    assert found["text"]["errorMessage"] == "Det här behöver fyllas i."
    assert found["person"]["choices.data"] == {
        "type": "Data.Query",
        "dataset": "graph.microsoft.com/users?scope=currentContext",
    }


def test_what_is_filled_in_comes_back():
    """Each field has its value: a person is an account of the tenant, ticks have a space between them."""
    sent = forms.sent(back(forms.dialog(FORM, MEMORY), FILLED), TENANT)
    assert sent == forms.Sent(
        Action("task.new", "B3"),
        {
            "text": "Ring **Lund** <at>Bo</at>",
            "owner": "org:1",
            "person": f"teams/{TENANT}/{KARIN}",
            "day": "2017-03-09",
            "at": "09:15",
            "present": "person:1 person:2",
        },
        MEMORY,
    )


def test_option_that_would_come_back_as_two_is_not_offered():
    """Ticks come back with commas between them, so a value with a comma in it could not be told from two."""
    field = TicksField(id="present", label="Vilka?", options=(Option("A", "a,b"), Option("B", "c")))
    found = inputs(content(forms.dialog(replace(FORM, fields=(field,)), {})))
    assert [one["value"] for one in found["present"]["choices"]] == ["c"]


@pytest.mark.parametrize("empty", ["", " \n", None])
def test_what_is_left_empty_is_nothing(empty):
    """A field that was emptied, or that the client leaves out, has no value; what is no field is not taken."""
    data = back(forms.dialog(FORM, {}), {"text": empty, "more": "x"})
    assert forms.sent(data, TENANT).values == dict.fromkeys(FILLED)


def test_errors_stand_by_their_fields_and_nothing_is_lost():
    """The dialog again: what was written is still there, and each error stands below its field, once."""
    data = back(forms.dialog(FORM, MEMORY), FILLED)
    again = forms.mended(data, {"day": "Datumet *har* passerat.", "gone": "Fråga Anna."})
    card = content(again)
    assert {name: one.get("value") for name, one in inputs(card).items()} == {
        **FILLED,
        "text": clean(FILLED["text"]),
    }
    kinds = [part.get("id") or shown({"body": [part]}) for part in card["body"]]
    assert kinds[kinds.index("day") + 1] == "Datumet *har* passerat."
    assert kinds[kinds.index("text") + 1] == "Fråga Anna."
    twice = content(forms.mended(back(again, FILLED), {"at": "Skriv en tid."}))
    assert "passerat" not in shown(twice)
    assert forms.sent(back(again, FILLED), TENANT) == forms.sent(data, TENANT)


def test_emptied_field_stays_empty():
    """A value from the start does not come back where a person took it out."""
    data = back(forms.dialog(FORM, {}), {"text": ""})
    assert "value" not in inputs(content(forms.mended(data, {})))["text"]


def test_form_in_a_message():
    """Where no dialog can open, the same form is a card: its heading, its fields, and a button that acts."""
    card = check_message(forms.inline(FORM, MEMORY))
    assert shown(card).startswith("Nytt uppdrag\nFrån beslut")
    (act,) = card["actions"]
    assert (act["type"], act["verb"]) == ("Action.Execute", "klubba")
    data = {**act["data"], **FILLED}
    assert forms.sent(data, TENANT).values["person"] == f"teams/{TENANT}/{KARIN}"
    again = check_message(forms.mended_inline(data, {"day": "Datumet har passerat."}))
    assert "Datumet har passerat." in shown(again)
    assert inputs(again)["text"]["value"] == clean(FILLED["text"])


def test_large_form_in_a_message_offers_fewer():
    """With a hundred long options and long words it still fits: fewer are offered, "…" says so, and the words are whole."""
    options = tuple(Option(f"{n} " + "Å" * 73, f"organisation:{n}") for n in range(100))
    owner = ChoiceField(id="owner", label="Ansvarig", options=options, value="organisation:99")
    words = TextField(id="text", label="Vad?", value="å" * 3000, long=True)
    form = replace(FORM, fields=(words, owner, replace(owner, id="stand_in")))
    card = check_message(forms.inline(form, {}))
    found = inputs(card)
    assert found["text"]["value"] == "å" * 3000
    assert "organisation:99" in [one["value"] for one in found["owner"]["choices"]]
    assert "…" in shown(card).split("\n")
    again = forms.mended_inline(
        {**card["actions"][0]["data"], "text": "ö" * 3000, "owner": "organisation:99"}, {}
    )
    assert inputs(check_message(again))["owner"]["value"] == "organisation:99"


@pytest.mark.parametrize("locale", LOCALES)
def test_all_forms_of_the_product(locale):
    """Every form is one that Teams opens, as a dialog and as a message, and each field comes back by its id."""
    for form in gallery.forms(locale):
        value = forms.dialog(form, MEMORY)
        assert size(value) <= MOST_BYTES
        assert list(inputs(content(value))) == [field.id for field in form.fields]
        sent = forms.sent(back(value, {}), TENANT)
        assert sent == forms.Sent(form.action, {field.id: None for field in form.fields}, MEMORY)
        assert list(inputs(check_message(forms.inline(form, MEMORY)))) == [field.id for field in form.fields]


@given(written=st.text(max_size=300), label=st.text(max_size=200))
def test_any_words_come_back_as_they_were_written(written, label):
    """Whatever a person writes into a field is what is saved, but for what cannot be seen."""
    form = replace(FORM, title=label, submit=label, fields=(TextField(id="text", label=label, hint=label),))
    sent = forms.sent(back(forms.dialog(form, {}), {"text": written}), TENANT)
    assert sent.values == {"text": clean(written).strip() or None}
    again = content(forms.mended(back(forms.dialog(form, {}), {"text": written}), {"text": label}))
    assert inputs(again)["text"].get("value", "") == clean(written)


@pytest.mark.parametrize(
    "draw", [forms.dialog, lambda *given, **how: {"card": forms.inline(*given, **how)["attachments"][0]}]
)
def test_whoever_is_alone_with_the_bot_can_choose_anyone(draw):
    """In a channel its members are offered; in one's own chat, which has no others, everyone of the directory."""
    for alone, dataset in (
        (True, "graph.microsoft.com/users"),
        (False, "graph.microsoft.com/users?scope=currentContext"),
    ):
        card = content(draw(FORM, {}, alone=alone))
        assert inputs(card)["person"]["choices.data"]["dataset"] == dataset
        (act,) = card["actions"]
        again = content(forms.mended({**act["data"], **FILLED}, {"day": "Datumet har passerat."}))
        assert inputs(again)["person"]["choices.data"]["dataset"] == dataset


def test_account_of_another_platform_is_not_chosen():
    """Somebody who is known on Slack only cannot stand in the list of a Teams directory."""
    field = PersonField(id="person", label="Ordförande", value="slack/T1/U1")
    card = content(forms.dialog(replace(FORM, fields=(field,)), {}))
    assert "value" not in inputs(card)["person"]


@pytest.mark.parametrize(
    "broken",
    [
        {"klubba": {"verb": "task.done", "subject": "U7"}},
        {"klubba": {"verb": "task.new", "subject": "", "form": True}},
        {"klubba": {"verb": "task.new", "subject": "", "form": True, "body": ["x"]}},
        {
            "klubba": {
                "verb": "task.new",
                "subject": "",
                "form": True,
                "body": [{"type": "Image", "id": "text"}],
            }
        },
        {"klubba": {"verb": "task.new", "subject": "", "form": True, "body": [{"type": "Input.Text"}]}},
        {"klubba": {"verb": "task.new", "form": True, "body": []}},
        {"text": "x"},
    ],
)
def test_what_is_not_ours_is_refused(broken):
    """A form that we cannot have drawn is unreadable."""
    with pytest.raises(Unreadable):
        forms.sent(broken, TENANT)


@pytest.mark.parametrize("somebody", ["Karin", "8:orgid:1", f"{KARIN},{KARIN}", "../x"])
def test_person_is_one_of_the_directory(somebody):
    """Only the id of a person in the directory is taken for one."""
    data = back(forms.dialog(FORM, {}), {"person": somebody})
    with pytest.raises(Unreadable):
        forms.sent(data, TENANT)


@pytest.mark.parametrize("held", [7, True, ["x"], {"x": 1}])
def test_value_is_text(held):
    """A field holds text and nothing else."""
    with pytest.raises(Unreadable):
        forms.sent(back(forms.dialog(FORM, {}), {"text": held}), TENANT)
