"""Workspaces and accounts that belong together: `/klubba koppla …`, `/klubba koppla isär …`, `/klubba anslut …`."""

import re
import secrets
from collections.abc import Sequence

from bot.domain.ids import PersonId
from bot.domain.linking import ALPHABET, LENGTH, JoinedWorkspace, OnePerson, Oneself, Purpose, WrongCode
from bot.domain.place import Mention
from bot.usecases import accounts, linking
from bot.views import linking as views
from handlers.chat.desk import Desk, Outdated
from handlers.chat.messages import Clicked, Reply, Said, Whisper

Replies = Sequence[Reply]
_CODES: tuple[tuple[Purpose, re.Pattern[str]], ...] = (
    ("workspace", re.compile(r"(?:(?:en|den\s+här|a|this)\s+)?(?:arbetsytan?|workspace)", re.IGNORECASE)),
    ("person", re.compile(r"mig|mitt\s+konto|me|my\s+account", re.IGNORECASE)),
)
_APART = re.compile(r"\s*(?:isär|apart)\b", re.IGNORECASE)
_ANSWER = re.compile(
    r"[\s,:;]+(?:[–-]\s+)?"
    r"(?:(?P<yes>(?:ja|japp|jo|jajamän|yes|yep|yeah)(?:[\s,]+(?:tack|please|det\s+är\s+jag|(?:that|it)['’]?s\s+me))?)"
    r"|(?:nej|nix|no|nope)(?:[\s,]+(?:tack|thanks|thank\s+you|det\s+är\s+inte\s+jag|(?:that|it)['’]?s\s+not\s+me))?)"
    r"[\s.!]*$",
    re.IGNORECASE,
)
_WITH = re.compile(
    r"\s*(?:med|och|with|and|to|till)\b\s*|\s*\b(?:med|och|with|and|to|till)\s*$", re.IGNORECASE
)


async def connect(desk: Desk, said: Said) -> Replies:
    """`koppla arbetsyta`, `koppla mig`: a code. `koppla @karin med Karin Holm`: two that are one. `koppla isär @karin`."""
    words = said.text.strip(" .!")
    for purpose, named in _CODES:
        if named.fullmatch(words):
            return await _code(desk, said, purpose)
    if _APART.match(said.text):
        return await disconnect(desk, said)
    if said.mentions:
        return await _two(desk, said)
    return [Whisper(views.how(await desk.locale(said.place)))]


async def disconnect(desk: Desk, said: Said) -> Replies:
    """`koppla isär @karin`: that account is a person of its own again."""
    if not said.mentions:
        return [Whisper(views.how(await desk.locale(said.place)))]
    command = accounts.TakeApart(place=said.place, key=said.key, account=said.mentions[0].account)
    found, locale = await desk.ask(accounts.take_apart, command, said.place)
    return [Whisper(views.one(found, locale))]


async def join(desk: Desk, said: Said) -> Replies:
    """`anslut ABCDE-…`, perhaps with a yes or a no behind it; without a code, where one gets it."""
    if not said.text.strip():
        return [Whisper(views.how(await desk.locale(said.place)))]
    answer = _ANSWER.search(said.text)
    if answer is not None and answer["yes"] is None:
        return [Whisper(views.not_oneself(await desk.locale(said.place)))]
    text = said.text[: answer.start()] if answer is not None else said.text
    command = linking.EnterCode(place=said.place, key=said.key, text=text, sure=answer is not None)
    found, locale = await desk.ask(linking.enter_code, command, said.place)
    match found:
        case WrongCode():
            return [Whisper(views.wrong(found, locale))]
        case JoinedWorkspace():
            return [Whisper(views.workspace(found, locale))]
        case Oneself():
            return [Whisper(views.oneself(found, locale))]
        case OnePerson():
            return [Whisper(views.one(found, locale))]
    raise TypeError(f"nothing to say about {type(found).__name__}")


async def is_me(desk: Desk, clicked: Clicked) -> Replies:
    """[Ja, det är jag]."""
    command = linking.Agree(place=clicked.place, key=clicked.key, digest=clicked.action.subject)
    found, locale = await desk.ask(linking.agree, command, clicked.place)
    return [Whisper(views.one(found, locale), instead=clicked.private)]


async def is_not_me(desk: Desk, clicked: Clicked) -> Replies:
    """[Nej]."""
    return [Whisper(views.not_oneself(await desk.locale(clicked.place)), instead=clicked.private)]


async def confirmed(desk: Desk, clicked: Clicked) -> Replies:
    """[Ja, samma person]."""
    numbers = clicked.action.subject.split()
    if len(numbers) != 2 or not all(number.isdecimal() for number in numbers):
        raise Outdated
    one, other = (PersonId(int(number)) for number in numbers)
    command = accounts.JoinTwo(place=clicked.place, key=clicked.key, one=one, other=other)
    found, locale = await desk.ask(accounts.join, command, clicked.place)
    return [Whisper(views.one(found, locale), instead=clicked.private)]


async def _code(desk: Desk, said: Said, purpose: Purpose) -> Replies:
    code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    command = linking.AskCode(place=said.place, key=said.key, purpose=purpose, code=code)
    made, locale = await desk.ask(linking.ask_code, command, said.place)
    return [Whisper(views.code(made, locale))]


async def _two(desk: Desk, said: Said) -> Replies:
    first, *others = said.mentions
    command = accounts.LookAtTwo(
        place=said.place,
        key=said.key,
        account=first.account,
        name=_name(said.text, first),
        second=others[0].account if others else None,
    )
    if command.second is None and not command.name:
        return [Whisper(views.how(await desk.locale(said.place)))]
    found, locale = await desk.ask(accounts.look, command, said.place)
    return [Whisper(views.two(found, locale))]


def _name(text: str, mention: Mention) -> str:
    """The name that stands behind a mention ("@karin med Karin Holm"), or before it."""
    behind = text[mention.end :].strip()
    return _WITH.sub("", behind or text[: mention.start].strip()).strip(" .,")
