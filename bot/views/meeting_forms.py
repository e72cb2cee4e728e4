"""The forms about a meeting."""

from bot.domain.people import Locale
from bot.domain.pictures.meetings import MeetingPicture
from bot.i18n.catalogue import say
from bot.i18n.dates import clock
from bot.views.forms import form, reason_field
from bot.views.nodes import DateField, Form, Paragraph, TextField, TimeField
from bot.views.spans import one_line, sentence

_LONGEST = 300  # characters


def new(locale: Locale, text: str = "") -> Form:
    """A new meeting, in words, as after the command; `text`: what was typed already."""
    field = TextField(
        id="text",
        label=say(locale, "form.meeting"),
        value=text[:_LONGEST],
        placeholder=say(locale, "form.meeting_example"),
        hint=say(locale, "form.meeting_hint"),
        limit=_LONGEST,
    )
    return form("meeting.new", "", (field,), locale)


def move(picture: MeetingPicture, locale: Locale, reason: str = "") -> Form:
    """Another day or time, with a reason if one wants to give it, or has given it already."""
    meeting = picture.meeting
    begins = clock(meeting.begins) if meeting.begins else None
    fields = (
        DateField(id="day", label=say(locale, "form.day"), value=meeting.starts.isoformat()),
        TimeField(id="time", label=say(locale, "form.begins"), value=begins, optional=True),
        reason_field(locale, reason),
    )
    return form("meeting.move", str(meeting.label), fields, locale, intro=_about(picture, locale))


def cancel(picture: MeetingPicture, locale: Locale) -> Form:
    """It will not be held; what is due to it keeps its day."""
    fields = (reason_field(locale),)
    return form("meeting.cancel", str(picture.meeting.label), fields, locale, intro=_about(picture, locale))


def _about(picture: MeetingPicture, locale: Locale) -> tuple[Paragraph, ...]:
    label = str(picture.meeting.label)
    said = sentence(locale, "form.about", label=label, text=one_line(picture.meeting.title))
    bound = len(picture.due)
    follows = (Paragraph(sentence(locale, "form.follows", number=bound)),) if bound else ()
    return (Paragraph(said), *follows)
