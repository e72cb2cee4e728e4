"""What is asked in private about a task that was just saved. It is saved already: every question may stay unanswered."""

from collections.abc import Sequence

from bot.domain.people import Locale, PartyName
from bot.domain.pictures.tasks import DateOffer, Doubts, OwnerOffer, RecordedTask, TaskPicture, UnknownField
from bot.domain.when.deadline import Deadline
from bot.i18n import dates
from bot.views import absence, mandates, parties
from bot.views.nodes import Action, Actions, Button, Card, Control, Node, Note, Paragraph, Spans
from bot.views.spans import in_one_breath, lines, one_line, words_of
from bot.views.task_controls import button
from bot.views.voice import Voice, voice_of

_OWNER_OFFERS = 1
_NAMESAKES = 5
_DATE_OFFERS = 2
_UNKNOWN_SUPPORT = 3
_KNOWN = 6


def questions(recorded: RecordedTask, locale: Locale) -> Card | None:
    """The doubts, each with the buttons that settle it; None when there is nothing to ask or tell."""
    picture, doubts = recorded.picture, recorded.doubts
    voice = voice_of(picture, locale)
    if recorded.again:
        return _again(picture, voice)
    asked = [*_owner(picture, doubts, voice), *_date(picture, doubts, voice), *_rest(picture, doubts, voice)]
    if not asked and not recorded.absent:
        return None
    saved = voice.spans(_saved_key(doubts), label=str(picture.task.label), text=one_line(picture.task.text))
    nodes: list[Node] = [Paragraph(saved), *asked]
    if recorded.absent:
        nodes.extend(absence.nodes(str(picture.task.label), picture.room, voice.locale))
    if doubts.no_owner or doubts.no_date:
        label = str(picture.task.label)
        ongoing = (_ongoing_button(label, voice),) if doubts.no_date else ()
        nodes.append(Actions((*ongoing, button("task.open", label, voice))))
    heard = [words_of(node.spans) for node in nodes if isinstance(node, Paragraph)]
    return Card(text=in_one_breath(*heard), nodes=tuple(nodes))


def _again(picture: TaskPicture, voice: Voice) -> Card:
    label = str(picture.task.label)
    said = voice.spans("asked.again", label=label, text=one_line(picture.task.text))
    row = Actions((button("task.again", label, voice), button("task.show", label, voice)))
    return Card(text=words_of(said), nodes=(Paragraph(said), row))


def _saved_key(doubts: Doubts) -> str:
    if doubts.no_owner and doubts.no_date:
        return "asked.saved_without_both"
    if doubts.no_owner:
        return "asked.saved_without_owner"
    return "asked.saved_without_date" if doubts.no_date else "asked.saved"


def _owner(picture: TaskPicture, doubts: Doubts, voice: Voice) -> list[Node]:
    label = str(picture.task.label)
    if doubts.several:
        offers = tuple(_party_button("task.owner", label, offer) for offer in doubts.several[:_NAMESAKES])
        return [
            Paragraph(_namesakes(doubts.several, voice)),
            Actions((*offers, button("task.choose", label, voice))),
        ]
    if not doubts.no_owner:
        return []
    said = voice.spans("asked.who")
    row: list[Control] = [button("task.take", label, voice, primary=True)]
    if doubts.unknown is not None:
        said = voice.spans("asked.unknown", name=one_line(doubts.unknown, 80))
    if doubts.unknown is not None and doubts.unknown_explicit:
        row.append(_organisation_button("task.organisation", label, doubts.unknown, voice))
    else:
        row.extend(_party_button("task.owner", label, offer) for offer in doubts.owners[:_OWNER_OFFERS])
    return [Paragraph(said), Actions((*row, button("task.choose", label, voice)))]


def _date(picture: TaskPicture, doubts: Doubts, voice: Voice) -> list[Node]:
    said = _date_question(picture, doubts, voice)
    if said is None:
        return []
    label = str(picture.task.label)
    offers = [_date_button(label, offer, voice) for offer in doubts.dates[:_DATE_OFFERS]]
    another = Button(label=voice.say("do.task.another_date"), action=Action("task.move", label))
    return [Paragraph(said), Actions((*offers, another))]


def _date_question(picture: TaskPicture, doubts: Doubts, voice: Voice) -> Spans | None:
    deadline = picture.task.deadline
    typed = one_line(deadline.typed, 80) if deadline else ""
    if doubts.impossible:
        return voice.spans("asked.impossible", typed=typed)
    if doubts.unplanned is not None and doubts.unplanned[1] is None:
        return voice.spans("asked.unplanned", series=one_line(doubts.unplanned[0], 80))
    if doubts.no_date:
        return voice.spans("asked.vague", typed=typed) if typed else voice.spans("asked.when")
    if deadline is None or deadline.on is None:
        return None
    if deadline.is_open_to_doubt:
        return lines(
            _contradiction(deadline, typed, voice),
            voice.spans("asked.meanwhile", day=voice.day(deadline.on)),
        )
    return voice.spans("asked.likely", day=voice.full(deadline.on)) if doubts.dates else None


def _contradiction(deadline: Deadline, typed: str, voice: Voice) -> Spans:
    """What does not fit together: a weekday and its date, or a day and the meeting that the plan has on another."""
    if deadline.doubt == "several" or deadline.day is None:
        return voice.spans("asked.several_days" if deadline.others else "asked.only_one_exists", typed=typed)
    planned = next((day for day in deadline.others if day != deadline.day), None)
    if deadline.series is not None and planned is not None:
        return voice.spans("asked.other_day", typed=typed, day=voice.day(planned))
    weekday = dates.weekday(deadline.day, voice.locale)
    return voice.spans("asked.weekday", typed=typed, day=voice.day_month(deadline.day), weekday=weekday)


def _rest(picture: TaskPicture, doubts: Doubts, voice: Voice) -> list[Node]:
    label = str(picture.task.label)
    nodes: list[Node] = []
    for name in doubts.unknown_support[:_UNKNOWN_SUPPORT]:
        said = voice.spans("asked.unknown_support", name=one_line(name, 80))
        nodes.append(Paragraph(said, side=_organisation_button("task.support", label, name, voice)))
    for name, namesakes in doubts.several_support:
        offers = tuple(_party_button("task.help", label, offer) for offer in namesakes[:_NAMESAKES])
        nodes += [Paragraph(voice.spans("asked.several_support", name=one_line(name, 80))), Actions(offers)]
    for party in doubts.no_contact:
        helps = party in picture.support
        nodes.extend(_unanswered("task.support" if helps else "task.organisation", party, label, voice))
    if doubts.moved_to_support:
        names = voice.listing([one_line(name, 60) for name in doubts.moved_to_support])
        responsible = parties.owner_name(picture.owner, voice)
        said = voice.spans("asked.one_responsible", name=responsible, others=names)
        nodes.append(Paragraph(said, side=button("task.edit", label, voice)))
    for field in doubts.fields:
        nodes.extend(_field(field, label, voice))
    if doubts.against:
        nodes.append(Paragraph(_reminder(picture, doubts, voice)))
    elif doubts.mandate:
        nodes.append(Note(mandates.brief(doubts.mandate, voice)))
    return nodes


def _field(unknown: UnknownField, label: str, voice: Voice) -> list[Node]:
    """That a focus issue or a recipient is nowhere in the register, which there are, and the one that was probably meant."""
    key = f"asked.unknown_{unknown.field}" if unknown.known else f"asked.no_{unknown.field}"
    names = voice.listing([one_line(name, 30) for name in unknown.known[:_KNOWN]])
    said = voice.spans(key, name=one_line(unknown.words, 80), known=names)
    if unknown.near is None:
        return [Paragraph(said)]
    number, name = unknown.near
    shown = voice.say(f"do.task.field_{unknown.field}", name=one_line(name, 50))
    action = Action("task.field", f"{label} {unknown.field} {number}")
    return [Paragraph(said, side=Button(label=shown, action=action))]


def _reminder(picture: TaskPicture, doubts: Doubts, voice: Voice) -> Spans:
    """The lines that say the group is not to do this. The task is saved all the same."""
    name = parties.owner_name(picture.owner, voice)
    said = [
        voice.spans(
            "asked.mandate_line", line=mandates.said_of(one, voice, 200), set_by=mandates.set_by(one, voice)
        )
        for one in doubts.against
    ]
    return lines(voice.spans("asked.mandate", name=name), *said)


def _unanswered(verb: str, party: PartyName, label: str, voice: Voice) -> list[Node]:
    """Nobody gets the messages of this party: how to choose somebody. `verb`: what an organisation is to the task."""
    said = voice.spans(f"asked.no_contact_{party.party.kind}", name=party.name)
    match party.party.kind:
        case "organisation":
            return [Paragraph(said, side=contact_button(verb, label, party.name, voice))]
        case "person":
            return [Paragraph(said, side=button("task.hand", label, voice))]
        case "body":
            return [Paragraph(said)]


def contact_button(verb: str, label: str, name: str, voice: Voice) -> Button:
    """[Välj kontakt]: who answers for an organisation that has the task ("task.organisation") or helps ("task.support")."""
    return Button(label=voice.say("do.task.contact"), action=Action(verb, f"{label} {name}"))


def _organisation_button(verb: str, label: str, name: str, voice: Voice) -> Button:
    shown = voice.say("do.task.organisation", name=one_line(name, 40))
    return Button(label=shown, action=Action(verb, f"{label} {one_line(name, 200)}"))


def _party_button(verb: str, label: str, offer: OwnerOffer) -> Button:
    shown = f"{offer.name}, {offer.organisation}" if offer.organisation else offer.name
    return Button(label=shown, action=Action(verb, f"{label} {offer.party}"))


def _ongoing_button(label: str, voice: Voice) -> Button:
    """[Löpande]: never due, asked about at each meeting."""
    word = voice.say("due.ongoing")
    return Button(label=voice.say("do.task.ongoing"), action=Action("task.date", f"{label} {word}"))


def _date_button(label: str, offer: DateOffer, voice: Voice) -> Button:
    subject = f"{label} {offer.day.isoformat()}"
    if offer.meeting is None:
        return Button(label=voice.day(offer.day), action=Action("task.date", subject))
    key = "do.task.date_before" if offer.before else "do.task.date_at"
    shown = voice.say(key, title=offer.meeting.title, day=voice.short(offer.meeting.starts))
    return Button(label=shown, action=Action("task.date", f"{subject} {offer.meeting.label}"))


def _namesakes(offers: Sequence[OwnerOffer], voice: Voice) -> Spans:
    """Whom of those with one first name; the name is said when it is the same."""
    names = {offer.name.split()[0] for offer in offers}
    if len(names) == 1:
        return voice.spans("asked.same_name", name=names.pop())
    return voice.spans("asked.namesakes", number=len(offers))
