"""A meeting while it is held: the point that is taken up, with what can be done at it; when it is over, what came of it."""

from bot.domain.people import Locale
from bot.domain.pictures.agendas import Outcome, SittingPicture
from bot.views import agenda_lines, parties
from bot.views.nodes import (
    Action,
    Actions,
    Button,
    Card,
    Control,
    Items,
    Menu,
    MenuItem,
    Node,
    Note,
    Paragraph,
    Spans,
)
from bot.views.spans import joined, lines, one_line, plain, strong, words_of
from bot.views.task_controls import button
from bot.views.voice import Voice, voice_of

_OUTCOMES = 20


def card(picture: SittingPicture, locale: Locale) -> Card:
    """The meeting that goes on, with the point at hand; or, ended, what was decided and given."""
    voice = voice_of(picture, locale)
    head = _head(picture, voice)
    if not _goes_on(picture):
        nodes = [Paragraph(head), *_outcomes(picture, voice), Note(_signed(picture, voice))]
        return Card(text=words_of(head), nodes=tuple(nodes))
    nodes = [Paragraph(head, side=_menu(picture, voice)), _at_hand(picture, voice)]
    nodes += [*_outcomes(picture, voice), _row(picture, voice), Note(_signed(picture, voice))]
    return Card(text=words_of(head), nodes=tuple(nodes))


def elsewhere(picture: SittingPicture, locale: Locale) -> Card:
    """The meeting was started in another room than the one it was asked for in."""
    voice = voice_of(picture, locale)
    room = parties.room(picture.room, locale)
    said = voice.spans("sitting.elsewhere", title=picture.meeting.title, room=room)
    return Card(text=words_of(said), nodes=(Paragraph(said),))


def _goes_on(picture: SittingPicture) -> bool:
    return picture.sitting.is_open and picture.meeting.last_day >= picture.today


def _head(picture: SittingPicture, voice: Voice) -> Spans:
    meeting = picture.meeting
    key = "sitting.title" if _goes_on(picture) else "sitting.title_over"
    return strong(voice.say(key, title=meeting.title, day=voice.day(meeting.starts)))


def _at_hand(picture: SittingPicture, voice: Voice) -> Node:
    one = picture.point
    if one is None:
        return Paragraph(plain(voice.say("sitting.no_points")))
    key = "sitting.point" if one.point.is_on else "sitting.point_left"
    place = voice.say(key, number=one.number or "–", of=max(picture.agenda.numbers().values(), default=0))
    about = joined([plain(place), *agenda_lines.about(one, voice)])
    left = None
    if not one.point.is_on and one.to is not None:
        left = plain(voice.say("agenda.left_deferred", day=voice.day_month(one.to.starts)))
    same = plain(voice.say("agenda.nothing_new")) if one.point.nothing_new and one.point.is_on else None
    return Paragraph(lines(strong(one_line(one.point.title, 300)), about, same, left))


def _outcomes(picture: SittingPicture, voice: Voice) -> list[Node]:
    """What came of it; while it goes on only what was made at the point at hand."""
    found = picture.outcomes
    if _goes_on(picture):
        number = picture.point.number if picture.point is not None else None
        found = tuple(one for one in found if one.point == (None if number is None else str(number)))
    if not found:
        return [] if _goes_on(picture) else [Paragraph(plain(voice.say("sitting.nothing")))]
    shown = Items(tuple(_outcome(one, voice, placed=not _goes_on(picture)) for one in found[:_OUTCOMES]))
    left = len(found) - _OUTCOMES
    more = [Note(plain(voice.count("list.and_more", left)))] if left > 0 else []
    title = voice.say("sitting.so_far" if _goes_on(picture) else "sitting.outcomes")
    return [Paragraph(strong(title)), shown, *more]


def _outcome(one: Outcome, voice: Voice, *, placed: bool) -> Spans:
    text = (*strong(str(one.label)), *plain(f" {one_line(one.text, 160)}"))
    at = plain(voice.say("sitting.at_point", number=one.point)) if placed and one.point else None
    return joined([text, at])


def _signed(picture: SittingPicture, voice: Voice) -> Spans:
    sitting = picture.sitting
    started = voice.say("sitting.started", by=picture.started_by, at=voice.moment(sitting.started_at))
    said = [started]
    if picture.resumed is not None:
        by, at = picture.resumed
        said.append(voice.say("sitting.resumed", by=by, at=voice.moment(at)))
    if sitting.ended_at is not None:
        said.append(voice.say("sitting.ended", by=picture.ended_by, at=voice.moment(sitting.ended_at)))
    return plain(" · ".join(said))


def _at(picture: SittingPicture) -> str:
    """Where what is made now belongs: "M1/2", or "M1" when no point is at hand."""
    number = picture.point.number if picture.point is not None else None
    return f"{picture.meeting.label}/{number}" if number is not None else str(picture.meeting.label)


def _seen(picture: SittingPicture) -> str:
    return f"{picture.meeting.label} {picture.sitting.point or 0}"


def _row(picture: SittingPicture, voice: Voice) -> Actions:
    controls: list[Control] = [
        Button(label=voice.say(f"do.sitting.{verb}"), action=Action(f"sitting.{verb}", _at(picture)))
        for verb in ("decision", "task")
    ]
    if picture.point is not None and picture.point.point.is_on:
        controls += _of_point(picture, voice)
    verb = "sitting.next" if picture.following is not None else "sitting.end"
    controls.append(button(verb, _seen(picture), voice, primary=True))
    return Actions(tuple(controls))


def _of_point(picture: SittingPicture, voice: Voice) -> list[Control]:
    """[Skjut upp]; a standing point comes back by itself, so that there may be nothing new about it instead."""
    point = picture.point.point if picture.point is not None else None
    if point is None or (point.kind == "standing" and point.nothing_new):
        return []
    return [button("sitting.same" if point.kind == "standing" else "agenda.defer", _seen(picture), voice)]


def _menu(picture: SittingPicture, voice: Voice) -> Menu:
    label = str(picture.meeting.label)
    found = [("meeting.attendance", label), ("agenda.show", label)]
    if picture.earlier is not None:
        found.append(("sitting.back", _seen(picture)))
    if picture.following is not None:
        found.append(("sitting.end", _seen(picture)))
    return Menu(tuple(MenuItem(voice.say(f"do.{verb}"), Action(verb, about)) for verb, about in found))
