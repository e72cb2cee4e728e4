"""What is said when we failed: nothing a person wrote is lost."""

from bot.domain.people import Locale
from bot.i18n.catalogue import say
from bot.views.nodes import Action, Actions, Button, Card, Node, Note, Paragraph, Text
from bot.views.spans import CARD_TEXT, cut, lines, plain

_SUBJECT = 2000  # the most that a button can carry


def card(reference: str | None, line: str | None, locale: Locale) -> Card:
    """`reference` is what stands in our log (None: too busy, or somebody was faster); `line` is what was written."""
    said = say(locale, "failure.ours" if reference else "failure.busy")
    nodes: list[Node] = [Paragraph(lines(plain(said), _yours(line, locale)))]
    if line and len(line) <= _SUBJECT:
        again = Button(label=say(locale, "do.say.again"), action=Action("say.again", line), style="primary")
        nodes.append(Actions((again,)))
    if reference:
        nodes.append(Note(plain(say(locale, "failure.reference", reference=reference))))
    return Card(text=said, nodes=tuple(nodes))


def field(reference: str | None, locale: Locale) -> str:
    """The same, at a field of a form that stays open."""
    if reference is None:
        return say(locale, "failure.busy")
    return f"{say(locale, 'failure.ours')} {say(locale, 'failure.reference', reference=reference)}"


def _yours(line: str | None, locale: Locale) -> tuple[Text, ...] | None:
    if not line:
        return None
    return (Text(say(locale, "failure.your_text") + " "), Text(cut(line, CARD_TEXT), "code"))
