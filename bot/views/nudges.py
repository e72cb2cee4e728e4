"""A question about a meeting, to the one who can settle it."""

from bot.domain.people import Locale
from bot.domain.pictures import Nudge
from bot.views import meeting_lines, meetings
from bot.views.nodes import Actions, Card, Node, Paragraph
from bot.views.spans import plain, words_of
from bot.views.task_controls import button
from bot.views.voice import voice_of


def card(nudge: Nudge, locale: Locale) -> Card:
    """Which day holds, with a button for each; or where and when it is held, with the form. Settled meanwhile: as it is now."""
    picture = nudge.picture
    voice = voice_of(picture, locale)
    meeting = picture.meeting
    if not meetings.is_asked(nudge):
        return meetings.card(picture, locale)
    label, title = str(meeting.label), meeting.title
    if nudge.about == "day":
        days = meeting_lines.short_days(meeting, voice)
        said = voice.spans(
            "nudge.day", days=days, ahead=voice.ahead(meeting.starts), label=label, title=title
        )
        nodes: tuple[Node, ...] = (Paragraph(said), Actions(meetings.confirms(meeting, voice)))
    else:
        said = voice.spans(
            "nudge.room", day=voice.day(meeting.starts), host=picture.host or "", label=label, title=title
        )
        edit = button("meeting.edit", str(meeting.label), voice, primary=True)
        nodes = (Paragraph(said), Actions((edit,)))
    repeated = (Paragraph(plain(voice.say("told.repeated"))),) if nudge.repeated else ()
    return Card(text=words_of(said), nodes=(*nodes, *repeated))
