"""The forms of a group: a new line of its mandate, a line taken out, the group itself."""

from bot.domain.mandates import KINDS
from bot.domain.people import Locale
from bot.domain.pictures.groups import GroupPicture
from bot.views import mandates
from bot.views.forms import form, reason_field
from bot.views.nodes import ChoiceField, Field, Form, Option, PersonField, TextField
from bot.views.spans import cut
from bot.views.voice import Voice, voice_of

_LABEL = 74  # what fits in an option
_MOST = 100


def line(picture: GroupPicture, locale: Locale) -> Form:
    """A line of the mandate, new or in the place of another."""
    voice = voice_of(picture, locale)
    kinds = tuple(Option(voice.say(f"group.kind.{kind}"), kind) for kind in KINDS)
    fields: list[Field] = [
        ChoiceField(id="kind", label=voice.say("form.kind"), options=kinds, value="may"),
        TextField(id="text", label=voice.say("form.line"), long=True, limit=200),
        TextField(
            id="source",
            label=voice.say("form.source"),
            hint=voice.say("form.source_hint"),
            optional=True,
            limit=80,
        ),
    ]
    if picture.mandates:
        replaced = ChoiceField(
            id="replaces", label=voice.say("form.replaces"), options=_lines(picture, voice), optional=True
        )
        return form("group.line", _subject(picture), (*fields, replaced), locale)
    return form("group.line", _subject(picture), tuple(fields), locale)


def unline(picture: GroupPicture, locale: Locale) -> Form:
    """Which line, and why. Needs at least one line."""
    voice = voice_of(picture, locale)
    which = ChoiceField(id="line", label=voice.say("form.which_line"), options=_lines(picture, voice))
    return form("group.unline", _subject(picture), (which, reason_field(locale)), locale)


def edit(picture: GroupPicture, locale: Locale) -> Form:
    """Who convenes it, whose meetings it prepares, what its notes are, when its papers go out."""
    voice = voice_of(picture, locale)
    body = picture.body
    convenor = picture.name.contact_name
    papers = TextField(
        id="papers_days",
        label=voice.say("settings.papers"),
        value=str(body.papers_days) if body.papers_days else "",
        hint=voice.say("settings.papers_hint"),
        optional=True,
        limit=4,
    )
    minutes = tuple(Option(voice.say(f"group.minutes.{one}"), one) for one in ("notes", "protocol"))
    fields: tuple[Field, ...] = (
        PersonField(
            id="contact",
            label=voice.say("settings.convenor"),
            hint=voice.say("settings.convenor_now", name=convenor) if convenor else None,
            optional=True,
        ),
        *_prepares(picture, voice),
        ChoiceField(id="minutes", label=voice.say("form.minutes"), options=minutes, value=body.minutes),
        papers,
    )
    return form("group.edit", _subject(picture), fields, locale)


def _prepares(picture: GroupPicture, voice: Voice) -> tuple[ChoiceField, ...]:
    if not picture.others:
        return ()
    options = tuple(Option(cut(one.name, _LABEL), f"body/{one.id}") for one in picture.others[:_MOST])
    now = f"body/{picture.body.prepares_for}" if picture.body.prepares_for else None
    known = now if now in {option.value for option in options} else None
    return (
        ChoiceField(
            id="prepares_for", label=voice.say("form.prepares"), options=options, value=known, optional=True
        ),
    )


def _lines(picture: GroupPicture, voice: Voice) -> tuple[Option, ...]:
    return tuple(
        Option(
            cut(f"{one.mandate.number}. {mandates.said_of(one, voice, _LABEL)}", _LABEL),
            str(one.mandate.number),
        )
        for one in picture.mandates[:_MOST]
    )


def _subject(picture: GroupPicture) -> str:
    return f"body/{picture.body.id}"
