"""Writing to the bot: plainly in the personal chat, with a mention in a channel."""

import re
from dataclasses import replace
from html import escape

from handlers.playground.entities import Json, Message, User
from handlers.playground.errors import ContractError
from handlers.playground.teams import names, shapes
from handlers.playground.teams.client import Client
from handlers.playground.teams.rooms import BUILTIN, run_builtin


async def command(client: Client, text: str) -> None:
    """Types a command, with a slash or without; in a channel the bot is mentioned before it. Raises ContractError."""
    line = text.strip()
    name, _, rest = line.partition(" ")
    if name.lower() in BUILTIN:
        _may_write(client)
        await run_builtin(client, name.lower(), rest.strip())
        return
    if name.lstrip("/").lower() == "klubba" and rest:
        line = rest.strip()  # here one speaks to the bot anyway
    line = line.removeprefix("/")
    bot = client.tenant.workspace.users[names.BOT]
    written = line if client.room.kind == "dm" else f"@{bot.name} {line}"
    await message(client, written, switches=("repeat_events", "repeat_commands"))


async def message(
    client: Client, text: str, thread_ts: str | None = None, switches: tuple[str, ...] = ("repeat_events",)
) -> None:
    """Writes a message; the product hears of it in its own chat and where it is mentioned. Raises ContractError."""
    _may_write(client)
    workspace, room = client.tenant.workspace, client.room
    _must_say(text)
    thread_ts = None if names.is_chat(room.id) else thread_ts  # a chat has none
    if thread_ts and workspace.message(room.id, thread_ts) is None:
        raise ContractError(404, f"There is no message {thread_ts} in {room.name}.")
    written = _Written(client, text)
    said = workspace.post(channel=room.id, author=client.user.id, text=text, thread_ts=thread_ts)
    addressed = room.kind == "dm" or names.BOT in written.mentioned
    if not addressed:
        return
    if names.BOT not in room.members:
        client.told("no app" if room.kind == "dm" else "not there", thread=thread_ts)
        return
    answer = await client.caller.tell(_activity(client, "message", said, written), *switches)
    if answer.failure:
        client.told("failed", answer.failure, thread_ts)


async def edit(client: Client, said: Message, text: str) -> None:
    """Changes a message; the product hears of it in its own chat, and where it is or was mentioned. Raises ContractError."""
    _may_write(client)
    _must_say(text)
    workspace, room = client.tenant.workspace, client.room
    before, after = _Written(client, said.text), _Written(client, text)
    changed = replace(said, text=text, edited_at=workspace.next_ts())
    workspace.save_message(changed)
    addressed = room.kind == "dm" or names.BOT in before.mentioned | after.mentioned
    if not addressed or names.BOT not in room.members:
        return
    activity = _activity(client, "messageUpdate", changed, after)
    activity["channelData"] = {**activity["channelData"], "eventType": "editMessage"}
    await client.caller.tell(activity, "repeat_events")


def _activity(client: Client, kind: str, said: Message, written: "_Written") -> Json:
    """What Teams tells of a message that was written or changed."""
    root = said.thread_ts or said.ts
    activity = client.activity(kind, None if client.room.kind == "dm" else root)
    activity |= {"id": names.activity(said.ts), "textFormat": "plain", "text": written.text}
    activity["entities"] = [*written.entities, *activity["entities"]]
    activity["attachments"] = [{"contentType": "text/html", "content": written.html}]
    if said.thread_ts:
        activity["replyToId"] = names.activity(said.thread_ts)
    return activity


class _Written:
    """What Teams makes of typed words: people and the bot become mentions. `mentioned` holds their ids in the tenant."""

    def __init__(self, client: Client, typed: str) -> None:
        self._marks: dict[str, User] = {}
        for user in client.tenant.workspace.users.values():
            self._marks[f"@{user.name.casefold()}"] = user
            self._marks[f"@{user.handle.casefold()}"] = user
        longest_first = sorted(self._marks, key=len, reverse=True)
        among = "|".join(re.escape(name) for name in longest_first)
        pattern = re.compile(rf"(?<!\w)(?:{among})(?![\w.-]*\w)", re.IGNORECASE)
        self._found = [self._marks[found[0].casefold()] for found in pattern.finditer(typed)]
        self.mentioned = {user.id for user in self._found}
        self.text = pattern.sub(lambda found: f"<at>{self._marks[found[0].casefold()].name}</at>", typed)
        self.html = f"<div>{self._html(pattern, typed)}</div>"

    @property
    def entities(self) -> list[Json]:
        accounts = [{"id": self._id(user), "name": user.name} for user in self._found]
        return [shapes.mention(account) for account in accounts]

    def _id(self, user: User) -> str:
        return user.id if user.bot else names.member(user.id)

    def _html(self, pattern: re.Pattern[str], typed: str) -> str:
        """The same as a client formats it: each mention a numbered span."""
        parts, end = [], 0
        for number, found in enumerate(pattern.finditer(typed)):
            name = escape(self._marks[found[0].casefold()].name)
            span = (
                f'<span itemscope itemtype="http://schema.skype.com/Mention" itemid="{number}">{name}</span>'
            )
            parts += [escape(typed[end : found.start()]), span]
            end = found.end()
        return "".join([*parts, escape(typed[end:])]).replace("\n", "<br>")


def _must_say(text: str) -> None:
    if not text.strip():
        raise ContractError(400, "There is nothing to send.")


def _may_write(client: Client) -> None:
    user, room = client.user, client.room
    if user.id not in room.members:
        raise ContractError(403, f"{user.name} is not in {room.name}.")
    if room.archived:
        raise ContractError(403, f"{room.name} is archived.")
