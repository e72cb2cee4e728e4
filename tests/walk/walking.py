"""A walk through the whole product: what people type and press, and what they see, over the playground's contract."""

import asyncio
import html
import re
import socket
import sqlite3
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import uvicorn

from handlers.playground.teams.names import TENANT
from handlers.wiring.playground import build

DIRECTORS = "#kommundirektorer"
BOARD = "#styrelsen"
CHAIRS = "#presidiet"
BUSINESS = "#naringslivsgruppen"

Message = dict[str, Any]


@dataclass(frozen=True)
class Walk:
    """The contract, in short verbs. Users and rooms are named as in the demo; times are ISO, Swedish without offset.

    `client` is where people act: slack or teams.
    """

    http: httpx.AsyncClient
    client: str = field(default="slack", kw_only=True)

    async def post(self, act: str, /, status: int = 200, **body: Any) -> dict[str, Any]:
        """One act; its answer. Fails when it ends in another way than expected."""
        answer = await self.http.post(f"/playground/api/{act}", json={"client": self.client, **body})
        assert answer.status_code == status, answer.text
        said: dict[str, Any] = answer.json()
        assert said["ok"] is (status == 200)
        return said

    async def get(self, name: str, /, status: int = 200, **query: str) -> Any:
        """What one can look at."""
        answer = await self.http.get(f"/playground/api/{name}", params={"client": self.client, **query})
        assert answer.status_code == status, answer.text
        return answer.json()

    async def command(self, user: str, channel: str, text: str) -> None:
        """Types a slash command."""
        await self.post("command", user=user, channel=channel, text=text)

    async def write(self, user: str, channel: str, text: str, thread: str | None = None) -> None:
        """Writes a message, perhaps in the thread of another one."""
        await self.post("message", user=user, channel=channel, text=text, thread_ts=thread)

    async def edit(self, user: str, channel: str, said: Message, text: str) -> None:
        """Changes a message that they wrote."""
        await self.post("edit", user=user, channel=channel, ts=said["ts"], text=text)

    def shown(self, line: str) -> str:
        """A line to write as it is shown where others are: in Teams without the slash."""
        return line if self.client == "slack" else f"@Klubba {line.removeprefix('/')}"

    async def click(
        self, user: str, channel: str, on: Message | None, action: str, value: str | None = None
    ) -> None:
        """Presses a control of a message, where it stands; of the page when `channel` is "home" or "view"."""
        ts = on["ts"] if on else None
        channel = on.get("channel", channel) if on else channel
        await self.post("click", user=user, channel=channel, ts=ts, action=action, value=value)

    async def submit(self, user: str, **values: str | None) -> None:
        """Fills in the form in front and sends it."""
        await self.post("submit", user=user, values=values)

    async def shortcut(self, user: str, channel: str, on: Message, name: str) -> None:
        """Chooses an entry in the menu of a message."""
        await self.post("shortcut", user=user, channel=channel, ts=on["ts"], name=name)

    async def clock(self, to: str) -> None:
        """Turns the clock forward."""
        await self.post("clock", to=to)

    async def speaks(self, user: str, locale: str) -> None:
        """Gives a person another language in Slack."""
        await self.post("person", user=user, locale=locale)

    async def introduced(self) -> None:
        """Returns when Klubba knows its workspace, which it asks for as soon as the server answers."""
        while not any(
            one["path"].endswith("/auth.test") and one["status"] == 200 for one in await self.get("journal")
        ):
            await asyncio.sleep(0.05)

    async def messages(self, channel: str, user: str) -> list[Message]:
        """What stands there, as that user sees it."""
        found: list[Message] = await self.get("messages", channel=channel, user=user)
        return found

    async def home(self, user: str) -> str:
        """All that can be read on the user's own page; in Teams it is a card that one asks for."""
        if self.client == "teams":
            await self.write(user, "dm", "hem")
        return readable((await self.get("home", user=user))["blocks"])

    async def published(self, user: str) -> str:
        """The own page as Klubba published it last, without opening it again; in Slack nobody else's may have come after it."""
        if self.client == "teams":
            return readable((await self.get("home", user=user))["blocks"])
        sent = next(one for one in await self.get("journal") if one["path"].endswith("/views.publish"))
        return readable(sent["asked"]["view"]["blocks"])

    async def form(self, user: str) -> str | None:
        """All that can be read on the form in front; None when there is none."""
        shown = await self.get("view", user=user)
        if not shown or self.client == "slack":
            return shown["text"] if shown else None
        said = [shown["trouble"] or "", readable(shown["blocks"]), *shown["errors"].values()]
        return " ".join(one for one in said if one)

    async def bots(self, channel: str, user: str, *, private: bool | None = None) -> list[Message]:
        """What Klubba has said there; only what others do not see, or only what they do."""
        said = [m for m in await self.messages(channel, user) if m["author"] == "klubba"]
        found = [m for m in said if private is None or m["ephemeral"] is private]
        if self.client == "teams" and private:  # it is said in the person's chat there
            chat = said if channel == "dm" else await self.messages("dm", user)
            found += [m for m in chat if m["author"] == "klubba"]
        return sorted(found, key=lambda m: float(m["ts"]))

    async def card(self, channel: str, user: str, containing: str) -> Message:
        """The one message of Klubba's that everyone there sees and that has these words."""
        return _only(await self.bots(channel, user, private=False), containing)

    async def aside(self, channel: str, user: str) -> str:
        """What was last said to that user alone; empty when nothing was."""
        said = await self.bots(channel, user, private=True)
        return text_of(said[-1]) if said else ""

    async def letters(self, user: str) -> list[str]:
        """Everything Klubba has sent to that user's own conversation."""
        return [text_of(message) for message in await self.bots("dm", user)]

    async def letter(self, user: str, containing: str) -> Message:
        """The one message in that user's own conversation that has these words."""
        return _only(await self.bots("dm", user), containing)


def _only(messages: Iterable[Message], containing: str) -> Message:
    said = list(messages)
    found = [message for message in said if containing in text_of(message)]
    assert len(found) == 1, f"{len(found)} messages with {containing!r} among {[text_of(m) for m in said]}"
    return found[0]


def text_of(message: Message) -> str:
    """All that can be read in a message, its controls in brackets."""
    return readable(message["blocks"]) or str(message["text"])


def unmarked(seen: str) -> str:
    """What was read without its marks for bold, struck and list: the platforms draw those differently inside a list."""
    return " ".join(re.sub(r"[*~_`•]", "", html.unescape(seen)).split())


def readable(blocks: Any) -> str:
    """The words of blocks in the order in which they stand; a button is "[Klart]", a menu "⋮ [Ändra] [Ta bort]"."""
    return " ".join(" ".join(_words(blocks)).split())


def _words(found: Any) -> Iterable[str]:
    if isinstance(found, list):
        for one in found:
            yield from _words(one)
    elif isinstance(found, str):
        yield found
    elif isinstance(found, dict):
        match found.get("type"):
            case "button":
                yield f"[{found['text']['text']}]"
            case "overflow":
                yield "⋮"
                for option in found["options"]:
                    yield f"[{option['text']['text']}]"
            case "static_select":
                yield f"[{found['placeholder']['text']}]"
            case "RichTextBlock":
                yield "".join(_marked(run) for run in found["inlines"])
            case "ActionSet":
                yield from _pressed(found["actions"])
            case _:
                for key in (
                    "text",
                    "fields",
                    "elements",
                    "label",
                    "element",
                    "accessory",
                    "items",
                    "columns",
                ):
                    yield from _words(found.get(key))


_MARKS = {"weight": "*", "italic": "_", "strikethrough": "~", "fontType": "`"}


def _marked(run: Any) -> str:
    """A piece of text in Teams, with the marks that Slack's notation has for its style."""
    if "selectAction" in run:
        return f"<{run['selectAction']['url']}|{run['text']}>"
    marks = "".join(mark for name, mark in _MARKS.items() if run.get(name))
    return f"{marks}{run['text']}{marks[::-1]}"


def _pressed(actions: Any) -> Iterable[str]:
    yield from (f"[{one['title']}]" for one in actions if one.get("mode") != "secondary")
    more = [f"[{one['title']}]" for one in actions if one.get("mode") == "secondary"]
    yield from (["⋮", *more] if more else [])


@asynccontextmanager
async def walking(database: Path, client: str = "slack") -> AsyncIterator[Walk]:
    """The playground as `klubba playground` serves it, on a free port of this machine and on these files."""
    # The protocol is named so that asyncio switches Nagle's delay off: otherwise each answer takes 40 ms.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.bind(("127.0.0.1", 0))
    base = f"http://127.0.0.1:{listener.getsockname()[1]}"
    app = build(database=database, base_url=base)
    server = _Server(uvicorn.Config(app, log_level="error", lifespan="on"))
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    while not server.started:
        assert not serving.done()
        await asyncio.sleep(0.005)
    if client == "teams":
        _choose_teams(database)
    try:
        async with httpx.AsyncClient(base_url=base, timeout=60) as http:
            yield Walk(http, client=client)
    finally:
        server.told.set()
        await serving
        listener.close()


class _Server(uvicorn.Server):
    """Stops when it is told to. The original looks ten times a second and then waits a tenth more, at each of a thousand walks."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.told = asyncio.Event()

    async def main_loop(self) -> None:
        """Serves until it is told to stop."""
        await self.told.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Lets go of the port and of what is connected; then the product stops as it does everywhere.

        What is still in the middle of a request after that is cut off: a socket left open would fail a later test.
        """
        del sockets  # they are the servers'
        for server in self.servers:
            server.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        await self.lifespan.shutdown()
        for task in self.server_state.tasks:
            task.cancel()
        while self.server_state.connections:
            for connection in list(self.server_state.connections):
                connection.transport.abort()
            await asyncio.sleep(0)


def _choose_teams(database: Path) -> None:
    """Everybody has chosen, in their settings, that their messages come in Teams."""
    with closing(sqlite3.connect(database)) as register, register:
        register.execute("UPDATE person SET reminders_on = ?", (f"teams/{TENANT}",))
