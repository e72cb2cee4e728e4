"""What is said about agendas: the draft with its controls, and the published one."""

from bot.domain.people import Locale
from bot.domain.pictures.agendas import AgendaPicture, PointPicture
from bot.views import agenda_brief, agenda_lines, capacity, focus
from bot.views.nodes import (
    Action,
    Actions,
    Button,
    Card,
    Confirm,
    Control,
    Menu,
    Node,
    Note,
    Paragraph,
    Spans,
)
from bot.views.spans import joined, lines, one_line, plain, strong
from bot.views.task_controls import button, menu_of
from bot.views.voice import Voice, voice_of

PAGE = 6


def card(picture: AgendaPicture, locale: Locale) -> Card:
    """The agenda. For one person each point has its ⋮; for a room it is text, and never longer than a card may be."""
    voice = voice_of(picture, locale)
    points = _for_a_room(picture, voice) if picture.public else _for_one(picture, voice)
    nodes: list[Node | None] = [
        _taken_off(picture, voice),
        Paragraph(lines(_head(picture, voice), _state(picture, voice), _missing(picture, voice))),
        *points,
        _questions(picture, voice),
        _pointless(picture, voice),
        _prepared(picture, voice),
        _row(picture, voice),
    ]
    return Card(text=_alert(picture, voice), nodes=tuple(node for node in nodes if node))


def _taken_off(picture: AgendaPicture, voice: Voice) -> Paragraph | None:
    """The point that was just taken off, with [Ångra]."""
    point = picture.taken_off
    if point is None:
        return None
    said = voice.spans("agenda.taken_off", title=one_line(point.title))
    return Paragraph(said, side=button("agenda.put_back", f"{picture.meeting.label} {point.key}", voice))


def _head(picture: AgendaPicture, voice: Voice) -> Spans:
    meeting = picture.meeting
    day = voice.full(meeting.starts, meeting.last_day)
    return strong(voice.say("agenda.title", title=meeting.title, day=day))


def _state(picture: AgendaPicture, voice: Voice) -> Spans:
    agenda, meeting = picture.agenda, picture.meeting
    minutes = sum(point.minutes or 0 for point in agenda.on)
    return joined(
        [
            plain(str(meeting.label)),
            strong(voice.say("meeting.cancelled")) if meeting.state == "cancelled" else None,
            plain(_published(picture, voice)),
            plain(voice.count("agenda.points", len(agenda.on))) if agenda.on else None,
            plain(voice.say("agenda.total", minutes=minutes)) if minutes else None,
        ]
    )


def _published(picture: AgendaPicture, voice: Voice) -> str:
    at = picture.agenda.published_at
    if at is None or picture.published_by is None:
        return voice.say("agenda.draft")
    return voice.say("agenda.published", by=picture.published_by, at=voice.moment(at))


def _missing(picture: AgendaPicture, voice: Voice) -> Spans | None:
    if not picture.missing:
        return None
    return plain(voice.say("agenda.missing", numbers=voice.listing([str(n) for n in picture.missing[:20]])))


def _for_one(picture: AgendaPicture, voice: Voice) -> list[Node]:
    if not picture.points:
        return [Paragraph(plain(voice.say("agenda.empty")))]
    if _is_text(picture):
        return _as_text(picture, voice)[0]
    page = picture.points[picture.offset : picture.offset + PAGE]
    return [
        Paragraph(
            lines(agenda_lines.point(one, voice), *focus.rows(one.focus, voice)),
            side=_menu(picture, one, voice),
        )
        for one in page
    ]


def _for_a_room(picture: AgendaPicture, voice: Voice) -> list[Node]:
    shown, told = _as_text(picture, voice)
    left = len(picture.points) - told
    return [*shown, Note(plain(voice.count("list.and_more", left)))] if left else shown


def _is_text(picture: AgendaPicture) -> bool:
    """Whether the rest of a long agenda is read as text: as many points as a card holds, instead of six with their ⋮."""
    left = len(picture.points) - picture.offset
    return picture.offset > 0 and left > PAGE and not picture.change and not picture.public


def _as_text(picture: AgendaPicture, voice: Voice) -> tuple[list[Node], int]:
    """The points from this page on, as text: those that the card has room for beside what else stands on it, and how many they are."""
    head = Paragraph(lines(_head(picture, voice), _state(picture, voice), _missing(picture, voice)))
    beside = (head, _questions(picture, voice), _pointless(picture, voice), _prepared(picture, voice))
    taken = sum(capacity.weight_of(node) for node in beside)
    return agenda_lines.page(picture.points[picture.offset :], voice, room=capacity.ROOM - taken)


def _pointless(picture: AgendaPicture, voice: Voice) -> Paragraph | None:
    if not picture.changeable or picture.public:
        return None
    return agenda_brief.pointless(picture.pointless, picture.meeting, voice)


def _menu(picture: AgendaPicture, one: PointPicture, voice: Voice) -> Menu | None:
    if not one.point.is_on or not picture.changeable:
        return None
    if picture.meeting.state == "cancelled":
        return menu_of(["agenda.defer"], f"{picture.meeting.label} {one.point.key}", voice)
    order = [] if picture.agenda.is_numbered else ["agenda.up", "agenda.down"]
    own = "agenda.same" if one.point.kind == "standing" else "agenda.defer"
    subject = f"{picture.meeting.label} {one.point.key}"
    return menu_of([*order, own, "agenda.edit", "agenda.point_off"], subject, voice)


def _questions(picture: AgendaPicture, voice: Voice) -> Paragraph | None:
    """Those of the meeting, with [Svara] for the first that is open and not left for later."""
    every = [*(q for point in picture.points for q in point.questions), *picture.questions]
    if not every:
        return None
    unanswered = [q for q in every if q.question.is_open]
    waiting = min(unanswered, key=lambda q: q.question.waits, default=None)
    side = None
    if waiting is not None:
        label = str(waiting.question.label)
        side = Button(
            label=voice.say("do.question.answer_one", label=label), action=Action("question.answer", label)
        )
    told = [agenda_lines.question(one, voice) for one in every[:8]]
    return Paragraph(lines(strong(voice.say("question.title")), *told), side=side)


def _prepared(picture: AgendaPicture, voice: Voice) -> Paragraph | None:
    """The meeting that this body prepares."""
    if picture.prepared is None:
        return None
    meeting = picture.prepared.meeting
    said = joined(
        [
            plain(voice.say("agenda.prepares", title=meeting.title, day=voice.day(meeting.starts))),
            plain(voice.count("agenda.points", picture.prepared.points)),
            plain(voice.say("agenda.is_published" if picture.prepared.published else "agenda.draft")),
        ]
    )
    return Paragraph(said, side=button("agenda.show", str(meeting.label), voice))


def _row(picture: AgendaPicture, voice: Voice) -> Actions | None:
    label = str(picture.meeting.label)
    if picture.meeting.state == "cancelled":
        return None
    if not picture.changeable:
        return _onward(picture, voice)
    if picture.public:
        opened = Button(label=voice.say("do.agenda.open"), action=Action("agenda.show", label))
        return Actions((button("agenda.add", label, voice), opened))
    controls: list[Control] = [button("agenda.add", label, voice)]
    if _is_text(picture):
        controls.append(button("agenda.change", f"{label} {picture.offset}", voice))
    elif not picture.agenda.is_published and picture.agenda.on:
        controls.append(_publish(label, voice))
    return Actions((*controls, *_more(picture, voice)))


def _onward(picture: AgendaPicture, voice: Voice) -> Actions | None:
    """For who may only read it: the rest of it."""
    more = _more(picture, voice)
    return Actions(more) if more else None


def _more(picture: AgendaPicture, voice: Voice) -> tuple[Button, ...]:
    told = _as_text(picture, voice)[1] if _is_text(picture) else PAGE
    after = picture.offset + told
    left = len(picture.points) - after
    if left <= 0:
        return ()
    verb = "agenda.change" if picture.change else "agenda.more"
    more = voice.say("list.more", number=left)
    return (Button(label=more, action=Action(verb, f"{picture.meeting.label} {after}")),)


def _publish(label: str, voice: Voice) -> Button:
    question = Confirm(
        title=voice.say("agenda.publish_title"),
        text=voice.say("agenda.publish_text"),
        yes=voice.say("do.agenda.publish"),
        no=voice.say("form.cancel"),
    )
    return Button(
        label=voice.say("do.agenda.publish"),
        action=Action("agenda.publish", label),
        style="primary",
        confirm=question,
    )


def _alert(picture: AgendaPicture, voice: Voice) -> str:
    day = voice.day(picture.meeting.starts)
    title = voice.say("agenda.title", title=picture.meeting.title, day=day)
    names = "; ".join(one_line(point.title, 60) for point in picture.agenda.on[:5])
    return f"{title}: {names}" if names else f"{title}: {voice.say('agenda.empty')}"
