"""The forms about the year of meetings: a list to paste, what is known of a meeting, and who was there."""

from bot.domain.people import Locale
from bot.domain.pictures.meetings import AttendanceForm, MeetingForm
from bot.domain.pictures.tasks import OwnerOffer
from bot.i18n.catalogue import say
from bot.i18n.dates import clock
from bot.views.forms import LONG, form
from bot.views.nodes import Field, Form, Option, Paragraph, PersonField, TextField, TicksField, TimeField
from bot.views.spans import one_line, sentence

TICKS = 10  # in one list; longer ones go on in the next
PRESENT = "present"


def paste(locale: Locale) -> Form:
    """A list as it stands in the minutes."""
    fields = (
        TextField(
            id="text",
            label=say(locale, "form.paste"),
            hint=say(locale, "form.paste_hint"),
            long=True,
            limit=LONG,
        ),
        TextField(
            id="year",
            label=say(locale, "form.year"),
            hint=say(locale, "form.year_hint"),
            optional=True,
            limit=20,
        ),
    )
    return form("meeting.paste", "", fields, locale)


def edit(begin: MeetingForm, locale: Locale) -> Form:
    """Times, place, roles and programme, as they are."""
    meeting, sheet = begin.picture.meeting, begin.picture.sheet
    rows = sheet.sheet.programme if sheet is not None else ()
    fields: tuple[Field, ...] = (
        TimeField(
            id="begins",
            label=say(locale, "form.begins"),
            value=clock(meeting.begins) if meeting.begins else None,
            optional=True,
        ),
        TimeField(
            id="closes",
            label=say(locale, "form.closes"),
            value=clock(meeting.closes) if meeting.closes else None,
            optional=True,
        ),
        TextField(
            id="where", label=say(locale, "form.where"), value=meeting.place or "", optional=True, limit=200
        ),
        PersonField(id="chair", label=say(locale, "form.chair"), value=begin.chair, optional=True),
        PersonField(
            id="secretary", label=say(locale, "form.secretary"), value=begin.secretary, optional=True
        ),
        TextField(
            id="programme",
            label=say(locale, "form.programme"),
            hint=say(locale, "form.programme_hint"),
            value="\n".join(rows),
            long=True,
            optional=True,
            limit=LONG,
        ),
    )
    return form(
        "meeting.edit",
        str(meeting.label),
        fields,
        locale,
        intro=_about(begin.picture.meeting.title, str(meeting.label), locale),
    )


def attendance(begin: AttendanceForm, locale: Locale) -> Form:
    """Everyone of the register to tick, ten in a list; others in words; and whether the rest were away."""
    ticked = tuple(str(party) for party in begin.present)
    groups = [begin.members[at : at + TICKS] for at in range(0, len(begin.members), TICKS)]
    lists = [
        TicksField(
            id=f"{PRESENT}{number}",
            label=say(locale, "form.present", first=_who(group[0]), last=_who(group[-1])),
            options=tuple(Option(_member(one), str(one.party)) for one in group),
            ticked=ticked,
        )
        for number, group in enumerate(groups, start=1)
    ]
    others = TextField(
        id="others",
        label=say(locale, "form.others"),
        hint=say(locale, "form.others_hint"),
        value=begin.others,
        optional=True,
        limit=500,
    )
    confirm = TicksField(
        id="confirm",
        label=say(locale, "form.absence"),
        options=(Option(say(locale, "form.absence_yes"), "yes"),),
        hint=say(locale, "form.absence_hint"),
    )
    fields: tuple[Field, ...] = (*lists, others, *((confirm,) if begin.may_confirm else ()))
    meeting = begin.picture.meeting
    return form(
        "meeting.attendance",
        str(meeting.label),
        fields,
        locale,
        intro=_about(meeting.title, str(meeting.label), locale),
    )


def _member(one: OwnerOffer) -> str:
    return f"{one.organisation} – {one.name}" if one.organisation else one.name


def _who(one: OwnerOffer) -> str:
    return one.organisation or one.name


def _about(title: str, label: str, locale: Locale) -> tuple[Paragraph, ...]:
    return (Paragraph(sentence(locale, "form.about", label=label, text=one_line(title))),)
