"""What is said of workspaces and accounts that belong together."""

from bot.domain.linking import CodePicture, JoinedWorkspace, Known, OnePerson, Oneself, TwoPeople, WrongCode
from bot.domain.people import Locale
from bot.i18n import dates
from bot.i18n.catalogue import count, say
from bot.views.nodes import Action, Actions, Button, Card, Items, Node, Note, Paragraph, Spans, Text
from bot.views.spans import lines, plain, sentence, strong, words_of


def code(made: CodePicture, locale: Locale) -> Card:
    """A code, the line to write with it, for how long it holds, and what follows."""
    line = Text(f"{say(locale, 'linking.line')} {made.code}", "code")
    said = sentence(locale, f"linking.code_{made.purpose}", name=made.name)
    holds = plain(say(locale, f"linking.holds_{made.purpose}"))
    return Card(text=words_of(said), nodes=(Paragraph(lines(said, (line,))), Note(holds)))


def wrong(found: WrongCode, locale: Locale) -> Card:
    """The code is wrong or old; how many may still be tried."""
    said = say(locale, "linking.wrong")
    at = dates.stamp(found.until, found.zone, locale)
    left = count(locale, "linking.left", found.left) if found.left else say(locale, "linking.rest", at=at)
    return Card(text=said, nodes=(Paragraph(plain(said)), Note(plain(left))))


def workspace(joined: JoinedWorkspace, locale: Locale) -> Card:
    """A workspace belongs to a cooperation now: what that means, who looks after it, and contacts that met."""
    said = sentence(locale, "linking.joined", name=joined.name)
    who = plain(say(locale, "coordinator.are", names=", ".join(joined.coordinators)))
    nodes: list[Node] = [Paragraph(lines(said, who))]
    if joined.contacts:
        nodes.append(Paragraph(plain(say(locale, "linking.contacts"))))
        nodes.append(Items(tuple(plain(_contact(one, locale)) for one in joined.contacts)))
    nodes.append(Note(plain(say(locale, "linking.next"))))
    return Card(text=words_of(said), nodes=tuple(nodes))


def one(found: OnePerson, locale: Locale) -> Card:
    """One person with several accounts, or an account that is somebody of its own again."""
    key = "linking.one" if found.joined else "linking.apart"
    said = sentence(locale, key, name=found.who.name, accounts="; ".join(found.who.accounts))
    note = plain(say(locale, "linking.one_how" if found.joined else "linking.apart_how"))
    return Card(text=words_of(said), nodes=(Paragraph(said), Note(note)))


def oneself(found: Oneself, locale: Locale) -> Card:
    """Whose the code is that somebody wrote, and the question whether that is themself."""
    said = sentence(locale, "linking.oneself", name=found.name, platforms=", ".join(found.platforms))
    line = Text(f"{say(locale, 'linking.line')} {found.code} {say(locale, 'linking.yes')}", "code")
    written = (*plain(f"{say(locale, 'linking.written')} "), line, *plain("."))
    buttons = (
        Button(label=say(locale, "do.person.me"), action=Action("person.me", found.digest), style="primary"),
        Button(label=say(locale, "do.person.not_me"), action=Action("person.not_me", "")),
    )
    means = Note(lines(plain(say(locale, "linking.oneself_means")), written))
    return Card(text=words_of(said), nodes=(Paragraph(said), means, Actions(buttons)))


def not_oneself(locale: Locale) -> Card:
    """Nothing was changed, and what to make of a code that somebody else sent."""
    said = say(locale, "linking.not_oneself")
    return Card(text=said, nodes=(Paragraph(plain(said)),))


def two(found: TwoPeople, locale: Locale) -> Card:
    """Two who may be one, with the button that says so."""
    said = say(locale, "linking.two")
    people = Items((_known(found.one), _known(found.other)))
    button = Button(
        label=say(locale, "do.person.join"),
        action=Action("person.join", f"{found.one.person} {found.other.person}"),
        style="primary",
    )
    means = Note(plain(say(locale, "linking.two_means")))
    return Card(text=said, nodes=(Paragraph(plain(said)), people, means, Actions((button,))))


def how(locale: Locale) -> Card:
    """The lines there are to write."""
    title = say(locale, "linking.how")
    pairs = (say(locale, f"linking.how_{number}").partition(": ") for number in range(1, 5))
    rows = tuple((Text(f"{words}: "), Text(line, "code")) for words, _, line in pairs)
    return Card(text=title, nodes=(Paragraph(strong(title)), Items(rows)))


def _known(who: Known) -> Spans:
    accounts = f" ({'; '.join(who.accounts)})" if who.accounts else ""
    return (*strong(who.name), *plain(accounts))


def _contact(met: tuple[str, str, str], locale: Locale) -> str:
    organisation, holds, other = met
    return say(locale, "linking.contact", organisation=organisation, holds=holds, other=other)
