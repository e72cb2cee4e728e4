"""Replies on their way back to the person: in the answer that Teams waits for, else in calls that follow it.

| reply     | in a room                                        | in the personal chat |
|-----------|--------------------------------------------------|----------------------|
| Whisper   | in the personal chat; where the person does not have the app, the thread says that there is an answer, not what it is | there |
| Ask       | a dialog; where none can open, the form as a card in the personal chat | the same |
| ShowHome  | a card in the personal chat, or in place of the one that was used | the same |

A Whisper of one sentence to who asks for a form, or sends one, is the dialog's; see `handlers.teams.dialogs`.
"""

from collections.abc import Sequence
from functools import partial
from typing import assert_never

from bot.usecases import answering
from bot.views import elsewhere
from bot.views.nodes import Card
from handlers.chat.courtesies import Courtesies
from handlers.chat.messages import Ask, Clicked, Forget, Mend, Reply, Said, ShowHome, Submitted, Whisper
from handlers.chat.messenger import SendFailed
from handlers.chat.reading import Json
from handlers.teams import cards, dialogs, forms, ids
from handlers.teams.connector import Connector
from handlers.teams.heard import Heard, WayBack
from handlers.teams.references import References, Run
from handlers.teams.wording import in_words_of_teams


class Answers:
    """Gives replies back. `run` carries out a use case in the store."""

    def __init__(
        self, connector: Connector, references: References, courtesies: Courtesies, run: Run
    ) -> None:
        self._run = run
        self._connector = connector
        self._references = references
        self._courtesies = courtesies

    def give(self, heard: Heard, replies: Sequence[Reply]) -> Json | None:
        """The body of the answer (None: Teams waits for none); all that it cannot carry is started as courtesies."""
        body: Json | None = None
        told_apart = False
        for reply in replies:
            carried = None if body else self._carried(heard, reply)
            body = body or carried
            if carried is None:
                told_apart = told_apart or isinstance(reply, Whisper | Ask | ShowHome)
                self._begin(heard, reply)
        if body is not None or heard.means in ("message", "event"):
            return body
        return dialogs.done(heard, told_apart=told_apart)

    def _carried(self, heard: Heard, reply: Reply) -> Json | None:
        """A reply as the answer itself; None when an answer cannot carry it."""
        if heard.means == "act":
            return self._in_place(heard, reply)
        if heard.means not in ("fetch", "submit"):
            return None
        match reply:
            case Ask():
                return dialogs.form(heard, reply.form)
            case Mend():
                return dialogs.mended(heard, reply.errors)
            case Whisper(instead=True) if _asked(heard) is not None:
                return None  # it takes the place of the card that opened the form
            case Whisper() if dialogs.is_words(reply.card):
                return dialogs.words(heard, reply.card.text)
            case _:
                return None

    def _in_place(self, heard: Heard, reply: Reply) -> Json | None:
        """A card in place of the one that was used: at once for who used it, and then where it stands."""
        match heard.inbound, reply:
            case Clicked(private=True), Whisper(instead=True):
                activity = _privately_drawn(heard.back, reply.card)
            case Clicked(home=True), ShowHome():
                activity = cards.home(reply.home)
            case Submitted(), Mend():
                activity = forms.mended_inline(heard.data or {}, dialogs.errors_of(heard, reply.errors))
            case _:
                return None
        if heard.back.card is not None:
            self._courtesies.begin("card", self._replace(heard.back, heard.back.card, activity))
        return dialogs.card(activity)

    def _begin(self, heard: Heard, reply: Reply) -> None:
        back, begin = heard.back, self._courtesies.begin
        match reply:
            case Whisper():
                asked = _asked(heard) if reply.instead else None
                begin("whisper", self._aside(heard, _privately_drawn(back, reply.card), asked))
            case Forget():
                if isinstance(heard.inbound, Clicked) and heard.inbound.private and back.card is not None:
                    begin("forget", self._forget(back, back.card))
            case Ask():
                shown = in_words_of_teams(reply.form, alone=back.is_direct)
                form = forms.inline(shown, dialogs.memory(back), alone=True)
                begin("form", self._alone(heard, form))
            case ShowHome():
                begin("home", self._alone(heard, cards.home(reply.home)))
            case Mend():
                pass  # there is no form to mend
            case _:
                assert_never(reply)

    async def _aside(self, heard: Heard, activity: Json, asked: str | None) -> None:
        """In place of the card that opened the form; where that is gone, or there was none, as a message of its own."""
        if asked is None or not await self._took_its_place(heard.back, asked, activity):
            await self._alone(heard, activity)

    async def _took_its_place(self, back: WayBack, card: str, activity: Json) -> bool:
        try:
            await self._replace(back, card, activity)
        except SendFailed as failure:
            if failure.kind != "dead":
                raise
            return False
        return True

    async def _alone(self, heard: Heard, activity: Json) -> None:
        """To the personal chat. Where that cannot be written to, the thread says so, and whether it was done; not a word of it.

        What was not read there is noted before anything else: a yes to a question counts only from who was asked.
        """
        back = heard.back
        try:
            await self._privately(back, activity)
        except SendFailed as failure:
            done: bool = await self._run(answering.unread, heard.inbound.key)
            if failure.kind != "dead" or back.kind == "personal":
                raise
            is_edited = isinstance(heard.inbound, Said) and heard.inbound.edited
            told = elsewhere.edited if is_edited else partial(elsewhere.no_chat, done=done)
            await self._in_thread(back, told(back.locale))

    async def _privately(self, back: WayBack, activity: Json) -> None:
        """To the chat that is known; one that is there no more, or not known, is opened."""
        known = (
            back.conversation if back.kind == "personal" else (await self._references.of(back.account)).chat
        )
        if known is not None:
            try:
                await self._connector.post(back.service_url, known, activity)
            except SendFailed as failure:
                if failure.kind != "dead" or back.kind == "personal":
                    raise
                await self._references.lost(back.account)
            else:
                return
        chat = await self._connector.open(back.service_url, back.tenant, back.user)
        await self._references.opened(back.account, chat)
        await self._connector.post(back.service_url, chat, activity)

    async def _in_thread(self, back: WayBack, card: Card) -> None:
        await self._connector.post(back.service_url, back.about, cards.message(card, alone=back.is_direct))

    async def _replace(self, back: WayBack, card: str, activity: Json) -> None:
        await self._connector.update(back.service_url, ids.without_thread(back.conversation), card, activity)

    async def _forget(self, back: WayBack, card: str) -> None:
        await self._connector.delete(back.service_url, ids.without_thread(back.conversation), card)


def _privately_drawn(back: WayBack, card: Card) -> Json:
    """A card that only the person sees, which remembers the conversation that it answers in."""
    at = None if back.is_direct else back.about
    return cards.message(card, private=True, at=at, alone=back.is_direct)


def _asked(heard: Heard) -> str | None:
    """The private card that opened the form which was sent."""
    return heard.back.asked if isinstance(heard.inbound, Submitted) else None
