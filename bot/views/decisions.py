"""What is said about decisions."""

from bot.domain.lines.options import subject
from bot.domain.people import Locale
from bot.domain.pictures.decisions import DecisionList, DecisionPicture, RecordedDecision
from bot.views import absence, decision_parts, history, plan_offers
from bot.views.nodes import (
    Action,
    Actions,
    Button,
    Card,
    Confirm,
    Heading,
    Menu,
    Node,
    Note,
    Paragraph,
    Spans,
    Text,
)
from bot.views.spans import (
    ALERT_TEXT,
    CARD_TEXT,
    cut,
    joined,
    lines,
    linked,
    one_line,
    plain,
    strong,
    struck,
    words_of,
)
from bot.views.task_controls import button, menu_of
from bot.views.voice import Voice, voice_of

PAGE = 6


def card(picture: DecisionPicture, locale: Locale) -> Card:
    """The decision as it stands in its room. One that was taken back is struck through and has no controls."""
    voice = voice_of(picture, locale)
    holds = picture.decision.state == "current"
    subject = str(picture.decision.label)
    ending = history.told(picture.last, voice, most=2 if holds else 1)
    text = cut(picture.decision.text, CARD_TEXT)
    nodes: list[Node | None] = [
        Paragraph(
            lines(_head(picture, voice), strong(text) if holds else struck(text)), side=_menu(picture, voice)
        ),
        decision_parts.items(picture, voice) if holds else None,
        _answers(picture, voice) if holds else None,
        _origin(picture, voice),
        Note(ending) if ending else None,
        Actions(
            (button("decision.task", subject, voice), *_on_agenda(picture, voice), *_undo(picture, voice))
        )
        if holds
        else None,
    ]
    return Card(text=_alert(picture, voice), nodes=tuple(node for node in nodes if node))


def recorded(saved: RecordedDecision, locale: Locale) -> Card | None:
    """What is said in private after saving; None when the card in the room says it all."""
    voice = voice_of(saved.picture, locale)
    label = str(saved.picture.decision.label)
    text = one_line(saved.picture.decision.text)
    if saved.again:
        said = voice.spans("asked.again", label=label, text=text)
        row = Actions((button("decision.again", label, voice), button("decision.show", label, voice)))
        return Card(text=words_of(said), nodes=(Paragraph(said), row))
    if not saved.absent and saved.shifts:
        offer = plan_offers.card(saved.shifts, saved.picture.decision.label, voice)
        return _with_kind(_with_open(offer, saved, voice), saved, voice)
    if not saved.absent:
        return _with_kind(_with_open(_agenda_offer(saved, voice), saved, voice), saved, voice)
    said = voice.spans("asked.saved", label=label, text=text)
    offers = plan_offers.nodes(saved.shifts, saved.picture.decision.label, voice)
    invite = absence.nodes(label, saved.picture.room, locale)
    absent = Card(text=words_of(said), nodes=(Paragraph(said), *invite, *offers))
    return _with_kind(_with_open(absent, saved, voice), saved, voice)


def _with_kind(card: Card | None, saved: RecordedDecision, voice: Voice) -> Card | None:
    """What else is said, and before it that the type that was written is none, with the one that was probably meant."""
    if saved.unknown_kind is None:
        return card
    words, near = saved.unknown_kind
    label = saved.picture.decision.label
    said = voice.spans("asked.unknown_kind", name=one_line(words, 60), label=str(label))
    button = None
    if near is not None:
        name = voice.say(f"decision.name_{near}", label=label)
        button = Button(label=name, action=Action("decision.kind", f"{label} {near}"))
    return Card(
        text=words_of(said), nodes=(Paragraph(said, side=button), *(card.nodes if card is not None else ()))
    )


def _with_open(card: Card | None, saved: RecordedDecision, voice: Voice) -> Card | None:
    """What else is said, and before it the questions that the decision is about and leaves open, with their options and [Svara]."""
    if not saved.open:
        return card
    label = str(saved.picture.decision.label)
    nodes: list[Node] = []
    for one in saved.open[:3]:
        asked, options = one_line(subject(one.text), 80), voice.choice(list(one.options))
        said = voice.spans(
            "question.still_open", decision=label, label=str(one.label), subject=asked, options=options
        )
        nodes += [Paragraph(said), Actions((button("question.answer", str(one.label), voice),))]
    text = voice.say("question.still_open_alert", decision=label, label=str(saved.open[0].label))
    return Card(text=text, nodes=(*nodes, *(card.nodes if card is not None else ())))


def _agenda_offer(saved: RecordedDecision, voice: Voice) -> Card | None:
    """Whether what was decided is to be taken up at the meeting that its words name."""
    meeting = saved.agenda
    if meeting is None:
        return None
    label = str(saved.picture.decision.label)
    place = voice.say("agenda.place", title=meeting.title, day=voice.full(meeting.starts, meeting.last_day))
    said = voice.spans("agenda.decision_offer", label=label, place=place)
    add = Button(
        label=voice.say("do.decision.on_agenda"), action=Action("decision.agenda", f"{label} {meeting.label}")
    )
    later = Button(label=voice.say("do.agenda.later"), action=Action("word.no"))
    return Card(text=words_of(said), nodes=(Paragraph(said), Actions((add, later))))


def listing(latest: DecisionList, locale: Locale) -> Card:
    """The latest decisions, each with [Visa]."""
    voice = Voice(locale, latest.today, "UTC")  # a list tells days, no instants
    new = Actions((button("decision.new", "", voice),))
    if not latest.decisions:
        empty = voice.say("decisions.empty")
        return Card(text=empty, nodes=(Paragraph(plain(empty)), new))
    title = voice.say("decisions.title")
    if latest.where:
        title = voice.say("tasks.title_where", title=title, where=latest.where)
    page = latest.decisions[:PAGE]
    rows = tuple(
        Paragraph(brief(one, voice), side=button("decision.show", str(one.decision.label), voice))
        for one in page
    )
    alert = f"{title}: " + "; ".join(words_of(brief(one, voice)) for one in page[:3])
    return Card(text=alert, nodes=(Heading(title), *rows, new))


def brief(picture: DecisionPicture, voice: Voice) -> Spans:
    """The decision on one line of a list."""
    made = voice.day(picture.decision.made_on)
    return (
        Text(str(picture.decision.label), "strong"),
        Text(f" {one_line(picture.decision.text)} – {made}"),
    )


def _head(picture: DecisionPicture, voice: Voice) -> Spans:
    decision = picture.decision
    name = strong(voice.say(f"decision.name_{decision.kind}", label=decision.label))
    return joined([name, plain(picture.author), plain(voice.full(decision.made_on))])


def _alert(picture: DecisionPicture, voice: Voice) -> str:
    decision = picture.decision
    name = voice.say(f"decision.name_{decision.kind}", label=decision.label)
    text = one_line(decision.text, ALERT_TEXT)
    key = "decision.alert" if decision.state == "current" else "decision.alert_withdrawn"
    return voice.say(key, name=name, text=text)


def _answers(picture: DecisionPicture, voice: Voice) -> Note | None:
    if not picture.answers:
        return None
    labels = voice.listing(list(picture.answers))
    return Note(plain(voice.count("decision.answers", len(picture.answers), labels=labels)))


def _origin(picture: DecisionPicture, voice: Voice) -> Note:
    decision, held = picture.decision, picture.meeting
    where = f"{held.title} {voice.day(held.starts)}" if held else None
    point = voice.say("record.point", point=decision.point) if decision.point else None
    place = ", ".join(p for p in (where, point) if p)
    return Note(
        joined(
            [
                plain(place) if place else None,
                plain(history.signed("record.saved", picture.author, decision.created_at, voice)),
                linked(voice.say("record.source"), decision.source),
            ]
        )
    )


def _menu(picture: DecisionPicture, voice: Voice) -> Menu | None:
    if picture.decision.state != "current":
        return None
    return menu_of(["decision.edit", "decision.remove"], str(picture.decision.label), voice)


def _on_agenda(picture: DecisionPicture, voice: Voice) -> tuple[Button, ...]:
    """[Lägg på nästa möte], where there are meetings: in a channel."""
    if picture.body is None:
        return ()
    return (button("decision.agenda", str(picture.decision.label), voice),)


def _undo(picture: DecisionPicture, voice: Voice) -> tuple[Button, ...]:
    """[Ångra], on the day the decision was written and until something else has happened to it."""
    if picture.last or not voice.is_today(picture.decision.created_at):
        return ()
    question = Confirm(
        title=voice.say("decision.undo_title"),
        text=voice.say("decision.undo_text"),
        yes=voice.say("decision.undo_yes"),
        no=voice.say("confirm.keep"),
    )
    action = Action("decision.undo", str(picture.decision.label))
    return (Button(label=voice.say("do.decision.undo"), action=action, style="danger", confirm=question),)
