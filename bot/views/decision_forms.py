"""The forms about a decision."""

from bot.domain.people import Locale
from bot.domain.pictures.decisions import DecisionPicture
from bot.i18n.catalogue import say
from bot.views.forms import LONG, form, point_of, reason_field
from bot.views.nodes import Form, Paragraph, TextField
from bot.views.spans import one_line, sentence


def new(text: str, source: str | None, locale: Locale, *, at: str = "") -> Form:
    """A new decision; the subject is where it is taken ("M1/2") or the address of the message it comes from, if any."""
    about = (Paragraph(point_of(at, locale)),) if at else ()
    return form("decision.new", source or at, (_text(text, locale),), locale, intro=about)


def edit(picture: DecisionPicture, locale: Locale) -> Form:
    """The text as it is, to be changed."""
    return form("decision.edit", str(picture.decision.label), (_text(picture.decision.text, locale),), locale)


def remove(picture: DecisionPicture, locale: Locale) -> Form:
    """Taken out of the register, with a reason that everyone sees."""
    label = str(picture.decision.label)
    said = sentence(locale, "form.about", label=label, text=one_line(picture.decision.text))
    return form("decision.remove", label, (reason_field(locale),), locale, intro=(Paragraph(said),))


def _text(value: str, locale: Locale) -> TextField:
    return TextField(
        id="text",
        label=say(locale, "form.decided"),
        value=value[:LONG],
        hint=say(locale, "form.decided_hint"),
        long=True,
        limit=LONG,
    )
