"""The points that come with every agenda of a body."""

from bot.domain.people import Locale
from bot.domain.pictures.agendas import TemplatePicture
from bot.i18n.catalogue import count, say
from bot.views import parties
from bot.views.nodes import Card, Items, Node, Note, Paragraph
from bot.views.spans import lines, one_line, plain, strong


def standing(picture: TemplatePicture, locale: Locale) -> Card:
    """The standing points of a body, after a change or as they are."""
    said = parties.about(picture.body, "standing.none", "standing.none_here", locale)
    if picture.titles:
        said = parties.about(picture.body, "standing.title", "standing.title_here", locale)
    changed = None
    if picture.removed:
        changed = plain(say(locale, "standing.removed", title=one_line(picture.removed)))
    elif picture.added:
        changed = plain(count(locale, "standing.added", len(picture.added)))
    nodes: list[Node] = [Paragraph(lines(changed, strong(said)))]
    if picture.titles:
        nodes.append(Items(tuple(plain(one_line(title)) for title in picture.titles)))
    nodes.append(Note(plain(say(locale, "standing.note"))))
    return Card(text=said, nodes=tuple(nodes))
