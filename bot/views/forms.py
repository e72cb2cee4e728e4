"""What the forms of all nouns share: their frame, and the fields for a day and a reason."""

from datetime import date

from bot.domain.people import Locale
from bot.i18n.catalogue import say
from bot.views.nodes import Action, DateField, Field, Form, Node, Spans, TextField
from bot.views.spans import sentence

LONG = 3000
WORDS = 200  # a day in words


def form(
    verb: str, subject: str, fields: tuple[Field, ...], locale: Locale, *, intro: tuple[Node, ...] = ()
) -> Form:
    """A form whose title and button are those of its verb."""
    return Form(
        title=say(locale, f"form.{verb}"),
        submit=say(locale, f"form.{verb}.submit"),
        cancel=say(locale, "form.cancel"),
        action=Action(verb, subject),
        fields=fields,
        intro=intro,
        missing=say(locale, "form.missing"),
    )


def point_of(at: str, locale: Locale) -> Spans:
    """Where a record is made: "M1/2" is the second point of M1, "M1" that meeting."""
    meeting, _, number = at.partition("/")
    if not number:
        return sentence(locale, "form.at_meeting", label=meeting)
    return sentence(locale, "form.at_point", label=meeting, point=number)


def when_fields(
    locale: Locale, *, day: date | None = None, words: str = "", moves: bool = False
) -> tuple[DateField, TextField]:
    """A day to choose, or to write in words; words go before the chosen day. `moves`: there is a day already."""
    label = say(locale, "form.new_date" if moves else "form.due")
    chosen = DateField(id="day", label=label, value=day.isoformat() if day else None, optional=True)
    written = TextField(
        id="due",
        label=say(locale, "form.due_words"),
        value=words,
        placeholder=say(locale, "form.due_example"),
        optional=True,
        limit=WORDS,
    )
    return chosen, written


def reason_field(locale: Locale, value: str = "") -> TextField:
    """Why; everyone sees it."""
    return TextField(
        id="reason",
        label=say(locale, "form.reason"),
        hint=say(locale, "form.reason_hint"),
        value=value[:300],
        optional=True,
        limit=300,
    )
