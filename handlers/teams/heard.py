"""What was heard from Teams, with the way back to the person."""

from dataclasses import dataclass
from typing import Literal

from bot.domain.ids import AccountId, RoomId, WorkspaceId
from bot.domain.people import Locale
from handlers.chat.messages import Inbound
from handlers.chat.reading import Json
from handlers.teams import ids

Kind = Literal["personal", "channel", "groupChat"]
Means = Literal["message", "event", "act", "fetch", "submit"]


@dataclass(frozen=True, slots=True, kw_only=True)
class WayBack:
    """How an answer reaches the person.

    `conversation` is where it happened (with its thread); `user` the person as Teams' own id ("29:…") in it; `card` the
    message whose control was used. `locale` is the language of their Teams, which may differ from what they chose with us.
    `origin`: what happened in the personal chat is about this conversation, since the card or form there is an answer in it.
    `asked`: the private card by which a form is opened.
    """

    tenant: str
    service_url: str
    account: AccountId
    user: str
    conversation: str
    kind: Kind
    card: str | None = None
    locale: Locale = "en"
    origin: str | None = None
    asked: str | None = None

    @property
    def workspace(self) -> WorkspaceId:
        """The tenant as the register knows it."""
        return ids.workspace(self.tenant)

    @property
    def room(self) -> RoomId:
        """The conversation as the register knows it."""
        return ids.room(self.tenant, self.conversation)

    @property
    def about(self) -> str:
        """The conversation that it is about, with its thread."""
        return self.origin or self.conversation

    @property
    def is_direct(self) -> bool:
        """Whether it is between the person and the bot alone, and about no other conversation."""
        return self.kind == "personal" and self.origin is None

    @property
    def thread(self) -> str | None:
        """The message in whose thread it happened; None where there are no threads."""
        return ids.thread_of(self.about)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """One activity: what it says, the way back, and what kind of answer it can carry.

    message, event  none
    act             a card's control: a new card, or a word to the person
    fetch           a form is asked for, on a card or in the menu of a message: a form, or a word in its place
    submit          a form was sent: the form again, a word, or nothing
    `data` is what a form brought along, to draw it anew.
    """

    inbound: Inbound
    back: WayBack
    means: Means
    data: Json | None = None
