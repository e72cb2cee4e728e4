"""Calendar links in conversation."""

import secrets
from collections.abc import Sequence

from bot.domain.ids import BodyId, Label, label
from bot.domain.lines.subverbs import Subverb
from bot.domain.names import fold
from bot.usecases import calendars as usecases
from bot.views import calendar_links as views
from handlers.chat.desk import Desk
from handlers.chat.messages import Clicked, Reply, Said, Whisper
from handlers.chat.task_buttons import counted, subject

Replies = Sequence[Reply]
BYTES = 32  # 256 bits
_MINE = ("mina", "mina moten", "mig", "mine", "my meetings", "me")
_STOP = ("av", "stopp", "avsluta", "off", "stop")


async def subscribed(desk: Desk, said: Said, found: Subverb) -> Replies:
    """`/mote prenumerera`, `/mote prenumerera styrelsen`, `/mote prenumerera mina`, `/mote prenumerera av`."""
    words = fold(found.rest)
    if words in _STOP:
        return await _stopped(desk, said)
    mine = words in _MINE
    return await _made(desk, said, mine=mine, words="" if mine else found.rest)


async def body(desk: Desk, clicked: Clicked) -> Replies:
    """[Kalenderlänk]: to the meetings of the room where it is pressed."""
    return await _made(desk, clicked, mine=False)


async def mine(desk: Desk, clicked: Clicked) -> Replies:
    """[Min egen kalender]."""
    return await _made(desk, clicked, mine=True)


async def renew(desk: Desk, clicked: Clicked) -> Replies:
    """[Ny länk – den gamla slutar gälla]."""
    whose = clicked.action.subject
    meeting = label(whose)
    if meeting is not None:
        return await _file(desk, clicked, meeting, renew=True)
    mine = whose == views.MINE
    of = None if mine else BodyId(counted(whose))
    return await _made(desk, clicked, mine=mine, of=of, renew=True)


async def file(desk: Desk, clicked: Clicked) -> Replies:
    """[Kalenderfil] on a meeting's card."""
    return await _file(desk, clicked, subject(clicked)[0])


async def _file(desk: Desk, clicked: Clicked, meeting: Label, *, renew: bool = False) -> Replies:
    if desk.public_url is None:
        return [Whisper(views.no_address(await desk.locale(clicked.place)))]
    secret = secrets.token_urlsafe(BYTES)
    command = usecases.MeetingFile(
        place=clicked.place, key=clicked.key, secret=secret, meeting=meeting, renew=renew
    )
    link, locale = await desk.ask(usecases.file, command, clicked.place)
    return [Whisper(views.file(link, _address(desk.public_url, secret), locale))]


async def stop(desk: Desk, clicked: Clicked) -> Replies:
    """[Stäng av mina länkar]."""
    return await _stopped(desk, clicked)


async def _made(
    desk: Desk,
    inbound: Said | Clicked,
    *,
    mine: bool,
    words: str = "",
    of: BodyId | None = None,
    renew: bool = False,
) -> Replies:
    if desk.public_url is None:
        return [Whisper(views.no_address(await desk.locale(inbound.place)))]
    secret = secrets.token_urlsafe(BYTES)
    command = usecases.Subscribe(
        place=inbound.place, key=inbound.key, secret=secret, mine=mine, words=words, of=of, renew=renew
    )
    link, locale = await desk.ask(usecases.subscribe, command, inbound.place)
    return [Whisper(views.made(link, _address(desk.public_url, secret), locale))]


def _address(base: str, secret: str) -> str:
    return f"{base}/ics/{secret}.ics"


async def _stopped(desk: Desk, inbound: Said | Clicked) -> Replies:
    command = usecases.Unsubscribe(place=inbound.place, key=inbound.key)
    number, locale = await desk.ask(usecases.unsubscribe, command, inbound.place)
    return [Whisper(views.stopped(number, locale))]
