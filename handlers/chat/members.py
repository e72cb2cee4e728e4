"""People, coordinators, pasted lists and the room's group: `/klubba person …`, `samordnare …`, `klistra in …`, `kanal …`."""

import re
from collections.abc import Sequence

from bot.domain.ids import BodyId
from bot.usecases import binding, pasted_members
from bot.usecases import people as usecases
from bot.views import people as views
from handlers.chat.desk import Desk
from handlers.chat.messages import Clicked, Reply, Said, Whisper
from handlers.chat.spoken import from_position
from handlers.chat.task_buttons import party_named

Replies = Sequence[Reply]
_IN = re.compile(r"\s*(?:in|list|lista|members|medlemmar)?\s*[:\n]?\s*", re.IGNORECASE)
_REMOVE = re.compile(r"(?:ta\s+bort|inte\s+längre|remove|no\s+longer)", re.IGNORECASE)


async def person(desk: Desk, said: Said) -> Replies:
    """`person @maja organisation Lund, roll koordinator`; alone: everybody, by organisation."""
    if not said.text.strip():
        found, locale = await desk.ask(
            usecases.list_people, usecases.ListPeople(place=said.place), said.place
        )
        return [Whisper(views.listing(found, locale))]
    first = said.mentions[0] if said.mentions else None
    words = f"{said.text[: first.start]} {said.text[first.end :]}" if first is not None else said.text
    account = first.account if first is not None else None
    command = usecases.TellPerson(place=said.place, key=said.key, account=account, text=words)
    picture, locale = await desk.ask(usecases.tell_person, command, said.place)
    return [Whisper(views.card(picture, locale))]


async def coordinator(desk: Desk, said: Said) -> Replies:
    """`samordnare @maja`; nobody mentioned: who they are."""
    command = usecases.TellCoordinator(
        place=said.place,
        key=said.key,
        account=said.mentions[0].account if said.mentions else None,
        remove=_REMOVE.search(said.text) is not None,
        text=_REMOVE.sub(" ", said.text).strip(" ,:."),
    )
    found, locale = await desk.ask(usecases.tell_coordinator, command, said.place)
    return [Whisper(views.coordinators(found, locale))]


async def paste(desk: Desk, said: Said) -> Replies:
    """`klistra in` and a list, one organisation and its contact on each line; without a list, how to do it."""
    lead = _IN.match(said.text)
    listed = from_position(said, lead.end() if lead else 0)
    if not listed.text.strip():
        return [Whisper(views.offer(await desk.locale(said.place)))]
    command = pasted_members.PasteMembers(
        place=said.place, key=said.key, text=listed.text, mentions=listed.mentions
    )
    found, locale = await desk.ask(pasted_members.paste, command, said.place)
    return [Whisper(views.pasted(found, locale))]


async def room(desk: Desk, said: Said) -> Replies:
    """`kanal Styrelsen`: what it means to bind this room to that group; alone, which group it has."""
    command = binding.LookAtBinding(place=said.place, key=said.key, name=said.text)
    picture, locale = await desk.ask(binding.look, command, said.place)
    return [Whisper(views.binding(picture, locale))]


async def bind(desk: Desk, clicked: Clicked) -> Replies:
    """[Koppla kanalen]."""
    body = BodyId(party_named(clicked.action.subject, "body"))
    command = binding.BindRoom(place=clicked.place, key=clicked.key, body=body)
    picture, locale = await desk.ask(binding.bind, command, clicked.place)
    return [Whisper(views.binding(picture, locale), instead=clicked.private)]
