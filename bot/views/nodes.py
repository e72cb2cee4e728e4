"""The parts of which every message, form and home page is made. A door draws each of them; nothing else is ever said.

Text is spans, never markup: a door escapes it and draws the style. People are named in plain text, so that no card
pings anyone: who must be told gets a message of their own.
"""

from dataclasses import dataclass
from typing import Literal

Style = Literal["plain", "strong", "emphasis", "strike", "code"]


@dataclass(frozen=True, slots=True)
class Text:
    """Words in one style."""

    text: str
    style: Style = "plain"


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an address (https, or a permalink of the platform)."""

    text: str
    url: str


Span = Text | Link
Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Action:
    """What a control asks for: a verb such as "task.done" and its subject such as "U7" (may be empty)."""

    verb: str
    subject: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirm:
    """The question before something that cannot be taken back by a second press."""

    title: str
    text: str
    yes: str
    no: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """A verb to press. `style` "primary" at most once in a card; "danger" goes with `confirm`."""

    label: str
    action: Action
    style: Literal["plain", "primary", "danger"] = "plain"
    confirm: Confirm | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """One choice: what is shown and the value that comes back."""

    label: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A button that opens a list; the chosen value comes back with the action."""

    label: str
    action: Action
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class MenuItem:
    """One line of a menu, with an action of its own."""

    label: str
    action: Action


@dataclass(frozen=True, slots=True)
class Menu:
    """The ⋮ of a card: what is wanted seldom (at most five items)."""

    items: tuple[MenuItem, ...]


Control = Button | Choice


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading in plain text."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text, several lines, perhaps with a menu or a button at its side."""

    spans: Spans
    side: Menu | Button | None = None


@dataclass(frozen=True, slots=True)
class Items:
    """A list of lines; numbered with letters or bulleted."""

    items: tuple[Spans, ...]
    style: Literal["bullet", "letter"] = "bullet"


@dataclass(frozen=True, slots=True)
class Facts:
    """Short pairs of a name and a value."""

    pairs: tuple[tuple[str, Spans], ...]


@dataclass(frozen=True, slots=True)
class Note:
    """Small grey text: who, when, where."""

    spans: Spans


@dataclass(frozen=True, slots=True)
class Actions:
    """Controls in a row."""

    controls: tuple[Control, ...]


@dataclass(frozen=True, slots=True)
class Divider:
    """A line between parts."""


Node = Heading | Paragraph | Items | Facts | Note | Actions | Divider


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A message. `text` alone must make sense: it is all that a phone's notification shows."""

    text: str
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextField:
    """Words to write. `limit` is the most characters taken."""

    id: str
    label: str
    value: str = ""
    hint: str | None = None
    placeholder: str | None = None
    long: bool = False
    optional: bool = False
    limit: int = 3000


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceField:
    """One of several options (at most a hundred)."""

    id: str
    label: str
    options: tuple[Option, ...]
    value: str | None = None
    hint: str | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonField:
    """Someone of the workspace; the value is an account id."""

    id: str
    label: str
    value: str | None = None
    hint: str | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DateField:
    """A day; the value is an ISO date."""

    id: str
    label: str
    value: str | None = None
    hint: str | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeField:
    """A time of day; the value is HH:MM."""

    id: str
    label: str
    value: str | None = None
    hint: str | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TicksField:
    """A list to tick in (at most ten options); the value is that of each ticked one, with a space between."""

    id: str
    label: str
    options: tuple[Option, ...]
    ticked: tuple[str, ...] = ()
    hint: str | None = None
    optional: bool = True


Field = TextField | ChoiceField | PersonField | DateField | TimeField | TicksField


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form. `action` comes back with the values when it is submitted; `intro` stands above the fields; `missing` is
    said at a field that must not be left empty, where the platform has no words of its own for it.
    """

    title: str
    submit: str
    cancel: str
    action: Action
    fields: tuple[Field, ...]
    intro: tuple[Node, ...] = ()
    missing: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """A person's own page."""

    nodes: tuple[Node, ...]
