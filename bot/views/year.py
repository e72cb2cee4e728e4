"""What is said about the year of meetings as a whole: one series, and what became of a list that was pasted in."""

from bot.domain.feeds import Paste
from bot.domain.meetings import Meeting
from bot.domain.people import Locale
from bot.domain.pictures.common import Ordinal
from bot.domain.pictures.meetings import MeetingPlan, PastedPlan
from bot.i18n.catalogue import say
from bot.views import meeting_lines, meeting_questions
from bot.views.nodes import Action, Actions, Button, Card, Items, Node, Note, Paragraph, Spans, Text
from bot.views.spans import cut, joined, lines, one_line, plain, strong, struck
from bot.views.task_controls import button
from bot.views.voice import Voice, voice_of

_ROWS = 24
_UNREAD = 8
_ORIGINAL = 2900


def series(plan: MeetingPlan, locale: Locale) -> Card:
    """The meetings of one series, each with its place among them."""
    voice = voice_of(plan, locale)
    if not plan.meetings:
        said = voice.say("year.no_series", series=one_line(plan.series or ""), year=plan.year)
        return Card(text=said, nodes=(Paragraph(plain(said)), Actions((button("meeting.new", "", voice),))))
    title = voice.say("year.series", series=plan.series, year=plan.year)
    of_body = plain(voice.say("year.of_body", body=plan.body.name)) if plan.body is not None else None
    number = voice.count("year.meetings", len(plan.meetings))
    head = Paragraph(lines(strong(title), joined([plain(number), of_body])))
    return Card(text=f"{title}: {number}", nodes=(head, Items(_rows(plan, voice))))


def pasted(result: PastedPlan, locale: Locale) -> Card:
    """How many are new and how many stood there; then the year by series, with each one's place in it."""
    voice = voice_of(result.plan, locale)
    made = voice.count("year.made", len(result.made), year=result.plan.year)
    known = voice.count("year.known", len(result.known)) if result.known else ""
    said = f"{made} {known}".strip()
    nodes: list[Node] = [Paragraph(strong(said))]
    touched = {meeting.title for meeting in (*result.made, *result.known)}
    for title in dict.fromkeys(m.title for m in result.plan.meetings if m.title in touched):
        one = _only(result.plan, title)
        nodes.append(Paragraph(lines(strong(title), *_rows(one, voice))))
    nodes.extend(meeting_questions.doubts(result.doubts, voice))
    nodes.extend(meeting_questions.differences(result.differs, voice))
    nodes.extend(meeting_questions.called_off(result.cancelled, voice))
    if result.unread:
        unread = tuple(plain(one_line(row)) for row in result.unread[:_UNREAD])
        nodes.extend((Paragraph(plain(voice.count("year.unread", len(result.unread)))), Items(unread)))
    original = Button(
        label=voice.say("do.meeting.original"), action=Action("meeting.original", str(result.paste))
    )
    nodes.append(Actions((button("meeting.new", "", voice), original)))
    return Card(text=said, nodes=tuple(nodes))


def original(paste: Paste, locale: Locale) -> Card:
    """The list word for word, as it was pasted."""
    title = say(locale, "year.original")
    labels = Note(plain(", ".join(paste.meetings)))
    return Card(
        text=title, nodes=(Paragraph(lines(strong(title), plain(cut(paste.text, _ORIGINAL)))), labels)
    )


def paste_first(locale: Locale) -> Card:
    """Where no form can be opened: how to paste, and a button that opens it."""
    said = say(locale, "year.how_to_paste")
    opens = Button(label=say(locale, "do.meeting.paste"), action=Action("meeting.paste"))
    return Card(text=said, nodes=(Paragraph(plain(said)), Actions((opens,))))


def _only(plan: MeetingPlan, title: str) -> MeetingPlan:
    places = [at for at, meeting in enumerate(plan.meetings) if meeting.title == title]
    return MeetingPlan(
        year=plan.year,
        meetings=tuple(plan.meetings[at] for at in places),
        hosts=tuple(plan.hosts[at] for at in places),
        ordinals=tuple(plan.ordinals[at] for at in places),
        zone=plan.zone,
        today=plan.today,
    )


def _rows(plan: MeetingPlan, voice: Voice) -> tuple[Spans, ...]:
    found = zip(plan.meetings[:_ROWS], plan.hosts, plan.ordinals, strict=False)
    return tuple(_row(meeting, host, ordinal, voice) for meeting, host, ordinal in found)


def _row(meeting: Meeting, host: str | None, ordinal: Ordinal | None, voice: Voice) -> Spans:
    """As in "3 av 4 · tors 2 nov (Vellinge) · M7"; one that has been is struck through."""
    days = meeting_lines.short_days(meeting, voice)
    at = f"{days} ({host})" if host else days
    day = struck(at) if meeting.last_day < voice.today else plain(at)
    place = voice.say("year.place", number=ordinal.number, of=ordinal.of) if ordinal else None
    parts = [plain(place) if place else None, day, (Text(str(meeting.label)),)]
    return joined(parts)
