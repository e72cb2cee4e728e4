"""The year of meetings in conversation: lists that are pasted in, series, what is known of a meeting, who was there."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.domain.ids import AccountId, PersonId
from bot.domain.lines.subverbs import Subverb
from bot.domain.place import Mention
from bot.usecases import attendance, meeting_details, meeting_plans, pasting
from bot.views import meetings as meeting_views
from bot.views import year as views
from bot.views import year_forms
from handlers.chat.desk import Desk
from handlers.chat.messages import Ask, Clicked, Reply, Said, Submitted, Whisper
from handlers.chat.replies import acted
from handlers.chat.several import Which, each
from handlers.chat.task_buttons import counted, party_named

Replies = Sequence[Reply]
_YEAR = re.compile(r"[12][0-9]{3}")


async def pasted(desk: Desk, said: Said, found: Subverb) -> Replies:
    """`/mote klistra in`: the list that follows, or the form for one."""
    if not found.rest:
        locale = await desk.locale(said.place)
        return [Ask(year_forms.paste(locale))] if said.ticket else [Whisper(views.paste_first(locale))]
    command = pasting.PasteMeetings(place=said.place, key=said.key, text=found.rest)
    plan, locale = await desk.ask(pasting.paste, command, said.place)
    return [Whisper(views.pasted(plan, locale))]


async def series(desk: Desk, said: Said, found: Subverb) -> Replies:
    """`/mote serie kommundirektörsmöte`, perhaps with a year."""
    words = found.rest.split()
    year = int(words[-1]) if len(words) > 1 and _YEAR.fullmatch(words[-1]) else None
    name = " ".join(words[:-1] if year else words)
    command = meeting_plans.PlannedMeetings(place=said.place, year=year, series=name)
    plan, locale = await desk.ask(meeting_plans.planned_meetings, command, said.place)
    return [Whisper(views.series(plan, locale))]


async def described(desk: Desk, said: Said, found: Subverb) -> Replies:
    """`/mote M3 16:00-18:00 plats: Rådhuset`, `/mote M3 ordförande @anna`."""

    def command(meeting: Which, key: str) -> meeting_details.DescribeMeeting:
        mentions = _within(said, found.rest)
        return meeting_details.DescribeMeeting(
            place=said.place, key=key, meeting=str(meeting), text=found.rest, mentions=mentions
        )

    return await each(desk, said, found, meeting_details.describe, makes=command, shows=meeting_views.card)


async def guests(desk: Desk, said: Said, found: Subverb) -> Replies:
    """`/mote gäst 28 mars: Ida Norr, Trafikverket`, `/mote ta bort gäst 28 mars: Ida Norr`."""
    command = meeting_details.InviteGuests(
        place=said.place,
        key=said.key,
        meeting=found.subject,
        text=found.rest,
        off=found.verb == "not guests",
    )
    picture, locale = await desk.ask(meeting_details.invite, command, said.place)
    return [Whisper(meeting_views.card(picture, locale))]


async def attended(desk: Desk, said: Said, found: Subverb) -> Replies:
    """`/mote närvaro`: the tick list, or the list that is written."""
    meeting = str(found.label or "")
    if not found.rest:
        opened = attendance.OpenAttendance(place=said.place, meeting=meeting)
        begin, locale = await desk.ask(attendance.open_form, opened, said.place)
        return [Ask(year_forms.attendance(begin, locale))]
    command = attendance.RecordAttendance(
        place=said.place, key=said.key, meeting=meeting, text=found.rest, mentions=_within(said, found.rest)
    )
    picture, locale = await desk.ask(attendance.record, command, said.place)
    return [Whisper(meeting_views.attended(picture, locale))]


async def open_paste(desk: Desk, clicked: Clicked) -> Replies:
    """[Klistra in lista]."""
    return [Ask(year_forms.paste(await desk.locale(clicked.place)))]


async def open_meeting(desk: Desk, clicked: Clicked) -> Replies:
    """⋮ Redigera."""
    command = meeting_details.OpenMeeting(place=clicked.place, meeting=clicked.action.subject)
    begin, locale = await desk.ask(meeting_details.open_form, command, clicked.place)
    return [Ask(year_forms.edit(begin, locale))]


async def open_attendance(desk: Desk, clicked: Clicked) -> Replies:
    """⋮ Närvaro."""
    command = attendance.OpenAttendance(place=clicked.place, meeting=clicked.action.subject)
    begin, locale = await desk.ask(attendance.open_form, command, clicked.place)
    return [Ask(year_forms.attendance(begin, locale))]


async def absent(desk: Desk, clicked: Clicked) -> Replies:
    """[De andra var inte med]."""
    command = attendance.ConfirmAbsence(place=clicked.place, key=clicked.key, meeting=clicked.action.subject)
    picture, locale = await desk.ask(attendance.confirm_absence, command, clicked.place)
    return await acted(desk, clicked, meeting_views.card(picture, locale))


async def original(desk: Desk, clicked: Clicked) -> Replies:
    """[Visa listan]."""
    command = pasting.ShowPaste(place=clicked.place, paste=counted(clicked.action.subject))
    paste, locale = await desk.ask(pasting.show_paste, command, clicked.place)
    return [Whisper(views.original(paste, locale))]


async def paste_sent(desk: Desk, sent: Submitted) -> Replies:
    """A list and its year."""
    command = pasting.PasteMeetings(
        place=sent.place, key=sent.key, text=sent.values.get("text") or "", year=sent.values.get("year")
    )
    plan, locale = await desk.ask(pasting.paste, command, sent.place)
    return [Whisper(views.pasted(plan, locale))]


async def meeting_sent(desk: Desk, sent: Submitted) -> Replies:
    """What is known of a meeting."""
    command = meeting_details.FillMeeting(
        place=sent.place,
        key=sent.key,
        meeting=sent.action.subject,
        begins=sent.values.get("begins"),
        closes=sent.values.get("closes"),
        where=sent.values.get("where"),
        chair=_account(sent, "chair"),
        secretary=_account(sent, "secretary"),
        programme=sent.values.get("programme"),
    )
    picture, locale = await desk.ask(meeting_details.fill, command, sent.place)
    return [Whisper(meeting_views.card(picture, locale), instead=True)]


async def attendance_sent(desk: Desk, sent: Submitted) -> Replies:
    """The ticks."""
    ticked = [
        value
        for name, words in sent.values.items()
        if name.startswith(year_forms.PRESENT)
        for value in (words or "").split()
    ]
    command = attendance.FillAttendance(
        place=sent.place,
        key=sent.key,
        meeting=sent.action.subject,
        present=tuple(PersonId(party_named(value, "person")) for value in ticked),
        others=sent.values.get("others") or "",
        confirm=bool(sent.values.get("confirm")),
    )
    picture, locale = await desk.ask(attendance.fill, command, sent.place)
    return [Whisper(meeting_views.card(picture, locale), instead=True)]


def _account(sent: Submitted, field: str) -> AccountId | None:
    chosen = sent.values.get(field)
    return AccountId(chosen) if chosen else None


def _within(said: Said, rest: str) -> tuple[Mention, ...]:
    """The mentions in the end of a line, placed as in that end alone."""
    start = said.text.rfind(rest)
    return tuple(
        replace(mention, start=mention.start - start, end=mention.end - start)
        for mention in said.mentions
        if mention.start >= start
    )
