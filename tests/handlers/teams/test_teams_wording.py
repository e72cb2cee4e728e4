"""In Teams a text that shows a line to write shows what one writes there."""

import json
import re

import pytest

from bot.i18n.catalogue import COMMAND, ENDS, LOCALES, catalogue, say
from bot.views.nodes import Action, Actions, Button, Card, Paragraph, Text
from handlers.chat.messages import Said
from handlers.chat.spoken import spoken
from handlers.chat.text import clean
from handlers.teams import cards, forms
from handlers.teams.wording import in_words_of_teams, worded
from tests.builders import key, place
from tests.views import gallery

SLASH = re.compile(r"(?<![\w/])/\w")
ENDED = "".join(ENDS.values())
LINE = re.compile(rf"{COMMAND}(/[^{COMMAND}{ENDED}]*)")
TYPED = "/uppdrag ring"  # is given back to who typed it


def texts(locale):
    """Every sentence of a language that is said in Teams, by its key."""
    for name, said in catalogue(locale).items():
        if not name.endswith("_slack"):
            yield from ((name, one) for one in said)


@pytest.mark.parametrize("alone", [True, False])
@pytest.mark.parametrize("locale", LOCALES)
def test_no_text_shows_a_slash_command(locale, alone):
    """Of all that is ever said, in both languages, nothing tells somebody in Teams to write what only Slack understands."""
    found = {name: said for name, said in texts(locale) if SLASH.search(worded(said, alone=alone))}
    assert found == {}
    assert any(COMMAND in said for _, said in texts(locale))


@pytest.mark.parametrize("locale", LOCALES)
def test_nothing_that_is_drawn_shows_one(locale):
    """Cards, pages and forms as they are sent, their buttons and what a notification shows, those made of other words too."""
    sent = [cards.message(card) for card in gallery.cards(locale)]
    sent += [cards.home(page) for page in gallery.homes(locale)]
    sent += [forms.dialog(in_words_of_teams(form, alone=True), {}) for form in gallery.forms(locale)]
    for activity in sent:
        for said in _said(activity):
            assert said == TYPED or not re.search(r"(?<![\w/])/(?!invite)[a-zåäö]", said), said


def _said(part):
    """What can be read; what a control brings back is no text."""
    if isinstance(part, list):
        for one in part:
            yield from _said(one)
    elif isinstance(part, dict):
        for name, one in part.items():
            if name not in ("data", "$schema", "contentType", "value", "url"):
                yield from [one] if isinstance(one, str) else _said(one)


def _heard(text, command=None) -> tuple:
    found = spoken(Said(place=place("anna"), key=key(), command=command, text=text))
    return found.noun, found.text


@pytest.mark.parametrize("locale", LOCALES)
def test_what_is_shown_is_understood_as_the_command_is(locale):
    """Written in one's own chat, or after "@Klubba", each of the lines means what it means in Slack."""
    for name, said in texts(locale):
        for line in LINE.findall(said):
            command, _, rest = line.removeprefix("/").partition(" ")
            shown = worded(f"{COMMAND}{line}", alone=True)
            assert worded(f"{COMMAND}{line}", alone=False) == f"@Klubba {shown}"
            assert _heard(shown) == _heard(rest, command.rstrip(".,")), name


@pytest.mark.parametrize(
    ("locale", "alone", "said"),
    [
        ("sv", True, "Lägg till den med ”grupp” och namnet."),
        ("sv", False, "Lägg till den med @Klubba grupp och namnet."),
        ("en", True, "Add it with “group” and its name."),
        ("en", False, "Add it with @Klubba group and its name."),
    ],
)
def test_inside_a_sentence_one_sees_where_the_line_ends(locale, alone, said):
    """A bare word stands in quotation marks; what begins with "@Klubba" needs none."""
    shown = worded(say(locale, "refusal.group unknown", name="Arkiv"), alone=alone)
    assert clean(shown).endswith(said)


def test_what_people_wrote_stays_as_it_is():
    """A decision about "/klubba data" reads as it was written, and what a button brings back is not touched."""
    words = Paragraph((Text("Vi skriver /klubba data"),))
    again = Button(label="/klubba data", action=Action("say.again", "/klubba data"))
    card = Card(text="Vi skriver /klubba data", nodes=(words, Actions((again,))))
    assert in_words_of_teams(card, alone=True) == card
    assert "/klubba data" in json.dumps(cards.message(card))
