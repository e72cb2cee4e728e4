"""What is said about organisations, and the lists of organisations and groups."""

from dataclasses import replace

from bot.domain.additions import Addition
from bot.domain.people import Locale, PartyName
from bot.domain.pictures.groups import ContactPicture, OrganisationPicture
from bot.domain.pictures.tasks import PartyList
from bot.i18n.catalogue import say
from bot.views import parties
from bot.views.nodes import Action, Actions, Button, Card, Heading, Items, Node, Note, Paragraph, Spans
from bot.views.spans import joined, lines, one_line, plain, strong, words_of
from bot.views.voice import Voice, voice_of

_MOST = 40
_PEOPLE = 15
_NAME = 200


def card(picture: OrganisationPicture, locale: Locale) -> Card:
    """An organisation: who answers for it today and from when on, its people, how many tasks it has, how to change that."""
    voice = voice_of(picture, locale)
    name = picture.name.name
    head = strong(voice.say("register.new" if picture.new else "register.known", name=name))
    answers = voice.say("register.organisation_nobody")
    if picture.name.contact_name is not None:
        answers = voice.say("register.organisation", contact=picture.name.contact_name)
    facts = joined([plain(answers), plain(voice.count("register.open", picture.open_count))])
    people = [f"{one} ({role})" if role else one for one, role in picture.people[:_PEOPLE]]
    membership = _membership(picture, voice)
    periods = [plain(_period(one, voice)) for one in picture.contacts if _is_told(one, voice)]
    said = lines(
        head,
        facts,
        plain(membership) if membership else None,
        *periods,
        plain(voice.say("register.people", names=voice.listing(people))) if people else None,
    )
    change = voice.say("register.organisation_change", name=name)
    contact = Button(label=voice.say("do.setup.contact"), action=Action("setup.organisation", name[:_NAME]))
    row = Actions((contact, *undo(picture.addition, voice)))
    return Card(text=f"{words_of(head)}: {answers}", nodes=(Paragraph(said), row, Note(plain(change))))


def undo(addition: Addition | None, voice: Voice) -> tuple[Button, ...]:
    """[Ångra] under what was just added."""
    if addition is None:
        return ()
    return (Button(label=voice.say("do.register.undo"), action=Action("register.undo", str(addition))),)


def taken_back(name: str, locale: Locale) -> Card:
    """What was added by mistake is not there any more."""
    said = say(locale, "register.taken_back", name=name)
    return Card(text=said, nodes=(Paragraph(plain(said)),))


def _membership(picture: OrganisationPicture, voice: Voice) -> str | None:
    """When it is a member, where that has bounds."""
    since, until = picture.since, picture.until
    if since is not None and until is not None:
        return voice.say("register.member_between", first=voice.full(since), last=voice.full(until))
    if since is not None:
        return voice.say("register.member_from", day=voice.full(since))
    return voice.say("register.member_until", day=voice.full(until)) if until is not None else None


def _is_told(one: ContactPicture, voice: Voice) -> bool:
    """A contact until further notice who is it already needs no dates."""
    return one.contact.since > voice.today or one.contact.until is not None


def _period(one: ContactPicture, voice: Voice) -> str:
    since, until = one.contact.since, one.contact.until
    if until is None:
        return voice.say("register.contact_from", day=voice.full(since), name=one.name)
    if since <= voice.today:
        return voice.say("register.contact_until", day=voice.full(until), name=one.name)
    return voice.say(
        "register.contact_between", first=voice.full(since), last=voice.full(until), name=one.name
    )


def listing(found: PartyList, locale: Locale) -> Card:
    """All organisations or all groups, with who answers for each."""
    title = say(locale, f"register.{found.kind}_title")
    if not found.parties:
        empty = say(locale, f"register.{found.kind}_none")
        return Card(text=empty, nodes=(Paragraph(plain(empty)), _new(found, locale)))
    shown = [_named(party, found, locale) for party in found.parties[:_MOST]]
    rows = tuple(_row(party, locale) for party in shown)
    text = f"{title}: {', '.join(party.name for party in shown)}"
    nodes: list[Node] = [Heading(title), Items(rows)]
    if found.former:
        names = one_line(", ".join(found.former), 1000)
        nodes.append(Note(plain(say(locale, "register.not_members", names=names))))
    return Card(text=text, nodes=(*nodes, _new(found, locale)))


def _named(party: PartyName, found: PartyList, locale: Locale) -> PartyName:
    return replace(party, name=parties.body(party.name, found.places.get(party.party.id), locale))


def _new(found: PartyList, locale: Locale) -> Actions:
    verbs = ("setup.group",) if found.kind == "body" else ("setup.organisation", "setup.paste")
    return Actions(tuple(Button(label=say(locale, f"do.{verb}"), action=Action(verb)) for verb in verbs))


def _row(party: PartyName, locale: Locale) -> Spans:
    return plain(parties.with_contact(party, locale))
