"""What a meeting's card says of its agenda: how far it has come, and which task is missing on it."""

from bot.domain.pictures import MeetingPicture
from bot.views.nodes import Button, Paragraph
from bot.views.spans import joined, plain
from bot.views.task_controls import button
from bot.views.voice import Voice


def of_meeting(picture: MeetingPicture, voice: Voice) -> Paragraph | None:
    """One line with [Dagordning]; None when nobody has put anything on it."""
    agenda = picture.agenda
    if agenda is None:
        return None
    state = voice.say("agenda.is_published" if agenda.published else "agenda.draft")
    points = voice.count("agenda.points", agenda.points)
    said = joined(
        [
            plain(voice.say("agenda.on_card", points=points, state=state)),
            plain(voice.count("agenda.deferred_count", agenda.deferred)) if agenda.deferred else None,
            plain(voice.count("agenda.pointless_count", len(agenda.pointless))) if agenda.pointless else None,
        ]
    )
    opens: Button = button("agenda.show", str(picture.meeting.label), voice)
    return Paragraph(said, side=opens)
