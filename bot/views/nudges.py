"""A question about a meeting, to the one who can settle it."""

from collections.abc import Callable

from bot.domain.nudges import About
from bot.domain.people import Locale
from bot.domain.pictures.meetings import MeetingPicture
from bot.domain.pictures.notices import Nudge
from bot.views import meeting_lines, meetings
from bot.views.nodes import Action, Actions, Button, Card, Paragraph, Spans
from bot.views.spans import one_line, plain, words_of
from bot.views.task_controls import button
from bot.views.voice import Voice, voice_of

_POINTS = 5
Asked = tuple[Spans, tuple[Button, ...]]


def card(nudge: Nudge, locale: Locale) -> Card:
    """The question with what settles it. Settled meanwhile: the meeting as it is now."""
    picture = nudge.picture
    voice = voice_of(picture, locale)
    if not meetings.is_asked(nudge):
        return meetings.card(picture, locale)
    said, controls = _SAID[nudge.about](picture, voice)
    repeated = (Paragraph(plain(voice.say("told.repeated"))),) if nudge.repeated else ()
    return Card(text=words_of(said), nodes=(Paragraph(said), Actions(controls), *repeated))


def _day(picture: MeetingPicture, voice: Voice) -> Asked:
    """Which day holds, with a button for each that has not passed; when one is left, whether that one does."""
    meeting = picture.meeting
    possible, label, title = meeting.possible(voice.today), str(meeting.label), meeting.title
    ahead = voice.ahead(possible[0])
    if len(possible) > 1:
        days = meeting_lines.short_days(meeting, voice)
        said = voice.spans("nudge.day", days=days, ahead=ahead, label=label, title=title)
        return said, meetings.confirms(meeting, voice)
    another = Button(label=voice.say("do.task.another_date"), action=Action("meeting.move", label))
    said = voice.spans("nudge.day_left", day=voice.day(possible[0]), ahead=ahead, label=label, title=title)
    return said, (*meetings.confirms(meeting, voice), another)


def _room(picture: MeetingPicture, voice: Voice) -> Asked:
    """Where and when it is held, with the form."""
    meeting = picture.meeting
    day, label, title = voice.day(meeting.starts), str(meeting.label), meeting.title
    said = voice.spans("nudge.room", day=day, host=picture.host or "", label=label, title=title)
    return said, (button("meeting.edit", label, voice, primary=True),)


def _agenda(picture: MeetingPicture, voice: Voice) -> Asked:
    """What is to be taken up, with the form for a point."""
    meeting = picture.meeting
    day, label, title = voice.day(meeting.starts), str(meeting.label), meeting.title
    said = voice.spans("nudge.agenda", day=day, ahead=voice.ahead(meeting.starts), label=label, title=title)
    return said, (button("agenda.add", label, voice, primary=True),)


def _papers(picture: MeetingPicture, voice: Voice) -> Asked:
    """Which decisions have nothing to read, with the agenda on which papers are told."""
    meeting = picture.meeting
    day, label, title = voice.day(meeting.starts), str(meeting.label), meeting.title
    points = voice.listing([one_line(one, 120) for one in picture.preparation.unpapered[:_POINTS]])
    said = voice.spans("nudge.papers", day=day, points=points, label=label, title=title)
    return said, (button("agenda.show", label, voice, primary=True),)


_SAID: dict[About, Callable[[MeetingPicture, Voice], Asked]] = {
    "day": _day,
    "room": _room,
    "agenda": _agenda,
    "papers": _papers,
}
