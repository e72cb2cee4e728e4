"""What is offered of words that name no meeting, or wish to talk about something: to make a point of them."""

from bot.domain.people import Locale
from bot.i18n.catalogue import say
from bot.views.nodes import Action, Actions, Button, Card, Paragraph
from bot.views.spans import CARD_TEXT, cut, lines, one_line, plain


def offer(words: str, locale: Locale) -> Card:
    """Words that name no meeting: whether to make a point of them."""
    said = say(locale, "agenda.offer", text=one_line(words))
    add = Button(
        label=say(locale, "do.agenda.line"),
        action=Action("say.again", f"/dagordning lägg till {words}"[:2000]),
    )
    no = Button(label=say(locale, "do.agenda.later"), action=Action("word.no"))
    return Card(text=said, nodes=(Paragraph(plain(said)), Actions((add, no))))


def wish(words: str, locale: Locale) -> Card:
    """Words that wish to talk about something: whether to put it on the next agenda, or to save it as a decision."""
    said = say(locale, "agenda.wish")
    add = Button(
        label=say(locale, "do.decision.agenda"),
        action=Action("say.again", f"/dagordning lägg till {words}"[:2000]),
    )
    decision = Button(label=say(locale, "do.word.decision"), action=Action("word.decision", words[:1900]))
    later = Button(label=say(locale, "do.agenda.later"), action=Action("word.no"))
    quoted = say(locale, "words.quoted", text=cut(words, CARD_TEXT))
    return Card(
        text=said, nodes=(Paragraph(lines(plain(said), plain(quoted))), Actions((add, decision, later)))
    )
