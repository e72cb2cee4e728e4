"""Settings: what holds now, and the forms that change it for a person or for a room."""

from datetime import date

from bot.domain.people import Locale
from bot.domain.pictures.home import SettingsPicture
from bot.i18n.dates import clock
from bot.views import parties
from bot.views.nodes import (
    Action,
    Actions,
    Button,
    Card,
    ChoiceField,
    Form,
    Node,
    Note,
    Option,
    Paragraph,
    PersonField,
    Spans,
    TextField,
    TimeField,
)
from bot.views.spans import joined, lines, plain, strong
from bot.views.task_controls import button
from bot.views.voice import Voice, voice_of


def card(picture: SettingsPicture, locale: Locale) -> Card:
    """What holds for the person, and for the room if it was asked in one."""
    voice = voice_of(picture, locale)
    mine = reminders(clock(picture.reminder_time), picture.reminder_days, picture.paused_until, voice)
    where = _where(picture, voice)
    nodes: list[Node] = [Paragraph(lines(strong(voice.say("settings.yours")), plain(mine), where))]
    row: list[Button] = [button("settings.person", "", voice), pause(picture.paused_until, voice)]
    if picture.room is not None:
        nodes.append(Paragraph(lines(strong(parties.room(picture.room, locale)), _room(picture, voice))))
        if picture.may_room:
            row.append(button("settings.room", "", voice))
        else:
            nodes.append(Note(plain(voice.say("refusal.not allowed"))))
    nodes.append(Actions(tuple(row)))
    return Card(text=f"{voice.say('settings.title')}: {mine}", nodes=tuple(nodes))


def pause(until: date | None, voice: Voice) -> Button:
    """[Pausa en vecka]; while it lasts [Återuppta]."""
    lasts = until is not None and until >= voice.today
    label = voice.say("do.settings.resume" if lasts else "do.settings.pause")
    return Button(label=label, action=Action("settings.pause"))


def reminders(at: str, days: tuple[int, ...], paused_until: date | None, voice: Voice) -> str:
    """When a person is reminded, in words: the time, the days before, and a pause if there is one."""
    if paused_until is not None and paused_until >= voice.today:
        return voice.say("settings.paused", day=voice.day(paused_until))
    return voice.say("settings.reminders", at=at, days=_days(days, voice))


def person(picture: SettingsPicture, locale: Locale) -> Form:
    """The person's own: reminder time, days before, language."""
    voice = voice_of(picture, locale)
    return Form(
        title=voice.say("settings.title"),
        submit=voice.say("form.save"),
        cancel=voice.say("form.cancel"),
        action=Action("settings.person"),
        fields=(
            TimeField(
                id="reminder_time", label=voice.say("settings.time"), value=clock(picture.reminder_time)
            ),
            _days_field(picture.reminder_days, voice),
            _language(picture.locale, voice),
            *_where_field(picture, voice),
        ),
        missing=voice.say("form.missing"),
    )


def _where(picture: SettingsPicture, voice: Voice) -> Spans | None:
    """Where messages come, for somebody who can be written to in several places."""
    if not picture.places:
        return None
    place = dict(picture.places).get(picture.reminders_on) if picture.reminders_on is not None else None
    return plain(voice.say("settings.where_is", place=place) if place else voice.say("settings.where_home"))


def _where_field(picture: SettingsPicture, voice: Voice) -> tuple[ChoiceField, ...]:
    if not picture.places:
        return ()
    options = (
        Option(voice.say("settings.where_any"), "any"),
        *(Option(name, one) for one, name in picture.places),
    )
    return (
        ChoiceField(
            id="reminders_on",
            label=voice.say("settings.where"),
            options=options,
            value=picture.reminders_on or "any",
            hint=voice.say("settings.where_hint"),
        ),
    )


def room(picture: SettingsPicture, locale: Locale) -> Form:
    """The room's: language, digest, reminder days, papers day, convenor. Needs `picture.room`."""
    voice = voice_of(picture, locale)
    found, body = picture.room, picture.body
    on = Option(voice.say("settings.digest_on"), "on")
    off = Option(voice.say("settings.digest_off"), "off")
    papers = str(body.papers_days) if body and body.papers_days is not None else ""
    language = (found.language if found else None) or (body.language if body else "sv")
    days = found.reminder_days if found else None
    return Form(
        title=voice.say("settings.room"),
        submit=voice.say("form.save"),
        cancel=voice.say("form.cancel"),
        action=Action("settings.room"),
        fields=(
            _language(language, voice),
            ChoiceField(
                id="digest",
                label=voice.say("settings.digest"),
                options=(on, off),
                value="on" if found is None or found.digest else "off",
            ),
            _days_field(days, voice, optional=True),
            TextField(
                id="papers_days",
                label=voice.say("settings.papers"),
                value=papers,
                hint=voice.say("settings.papers_hint"),
                optional=True,
                limit=4,
            ),
            PersonField(
                id="contact",
                label=voice.say("settings.convenor"),
                hint=voice.say("settings.convenor_now", name=picture.convenor) if picture.convenor else None,
                optional=True,
            ),
        ),
        missing=voice.say("form.missing"),
    )


def _room(picture: SettingsPicture, voice: Voice) -> Spans:
    found, body = picture.room, picture.body
    papers = body.papers_days if body else None
    language = (found.language if found else None) or (body.language if body else "sv")
    return joined(
        [
            plain(voice.say(f"settings.digest_is_{'on' if found and found.digest else 'off'}")),
            plain(voice.say(f"settings.language_{language}")),
            plain(voice.count("register.papers", papers)) if papers else None,
            plain(voice.say("register.body", contact=picture.convenor)) if picture.convenor else None,
        ]
    )


def _days(days: tuple[int, ...], voice: Voice) -> str:
    before = voice.listing([str(day) for day in days if day > 0])
    if before and 0 in days:
        return voice.say("settings.days_and_same_day", days=before)
    if before:
        return voice.say("settings.days_before", days=before)
    return voice.say("settings.same_day" if days else "settings.no_days")


def _days_field(days: tuple[int, ...] | None, voice: Voice, *, optional: bool = False) -> TextField:
    return TextField(
        id="reminder_days",
        label=voice.say("settings.days"),
        value=", ".join(str(day) for day in days) if days is not None else "",
        hint=voice.say("settings.days_hint_room" if optional else "settings.days_hint"),
        optional=optional,
        limit=40,
    )


def _language(now: Locale, voice: Voice) -> ChoiceField:
    options = tuple(Option(voice.say(f"settings.language_{one}"), one) for one in ("sv", "en"))
    return ChoiceField(id="language", label=voice.say("settings.language"), options=options, value=now)
