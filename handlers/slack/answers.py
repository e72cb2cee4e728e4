"""Replies on their way back to the person: in the ack where it can carry them, else in calls that follow it."""

from collections.abc import Sequence
from typing import assert_never

from bot.views.nodes import Actions, Button, Card, Form, Home
from handlers.chat.courtesies import Courtesies
from handlers.chat.messages import (
    Ask,
    Forget,
    Inbound,
    Mend,
    Reply,
    Said,
    ShowHome,
    Submitted,
    Whisper,
)
from handlers.chat.messenger import SendFailed
from handlers.chat.reading import Json
from handlers.chat.text import clean
from handlers.slack import render
from handlers.slack.heard import Heard, WayBack
from handlers.slack.interactions import memory
from handlers.slack.outcomes import answered
from handlers.slack.web import Web

_HOME = "Klubba"  # what a notification shows of the page
# Where a private answer in the room is not possible, it goes to the person's own conversation with the bot.
_NOT_HERE = (
    *("not_in_channel", "channel_not_found", "user_not_in_channel", "is_archived"),
    *("messages_tab_disabled", "restricted_action", "method_not_supported_for_channel_type"),
)


class Answers:
    """Gives replies back."""

    def __init__(self, web: Web, courtesies: Courtesies) -> None:
        self._web = web
        self._courtesies = courtesies

    def give(self, heard: Heard, replies: Sequence[Reply]) -> Json:
        """The body of the ack (empty: nothing to say); all that it cannot carry is started as courtesies."""
        body: Json = {}
        for reply in replies:
            carried = {} if body else in_ack(heard, reply)
            body = body or carried
            if not carried:
                self._begin(heard, reply)
        return body

    def _begin(self, heard: Heard, reply: Reply) -> None:
        back, begin = heard.back, self._courtesies.begin
        match reply:
            case Whisper(instead=True) if isinstance(heard.inbound, Submitted) and back.asked:
                begin("whisper", self._amended(back, back.asked, reply.card))
            case Whisper():
                private = reply.instead and _private(heard.inbound)
                begin("whisper", self._whisper(back, reply.card, instead=private))
            case Forget():
                if _private(heard.inbound):
                    begin("forget", self._respond(back, {"delete_original": True}))
            case Ask() if not (back.view or back.ticket):
                begin("whisper", self._whisper(back, _opener(reply.form), instead=False))
            case Ask():
                begin("form", self._open(back, reply.form))
            case ShowHome() if isinstance(heard.inbound, Said):
                begin("home", self._whisper(back, _as_card(reply.home), instead=False))
            case ShowHome():
                begin("home", self._publish(back, reply.home))
            case Mend():
                pass  # there is no form to mend
            case _:
                assert_never(reply)

    async def _whisper(self, back: WayBack, card: Card, *, instead: bool) -> None:
        content = render.message(card)
        if back.response_url and self._web.answers_at(back.response_url):
            thread = {"thread_ts": back.thread} if back.thread else {}
            how = {"response_type": "ephemeral", "replace_original": instead}
            await self._respond(back, {**how, **thread, **content})
        elif back.channel:
            await self._in_room(back, back.channel, content)
        else:
            await self._alone(back, content)

    async def _amended(self, back: WayBack, asked: str, card: Card) -> None:
        """In place of the private card that opened the form. Slack lets go of one after half an hour: then it is said anew."""
        answer = {"response_type": "ephemeral", "replace_original": True, **render.message(card)}
        try:
            await self._web.respond(asked, answer)
        except SendFailed as failure:
            if failure.kind != "dead":
                raise
            await self._whisper(back, card, instead=False)

    async def _in_room(self, back: WayBack, channel: str, content: Json) -> None:
        client, thread = self._web.client, back.thread
        call = client.chat_postEphemeral(channel=channel, user=back.user, thread_ts=thread, **content)
        try:
            await answered(call, repeatable=False, scope="channel")
        except SendFailed as failure:
            if failure.reason not in _NOT_HERE:
                raise
            await self._alone(back, content)

    async def _alone(self, back: WayBack, content: Json) -> None:
        call = self._web.client.chat_postMessage(channel=back.user, **content)
        await answered(call, repeatable=False, scope="channel")

    async def _respond(self, back: WayBack, answer: Json) -> None:
        await self._web.respond(back.response_url or "", answer)

    async def _open(self, back: WayBack, form: Form) -> None:
        """Opens a form, or draws the one anew in which a control was used, unless it was changed meanwhile."""
        view, client = render.form(form, memory(back)), self._web.client
        if back.view:
            call = client.views_update(view_id=back.view, hash=back.hash, view=view)
        elif back.ticket:
            call = client.views_open(trigger_id=back.ticket, view=view)
        else:
            raise SendFailed("dead", "no_ticket")
        await answered(call, repeatable=False)

    async def _publish(self, back: WayBack, home: Home) -> None:
        call = self._web.client.views_publish(user_id=back.user, view=render.home(home))
        await answered(call, repeatable=True)


def in_ack(heard: Heard, reply: Reply) -> Json:
    """A reply as the body of an ack; empty when an ack cannot carry it."""
    match heard.inbound, reply:
        case Said(command=str()), Whisper():
            return {"response_type": "ephemeral", **render.message(reply.card)}
        case Said(
            command=str()
        ), ShowHome():  # it is on its own tab as well; who asks for it here reads it here
            return {"response_type": "ephemeral", **render.message(_as_card(reply.home))}
        case Submitted(), Mend():
            errors = _errors(heard.inbound.values, reply.errors)
            return {"response_action": "errors", "errors": errors} if errors else {}
        case Submitted(), Ask():
            return {"response_action": "update", "view": render.form(reply.form, memory(heard.back))}
        case _:
            return {}


def _errors(values: dict[str, str | None], errors: dict[str, str]) -> dict[str, str]:
    """What to do about each field. Slack refuses all when one names no field of the form: that goes to the first field."""
    first = next(iter(values), None)
    placed: dict[str, str] = {}
    for name, text in errors.items():
        field = name if name in values else first
        if field is not None:
            placed[field] = f"{placed[field]} {clean(text)}" if field in placed else clean(text)
    return placed


def _as_card(page: Home) -> Card:
    return Card(text=_HOME, nodes=page.nodes)


def _opener(asked: Form) -> Card:
    """A form that cannot open by itself, since words in a conversation open none, is a press away."""
    button = Button(label=asked.title, action=asked.action, style="primary")
    return Card(text=asked.title, nodes=(Actions((button,)),))


def _private(inbound: Inbound) -> bool:
    return getattr(inbound, "private", False)
