"""The one place where whatever comes in is carried out and answered; nothing is raised to a door."""

import asyncio
import secrets
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import TypeVar

import structlog

from bot.domain.errors import Misfilled, Refusal, Repeated
from bot.domain.people import Locale
from bot.ports.errors import Busy, Stale
from bot.views import failure, refusals
from handlers.chat import shown
from handlers.chat.changed import changed
from handlers.chat.desk import Desk, Outdated, Run, Told
from handlers.chat.mending import mend
from handlers.chat.messages import (
    Clicked,
    HomeOpened,
    Inbound,
    MeetingHappened,
    Mend,
    PersonChanged,
    Picked,
    Reply,
    RoomChanged,
    Said,
    Submitted,
    Whisper,
)
from handlers.chat.router import (
    BUTTONS,
    FORMS,
    SHORTCUTS,
    VERBS,
    home_opened,
    meeting_happened,
    person_changed,
    plain_words,
    room_changed,
)
from handlers.chat.spoken import spoken, with_names

_log = structlog.get_logger()
_PATIENCE = 0.5  # seconds to find out in which language to tell of a failure

T = TypeVar("T")
Listener = Callable[[], Awaitable[Sequence[Reply]]]


class Conversation:
    """Hears what people do on any platform and says what they get back. `run` carries out a use case in the store;
    `language` is that of the house.

    `public_url` is the address at which calendar programs reach this process (None: they cannot).
    """

    def __init__(self, run: Run, language: Locale = "sv", *, public_url: str | None = None) -> None:
        self._desk = Desk(run, public_url)
        self._house_language = language

    async def hear(self, inbound: Inbound) -> list[Reply]:
        """Carries it out and answers. What a person can mend is said to them; a mistake of ours is logged with a
        reference, and the person gets the reference and their own words back.
        """
        try:
            return list(await self._heard(inbound))
        except Outdated:
            return [Whisper(refusals.card(Refusal("outdated"), await self._language(inbound)))]
        except Told as told:
            return _told(told.why, told.locale, inbound)
        except (Busy, Stale) as problem:
            _log.warning("not carried out", action=_action(inbound), why=type(problem).__name__)
            return await self._failed(inbound, None)
        except Exception as problem:  # noqa: BLE001 - the last stop before the door: said once, logged once
            reference = secrets.token_hex(2).upper()
            # The class and the place say what is needed; the message of an exception may carry what people wrote.
            _log.error("failed", action=_action(inbound), reference=reference, **_where(problem))
            return await self._failed(inbound, reference)

    async def _heard(self, inbound: Inbound) -> Sequence[Reply]:
        desk = self._desk
        match inbound:
            case Said(edited=True):  # what was saved from it stands: read again, it would be saved twice
                return await changed(desk, inbound)
            case Said():
                found = spoken(inbound)
                if found.noun is None:
                    return await plain_words(desk, found.said)
                return await VERBS[found.noun](desk, found.said)
            case Clicked() if inbound.action.verb == "say.again":
                return await self._heard(shown.line_of(inbound))
            case Clicked():
                return await _known(BUTTONS, inbound.action.verb)(desk, inbound)
            case Submitted():
                return await _known(FORMS, inbound.action.verb)(desk, inbound)
            case Picked():
                return await SHORTCUTS[inbound.shortcut](desk, inbound)
            case HomeOpened():
                return await home_opened(desk, inbound)
            case RoomChanged():
                return await room_changed(desk, inbound)
            case PersonChanged():
                return await person_changed(desk, inbound)
            case MeetingHappened():
                return await meeting_happened(desk, inbound)

    async def _failed(self, inbound: Inbound, reference: str | None) -> list[Reply]:
        if isinstance(inbound, HomeOpened | RoomChanged | PersonChanged | MeetingHappened):
            return []
        locale = await self._language(inbound)
        if (
            isinstance(inbound, Submitted) and inbound.values
        ):  # the form stays open, with all that was filled in
            return [Mend({next(iter(inbound.values)): failure.field(reference, locale)})]
        line = None
        if isinstance(inbound, Said):
            line = f"/{inbound.command} {inbound.text}" if inbound.command else inbound.text
        return [Whisper(failure.card(reference, line, locale))]

    async def _language(self, inbound: Inbound) -> Locale:
        """The person's language; that of the house when it cannot be read, or not soon enough."""
        try:
            async with asyncio.timeout(_PATIENCE):
                return await self._desk.locale(inbound.place)
        except Exception as problem:  # noqa: BLE001 - what failed before may fail here too, and the person is told all the same
            _log.warning("language not read", why=type(problem).__name__)
            return self._house_language


def _known(table: Mapping[str, T], verb: str) -> T:
    if verb not in table:
        raise Outdated
    return table[verb]


def _told(why: Exception, locale: Locale, inbound: Inbound) -> list[Reply]:
    match why:
        case Misfilled(errors=errors):
            return [Mend({name: refusals.field(code, locale) for name, code in errors.items()})]
        case Refusal():
            mended = mend(why, inbound.values, locale) if isinstance(inbound, Submitted) else None
            shown = refusals.card(why, locale)
            if isinstance(inbound, Said):
                shown = refusals.with_typed(shown, with_names(inbound), locale)
            return [mended or Whisper(shown)]
        case Repeated():
            return []
        case _:
            raise why


def _action(inbound: Inbound) -> str:
    match inbound:
        case Clicked() | Submitted():
            return f"{type(inbound).__name__} {inbound.action.verb}"
        case Said():
            return f"Said {inbound.command or 'words'}"
        case _:
            return type(inbound).__name__


def _where(problem: Exception) -> dict[str, str]:
    last = problem.__traceback__
    while last is not None and last.tb_next is not None:
        last = last.tb_next
    place = f"{last.tb_frame.f_code.co_qualname}:{last.tb_lineno}" if last else "unknown"
    return {"error": type(problem).__name__, "at": place}
