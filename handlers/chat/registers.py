"""Organisations in conversation: `/klubba organisation …`."""

import re
from collections.abc import Sequence

from bot.domain.additions import addition
from bot.domain.ids import AccountId
from bot.domain.lines.organisations import read_period
from bot.usecases import membership, taking_back
from bot.usecases import organisation_lines as lines
from bot.usecases import register as usecases
from bot.usecases.reading import LONGEST
from bot.views import register as views
from handlers.chat import helping
from handlers.chat.desk import Desk, Outdated
from handlers.chat.messages import Clicked, Reply, Said, Whisper

_MEMBER = re.compile(
    r"(?P<name>.+?)\s*[,:]?\s+(?:är\s+|is\s+(?:an?\s+)?)?(?:medlem|member)\b\s*(?P<days>.*)", re.IGNORECASE
)
_HELP = ("hjälp", "help", "?")


async def organisation(desk: Desk, said: Said) -> Sequence[Reply]:
    """`organisation Staffanstorp @karin från 1 mars` adds it or gives it a contact; without a name they are listed."""
    text = said.text.strip()
    if text.casefold() in _HELP:
        return await helping.shown(desk, said, "organisation")
    if not text:
        found = usecases.ListParties(place=said.place, kind="organisation")
        parties, locale = await desk.ask(usecases.list_parties, found, said.place)
        return [Whisper(views.listing(parties, locale))]
    words, account = _without_mention(said)
    member = _MEMBER.fullmatch(words) if len(words) <= LONGEST else None
    if member is not None and account is None:
        days = read_period(f"x {member['days']}")
        command = membership.SetMembership(
            place=said.place, key=said.key, name=member["name"], since=days.since, until=days.until
        )
        picture, locale = await desk.ask(membership.set_membership, command, said.place)
        return [Whisper(views.card(picture, locale))]
    told = lines.TellOrganisation(place=said.place, key=said.key, text=words, contact=account)
    picture, locale = await desk.ask(lines.tell_organisation, told, said.place)
    return [Whisper(views.card(picture, locale))]


async def take_back(desk: Desk, clicked: Clicked) -> Sequence[Reply]:
    """[Ångra] under an organisation or a group that was just added."""
    try:
        added = addition(clicked.action.subject)
    except ValueError:
        raise Outdated from None
    command = taking_back.TakeBack(place=clicked.place, key=clicked.key, addition=added)
    name, locale = await desk.ask(taking_back.take_back, command, clicked.place)
    return [Whisper(views.taken_back(name, locale), instead=clicked.private)]


def _without_mention(said: Said) -> tuple[str, AccountId | None]:
    """The words with one space between them, and the person mentioned among them."""
    if not said.mentions:
        return " ".join(said.text.split()), None
    first = said.mentions[0]
    words = f"{said.text[: first.start]} {said.text[first.end :]}"
    return " ".join(words.split()).strip(" ,:"), first.account
