"""What is said about meetings: the card, and the answer when one was added."""

from bot.domain import nudges
from bot.domain.meetings import Meeting
from bot.domain.people import Locale
from bot.domain.pictures.common import Ordinal
from bot.domain.pictures.meetings import MeetingPicture
from bot.domain.pictures.notices import Nudge
from bot.i18n.catalogue import say
from bot.i18n.dates import clock
from bot.views import (
    agenda_brief,
    history,
    meeting_lines,
    meeting_questions,
    meeting_sheet,
    task_lines,
)
from bot.views.nodes import (
    Action,
    Actions,
    Button,
    Card,
    Items,
    Menu,
    Node,
    Note,
    Paragraph,
    Spans,
    Text,
)
from bot.views.spans import joined, lines, plain, strong, struck, words_of
from bot.views.task_controls import button, controls, menu_of, move
from bot.views.voice import Voice, voice_of

_DUE = 8


_CONTROLS = 3


_ASKED = 5


def card(picture: MeetingPicture, locale: Locale) -> Card:
    """The meeting with its day, place and host, and what is to be ready for it."""
    voice = voice_of(picture, locale)
    happened = history.told(picture.last, voice)
    agenda = picture.agenda if picture.changeable else None
    nodes: list[Node | None] = [
        Paragraph(
            lines(_head(picture, voice), facts(picture, voice), meeting_sheet.roles(picture, voice)),
            side=_menu(picture, voice),
        ),
        *meeting_sheet.about(picture, voice),
        *_due(picture, voice),
        agenda_brief.of_meeting(picture, voice),
        agenda_brief.pointless(agenda.pointless, picture.meeting, voice) if agenda else None,
        controls(*_row(picture, voice)),
        Note(happened) if happened else None,
    ]
    return Card(text=words_of(_head(picture, voice)), nodes=tuple(node for node in nodes if node))


def added(picture: MeetingPicture, locale: Locale) -> Card:
    """What is said in private to who added a meeting; one that stood in the plan already is said to be there."""
    voice = voice_of(picture, locale)
    if picture.looked_up:
        return moved(picture, locale)
    shown = card(picture, locale)
    if picture.new:
        labels = voice.listing([str(one.label) for one in (picture.meeting, *picture.also)])
        said = voice.spans("meeting.added", number=1 + len(picture.also), label=labels)
    else:
        said = voice.spans(
            "meeting.back" if picture.back else "meeting.known", label=str(picture.meeting.label)
        )
    beside = _beside(picture, voice)
    gone = _moved_away(picture, voice)
    bound = voice.spans("meeting.bound", number=picture.bound) if picture.bound else None
    over = picture.meeting.last_day < picture.today and picture.new
    been = voice.spans("meeting.has_been", day=voice.full(picture.meeting.starts)) if over else None
    asked = (
        *meeting_questions.doubt(picture.meeting, picture.doubt, voice),
        *meeting_questions.differences([(picture.meeting, picture.differs)], voice),
    )
    early = _ends_before(picture, voice)
    nodes = (Paragraph(joined([said, bound, beside, gone, been, early], Text(" "))), *asked, *shown.nodes)
    return Card(text=f"{words_of(said)} {shown.text}", nodes=nodes)


def moved(picture: MeetingPicture, locale: Locale) -> Card:
    """What is said to who moved a meeting or fixed its day: the card, and what else its body has that day."""
    voice = voice_of(picture, locale)
    shown = card(picture, locale)
    beside = _beside(picture, voice)
    said = (Paragraph(beside),) if beside else ()
    others = [moved(one, locale) for one in picture.beside]
    text = "; ".join(one.text for one in (shown, *others))
    return Card(text=text, nodes=(*said, *shown.nodes, *(node for one in others for node in one.nodes)))


def _ends_before(picture: MeetingPicture, voice: Voice) -> Spans | None:
    """That the end that was written is before the beginning, and was not kept."""
    begins, closes = picture.meeting.begins, picture.ends_before
    if begins is None or closes is None:
        return None
    return voice.spans("meeting.ends_before", begins=clock(begins), closes=clock(closes))


def _beside(picture: MeetingPicture, voice: Voice) -> Spans | None:
    same = [f"{one.title} {one.label}" for one in picture.same_day]
    return voice.spans("meeting.same_day", meetings=voice.listing(same)) if same else None


def _moved_away(picture: MeetingPicture, voice: Voice) -> Spans | None:
    """Those that were on its day before, each with the day it has now."""
    now = [
        voice.say(
            "meeting.moved_now", title=one.title, label=one.label, day=voice.day(one.starts, one.last_day)
        )
        for one in picture.moved_away
    ]
    return voice.spans("meeting.moved_away", meetings=voice.listing(now)) if now else None


def cancelled(picture: MeetingPicture, locale: Locale) -> Card:
    """What is said to who cancelled a meeting: the card, and what is to become of the deadlines that are theirs to move."""
    voice = voice_of(picture, locale)
    shown = card(picture, locale)
    asked = picture.asked
    rows = [Paragraph(task_lines.brief(one, voice), side=move(one, voice)) for one in asked[:_ASKED]]
    rest = tuple(task_lines.brief(one, voice) for one in asked[_ASKED : _ASKED + _DUE])
    question = Paragraph(plain(voice.count("meeting.dates_stand", len(asked)))) if asked else None
    more = len(asked) - _ASKED - _DUE
    nodes: list[Node | None] = [
        question,
        *rows,
        Items(rest) if rest else None,
        Note(plain(voice.count("list.and_more", more))) if more > 0 else None,
    ]
    return Card(text=shown.text, nodes=(*shown.nodes, *(node for node in nodes if node)))


def attended(picture: MeetingPicture, locale: Locale) -> Card:
    """The card after a list of who was there was read, with the way to say that nobody else was."""
    voice = voice_of(picture, locale)
    shown = card(picture, locale)
    absent = Actions((button("meeting.absent", str(picture.meeting.label), voice),))
    return Card(text=shown.text, nodes=(*shown.nodes, absent))


def none(locale: Locale) -> Card:
    """No meeting is planned."""
    said = say(locale, "meeting.none")
    new = Button(label=say(locale, "do.meeting.new"), action=Action("meeting.new"))
    return Card(text=said, nodes=(Paragraph(plain(said)), Actions((new,))))


def _head(picture: MeetingPicture, voice: Voice) -> Spans:
    meeting = picture.meeting
    name = strong(voice.say("meeting.name", label=meeting.label, title=meeting.title))
    day = meeting_lines.days(meeting, voice)
    if meeting.state == "cancelled":
        return joined([name, struck(day), strong(voice.say("meeting.cancelled"))])
    if meeting.is_tentative:
        return joined([name, voice.spans("meeting.tentative_days", days=day)])
    return joined([name, strong(day), _when(picture, voice)])


def _when(picture: MeetingPicture, voice: Voice) -> Spans | None:
    if picture.sitting is not None and picture.sitting.is_open and picture.meeting.last_day >= picture.today:
        return strong(voice.say("sitting.goes_on"))
    return plain(voice.ahead(picture.meeting.starts)) if picture.meeting.starts >= picture.today else None


def facts(picture: MeetingPicture, voice: Voice) -> Spans:
    """Host, place, time, and which of the year it is."""
    meeting = picture.meeting
    ordinal: Ordinal | None = picture.ordinal
    return joined(
        [
            plain(voice.say("meeting.host", host=picture.host)) if picture.host else None,
            plain(place) if (place := meeting_sheet.place_of(picture)) else None,
            plain(meeting_lines.time_of(meeting, voice)),
            plain(voice.say("meeting.ordinal", number=ordinal.number, of=ordinal.of)) if ordinal else None,
        ]
    )


def _due(picture: MeetingPicture, voice: Voice) -> list[Node]:
    if not picture.due:
        return []
    shown = tuple(task_lines.brief(one, voice) for one in picture.due[:_DUE])
    nodes: list[Node] = [Paragraph(strong(voice.say("meeting.due"))), Items(shown)]
    if len(picture.due) > _DUE:
        nodes.append(Note(plain(voice.count("list.and_more", len(picture.due) - _DUE))))
    return nodes


def _menu(picture: MeetingPicture, voice: Voice) -> Menu | None:
    if not picture.changeable:
        return None
    if picture.meeting.state == "cancelled":
        return menu_of(["meeting.restore"], str(picture.meeting.label), voice)
    verbs = ["meeting.edit", "meeting.attendance", "meeting.move", "meeting.cancel"]
    if picture.has_file and not _has_room(picture, voice):
        verbs.append("calendar.file")
    return menu_of(verbs, str(picture.meeting.label), voice)


def _row(picture: MeetingPicture, voice: Voice) -> tuple[Button, ...]:
    """On its day it can be started, and taken up again after its end; while several days are possible each can be confirmed; it can be put in a calendar."""
    days = (*_start(picture, voice), *confirms(picture.meeting, voice)) if picture.changeable else ()
    if not picture.has_file or not _has_room(picture, voice):
        return days
    return (*days, button("calendar.file", str(picture.meeting.label), voice))


def _start(picture: MeetingPicture, voice: Voice) -> tuple[Button, ...]:
    meeting, sitting = picture.meeting, picture.sitting
    is_today = meeting.state == "planned" and meeting.starts <= picture.today <= meeting.last_day
    if not is_today or meeting.is_tentative or (sitting is not None and sitting.is_open):
        return ()
    verb = "sitting.start" if sitting is None else "sitting.resume"
    return (button(verb, str(meeting.label), voice, primary=sitting is None),)


def _has_room(picture: MeetingPicture, voice: Voice) -> bool:
    """Three days to choose from fill the row."""
    return len(confirms(picture.meeting, voice)) < _CONTROLS


def is_asked(nudge: Nudge) -> bool:
    """Whether the question is still open, as the picture has it."""
    return nudges.is_open(nudge.about, nudge.picture.meeting, nudge.picture.preparation)


def confirms(meeting: Meeting, voice: Voice) -> tuple[Button, ...]:
    """A button for each possible day of a tentative meeting."""
    if meeting.state == "cancelled":
        return ()
    return tuple(
        Button(
            label=voice.say("do.meeting.confirm", day=voice.day_month(day)),
            action=Action("meeting.confirm", f"{meeting.label} {day.isoformat()}"),
        )
        for day in meeting.possible(voice.today)[:_CONTROLS]
    )
