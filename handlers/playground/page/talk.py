"""The conversation in the middle: messages with their days, threads and marks."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import unquote

from markupsafe import Markup

from handlers.playground.bench import Bench
from handlers.playground.contract.seen import shown_names
from handlers.playground.entities import Json, Message
from handlers.playground.page import when
from handlers.playground.page.markup import PlainReader, Reader
from handlers.playground.page.rail import initials, tone
from handlers.playground.page.where import Where
from handlers.playground.teams.mentioned import above
from handlers.playground.teams.names import time_of

_DEEP_LINK = re.compile(r"https://teams\.microsoft\.com/l/message/([^/?#]+)/(\d+)")
_PERMALINK = re.compile(r"/archives/(\w+)/p(\d+)(\d{6})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One message. `day` stands above it when it is the first of its day; `fresh` when it is the first unread one; `above` are the
    words above its card in Teams.
    """

    ts: str
    at: str
    author: str
    initials: str
    tone: int
    bot: bool
    slack: bool
    private: bool
    edited: bool
    text: Markup
    blocks: tuple[Json, ...]
    thread: str
    replies: int = 0
    day: str | None = None
    fresh: bool = False
    above: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """What stands in the room, and in the open thread (its first message included; empty: none is open)."""

    lines: tuple[Line, ...]
    thread: tuple[Line, ...]


def talk(bench: Bench, where: Where, reader: Reader) -> Talk:
    """The conversation as the person sees it: Teams shows the replies below what they answer, Slack beside it. `fresh` follows what
    they have read before this.
    """
    seen = bench.workspace.seen_by(where.user.id, where.room.id)
    if where.client == "teams":
        seen.sort(key=lambda message: (message.thread_ts or message.ts, message.ts))
        return Talk(lines=_lines(bench, where, reader, seen, Counter()), thread=())
    firsts = {message.ts for message in seen if message.thread_ts in (None, message.ts)}
    replies = Counter(str(m.thread_ts) for m in seen if m.thread_ts in firsts and m.thread_ts != m.ts)
    main = [m for m in seen if m.ts in firsts or m.thread_ts not in firsts]
    thread = [m for m in seen if where.thread in (m.ts, m.thread_ts)] if where.thread else []
    return Talk(
        lines=_lines(bench, where, reader, main, replies),
        thread=_lines(bench, where, reader, thread, Counter()),
    )


def reader(bench: Bench, where: Where) -> Reader:
    """How this person reads texts: permalinks of the playground lead to a place on the page."""

    def inside(address: str) -> str | None:
        found = _PERMALINK.search(address) if address.startswith(bench.base_url) else None
        room = bench.workspace.channels.get(found[1]) if found else None
        if found is None or room is None or not bench.workspace.may_read(where.user.id, room):
            return None
        ts = f"{found[2]}.{found[3]}"
        said = bench.workspace.message(room.id, ts)
        channel = "dm" if room.kind == "dm" else room.name
        thread = said.thread_ts if said else None
        return f"{where.link(channel=channel, tab=None, thread=thread, show=None)}#m{ts}"

    return Reader(names=shown_names(bench), me=where.user.id, inside=inside)


def plain_reader(bench: Bench, where: Where) -> Reader:
    """How this person reads texts in Teams: plain words, in which those who are mentioned stand out. Links to messages lead to a
    place on the page.
    """

    def inside(address: str) -> str | None:
        found = _DEEP_LINK.match(address)
        room = bench.workspace.channels.get(unquote(found[1])) if found else None
        if found is None or room is None or not bench.workspace.may_read(where.user.id, room):
            return None
        ts = time_of(found[2])
        said = bench.workspace.message(room.id, ts)
        channel = "dm" if room.kind == "dm" else room.name
        thread = said.thread_ts if said else None
        return f"{where.link(channel=channel, tab=None, thread=thread, show=None)}#m{ts}"

    users = bench.workspace.users.values()
    names = {name: "" for user in users for name in (user.name, user.handle)}
    return PlainReader(names=names, me=where.user.id, inside=inside)


def _lines(
    bench: Bench, where: Where, reader: Reader, messages: Sequence[Message], replies: Counter[str]
) -> tuple[Line, ...]:
    since = bench.workspace.read_marks().get((where.user.id, where.room.id))
    lines: list[Line] = []
    day, marked = "", since is None
    for message in messages:
        today = when.day(when.moment(message.ts, where.user.zone), where.language)
        fresh = not marked and message.ts > (since or "") and message.author != where.user.id
        line = _line(bench, where, reader, message)
        lines.append(
            replace(line, replies=replies[message.ts], day=today if today != day else None, fresh=fresh)
        )
        day, marked = today, marked or fresh
    return tuple(lines)


def _line(bench: Bench, where: Where, reader: Reader, message: Message) -> Line:
    author = bench.workspace.users.get(message.author)
    name = author.name if author else message.author.capitalize()
    return Line(
        ts=message.ts,
        at=when.clock(when.moment(message.ts, where.user.zone)),
        author=name,
        initials=initials(name),
        tone=tone(message.author),
        bot=bool(author and author.bot),
        slack=author is None,
        private=message.ephemeral_to is not None,
        edited=message.edited_at is not None,
        text=reader.html(message.text),
        blocks=message.blocks,
        thread=message.thread_ts or message.ts,
        above=above(message) if where.client == "teams" and author and author.bot else None,
    )
