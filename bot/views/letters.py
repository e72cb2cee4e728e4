"""A card as a letter: all that it says, without what can only be pressed in a chat."""

from bot.domain.people import Locale
from bot.i18n.catalogue import say
from bot.views.nodes import Actions, Card, Divider, Node, Note, Paragraph
from bot.views.spans import plain


def card(said: Card, where: str, locale: Locale) -> Card:
    """The words of a card, and where to act on them."""
    nodes = (_read_only(node) for node in said.nodes if not isinstance(node, Actions))
    foot = Note(plain(say(locale, "letter.foot", where=where)))
    return Card(text=said.text, nodes=(*nodes, Divider(), foot))


def _read_only(node: Node) -> Node:
    return Paragraph(node.spans) if isinstance(node, Paragraph) else node
