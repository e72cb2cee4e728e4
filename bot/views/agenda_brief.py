"""What a meeting's card says of its agenda: how far it has come, and which task is missing on it."""

from collections.abc import Sequence

from bot.domain.meetings import Meeting
from bot.domain.pictures.meetings import MeetingPicture
from bot.domain.pictures.tasks import TaskPicture
from bot.views.nodes import Action, Button, Paragraph
from bot.views.spans import joined, one_line, plain
from bot.views.task_controls import button
from bot.views.voice import Voice


def opener(meeting: Meeting, voice: Voice) -> Button:
    """[Dagordning 2 mars], where it does not stand on the card of that meeting."""
    possible = meeting.possible(voice.today) or (meeting.starts,)
    label = voice.say("do.agenda.of_day", day=voice.choice([voice.day_month(day) for day in possible]))
    return Button(label=label, action=Action("agenda.show", str(meeting.label)))


def pointless(found: Sequence[TaskPicture], meeting: Meeting, voice: Voice) -> Paragraph | None:
    """Tasks due to a meeting that are on no point, with [Lägg till] for the first."""
    if not found or meeting.state == "cancelled":
        return None
    label = str(found[0].task.label)
    told = voice.count("agenda.pointless", len(found))
    names = "; ".join(f"{one.task.label} {one_line(one.task.text, 80)}" for one in found[:5])
    add = Button(
        label=voice.say("do.agenda.record", label=label),
        action=Action("agenda.record", f"{label} {meeting.label}"),
    )
    return Paragraph(plain(f"{told}: {names}"), side=add)


def of_meeting(picture: MeetingPicture, voice: Voice) -> Paragraph | None:
    """One line with [Dagordning], also while nothing is on it; None for a meeting that has none."""
    agenda = picture.agenda
    if agenda is None:
        return None
    state = voice.say("agenda.is_published" if agenda.published else "agenda.draft")
    points = voice.count("agenda.points", agenda.points)
    of_all = voice.say("agenda.on_card", points=points, state=state)
    said = joined(
        [
            plain(of_all if agenda.points else voice.say("agenda.on_card_empty")),
            plain(voice.count("agenda.deferred_count", agenda.deferred)) if agenda.deferred else None,
        ]
    )
    opens = button("agenda.show", str(picture.meeting.label), voice)
    return Paragraph(said, side=opens)
