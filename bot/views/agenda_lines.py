"""The lines that a point of an agenda is made of, the same on the agenda and in an answer about the point."""

from collections.abc import Sequence

from bot.domain.lines.options import subject
from bot.domain.meetings import Meeting
from bot.domain.pictures.agendas import PointPicture, QuestionPicture
from bot.views import capacity, focus
from bot.views.nodes import Node, Paragraph, Spans, Text
from bot.views.spans import CARD_TEXT, cut, joined, lines, linked, one_line, plain, struck
from bot.views.voice import Voice

_TITLE = 300
_PARAGRAPHS = 2  # of points on one card; the rest is read on the next page
_WITH_WORD = 4  # "fourth time" has a word of its own; what comes after is counted


def point(picture: PointPicture, voice: Voice) -> Spans:
    """The point with its number; one that left the agenda is struck through and says where it went."""
    head = plain(f"{picture.number}. ") if picture.number is not None else ()
    title = one_line(picture.point.title, _TITLE)
    if not picture.point.is_on:
        return joined([(*head, *struck(title)), plain(_left(picture, voice))])
    named: Spans = (*head, Text(title, "strong"))
    return lines(joined([named, *about(picture, voice)]), *_further(picture, voice))


def page(points: Sequence[PointPicture], voice: Voice, *, room: int) -> tuple[list[Node], int]:
    """The points as text, each with what belongs under it: as many as there is `room` for (see `capacity`), and how many they are."""
    shown: list[Node] = []
    chunk: list[Spans] = []
    for index, one in enumerate(points):
        row = lines(point(one, voice), *focus.rows(one.focus, voice))
        room -= capacity.weight(row)
        if index and room < 0:
            return [*shown, Paragraph(lines(*chunk))], index
        if chunk and capacity.letters(lines(*chunk, row)) > CARD_TEXT:
            if len(shown) + 1 == _PARAGRAPHS:
                return [*shown, Paragraph(lines(*chunk))], index
            shown.append(Paragraph(lines(*chunk)))
            chunk = []
        chunk.append(row)
    return [*shown, Paragraph(lines(*chunk))] if chunk else shown, len(points)


def about(picture: PointPicture, voice: Voice) -> list[Spans | None]:
    """What kind of point it is, who presents it, for how long, what it comes from."""
    one = picture.point
    return [
        plain(voice.say(f"agenda.kind_{one.kind}")),
        plain(presenter(picture, voice)) if one.presenter else None,
        plain(voice.say("agenda.minutes", minutes=one.minutes)) if one.minutes else None,
        plain(picture.task) if picture.task else None,
        plain(picture.decision) if picture.decision else None,
        _papers(picture, voice),
        plain(voice.say("agenda.sent_by", body=picture.sent_by)) if picture.sent_by else None,
    ]


def _papers(picture: PointPicture, voice: Voice) -> Spans | None:
    """What is to be read before it; that a decision has nothing to read, where its body sends out papers."""
    one = picture.point
    if one.papers is None:
        return plain(voice.say("agenda.no_papers")) if picture.wants_papers and one.lacks_papers else None
    return linked(voice.say("agenda.papers"), one.papers) or plain(
        voice.say("agenda.papers_named", name=one_line(one.papers, 120))
    )


def presenter(picture: PointPicture, voice: Voice) -> str:
    """Who presents it; somebody in no register is said to come from outside."""
    name = one_line(picture.point.presenter or "", 80)
    return voice.say("agenda.external", name=name) if picture.point.external else name


def deferred(came_from: tuple[Meeting, ...], voice: Voice, number: str | None = None) -> str:
    """From which meeting it was put off (with `number` from which point), and for which time."""
    said = voice.say("agenda.deferred", day=voice.day_month(came_from[-1].starts))
    said = f"{said}, {number}" if number else said
    times = len(came_from)
    if times == 1:
        return said
    word = voice.say(f"agenda.time_{times}") if times <= _WITH_WORD else voice.count("agenda.times", times)
    return f"{said}, {word}"


def question(picture: QuestionPicture, voice: Voice) -> Spans:
    """The question on one line, and its answer on the next."""
    one = picture.question
    topic = voice.say("question.under", topic=one_line(one.topic, 80)) if one.topic else None
    asked = subject(one.text) if one.options else one_line(one.text, _TITLE)
    choice = voice.say("question.options", options=voice.choice(list(one.options))) if one.options else None
    held = voice.say("question.waits") if one.waits else None
    named: Spans = (Text(str(one.label), "strong"), Text(f" {asked}"))
    head = joined([named, *map(_plain, (held, choice, topic))])
    return lines(head, plain(answer(picture, voice, 500))) if one.answer is not None else head


def answer(picture: QuestionPicture, voice: Voice, most: int) -> str:
    """Who answered a question, or which decision did, and what."""
    said = cut(picture.question.answer or "", most)
    if picture.decision is not None:
        return voice.say("question.decided", decision=picture.decision, answer=said)
    return voice.say("question.answered", by=picture.answered_by, answer=said)


def _further(picture: PointPicture, voice: Voice) -> list[Spans | None]:
    one = picture.point
    reason = one.trail[-1].reason if one.trail else None
    trail = deferred(picture.came_from, voice) if picture.came_from else None
    if reason:
        said = voice.say("agenda.reason", reason=one_line(reason, 200))
        trail = f"{trail} · {said}" if trail else said
    told = [plain(f"– {one_line(status.text, 200)}") for status in one.statuses[-6:]]
    same = plain(f"– {voice.say('agenda.nothing_new')}") if one.nothing_new else None
    return [_plain(trail), *told, same]


def _left(picture: PointPicture, voice: Voice) -> str:
    if picture.to is not None:
        return voice.say("agenda.left_deferred", day=voice.day_month(picture.to.starts))
    return voice.say("agenda.left_undone" if picture.point.state == "undone" else "agenda.left")


def _plain(text: str | None) -> Spans | None:
    return plain(text) if text else None
