"""A card as a letter: all that it says, without what can only be pressed in a chat."""

from bot.domain.people import Locale
from bot.domain.pictures.notices import Whereabouts
from bot.i18n.catalogue import first_of, say
from bot.views.nodes import Actions, Card, Divider, Node, Note, Paragraph
from bot.views.spans import plain


def card(said: Card, where: Whereabouts, locale: Locale) -> Card:
    """The words of a card, and where to act on them."""
    nodes = (_read_only(node) for node in said.nodes if not isinstance(node, Actions))
    key = first_of(locale, f"letter.foot_{where.platform.lower()}", "letter.foot")
    foot = Note(plain(say(locale, key, where=f"{where.platform} ({where.workspace})")))
    return Card(text=said.text, nodes=(*nodes, Divider(), foot))


def _read_only(node: Node) -> Node:
    return Paragraph(node.spans) if isinstance(node, Paragraph) else node
