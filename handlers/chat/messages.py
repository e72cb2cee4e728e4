"""What comes in from any platform and what goes back, in words that know no platform.

Every inbound message has a `Place` (who, where) and a `key`: the same key twice is the same request twice.
"""

from dataclasses import dataclass, field
from typing import Literal

from bot.domain.ids import AccountId, RoomId
from bot.domain.place import Mention, Place
from bot.views.nodes import Action, Card, Form, Home


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A command, or words written to the bot. `command` is the slash command without "/" ("beslut", "klubba"), or None.

    `text` is plain: entities undone, mentions replaced by "@name" (see `mentions`), controls stripped. `direct` says that
    it was written in the conversation with the bot. `source` is the permalink or (channel, ts) of the message, if any.
    `edited`: it was written before, and changed just now. `greets`: nobody wrote it, the person has just added the app for themself.
    """

    place: Place
    key: str
    command: str | None
    text: str
    mentions: tuple[Mention, ...] = ()
    direct: bool = False
    source: str | None = None
    edited: bool = False
    greets: bool = False
    ticket: str | None = None  # opens a form, within three seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Clicked:
    """A control was pressed. `value` is the chosen option. `private` tells that the card was only for this person."""

    place: Place
    key: str
    action: Action
    value: str | None = None
    private: bool = False
    home: bool = False
    ticket: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Submitted:
    """A form was sent. `values` holds a string for each field id (None: left empty). `private` tells that a card opened it
    which only this person sees.
    """

    place: Place
    key: str
    action: Action
    values: dict[str, str | None]
    private: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Picked:
    """A message was chosen through its menu: "save" (as a decision) or "make" (a task)."""

    place: Place
    key: str
    shortcut: Literal["save_decision", "make_task", "add_agenda"]
    text: str
    permalink: str | None
    ticket: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeOpened:
    """A person opened the bot's home page."""

    place: Place
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomChanged:
    """Something about a room: the bot came or left, a person came or left (or several), it was renamed, made private, archived.
    Of the conversation with one person only that the bot left it: nothing can be said there any more.

    `unsigned`: nobody is known to have done it, and the account of `place` is the bot's own. `also`: other rooms with the same
    people, of which nothing is told by itself. `gone`: who has left all of these; None: somebody, and it is not known who.
    """

    place: Place
    key: str
    change: Literal[
        "bot joined",
        "bot left",
        "joined",
        "left",
        "members changed",
        "renamed",
        "made private",
        "archived",
    ]
    unsigned: bool = False
    also: tuple[RoomId, ...] = ()
    gone: tuple[AccountId, ...] | None = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonChanged:
    """Something about the person changed on the platform: the name, the language, the zone, or whether they are there.

    `locale` (as the platform writes it) and `zone` (IANA) where the platform says at once what they are now.
    """

    place: Place
    key: str
    locale: str | None = None
    zone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingHappened:
    """People began to meet, or left, where the platform itself holds the meeting. `place` is the meeting's own chat, or its channel."""

    place: Place
    key: str
    change: Literal["started", "ended"]


Inbound = Said | Clicked | Submitted | Picked | HomeOpened | RoomChanged | PersonChanged | MeetingHappened


@dataclass(frozen=True, slots=True)
class Whisper:
    """An answer that only the asker sees. `instead`: it takes the place of the private card that was clicked, or opened the form."""

    card: Card
    instead: bool = False


@dataclass(frozen=True, slots=True)
class Forget:
    """The private card that was clicked goes away."""


@dataclass(frozen=True, slots=True)
class Ask:
    """A form opens."""

    form: Form


@dataclass(frozen=True, slots=True)
class Mend:
    """The form stays open: for each field id what to do about it."""

    errors: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ShowHome:
    """The home page of the person, new."""

    home: Home


Reply = Whisper | Forget | Ask | Mend | ShowHome
