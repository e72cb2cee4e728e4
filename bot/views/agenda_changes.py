"""What is said when a point was added, put off, changed or taken off."""

from bot.domain.agenda import KINDS
from bot.domain.meetings import Meeting
from bot.domain.people import Locale
from bot.domain.pictures.agendas import PointChange
from bot.views import agenda_lines
from bot.views.nodes import Action, Actions, Button, Card, Node, Note, Paragraph, Spans
from bot.views.spans import joined, lines, one_line, plain, strong, words_of
from bot.views.task_controls import button
from bot.views.voice import Voice, voice_of


def card(change: PointChange, locale: Locale) -> Card:
    """The change in one sentence, the point itself, and the way to the agenda."""
    voice = voice_of(change, locale)
    said = _said(change, voice)
    title = one_line(change.point.point.title, 300)
    label = str(change.meeting.label)
    row = [button("agenda.show", str((_again_on(change) or change.meeting).label), voice)]
    row += _near(change, voice)
    row += [button(verb, f"{label} {change.point.point.key}", voice) for verb in _verbs(change)]
    unknown = (
        voice.spans("agenda.not_planned", name=one_line(change.unknown, 120)) if change.unknown else None
    )
    unread = _unread(change, voice)
    nodes: list[Node] = [
        Paragraph(lines(unknown, unread, said, strong(title), joined(_about(change, voice))))
    ]
    note = _note(change, voice)
    if note:
        nodes.append(Note(note))
    return Card(text=f"{words_of(said)}: {one_line(title, 120)}", nodes=(*nodes, Actions(tuple(row))))


def _verbs(change: PointChange) -> tuple[str, ...]:
    """What can be done to the point from here; a deferral is changed by the one who made it."""
    match change.act:
        case "added":
            return ("agenda.edit", "agenda.point_off") if change.unknown_kind else ("agenda.point_off",)
        case "deferred":
            return ("agenda.reason", "agenda.undo") if change.may_undo else ("agenda.reason",)
        case _:
            return ()


def _unread(change: PointChange, voice: Voice) -> Spans | None:
    """That its type was not understood, and which there are."""
    if change.unknown_kind is None:
        return None
    kinds = voice.listing([voice.say(f"agenda.kind_{kind}") for kind in KINDS])
    stays = change.unknown_kind in change.point.point.title
    key = "agenda.unknown_kind" if stays else "agenda.unknown_kind_cut"
    return voice.spans(key, name=one_line(change.unknown_kind, 60), kinds=kinds)


def _near(change: PointChange, voice: Voice) -> list[Button]:
    """The type that was probably meant, unless the point is of it already."""
    point, kind = change.point.point, change.near_kind
    if kind is None or kind == point.kind or change.act != "added":
        return []
    name = voice.say("do.agenda.kind", kind=voice.say(f"agenda.kind_{kind}"))
    return [Button(label=name, action=Action("agenda.kind", f"{change.meeting.label} {point.key} {kind}"))]


def _said(change: PointChange, voice: Voice) -> Spans:
    meeting, number = change.meeting, change.point.number
    day = voice.full(meeting.starts, meeting.last_day)
    place = voice.say("agenda.place", title=meeting.title, day=day)
    if change.act == "deferred" and change.point.point.deferrals[-1].unlisted:
        return voice.spans("agenda.act_put", place=place, point=_point(number, voice))
    if change.act == "deferred" and change.before is not None:
        return voice.spans(
            "agenda.act_deferred", trail=_trail(change, voice), place=place, point=_point(number, voice)
        )
    if change.act in ("removed", "undone"):
        return voice.spans(f"agenda.act_{change.act}", place=place)
    stage = "published" if change.published else "draft"
    return voice.spans(f"agenda.act_{change.act}_{stage}", point=_point(number, voice), place=place)


def _trail(change: PointChange, voice: Voice) -> str:
    """From which meeting, which point there, and for which time."""
    number = change.before[1] if change.before is not None else None
    point = _point(number, voice) if number is not None else None
    return agenda_lines.deferred(change.point.came_from, voice, point)


def _point(number: int | None, voice: Voice) -> str:
    return voice.say("record.point", point=number) if number is not None else voice.say("agenda.point")


def _about(change: PointChange, voice: Voice) -> list[Spans | None]:
    if change.act == "undone":
        return [_back(change, voice)]
    if change.act in ("deferred", "removed"):
        reason = change.reason
        return [plain(voice.say("agenda.reason", reason=one_line(reason, 300))) if reason else None]
    return agenda_lines.about(change.point, voice)


def _again_on(change: PointChange) -> Meeting | None:
    """Where the point is again when its deferral was undone; one that stood on no agenda is on none."""
    if change.act != "undone" or change.before is None or change.point.point.deferrals[-1].point is None:
        return None
    return change.before[0]


def _back(change: PointChange, voice: Voice) -> Spans | None:
    meeting = _again_on(change)
    if meeting is None or change.before is None:
        return None
    number = change.before[1]
    place = voice.say("agenda.place", title=meeting.title, day=voice.day(meeting.starts, meeting.last_day))
    return plain(voice.say("agenda.back", place=place, point=_point(number, voice)))


def _note(change: PointChange, voice: Voice) -> Spans | None:
    if change.others:
        return plain(voice.count("agenda.others", change.others))
    if change.undone_at is not None and change.by is not None:
        return plain(voice.say("act.undone", by=change.by, at=voice.moment(change.undone_at)))
    if change.act == "deferred" and change.by is not None:
        unlisted = change.point.point.deferrals[-1].unlisted
        return plain(voice.say("agenda.put_by" if unlisted else "agenda.by", by=change.by))
    return None
