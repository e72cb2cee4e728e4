"""What arrived while the clock turned."""

from dataclasses import dataclass

from handlers.playground.bench import Bench
from handlers.playground.contract.seen import shown_names
from handlers.playground.entities import Channel
from handlers.playground.notation import plain
from handlers.playground.page import when
from handlers.playground.page.where import Where
from handlers.playground.teams.mentioned import notified

MOST = 12
PREVIEW = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """A message of the bot that came while the clock turned: when, to whom or where, and how it begins."""

    at: str
    to: str
    text: str
    link: str


def arrivals(bench: Bench, where: Where, since: str) -> tuple[Arrival, ...]:
    """What the bot has written since that message time, the newest last, a dozen at most."""
    names = shown_names(bench)
    found = [
        (message, room)
        for room in bench.workspace.channels.values()
        for message in bench.workspace.messages(room.id)
        if message.ts > since and message.author == bench.workspace.bot_user
    ]
    latest = sorted(found, key=lambda pair: pair[0].ts)[-MOST:]
    return tuple(
        Arrival(
            at=when.short(when.moment(message.ts, where.user.zone), where.language),
            to=_addressee(bench, room),
            text=_shortened(notified(message) if where.client == "teams" else plain(message.text, names)),
            link=_way(bench, where, room, message.ts),
        )
        for message, room in latest
    )


def _addressee(bench: Bench, room: Channel) -> str:
    return bench.workspace.users[room.person].name if room.person else f"#{room.name}"


def _way(bench: Bench, where: Where, room: Channel, ts: str) -> str:
    """Where one reads it: one's own conversation or that of the person it went to, or the room if one may look into it."""
    reader = bench.workspace.users[room.person] if room.person else where.user
    if not bench.workspace.may_read(reader.id, room):
        reader = bench.workspace.users[next(m for m in room.members if m != bench.workspace.bot_user)]
    channel = "dm" if room.person else room.name
    return f"{where.link(user=reader.handle, channel=channel, tab=None, thread=None, show=None)}#m{ts}"


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= PREVIEW else f"{line[:PREVIEW]}…"
