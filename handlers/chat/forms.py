"""The buttons that open a form. The same verb comes back when it is sent (see `sent.py`)."""

from collections.abc import Awaitable, Callable, Sequence

from bot.domain.ids import label
from bot.domain.people import Locale
from bot.domain.pictures.tasks import TaskForm
from bot.usecases import decision_changes, lists, meetings, settings
from bot.views import decision_forms, meeting_forms, task_forms
from bot.views import settings as settings_views
from bot.views.nodes import Form
from handlers.chat.desk import Desk
from handlers.chat.messages import Ask, Clicked, Picked, Reply
from handlers.chat.task_buttons import snoozed, subject

Replies = Sequence[Reply]
Opened = Callable[[Desk, Clicked], Awaitable[Replies]]


def of_task(draw: Callable[[TaskForm, Locale], Form]) -> Opened:
    """A form that begins with a task and whom it may be given to."""

    async def opened(desk: Desk, clicked: Clicked) -> Replies:
        task, _ = subject(clicked)
        command = lists.ShowForm(place=clicked.place, task=task)
        begin, locale = await desk.ask(lists.show_form, command, clicked.place)
        return [Ask(draw(begin, locale))]

    return opened


edit_task = of_task(task_forms.edit)
hand_over = of_task(task_forms.hand_over)
choose_owner = of_task(task_forms.choose)
move_task = of_task(lambda begin, locale: task_forms.move(begin.picture, locale))
remove_task = of_task(lambda begin, locale: task_forms.remove(begin.picture, locale))
_snooze = of_task(lambda begin, locale: task_forms.snooze(begin.picture, locale))


async def later(desk: Desk, clicked: Clicked) -> Replies:
    """[Påminn senare]: one of the offered times, or the form for another."""
    if clicked.value == "pick":
        return await _snooze(desk, clicked)
    return await snoozed(desk, clicked, clicked.value or "tomorrow")


async def new_task(desk: Desk, clicked: Clicked) -> Replies:
    """[Nytt uppdrag], [Skapa uppdrag]: empty, or from a decision ("B3")."""
    command = lists.NewTaskForm(place=clicked.place, decision=label(clicked.action.subject))
    begin, locale = await desk.ask(lists.new_task_form, command, clicked.place)
    return [Ask(task_forms.new(begin, locale))]


async def task_of_message(desk: Desk, picked: Picked) -> Replies:
    """Gör till uppdrag: filled in with the words of a message."""
    command = lists.NewTaskForm(place=picked.place, text=picked.text, source=picked.permalink)
    begin, locale = await desk.ask(lists.new_task_form, command, picked.place)
    return [Ask(task_forms.new(begin, locale))]


async def organisation(desk: Desk, clicked: Clicked) -> Replies:
    """[Lägg till X som organisation]: its name, and who answers for it."""
    task, name = subject(clicked)
    locale = await desk.locale(clicked.place)
    return [Ask(task_forms.organisation(str(task), name, locale, verb=clicked.action.verb))]


async def new_decision(desk: Desk, clicked: Clicked) -> Replies:
    """[Nytt beslut]."""
    return [Ask(decision_forms.new("", None, await desk.locale(clicked.place)))]


async def decision_of_message(desk: Desk, picked: Picked) -> Replies:
    """Spara som beslut: filled in with the words of a message."""
    return [Ask(decision_forms.new(picked.text, picked.permalink, await desk.locale(picked.place)))]


async def edit_decision(desk: Desk, clicked: Clicked) -> Replies:
    """⋮ Ändra."""
    decision, _ = subject(clicked)
    command = decision_changes.OpenDecision(place=clicked.place, decision=decision)
    picture, locale = await desk.ask(decision_changes.open_form, command, clicked.place)
    return [Ask(decision_forms.edit(picture, locale))]


async def remove_decision(desk: Desk, clicked: Clicked) -> Replies:
    """⋮ Ta bort."""
    decision, _ = subject(clicked)
    command = decision_changes.OpenDecision(place=clicked.place, decision=decision)
    picture, locale = await desk.ask(decision_changes.open_form, command, clicked.place)
    return [Ask(decision_forms.remove(picture, locale))]


async def new_meeting(desk: Desk, clicked: Clicked) -> Replies:
    """[Nytt möte], [Ange dag]: empty, or with what was typed."""
    return [Ask(meeting_forms.new(await desk.locale(clicked.place), clicked.action.subject))]


async def move_meeting(desk: Desk, clicked: Clicked) -> Replies:
    """⋮ Flytta; "M2 för få anmälda" carries a reason that was given already."""
    meeting, _, reason = clicked.action.subject.partition(" ")
    command = meetings.ShowMeeting(place=clicked.place, meeting=meeting)
    picture, locale = await desk.ask(meetings.show_meeting, command, clicked.place)
    return [Ask(meeting_forms.move(picture, locale, reason))]


async def cancel_meeting(desk: Desk, clicked: Clicked) -> Replies:
    """⋮ Ställ in."""
    command = meetings.ShowMeeting(place=clicked.place, meeting=clicked.action.subject)
    picture, locale = await desk.ask(meetings.show_meeting, command, clicked.place)
    return [Ask(meeting_forms.cancel(picture, locale))]


async def own_settings(desk: Desk, clicked: Clicked) -> Replies:
    """[Ändra tid]: the person's reminders and language."""
    command = settings.ReadSettings(place=clicked.place)
    picture, locale = await desk.ask(settings.read_settings, command, clicked.place)
    return [Ask(settings_views.person(picture, locale))]


async def room_settings(desk: Desk, clicked: Clicked) -> Replies:
    """[Inställningar här]."""
    command = settings.ReadSettings(place=clicked.place)
    picture, locale = await desk.ask(settings.read_settings, command, clicked.place)
    return [Ask(settings_views.room(picture, locale))]
