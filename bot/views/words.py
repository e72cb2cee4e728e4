"""What is said to words that name no verb: nothing is saved until somebody says as what."""

from typing import Literal

from bot.domain.people import Locale
from bot.i18n.catalogue import say
from bot.views.nodes import Action, Actions, Button, Card, Paragraph, Spans
from bot.views.refusals import again
from bot.views.spans import CARD_TEXT, cut, lines, plain

Courtesy = Literal["hello", "thanks"]
LONGEST_OFFERED = 1900  # characters that a button carries


def courtesy(kind: Courtesy, locale: Locale) -> Card:
    """The answer to a greeting, with what to write, or to thanks; there is nothing in either to save."""
    if kind == "hello":
        return _help(say(locale, "words.hello"), None, locale)
    said = say(locale, "words.thanks")
    return Card(text=said, nodes=(Paragraph(plain(said)),))


def offer(text: str, locale: Locale, line: str | None = None) -> Card:
    """Asks whether to save the words, and shows them as they were written; too many for a button are asked for as a command.
    `line`: the order that they come near to.
    """
    if not text:
        return _help(say(locale, "words.nothing"), None, locale)
    if len(text) > LONGEST_OFFERED:
        return _help(say(locale, "words.too_long"), plain(cut(text, CARD_TEXT)), locale)
    said = say(locale, "words.save")
    task = Button(label=say(locale, "do.word.task"), action=Action("word.task", text))
    decision = Button(label=say(locale, "do.word.decision"), action=Action("word.decision", text))
    no = Button(label=say(locale, "do.word.no"), action=Action("word.no"))
    quoted = say(locale, "words.quoted", text=cut(text, CARD_TEXT))
    buttons = (*([again(line)] if line else ()), task, decision, no)
    return Card(text=said, nodes=(Paragraph(lines(plain(said), plain(quoted))), Actions(buttons)))


def _help(said: str, quoted: Spans | None, locale: Locale) -> Card:
    show = Button(label=say(locale, "do.help.show"), action=Action("help.show"))
    return Card(text=said, nodes=(Paragraph(lines(plain(said), quoted)), Actions((show,))))
