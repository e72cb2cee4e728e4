"""What is said about organisations and groups."""

from bot.domain.people import Locale, PartyName
from bot.domain.pictures import PartyList, PartyPicture
from bot.i18n.catalogue import say
from bot.views import parties
from bot.views.nodes import Card, Heading, Items, Note, Paragraph, Spans
from bot.views.spans import joined, lines, plain, strong, words_of
from bot.views.voice import voice_of

_MOST = 40


def card(picture: PartyPicture, locale: Locale) -> Card:
    """One of them: who answers for it, how many tasks it has, how to change that."""
    voice = voice_of(picture, locale)
    kind = picture.name.party.kind
    head = strong(voice.say("register.new" if picture.new else "register.known", name=picture.name.name))
    answers = voice.say(f"register.{kind}_nobody")
    if picture.name.contact_name is not None:
        answers = voice.say(f"register.{kind}", contact=picture.name.contact_name)
    papers = picture.body.papers_days if picture.body else None
    facts = joined(
        [
            plain(answers),
            plain(voice.count("register.open", picture.open_count)),
            plain(voice.count("register.papers", papers)) if papers else None,
        ]
    )
    change = voice.say(f"register.{kind}_change", name=picture.name.name)
    return Card(
        text=f"{words_of(head)}: {answers}", nodes=(Paragraph(lines(head, facts)), Note(plain(change)))
    )


def listing(found: PartyList, locale: Locale) -> Card:
    """All organisations or all groups, with who answers for each."""
    title = say(locale, f"register.{found.kind}_title")
    if not found.parties:
        empty = say(locale, f"register.{found.kind}_none")
        return Card(text=empty, nodes=(Paragraph(plain(empty)),))
    rows = tuple(_row(party, locale) for party in found.parties[:_MOST])
    text = f"{title}: {', '.join(party.name for party in found.parties[:_MOST])}"
    return Card(text=text, nodes=(Heading(title), Items(rows)))


def _row(party: PartyName, locale: Locale) -> Spans:
    return plain(parties.with_contact(party, locale))
