"""How an order about a meeting goes on, when only its verb was written."""

from bot.domain.people import Locale
from bot.i18n.catalogue import say
from bot.views.nodes import Card, Paragraph, Text
from bot.views.spans import lines, plain


def card(verb: str, locale: Locale) -> Card:
    """One example as it is written. `verb`: as `Subverb` has it."""
    said = say(locale, "meeting.unfinished")
    example = say(locale, f"meeting.unfinished_{verb}")
    return Card(text=f"{said} {example}", nodes=(Paragraph(lines(plain(said), (Text(example, "code"),))),))
