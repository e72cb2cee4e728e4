"""Writing: messages and slash commands."""

import re
from dataclasses import replace

from handlers.playground.acts import payloads
from handlers.playground.acts.actor import Actor
from handlers.playground.acts.builtin import BUILTIN, run_builtin
from handlers.playground.acts.caller import Answer
from handlers.playground.entities import Message
from handlers.playground.errors import ContractError, SlackError
from handlers.playground.notation import Typed, mentions
from handlers.playground.slackapi.chat import content

_COMMAND = re.compile(r"(/\S*)\s*(.*)", re.DOTALL)


async def command(actor: Actor, text: str) -> None:
    """Types a line that begins with a slash. Raises ContractError when it does not, or when the person cannot write there."""
    _may_write(actor)
    line = _COMMAND.fullmatch(text.strip())
    if line is None:
        raise ContractError(400, "A command begins with a slash.")
    name, rest = line[1].lower(), _typed(actor, line[2], named=True)
    if name in BUILTIN:
        await run_builtin(actor, name, rest)
    elif name not in {hint.name for hint in actor.bench.commands}:
        actor.told("no such command", what=name)
    else:
        form = payloads.command_form(actor.bench, actor.user, actor.room, name, rest)
        _show_answer(actor, name, await actor.caller.command(form))


async def message(actor: Actor, text: str, thread_ts: str | None = None) -> None:
    """Writes a message; the product hears of it in its own conversation and where it is mentioned."""
    _may_write(actor)
    workspace, room = actor.bench.workspace, actor.room
    _must_say(text)
    if thread_ts and workspace.message(room.id, thread_ts) is None:
        raise ContractError(404, f"There is no message {thread_ts} in #{room.name}.")
    if text.startswith("/"):
        await _command_or_notice(actor, text, thread_ts)
        return
    written = _typed(actor, text, named=False)
    said = workspace.post(channel=room.id, author=actor.user.id, text=written, thread_ts=thread_ts)
    bot = workspace.users[workspace.bot_user]
    if room.kind == "dm":
        await actor.caller.event(payloads.said_event(said, "message"))
    elif mentions(written, bot.id) and bot.id in room.members:
        await actor.caller.event(payloads.said_event(said, "app_mention"))
    elif mentions(written, bot.id):
        actor.told("not there", what=bot.name, thread_ts=thread_ts)


async def edit(actor: Actor, said: Message, text: str) -> None:
    """Changes a message; the product hears of it in its own conversation, and where the new words mention it."""
    _may_write(actor)
    _must_say(text)
    workspace, room = actor.bench.workspace, actor.room
    bot = workspace.users[workspace.bot_user]
    written = _typed(actor, text, named=False)
    changed = replace(said, text=written, edited_at=workspace.next_ts())
    workspace.save_message(changed)
    if room.kind == "dm":
        await actor.caller.event(payloads.changed_event(actor.bench, said, changed))
    elif mentions(written, bot.id) and bot.id in room.members:
        mark = {"user": changed.author, "ts": changed.edited_at}
        event = {**payloads.said_event(changed, "app_mention"), "edited": mark}
        await actor.caller.event(event)


async def _command_or_notice(actor: Actor, text: str, thread_ts: str | None) -> None:
    if thread_ts is None:
        await command(actor, text)
    else:
        actor.told("not in threads", what=text.split(maxsplit=1)[0], thread_ts=thread_ts)


def _typed(actor: Actor, text: str, *, named: bool) -> str:
    workspace = actor.bench.workspace
    return Typed(list(workspace.users.values()), workspace.rooms_of(actor.user.id), named=named).text(text)


def _show_answer(actor: Actor, name: str, answer: Answer) -> None:
    """What the person sees of the product's direct answer to a command."""
    if answer.failure:
        actor.told("failed", what=name, code=answer.failure)
        return
    body = answer.body if isinstance(answer.body, dict) else {"text": answer.body}
    if not body.get("text") and not body.get("blocks"):
        return
    try:
        text, blocks = content(body.get("text"), body.get("blocks"))
    except SlackError as problem:
        actor.told("failed", what=name, code=problem.code)
        return
    actor.bench.workspace.post(
        channel=actor.room.id,
        author=actor.bench.workspace.bot_user,
        text=text,
        blocks=blocks,
        ephemeral_to=None if body.get("response_type") == "in_channel" else actor.user.id,
    )


def _must_say(text: str) -> None:
    if not text.strip():
        raise ContractError(400, "There is nothing to send.")


def _may_write(actor: Actor) -> None:
    name, room = actor.user.name, actor.room
    if actor.user.id not in room.members:
        raise ContractError(
            403, f"{name} is not in #{room.name}; a public room can be joined with /join #{room.name}."
        )
    if room.archived:
        raise ContractError(403, f"#{room.name} is archived.")
