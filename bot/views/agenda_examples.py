"""How an order about an agenda goes on, when only its verb was written."""

from bot.domain.lines.bare import Unfinished
from bot.domain.people import Locale
from bot.i18n.catalogue import say
from bot.views.nodes import Action, Actions, Button, Card, Paragraph, Text
from bot.views.spans import lines, plain

_WAYS: dict[Unfinished, str] = {"add": "agenda.add", "ask": "question.new"}


def card(verb: Unfinished, locale: Locale) -> Card:
    """One example as it is written, and the form or the agenda that does the same."""
    said = say(locale, "agenda.unfinished")
    example = say(locale, f"agenda.unfinished_{verb}")
    way = _WAYS.get(verb, "agenda.show")
    button = Button(label=say(locale, f"do.{way}"), action=Action(way))
    return Card(
        text=f"{said} {example}",
        nodes=(Paragraph(lines(plain(said), (Text(example, "code"),))), Actions((button,))),
    )
