"""The forms that set up a cooperation: opened by buttons, and what happens when they are sent."""

from collections.abc import Sequence

from bot.domain.ids import AccountId
from bot.domain.place import Mention
from bot.usecases import groups, pasted_members, people, register
from bot.views import groups as group_views
from bot.views import people as people_views
from bot.views import register as register_views
from bot.views import register_forms as views
from handlers.chat.desk import Desk
from handlers.chat.messages import Ask, Clicked, Reply, Submitted, Whisper

Replies = Sequence[Reply]


async def open_organisation(desk: Desk, clicked: Clicked) -> Replies:
    """[Lägg till organisation], [Byt kontakt]."""
    return [Ask(views.organisation(clicked.action.subject, await desk.locale(clicked.place)))]


async def open_group(desk: Desk, clicked: Clicked) -> Replies:
    """[Lägg till grupp]."""
    return [Ask(views.group(clicked.action.subject, await desk.locale(clicked.place)))]


async def open_person(desk: Desk, clicked: Clicked) -> Replies:
    """[Ändra person]."""
    command = register.ListParties(place=clicked.place, kind="organisation")
    found, locale = await desk.ask(register.list_parties, command, clicked.place)
    return [Ask(views.person(found.parties, locale))]


async def open_paste(desk: Desk, clicked: Clicked) -> Replies:
    """[Klistra in en lista]."""
    return [Ask(views.paste(await desk.locale(clicked.place)))]


async def organisation(desk: Desk, sent: Submitted) -> Replies:
    """An organisation with its contact."""
    contact = sent.values.get("contact")
    command = register.AddOrganisation(
        place=sent.place,
        key=sent.key,
        name=sent.values.get("name") or "",
        contact=AccountId(contact) if contact else None,
        since=sent.values.get("since"),
        until=sent.values.get("until"),
    )
    picture, locale = await desk.ask(register.add_organisation, command, sent.place)
    return [Whisper(register_views.card(picture, locale))]


async def group(desk: Desk, sent: Submitted) -> Replies:
    """A group with its convenor: the same as a line with a mention at its end."""
    name, contact = (sent.values.get("name") or "").strip(), sent.values.get("contact")
    mentions: tuple[Mention, ...] = ()
    if contact:
        mentions = (Mention(start=len(name), end=len(name), account=AccountId(contact), name=None),)
    command = groups.TellGroup(place=sent.place, key=sent.key, text=name, mentions=mentions)
    picture, locale = await desk.ask(groups.tell, command, sent.place)
    return [Whisper(group_views.card(picture, locale))]


async def person(desk: Desk, sent: Submitted) -> Replies:
    """Where somebody belongs and what they are there."""
    command = people.TellPerson(
        place=sent.place,
        key=sent.key,
        account=AccountId(sent.values.get("person") or ""),
        organisation=sent.values.get("organisation"),
        role=sent.values.get("role"),
    )
    picture, locale = await desk.ask(people.tell_person, command, sent.place)
    return [Whisper(people_views.card(picture, locale))]


async def paste(desk: Desk, sent: Submitted) -> Replies:
    """The list from the form. Names are looked up: a form knows no mentions."""
    command = pasted_members.PasteMembers(place=sent.place, key=sent.key, text=sent.values.get("text") or "")
    found, locale = await desk.ask(pasted_members.paste, command, sent.place)
    return [Whisper(people_views.pasted(found, locale))]
