"""Calendar links: what a calendar program reads at /ics/<secret>.ics, as RFC 5545 has it."""

import hashlib
import re
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

from icalendar import Calendar as File
from icalendar import Event
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.domain.feeds import digest
from bot.domain.pictures.meetings import Calendar
from bot.usecases import calendars
from bot.views.calendar_entries import Entry, entries, title
from handlers.web.limit import Limit

Run = Callable[..., Awaitable[Any]]
REFRESH = timedelta(hours=1)
_PLAIN = "text/plain; charset=utf-8"
_SECRET = re.compile(r"[\w-]{43}", re.ASCII)
_HEADERS = {
    "Cache-Control": "private, no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
    "X-Content-Type-Options": "nosniff",
}


def routes(run: Run) -> list[Route]:
    """`run` carries out a use case in the store. A link that leads nowhere is answered the same way, whatever the reason; an
    address that tries too many of them has to wait.
    """
    limit = Limit()

    async def serve(request: Request) -> Response:
        secret = request.path_params["secret"]
        address, link = request.client.host if request.client else "", digest(secret)
        if wait := limit.wait(address, link):
            return Response("Too many\n", 429, {**_HEADERS, "Retry-After": str(wait)}, _PLAIN)
        limit.trying(address, link)
        found = await run(calendars.read, secret) if _SECRET.fullmatch(secret) else None
        if found is None:
            limit.missed(link)
            return Response("Not found\n", 404, _HEADERS, _PLAIN)
        limit.found(address, link)
        body = file(found)
        tag = f'"{hashlib.sha256(body).hexdigest()}"'
        headers = {**_HEADERS, "ETag": tag}
        if tag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        name = {"Content-Disposition": _disposition(found)}
        return Response(body, 200, {**headers, **name}, "text/calendar; charset=utf-8")

    return [Route("/ics/{secret}.ics", serve)]


def _disposition(calendar: Calendar) -> str:
    if calendar.only is None:
        return 'inline; filename="klubba.ics"'
    return f'attachment; filename="{calendar.only}.ics"'


def file(calendar: Calendar) -> bytes:
    """The calendar as a file, the same bytes as long as nothing changes. A file of one meeting is not named as a calendar of
    its own: its event belongs in the one where it is opened.
    """
    made = File()
    made.add("prodid", "-//Klubba//Klubba//EN")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    if calendar.only is None:
        made.add("name", title(calendar, calendar.locale))
        made.add("x-wr-calname", title(calendar, calendar.locale))
        made.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
        made.add("x-published-ttl", "PT1H")
    for entry in entries(calendar, calendar.locale):
        made.add_component(_event(entry))
    written: bytes = made.to_ical()
    return written


def _event(entry: Entry) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", entry.made_at.astimezone(UTC))
    event.add("sequence", entry.sequence)
    event.add("summary", entry.title)
    event.add("status", entry.status.upper())
    event.add("transp", "TRANSPARENT" if entry.is_free else "OPAQUE")
    event.add("class", "PRIVATE")
    event.add("dtstart", _in_utc(entry.starts))
    if entry.ends is not None:
        event.add("dtend", _in_utc(entry.ends))
    if entry.place:
        event.add("location", entry.place)
    return event


def _in_utc(at: date | datetime) -> date | datetime:
    """An instant in UTC: readers do not agree on what a description of a time zone means, and no event here recurs."""
    return at.astimezone(UTC) if isinstance(at, datetime) else at
