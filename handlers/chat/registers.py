"""Groups and organisations: `/klubba grupp …`, `/klubba organisation …`."""

from collections.abc import Sequence
from typing import Literal

from bot.domain.ids import AccountId
from bot.usecases import register as usecases
from bot.views import register as views
from handlers.chat.desk import Desk
from handlers.chat.messages import Reply, Said, Whisper


async def group(desk: Desk, said: Said) -> Sequence[Reply]:
    """`grupp Näringslivsgruppen @david` adds it or gives it a convenor; `grupp Näringslivsgruppen` shows or adds it."""
    return await _party(desk, said, "body")


async def organisation(desk: Desk, said: Said) -> Sequence[Reply]:
    """`organisation Staffanstorp @karin` adds it or gives it a contact."""
    return await _party(desk, said, "organisation")


async def _party(desk: Desk, said: Said, kind: Literal["body", "organisation"]) -> Sequence[Reply]:
    name, account = _named(said)
    if not name:
        command = usecases.ListParties(place=said.place, kind=kind)
        parties, locale = await desk.ask(usecases.list_parties, command, said.place)
        return [Whisper(views.listing(parties, locale))]
    if kind == "body":
        added = usecases.AddGroup(place=said.place, key=said.key, name=name, convenor=account)
        picture, locale = await desk.ask(usecases.add_group, added, said.place)
    else:
        made = usecases.AddOrganisation(place=said.place, key=said.key, name=name, contact=account)
        picture, locale = await desk.ask(usecases.add_organisation, made, said.place)
    return [Whisper(views.card(picture, locale))]


def _named(said: Said) -> tuple[str, AccountId | None]:
    """The name, and the person mentioned beside it."""
    if not said.mentions:
        return said.text.strip(), None
    first = said.mentions[0]
    name = f"{said.text[: first.start]} {said.text[first.end :]}"
    return " ".join(name.split()).strip(" ,:"), first.account
