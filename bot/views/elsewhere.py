"""What a room reads when the answer is for one person alone and cannot be given to them: nothing of the answer itself."""

from bot.domain.people import Locale
from bot.views.nodes import Card, Paragraph
from bot.views.spans import sentence, words_of


def no_chat(locale: Locale) -> Card:
    """There is an answer, but no conversation to give it in."""
    said = sentence(locale, "elsewhere.no_chat")
    return Card(text=words_of(said), nodes=(Paragraph(said),))
