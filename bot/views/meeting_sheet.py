"""What the card of a meeting says beside its day: who leads it, who is called, what it holds, who came, what is missing."""

from datetime import timedelta

from bot.domain import nudges
from bot.domain.pictures.meetings import MeetingPicture, SheetPicture
from bot.domain.sheets import Attendee
from bot.views.nodes import Items, Node, Paragraph, Spans, Text
from bot.views.spans import joined, lines, one_line, plain, strong
from bot.views.voice import Voice

_ROWS = 12
_PEOPLE = 30


def place_of(picture: MeetingPicture) -> str | None:
    """Where it is, unless that is only the name of the host, which is said already."""
    return None if nudges.lacks_place(picture.meeting, picture.host) else picture.meeting.place


def roles(picture: MeetingPicture, voice: Voice) -> Spans | None:
    """Who leads it, who takes the notes, when the papers go out; that nobody leads a coming meeting of a body is said."""
    sheet = picture.sheet
    if sheet is None:
        return None
    return joined(
        [
            plain(voice.say("sheet.chair", name=sheet.chair)) if sheet.chair else None,
            plain(voice.say("sheet.secretary", name=sheet.secretary)) if sheet.secretary else None,
            plain(voice.say("sheet.papers", day=voice.day(sheet.papers_on))) if sheet.papers_on else None,
            strong(voice.say("sheet.no_chair")) if sheet.lacks_chair else None,
            strong(voice.say("sheet.no_agenda")) if _lacks_agenda(picture) else None,
            strong(voice.count("sheet.no_papers", len(papers))) if (papers := _unpapered(picture)) else None,
        ]
    )


def _lacks_agenda(picture: MeetingPicture) -> bool:
    """Whether nothing is on the agenda of a meeting that is less than two weeks off."""
    ahead = picture.meeting.starts - picture.today
    near = timedelta(0) <= ahead <= nudges.BEFORE["agenda"]
    return near and nudges.is_open("agenda", picture.meeting, picture.preparation)


def _unpapered(picture: MeetingPicture) -> tuple[str, ...]:
    """The decisions of a coming meeting that have no papers."""
    known = picture.preparation
    coming = picture.meeting.starts >= picture.today
    return known.unpapered if coming and nudges.is_open("papers", picture.meeting, known) else ()


def about(picture: MeetingPicture, voice: Voice) -> list[Node]:
    """Focus issue, who is called, programme; then who was there."""
    if picture.sheet is None:
        return []
    sheet = picture.sheet.sheet
    nodes: list[Node] = []
    said = lines(
        _named("sheet.focus", sheet.focus, voice),
        _named("sheet.called", voice.listing(list(picture.sheet.called)), voice),
        _named("sheet.guests", "; ".join(sheet.guests), voice),
    )
    if said:
        nodes.append(Paragraph(said))
    if sheet.programme:
        rows = tuple(
            plain(f"({number}) {one_line(row)}") for number, row in enumerate(sheet.programme, start=1)
        )
        nodes.extend((Paragraph(strong(voice.say("sheet.programme"))), Items(rows[:_ROWS])))
    attendance = _attendance(picture.sheet, voice)
    if attendance:
        nodes.append(Paragraph(attendance))
    return nodes


def _attendance(sheet: SheetPicture, voice: Voice) -> Spans | None:
    kept = sheet.sheet
    if not kept.present:
        return None
    people = [_person(one, sheet, voice) for one in kept.present]
    left = len(people) - _PEOPLE
    more = f" … {voice.count('list.and_more', left)}" if left > 0 else ""
    absent = None
    if kept.absence_by is not None and kept.absent:
        names = voice.listing(list(kept.absent))
        absent = voice.spans("sheet.absent", names=names, by=sheet.absence_by or "")
    return lines(
        joined([strong(voice.say("sheet.present")), plain(", ".join(people[:_PEOPLE]) + more)], Text(" ")),
        absent,
    )


def _person(one: Attendee, sheet: SheetPicture, voice: Voice) -> str:
    """A name with organisation and role in brackets, as minutes have it."""
    role = None
    if one.name == sheet.chair:
        role = voice.say("sheet.role_chair")
    elif one.name == sheet.secretary:
        role = voice.say("sheet.role_secretary")
    about = ", ".join(word for word in (one.organisation, role) if word)
    return f"{one.name} ({about})" if about else one.name


def _named(key: str, words: str | None, voice: Voice) -> Spans | None:
    return voice.spans(key, words=one_line(words, 400)) if words else None
