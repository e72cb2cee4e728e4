"""The forms about agendas and questions."""

from dataclasses import replace

from bot.domain.agenda import KINDS, Point
from bot.domain.people import Locale
from bot.domain.pictures.agendas import AgendaPicture, PointChange, QuestionPicture
from bot.i18n import dates
from bot.i18n.catalogue import say
from bot.views.forms import LONG, WORDS, form, reason_field
from bot.views.nodes import ChoiceField, Field, Form, Option, Paragraph, TextField
from bot.views.spans import one_line, plain, sentence

TITLE = 300
PAPERS = 500


def new(picture: AgendaPicture, text: str, source: str | None, locale: Locale) -> Form:
    """A new point of this meeting; the subject holds the address of the message it comes from, if any."""
    subject = " ".join(part for part in (str(picture.meeting.label), source) if part)
    point = Point(key=0, title=text[:TITLE])
    return form("agenda.add", subject, _fields(point, locale), locale, intro=(_about(picture, locale),))


def edit(picture: AgendaPicture, point: Point, locale: Locale) -> Form:
    """The point as it is, to be changed."""
    subject = f"{picture.meeting.label} {point.key}"
    return form("agenda.edit", subject, _fields(point, locale), locale, intro=(_about(picture, locale),))


def defer(picture: AgendaPicture, point: Point, locale: Locale) -> Form:
    """To which meeting it goes, and why."""
    to = TextField(
        id="to",
        label=say(locale, "form.agenda_to"),
        placeholder=say(locale, "form.agenda_to_example"),
        hint=say(locale, "form.agenda_to_hint"),
        optional=True,
        limit=WORDS,
    )
    subject = f"{picture.meeting.label} {point.key}"
    about = Paragraph(plain(one_line(point.title)))
    return form("agenda.defer", subject, (to, reason_field(locale)), locale, intro=(about,))


def reason(change: PointChange, locale: Locale) -> Form:
    """Why it was put off, as it stands, to be changed."""
    subject = f"{change.meeting.label} {change.point.point.key}"
    field = replace(reason_field(locale), value=change.reason or "")
    about = Paragraph(plain(one_line(change.point.point.title)))
    return form("agenda.reason", subject, (field,), locale, intro=(about,))


def ask(locale: Locale) -> Form:
    """A question of this room's body."""
    text = TextField(
        id="text",
        label=say(locale, "form.question"),
        hint=say(locale, "form.question_hint"),
        long=True,
        limit=LONG,
    )
    return form("question.new", "", (text,), locale)


def answer(picture: QuestionPicture, locale: Locale) -> Form:
    """The answer to a question; everyone sees it."""
    label = str(picture.question.label)
    text = TextField(id="text", label=say(locale, "form.answer"), long=True, limit=LONG)
    said = sentence(locale, "form.about", label=label, text=one_line(picture.question.text))
    return form("question.answer", label, (text,), locale, intro=(Paragraph(said),))


def _fields(point: Point, locale: Locale) -> tuple[Field, ...]:
    kinds = tuple(Option(say(locale, f"agenda.kind_{kind}"), kind) for kind in KINDS)
    return (
        TextField(id="text", label=say(locale, "form.agenda_text"), value=point.title, limit=TITLE),
        ChoiceField(id="kind", label=say(locale, "form.agenda_kind"), options=kinds, value=point.kind),
        TextField(
            id="presenter",
            label=say(locale, "form.presenter"),
            value=point.presenter or "",
            hint=say(locale, "form.presenter_hint"),
            optional=True,
            limit=80,
        ),
        TextField(
            id="minutes",
            label=say(locale, "form.point_minutes"),
            value=str(point.minutes or ""),
            optional=True,
            limit=8,
        ),
        TextField(
            id="papers",
            label=say(locale, "form.papers"),
            value=point.papers or "",
            hint=say(locale, "form.papers_hint"),
            optional=True,
            limit=PAPERS,
        ),
    )


def _about(picture: AgendaPicture, locale: Locale) -> Paragraph:
    day = dates.full_span(picture.meeting.starts, picture.meeting.last_day, locale)
    return Paragraph(plain(say(locale, "agenda.title", title=picture.meeting.title, day=day)))
