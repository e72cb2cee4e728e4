"""Response URLs: answering one act of one user."""

from dataclasses import replace

from handlers.playground.bench import Bench
from handlers.playground.entities import Json
from handlers.playground.errors import SlackError
from handlers.playground.slackapi.args import Args
from handlers.playground.slackapi.chat import content
from handlers.playground.tickets import ResponseTicket


def respond(bench: Bench, name: str, args: Args) -> Json:
    """Shows an answer to the user who acted, or to the whole room, or changes or removes the message that was clicked.

    Raises SlackError when the URL is worn out or the content is refused.
    """
    ticket = bench.tickets.use_response(name)
    clicked = bench.workspace.message(ticket.channel, ticket.ts) if ticket.ts else None
    if args.flag("delete_original"):
        if clicked is None:
            raise SlackError("message_not_found")
        bench.workspace.remove_message(clicked)
        return {"ok": True}
    text, blocks = content(args.text("text"), args.thing("blocks"))
    if args.flag("replace_original") and clicked is not None:
        edited = None if clicked.ephemeral_to else bench.workspace.next_ts()
        bench.workspace.save_message(replace(clicked, text=text, blocks=blocks, edited_at=edited))
        return {"ok": True}
    in_channel = args.text("response_type") == "in_channel"
    show(bench, ticket, text, blocks, in_channel=in_channel, thread_ts=args.text("thread_ts"))
    return {"ok": True}


def show(
    bench: Bench,
    ticket: ResponseTicket,
    text: str,
    blocks: tuple[Json, ...],
    *,
    in_channel: bool,
    thread_ts: str | None = None,
) -> None:
    """Writes an answer of the bot where the user acted; it need not be a member there."""
    bench.workspace.post(
        channel=ticket.channel,
        author=bench.workspace.bot_user,
        text=text,
        blocks=blocks,
        thread_ts=thread_ts or ticket.thread_ts,
        ephemeral_to=None if in_channel else ticket.user,
    )
