"""What one person is told who is called to a meeting."""

from bot.domain.people import Locale
from bot.domain.pictures.notices import MeetingCall
from bot.views import meeting_lines, meeting_sheet, meetings
from bot.views.nodes import Card, Note, Paragraph, Spans
from bot.views.spans import in_one_breath, joined, lines, plain, strong, struck, words_of
from bot.views.task_controls import button, controls
from bot.views.voice import Voice, voice_of


def card(told: MeetingCall, locale: Locale) -> Card:
    """To what, when and where, who asked, what it is about and who else is called; with the calendar file."""
    voice = voice_of(told.picture, locale)
    meeting = told.picture.meeting
    if told.off:  # they may not see the meeting any more: no more than they know
        over = voice.spans("meeting.called_off", title=meeting.title, label=str(meeting.label))
        return Card(text=words_of(over), nodes=(Paragraph(over),))
    point = voice.spans("meeting.called_by", by=told.by, title=meeting.title, label=str(meeting.label))
    when = _when(told, voice)
    nodes = (
        Paragraph(lines(point, when)),
        *meeting_sheet.about(told.picture, voice),
        controls(button("calendar.file", str(meeting.label), voice)) if told.picture.has_file else None,
        Note(plain(voice.say("told.repeated"))) if told.repeated else None,
    )
    text = in_one_breath(words_of(point), words_of(when))
    return Card(text=text, nodes=tuple(node for node in nodes if node))


def _when(told: MeetingCall, voice: Voice) -> Spans:
    days = meeting_lines.days(told.picture.meeting, voice)
    if told.picture.meeting.state == "cancelled":
        return joined([struck(days), strong(voice.say("meeting.cancelled"))])
    return joined([strong(days), meetings.facts(told.picture, voice)])
