"""What is said about people in the register, about coordinators, about a pasted list and about a room's group."""

from bot.domain.people import Locale
from bot.domain.pictures.register import (
    BindingPicture,
    Coordinators,
    PastedAnswer,
    PastedRegister,
    PeopleList,
    PersonPicture,
    UnreadLine,
)
from bot.i18n import dates
from bot.i18n.catalogue import count, say
from bot.views import parties
from bot.views.nodes import Action, Actions, Button, Card, Heading, Items, Node, Note, Paragraph
from bot.views.spans import joined, lines, one_line, plain, sentence, strong, words_of
from bot.views.voice import voice_of

_MOST = 40
_UNREAD = 20


def card(picture: PersonPicture, locale: Locale) -> Card:
    """A person: where they belong, their role, what they answer for, and how to change it."""
    voice = voice_of(picture, locale)
    head = strong(voice.say("person.changed", name=picture.name) if picture.changed else picture.name)
    answers = voice.listing(list(picture.answers_for))
    facts = joined(
        [
            plain(picture.organisation or voice.say("person.no_organisation")),
            plain(picture.role) if picture.role else None,
            plain(voice.say("person.coordinator")) if picture.coordinator else None,
            plain(voice.say("person.answers", names=answers)) if answers else None,
        ]
    )
    how = Note(plain(voice.say("person.how")))
    return Card(text=f"{words_of(head)}: {words_of(facts)}", nodes=(Paragraph(lines(head, facts)), how))


def listing(found: PeopleList, locale: Locale) -> Card:
    """Everybody, by organisation."""
    title = say(locale, "person.title")
    rows = []
    for organisation, people in found.organisations[:_MOST]:
        names = ", ".join(_listed(one, locale) for one in people)
        name = organisation or say(locale, "person.no_organisation")
        rows.append((*strong(name), *plain(f": {one_line(names, 300)}")))
    return Card(
        text=title,
        nodes=(
            Heading(title),
            Items(tuple(rows)),
            *_unreachable(found, locale),
            Note(plain(say(locale, "person.how"))),
            _setup(locale),
        ),
    )


def _listed(one: PersonPicture, locale: Locale) -> str:
    said = [one.role] if one.role else []
    if one.unreachable is not None:
        said.append(say(locale, f"unreachable.by.{one.way}" if one.way else "unreachable.mark"))
    return f"{one.name} ({', '.join(said)})" if said else one.name


def _unreachable(found: PeopleList, locale: Locale) -> tuple[Node, ...]:
    """Who cannot be reached, with the reason, and what helps."""
    lost = [one for _, people in found.organisations for one in people if one.unreachable is not None]
    if not lost:
        return ()
    rows = (_lost(one, locale) for one in lost[:_MOST])
    how = Note(plain(say(locale, "unreachable.how")))
    return Paragraph(sentence(locale, "unreachable.title")), Items(tuple(plain(row) for row in rows)), how


def _lost(one: PersonPicture, locale: Locale) -> str:
    how = say(locale, f"unreachable.by.{one.way}" if one.way else "unreachable.mark")
    why = say(locale, f"unreachable.{one.unreachable}")
    if one.letters_return:
        why = f"{why}; {say(locale, 'unreachable.letters_return')}"
    return say(locale, "unreachable.line", name=one.name, how=how, why=why)


def coordinators(found: Coordinators, locale: Locale) -> Card:
    """Who they are, and who just became or ceased to be one."""
    said = say(locale, "coordinator.none")
    if found.names:
        said = say(locale, "coordinator.are", names=", ".join(found.names))
    first = None
    if found.added is not None:
        first = sentence(locale, "coordinator.added", name=found.added)
    if found.removed is not None:
        first = sentence(locale, "coordinator.removed", name=found.removed)
    text = words_of(first) if first else said
    return Card(
        text=text, nodes=(Paragraph(lines(first, plain(said))), Note(plain(say(locale, "coordinator.how"))))
    )


def pasted(found: PastedRegister, locale: Locale) -> Card:
    """What came of a pasted list; every line that was not taken, with why."""
    said = sentence(locale, "pasted.answers", number=len(found.answers))
    nodes: list[Node] = [Paragraph(said)]
    if found.answers:
        rows = "; ".join(_answer(one, locale) for one in found.answers[:_MOST])
        nodes.append(Paragraph(plain(one_line(rows, 2500))))
    if found.added:
        names = one_line(", ".join(found.added), 1000)
        nodes.append(Note(plain(say(locale, "pasted.added", names=names))))
    for key, left in (("pasted.bare", found.bare), ("pasted.unread", found.unread)):
        if left:
            nodes.append(Paragraph(sentence(locale, key, number=len(left))))
            nodes.append(Items(tuple(plain(_unread(one, locale)) for one in left[:_UNREAD])))
    return Card(text=words_of(said), nodes=tuple(nodes))


def _answer(one: PastedAnswer, locale: Locale) -> str:
    days = (one.since, one.until)
    key = {(True, True): "between", (True, False): "from", (False, True): "until"}.get(
        (one.since is not None, one.until is not None)
    )
    said = f"{one.name}: {one.person}"
    if key is None:
        return said
    first, last = (dates.full(day, locale) if day is not None else "" for day in days)
    return f"{said} ({say(locale, f'pasted.{key}', first=first, last=last)})"


def offer(locale: Locale) -> Card:
    """How to paste a list, and a button that opens the form."""
    said = say(locale, "pasted.how")
    return Card(text=said, nodes=(Paragraph(plain(said)), _paste(locale)))


def binding(picture: BindingPicture, locale: Locale) -> Card:
    """Which group a room has; or what it would mean to bind it to another, with the button that does so."""
    room = _room(picture, locale)
    name = parties.body(picture.body.name, picture.room, locale)
    if picture.done:
        said = sentence(locale, "binding.done", room=f"{room[:1].upper()}{room[1:]}", name=name)
        return Card(text=words_of(said), nodes=(Paragraph(said), Note(plain(say(locale, "binding.how")))))
    said = sentence(locale, "binding.ask", room=room, name=name)
    who = say(locale, "binding.everyone" if picture.public else "binding.inside")
    see = sentence(locale, "binding.see", number=picture.records, who=who, name=name)
    own = plain(count(locale, "binding.own", picture.own)) if picture.own else None
    bind = Button(
        label=say(locale, parties.of_place("do.room.bind", picture.room, locale)),
        action=Action("room.bind", f"body/{picture.body.id}"),
        style="primary",
    )
    return Card(text=words_of(said), nodes=(Paragraph(lines(said, see, own)), Actions((bind,))))


def _room(picture: BindingPicture, locale: Locale) -> str:
    """The platform tells the name of a private room only when the bot is in there."""
    if picture.room.name:
        return parties.room(picture.room, locale)
    return say(locale, parties.of_place("binding.here", picture.room, locale))


def _unread(one: UnreadLine, locale: Locale) -> str:
    return f"{one_line(one.line, 90)} – {say(locale, f'pasted.why.{one.why}')}"


def _paste(locale: Locale) -> Actions:
    return Actions((_button("setup.paste", locale),))


def _setup(locale: Locale) -> Actions:
    return Actions((_button("setup.person", locale), _button("setup.paste", locale)))


def _button(verb: str, locale: Locale) -> Button:
    return Button(label=say(locale, f"do.{verb}"), action=Action(verb))
