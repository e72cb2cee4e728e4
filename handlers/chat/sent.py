"""What happens when a form is sent. The verb and subject are those of the button that opened it."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Literal

from bot.domain.ids import AccountId, Label, label
from bot.domain.people import Locale
from bot.domain.pictures.tasks import TaskPicture
from bot.ports.books import Usecase
from bot.usecases import (
    decision_changes,
    decisions,
    meeting_cancelling,
    meetings,
    settings,
    task_acts,
    task_days,
    task_organisation,
    tasks,
)
from bot.views import decisions as decision_views
from bot.views import meetings as meeting_views
from bot.views import settings as settings_views
from bot.views import task_questions
from bot.views import tasks as task_views
from handlers.chat.desk import Desk, Outdated
from handlers.chat.messages import Reply, Submitted, Whisper
from handlers.chat.replies import sent_from, whisper
from handlers.chat.sittings import at_point
from handlers.chat.task_buttons import stands_beside

Replies = Sequence[Reply]
Sent = Callable[[Desk, Submitted], Awaitable[Replies]]


async def new_task(desk: Desk, sent: Submitted) -> Replies:
    """A new task; its subject names the decision and the message it comes from, as far as there are any."""
    words = sent.action.subject.split()
    command = tasks.FillTask(
        place=sent.place,
        key=sent.key,
        text=_text(sent, "text"),
        owner=_owner(sent),
        due=_due(sent),
        note=sent.values.get("note"),
        decision=next((found for word in words if (found := label(word)) is not None), None),
        source=next((word for word in words if "://" in word), None),
        day=sent.values.get("day"),
        listed=sent.values.get("owner"),
        at=next((place for word in words if (place := at_point(word)) is not None), None),
    )
    recorded, locale = await desk.ask(tasks.fill, command, sent.place)
    return whisper(task_questions.questions(recorded, locale))


async def edit_task(desk: Desk, sent: Submitted) -> Replies:
    """A task as it is to be from now on."""
    command = tasks.FillTask(
        place=sent.place,
        key=sent.key,
        task=_label(sent),
        text=_text(sent, "text"),
        owner=_owner(sent),
        due=_due(sent),
        note=sent.values.get("note"),
    )
    recorded, locale = await desk.ask(tasks.fill, command, sent.place)
    asked = task_questions.questions(recorded, locale)
    return [Whisper(asked, instead=True)] if asked else _amended(sent, recorded.picture, locale)


async def move_task(desk: Desk, sent: Submitted) -> Replies:
    """Another day."""
    command = task_days.MoveTask(
        place=sent.place,
        key=sent.key,
        task=_label(sent),
        to=_due(sent) or "",
        reason=sent.values.get("reason"),
    )
    return await _done(desk, sent, task_days.move, command)


async def hand_over(desk: Desk, sent: Submitted) -> Replies:
    """To somebody else, or to a first owner."""
    command = task_acts.HandOver(place=sent.place, key=sent.key, task=_label(sent), to=_owner(sent) or "")
    return await _done(desk, sent, task_acts.hand_over, command)


async def remove_task(desk: Desk, sent: Submitted) -> Replies:
    """Taken out of the register."""
    command = task_acts.RemoveTask(
        place=sent.place, key=sent.key, task=_label(sent), reason=sent.values.get("reason")
    )
    return await _done(desk, sent, task_acts.remove, command)


async def snooze_task(desk: Desk, sent: Submitted) -> Replies:
    """Reminded at a chosen time."""
    until = f"{_text(sent, 'day')}T{_text(sent, 'time')}"
    command = task_days.Snooze(place=sent.place, key=sent.key, task=_label(sent), until=until)
    return await _done(desk, sent, task_days.snooze, command)


def organisation(role: Literal["owner", "support"]) -> Sent:
    """An organisation joins the register, and gets the task or helps with it."""

    async def added(desk: Desk, sent: Submitted) -> Replies:
        contact = sent.values.get("contact")
        command = task_organisation.AddFor(
            place=sent.place,
            key=sent.key,
            task=_label(sent),
            name=_text(sent, "name"),
            contact=AccountId(contact) if contact else None,
            role=role,
        )
        return await _done(desk, sent, task_organisation.add_for, command)

    return added


async def new_decision(desk: Desk, sent: Submitted) -> Replies:
    """A new decision; its subject is where it is taken, or the message it comes from."""
    at = at_point(sent.action.subject)
    command = decisions.RecordDecision(
        place=sent.place,
        key=sent.key,
        text=_text(sent, "text"),
        source=None if at else sent.action.subject or None,
        at=at,
    )
    recorded, locale = await desk.ask(decisions.record, command, sent.place)
    return whisper(decision_views.recorded(recorded, locale))


async def edit_decision(desk: Desk, sent: Submitted) -> Replies:
    """New words."""
    command = decision_changes.EditDecision(
        place=sent.place, key=sent.key, decision=_label(sent), text=_text(sent, "text")
    )
    picture, locale = await desk.ask(decision_changes.edit, command, sent.place)
    return sent_from(sent, decision_views.card(picture, locale))


async def remove_decision(desk: Desk, sent: Submitted) -> Replies:
    """Taken out of the register."""
    command = decision_changes.RemoveDecision(
        place=sent.place, key=sent.key, decision=_label(sent), reason=sent.values.get("reason")
    )
    picture, locale = await desk.ask(decision_changes.remove, command, sent.place)
    return sent_from(sent, decision_views.card(picture, locale))


async def new_meeting(desk: Desk, sent: Submitted) -> Replies:
    """A new meeting."""
    command = meetings.AddMeeting(place=sent.place, key=sent.key, text=_text(sent, "text"), meant=True)
    picture, locale = await desk.ask(meetings.add, command, sent.place)
    return [Whisper(meeting_views.added(picture, locale))]


async def move_meeting(desk: Desk, sent: Submitted) -> Replies:
    """Another day or time."""
    to = " ".join(word for word in (sent.values.get("day"), sent.values.get("time")) if word)
    command = meetings.MoveMeeting(
        place=sent.place,
        key=sent.key,
        meeting=sent.action.subject,
        to=to,
        reason=sent.values.get("reason"),
    )
    picture, locale = await desk.ask(meetings.move, command, sent.place)
    return [Whisper(meeting_views.moved(picture, locale), instead=True)]


async def cancel_meeting(desk: Desk, sent: Submitted) -> Replies:
    """Not held."""
    command = meeting_cancelling.CancelMeeting(
        place=sent.place, key=sent.key, meeting=sent.action.subject, reason=sent.values.get("reason")
    )
    picture, locale = await desk.ask(meeting_cancelling.cancel, command, sent.place)
    return [Whisper(meeting_views.cancelled(picture, locale), instead=True)]


async def own_settings(desk: Desk, sent: Submitted) -> Replies:
    """The person's reminders and language."""
    command = settings.ChangePerson(
        place=sent.place,
        key=sent.key,
        reminder_time=sent.values.get("reminder_time"),
        reminder_days=sent.values.get("reminder_days"),
        locale="en" if sent.values.get("language") == "en" else "sv",
        reminders_on=sent.values.get("reminders_on"),
    )
    picture, locale = await desk.ask(settings.change_person, command, sent.place)
    return [Whisper(settings_views.card(picture, locale), instead=True)]


async def room_settings(desk: Desk, sent: Submitted) -> Replies:
    """The room's language, digest, reminders, papers day and convenor."""
    convenor = sent.values.get("contact")
    command = settings.ChangeRoom(
        place=sent.place,
        key=sent.key,
        language="en" if sent.values.get("language") == "en" else "sv",
        digest=sent.values.get("digest") != "off",
        reminder_days=sent.values.get("reminder_days"),
        papers_days=sent.values.get("papers_days"),
        convenor=AccountId(convenor) if convenor else None,
    )
    picture, locale = await desk.ask(settings.change_room, command, sent.place)
    return [Whisper(settings_views.card(picture, locale), instead=True)]


async def _done(desk: Desk, sent: Submitted, usecase: Usecase, command: object) -> Replies:
    """The card is amended wherever it stands; so is the question, or the card for one person, on which the form was opened."""
    picture, locale = await desk.ask(usecase, command, sent.place)
    return _amended(sent, picture, locale)


def _amended(sent: Submitted, picture: TaskPicture, locale: Locale) -> Replies:
    is_line = sent.action.verb != "task.snooze" and stands_beside(picture, sent.place)
    return sent_from(sent, (task_views.answered if is_line else task_views.card)(picture, locale))


def _text(sent: Submitted, field: str) -> str:
    return sent.values.get(field) or ""


def _owner(sent: Submitted) -> str | None:
    """Somebody of the workspace goes before a choice from the register: it was chosen on top of it."""
    return sent.values.get("person") or sent.values.get("owner")


def _due(sent: Submitted) -> str | None:
    """Words go before the chosen day."""
    return sent.values.get("due") or sent.values.get("day")


def _label(sent: Submitted) -> Label:
    named = label(sent.action.subject.split(" ", 1)[0])
    if named is None:
        raise Outdated
    return named
