"""Meetings in conversation: what is written after /mote, and what the controls of a meeting do."""

from collections.abc import Awaitable, Callable, Sequence

from bot.domain.ids import label
from bot.domain.lines.subverbs import Subverb, subverb
from bot.usecases import (
    carrying_out,
    meeting_cancelling,
    meeting_plans,
    timeline_steps,
    timeline_undo,
    timelines,
)
from bot.usecases import meetings as usecases
from bot.usecases.reading import iso_day
from bot.views import meeting_examples, plan_offers
from bot.views import meeting_plans as plan_views
from bot.views import meetings as views
from bot.views import timelines as timeline_views
from handlers.chat import calendars, helping, records, sittings, year
from handlers.chat.desk import Desk, Outdated
from handlers.chat.messages import Clicked, Reply, Said, Whisper
from handlers.chat.replies import acted
from handlers.chat.several import Which, each
from handlers.chat.task_buttons import counted, subject

Replies = Sequence[Reply]


async def said(desk: Desk, said: Said) -> Replies:
    """A line after /mote: a subverb, or else a new meeting. Nothing written: the next one."""
    found = subverb("meeting", said.text) if said.text.strip() else Subverb(verb="next")
    if found is None:
        return await _added(desk, said)
    return await _SUBVERBS[found.verb](desk, said, found)


async def _added(desk: Desk, said: Said) -> Replies:
    command = usecases.AddMeeting(place=said.place, key=said.key, text=said.text, mentions=said.mentions)
    picture, locale = await desk.ask(usecases.add, command, said.place)
    return [Whisper(views.added(picture, locale))]


async def _next(desk: Desk, said: Said, _found: Subverb) -> Replies:
    picture, locale = await desk.ask(
        usecases.next_meeting, usecases.NextMeeting(place=said.place), said.place
    )
    return [Whisper(views.card(picture, locale) if picture else views.none(locale))]


async def _shown(desk: Desk, said: Said, found: Subverb) -> Replies:
    if found.label is not None:
        return await records.each_shown(desk, said, found)
    command = usecases.ShowMeeting(place=said.place, meeting=_which(found))
    picture, locale = await desk.ask(usecases.show_meeting, command, said.place)
    return [Whisper(views.card(picture, locale))]


async def _year(desk: Desk, said: Said, found: Subverb) -> Replies:
    command = meeting_plans.PlannedMeetings(place=said.place, year=int(found.rest) if found.rest else None)
    plan, locale = await desk.ask(meeting_plans.planned_meetings, command, said.place)
    return [Whisper(plan_views.plan(plan, locale))]


async def _moved(desk: Desk, said: Said, found: Subverb) -> Replies:
    def command(meeting: Which, key: str) -> usecases.MoveMeeting:
        reason = found.reason or None
        return usecases.MoveMeeting(
            place=said.place, key=key, meeting=str(meeting), to=found.rest, reason=reason
        )

    return await each(desk, said, found, usecases.move, makes=command, shows=views.moved)


async def _cancelled(desk: Desk, said: Said, found: Subverb) -> Replies:
    def command(meeting: Which, key: str) -> meeting_cancelling.CancelMeeting:
        reason = found.reason or None
        return meeting_cancelling.CancelMeeting(
            place=said.place, key=key, meeting=str(meeting), reason=reason
        )

    return await each(desk, said, found, meeting_cancelling.cancel, makes=command, shows=views.cancelled)


async def _restored(desk: Desk, said: Said, found: Subverb) -> Replies:
    def command(meeting: Which, key: str) -> meeting_cancelling.RestoreMeeting:
        return meeting_cancelling.RestoreMeeting(place=said.place, key=key, meeting=str(meeting))

    return await each(desk, said, found, meeting_cancelling.restore, makes=command, shows=views.card)


async def _confirmed(desk: Desk, said: Said, found: Subverb) -> Replies:
    def command(meeting: Which, key: str) -> usecases.ConfirmMeeting:
        return usecases.ConfirmMeeting(place=said.place, key=key, meeting=str(meeting), day=found.rest)

    return await each(desk, said, found, usecases.confirm, makes=command, shows=views.moved)


async def _timeline(desk: Desk, said: Said, found: Subverb) -> Replies:
    command = timelines.AddTimeline(place=said.place, key=said.key, text=found.rest)
    picture, locale = await desk.ask(timelines.add, command, said.place)
    return [Whisper(timeline_views.card(picture, locale))]


async def _timelines(desk: Desk, said: Said, _found: Subverb) -> Replies:
    found, locale = await desk.ask(timelines.listed, timelines.ListTimelines(place=said.place), said.place)
    return [Whisper(timeline_views.listing(found, locale))]


def step(*, done: bool) -> Callable[[Desk, Clicked], Awaitable[Replies]]:
    """[Klart: workshop 27/1], [Öppna igen: workshop 27/1]: the chain as it is now ("2 5 infrastruktur": step, rev, name)."""

    async def pressed(desk: Desk, clicked: Clicked) -> Replies:
        index, _, rest = clicked.action.subject.partition(" ")
        rev, _, name = rest.partition(" ")
        command = timeline_steps.MarkStep(
            place=clicked.place,
            key=clicked.key,
            name=name,
            index=counted(index),
            rev=counted(rev),
            is_done=done,
        )
        picture, locale = await desk.ask(timeline_steps.mark, command, clicked.place)
        return [Whisper(timeline_views.card(picture, locale), instead=clicked.private)]

    return pressed


async def undo_steps(desk: Desk, clicked: Clicked) -> Replies:
    """[Ångra] on a chain that was written anew ("5 infrastruktur": rev, name)."""
    rev, _, name = clicked.action.subject.partition(" ")
    command = timeline_undo.UndoRewriting(place=clicked.place, key=clicked.key, name=name, rev=counted(rev))
    picture, locale = await desk.ask(timeline_undo.undo, command, clicked.place)
    return [Whisper(timeline_views.card(picture, locale), instead=clicked.private)]


async def _everything(desk: Desk, said: Said, found: Subverb) -> Replies:
    """`/mote allt till styrelsemötet 2 mars`: all that must be ready for it."""
    command = usecases.ShowMeeting(place=said.place, meeting=found.rest)
    picture, locale = await desk.ask(usecases.show_meeting, command, said.place)
    return [Whisper(views.card(picture, locale))]


async def _help(desk: Desk, said: Said, _found: Subverb) -> Replies:
    return await helping.shown(desk, said, "meeting")


async def _unread(desk: Desk, said: Said, found: Subverb) -> Replies:
    return await helping.unread(desk, said, found, noun="meeting")


async def _begun(desk: Desk, said: Said, found: Subverb) -> Replies:
    """Only a verb, such as "flytta": how the line goes on."""
    return [Whisper(meeting_examples.card(found.rest, await desk.locale(said.place)))]


_SUBVERBS: dict[str, Callable[[Desk, Said, Subverb], Awaitable[Replies]]] = {
    "help": _help,
    "next": _next,
    "show": _shown,
    "year": _year,
    "move": _moved,
    "cancel": _cancelled,
    "confirm": _confirmed,
    "restore": _restored,
    "timeline": _timeline,
    "timelines": _timelines,
    "paste": year.pasted,
    "series": year.series,
    "describe": year.described,
    "attendance": year.attended,
    "guests": year.guests,
    "not guests": year.guests,
    "everything": _everything,
    "subscribe": calendars.subscribed,
    "start": sittings.started,
    "end": sittings.ended,
    "step": sittings.stepped,
    "unknown": helping.suggested,
    "unread": _unread,
    "unfinished": _begun,
}


def _which(found: Subverb) -> str:
    return str(found.label) if found.label else found.subject


async def added_for_task(desk: Desk, clicked: Clicked) -> Replies:
    """[Lägg till mötet]: the meeting that a task's deadline names joins the plan."""
    task, _ = subject(clicked)
    command = usecases.AddFor(place=clicked.place, key=clicked.key, task=task)
    picture, locale = await desk.ask(usecases.add_for, command, clicked.place)
    return [Whisper(views.added(picture, locale), instead=clicked.private)]


async def added_on(desk: Desk, clicked: Clicked) -> Replies:
    """[Lägg till möte 6 februari]: nothing was planned on the day that somebody looked at."""
    command = usecases.AddMeeting(
        place=clicked.place, key=clicked.key, text=clicked.action.subject, meant=True
    )
    picture, locale = await desk.ask(usecases.add, command, clicked.place)
    return [Whisper(views.added(picture, locale), instead=clicked.private)]


async def confirmed(desk: Desk, clicked: Clicked) -> Replies:
    """[Bekräfta 5 april]: one of two tentative days holds."""
    meeting, day = subject(clicked)
    command = usecases.ConfirmMeeting(place=clicked.place, key=clicked.key, meeting=str(meeting), day=day)
    picture, locale = await desk.ask(usecases.confirm, command, clicked.place)
    return await acted(desk, clicked, views.moved(picture, locale))


async def shifted(desk: Desk, clicked: Clicked) -> Replies:
    """[Flytta studieresan till 21–22 sep], [Ställ in mötet]: what a decision says ("B4 M5 2017-09-21 2017-09-22"; without days: it
    is not held).
    """
    decision, rest = subject(clicked)
    named, *days = rest.split(" ")
    meeting, read = label(named), [iso_day(day) for day in days]
    if meeting is None or None in read:
        raise Outdated
    to, ends = (*read, None, None)[:2]
    command = carrying_out.CarryOut(
        place=clicked.place, key=clicked.key, decision=decision, meeting=meeting, to=to, ends=ends
    )
    done, locale = await desk.ask(carrying_out.carry_out, command, clicked.place)
    return [Whisper(plan_offers.carried_out(done, locale), instead=clicked.private)]


async def settled(desk: Desk, clicked: Clicked) -> Replies:
    """[tis 3 jan]: the other day that was meant."""
    meeting, day = subject(clicked)
    chosen = iso_day(day)
    if chosen is None:
        raise Outdated
    command = usecases.SettleMeeting(place=clicked.place, key=clicked.key, meeting=meeting, day=chosen)
    picture, locale = await desk.ask(usecases.settle, command, clicked.place)
    return await acted(desk, clicked, views.card(picture, locale))


async def restore(desk: Desk, clicked: Clicked) -> Replies:
    """⋮ Ta upp igen: it is held after all."""
    command = meeting_cancelling.RestoreMeeting(
        place=clicked.place, key=clicked.key, meeting=clicked.action.subject
    )
    picture, locale = await desk.ask(meeting_cancelling.restore, command, clicked.place)
    return await acted(desk, clicked, views.card(picture, locale))


async def show(desk: Desk, clicked: Clicked) -> Replies:
    """[Visa]: the card, for this person only."""
    command = usecases.ShowMeeting(place=clicked.place, meeting=str(label(clicked.action.subject)))
    picture, locale = await desk.ask(usecases.show_meeting, command, clicked.place)
    return [Whisper(views.card(picture, locale))]
