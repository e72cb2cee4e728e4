"""The forms about a task. The same verb that opens a form comes back from it, with the same subject."""

from datetime import date

from bot.domain.people import Locale, Party
from bot.domain.pictures.tasks import NewTask, OwnerOffer, TaskForm, TaskPicture
from bot.i18n.catalogue import say
from bot.views.forms import LONG, WORDS, form, point_of, reason_field, when_fields
from bot.views.nodes import (
    ChoiceField,
    DateField,
    Field,
    Form,
    Option,
    Paragraph,
    PersonField,
    TextField,
    TimeField,
)
from bot.views.spans import one_line, sentence
from bot.views.voice import Voice, voice_of

_OWNERS = 99


def new(begin: NewTask, locale: Locale, *, at: str = "") -> Form:
    """A new task. The subject is the decision's label, where it is given ("M1/2") and the address of the message, as far as there
    are any.
    """
    voice = voice_of(begin, locale)
    label = str(begin.decision.label) if begin.decision else None
    subject = " ".join(one for one in (label, at, begin.source) if one)
    intro = voice.spans("form.from_decision", label=label) if label else point_of(at, locale) if at else ()
    fields = (
        _text(begin.text, voice.locale),
        *_owner(begin.me, begin.owners, None, voice),
        *when_fields(voice.locale),
        _note("", voice.locale),
    )
    return form("task.new", subject, fields, locale, intro=(Paragraph(intro),) if intro else ())


def edit(begin: TaskForm, locale: Locale) -> Form:
    """The task as it is, to be changed."""
    voice = voice_of(begin.picture, locale)
    task = begin.picture.task
    day, words = _when(begin.picture)
    fields = (
        _text(task.text, voice.locale),
        *_owner(begin.me, begin.owners, begin.picture, voice),
        *when_fields(voice.locale, day=day, words=words),
        _note(task.note or "", voice.locale),
    )
    return form("task.edit", str(task.label), fields, locale)


def move(picture: TaskPicture, locale: Locale) -> Form:
    """Another day, with a reason if one wants to give it."""
    due = picture.task.deadline
    on = due.on if due else None
    fields = (*when_fields(locale, day=on, moves=on is not None), reason_field(locale))
    return _about(picture, "task.move", fields, locale)


def hand_over(begin: TaskForm, locale: Locale) -> Form:
    """To somebody else."""
    voice = voice_of(begin.picture, locale)
    return _about(begin.picture, "task.hand", _owner(begin.me, begin.owners, None, voice), locale)


def choose(begin: TaskForm, locale: Locale) -> Form:
    """A first owner."""
    voice = voice_of(begin.picture, locale)
    return _about(begin.picture, "task.choose", _owner(begin.me, begin.owners, None, voice), locale)


def remove(picture: TaskPicture, locale: Locale) -> Form:
    """Taken out of the register, with a reason that everyone sees."""
    return _about(picture, "task.remove", (reason_field(locale),), locale)


def snooze(picture: TaskPicture, locale: Locale) -> Form:
    """A day and a time to be reminded at."""
    fields = (
        DateField(id="day", label=say(locale, "form.day")),
        TimeField(id="time", label=say(locale, "form.time"), value="08:30"),
    )
    return _about(picture, "task.snooze", fields, locale)


def organisation(label: str, name: str, locale: Locale, *, verb: str = "task.organisation") -> Form:
    """An organisation and who answers for it, so that it can have the task (with "task.support": help with it)."""
    fields = (
        TextField(id="name", label=say(locale, "form.organisation"), value=one_line(name, 120), limit=120),
        PersonField(id="contact", label=say(locale, "form.contact"), hint=say(locale, "form.contact_hint")),
    )
    return form(verb, f"{label} {name}", fields, locale)


def _about(picture: TaskPicture, verb: str, fields: tuple[Field, ...], locale: Locale) -> Form:
    """A form with the task above its fields."""
    said = sentence(locale, "form.about", label=str(picture.task.label), text=one_line(picture.task.text))
    return form(verb, str(picture.task.label), fields, locale, intro=(Paragraph(said),))


def _text(value: str, locale: Locale) -> TextField:
    return TextField(
        id="text",
        label=say(locale, "form.what"),
        value=value[:LONG],
        hint=say(locale, "form.what_hint"),
        long=True,
        limit=LONG,
    )


def _note(value: str, locale: Locale) -> TextField:
    return TextField(
        id="note", label=say(locale, "form.note"), value=value[:LONG], long=True, optional=True, limit=LONG
    )


def _when(picture: TaskPicture) -> tuple[date | None, str]:
    """The day, or the words when the day follows from a meeting or could not be read: unchanged, they still mean the same."""
    deadline = picture.task.deadline
    if deadline is None:
        return None, ""
    hangs = deadline.series is not None or picture.bound is not None or deadline.on is None
    return (None, deadline.typed) if hangs and len(deadline.typed) <= WORDS else (deadline.on, "")


def _owner(
    me: Party, offers: tuple[OwnerOffer, ...], picture: TaskPicture | None, voice: Voice
) -> tuple[ChoiceField, PersonField]:
    """From the register, [Jag] first; or anybody in the workspace."""
    mine = Option(voice.say("form.me"), str(me))
    others = [Option(_shown(offer), str(offer.party)) for offer in offers if offer.party != me]
    chosen = str(picture.owner.party) if picture and picture.owner else None
    options = [mine, *others[:_OWNERS]]
    if picture and picture.owner and chosen not in [option.value for option in options]:
        options = [mine, Option(picture.owner.name, str(picture.owner.party)), *others[: _OWNERS - 1]]
    owner = ChoiceField(
        id="owner", label=voice.say("form.owner"), options=tuple(options), value=chosen, optional=True
    )
    person = PersonField(id="person", label=voice.say("form.person"), optional=True)
    return owner, person


def _shown(offer: OwnerOffer) -> str:
    return f"{offer.name}, {offer.organisation}" if offer.organisation else offer.name
