"""The words people can start with: slash commands, the same words after `@Klubba` or `/klubba`, entries in a message's menu."""

from dataclasses import dataclass
from typing import Literal

from bot.domain.names import fold

Noun = Literal[
    "decision",
    "task",
    "meeting",
    "agenda",
    "digest",
    "klubba",
    "group",
    "organisation",
    "person",
    "coordinator",
    "members",
    "room",
    "settings",
    "help",
    "kept",
    "mine",
    "home",
    "connect",
    "disconnect",
    "join",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandSpec:
    """A slash command. `name` has no slash ("beslut"); `verb` is what it means; `usage` says what may follow it."""

    name: str
    verb: Noun
    locale: Literal["sv", "en"]
    description: str
    usage: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortcutSpec:
    """An entry in the menu of a message: `name` is what people see, `callback_id` what comes back."""

    callback_id: Literal["save_decision", "make_task", "add_agenda"]
    name: str
    description: str


COMMANDS = (
    CommandSpec(
        name="beslut",
        verb="decision",
        locale="sv",
        description="Spara ett beslut, eller visa de senaste",
        usage="Vi håller veckomöte tisdagar 09:00",
    ),
    CommandSpec(
        name="decision",
        verb="decision",
        locale="en",
        description="Save a decision, or show the latest",
        usage="We meet every Tuesday at 9",
    ),
    CommandSpec(
        name="uppdrag",
        verb="task",
        locale="sv",
        description="Ge ett uppdrag, eller visa dina",
        usage="@namn skicka kallelsen senast fredag",
    ),
    CommandSpec(
        name="task",
        verb="task",
        locale="en",
        description="Give a task, or show yours",
        usage="@name send the invitation by Friday",
    ),
    CommandSpec(
        name="mote",
        verb="meeting",
        locale="sv",
        description="Lägg till ett möte, eller visa nästa",
        usage="styrelsemöte 2 mars Burlöv",
    ),
    CommandSpec(
        name="meeting",
        verb="meeting",
        locale="en",
        description="Add a meeting, or show the next",
        usage="board meeting 2 March Burlöv",
    ),
    CommandSpec(
        name="dagordning",
        verb="agenda",
        locale="sv",
        description="Visa dagordningen, eller lägg till en punkt",
        usage="lägg till styrelsemötet 2 mars: Budget, 20 min, typ beslut",
    ),
    CommandSpec(
        name="agenda",
        verb="agenda",
        locale="en",
        description="Show the agenda, or add an item",
        usage="add board meeting 2 March: Budget, 20 min, type decision",
    ),
    CommandSpec(
        name="veckobrev",
        verb="digest",
        locale="sv",
        description="Visa veckobrevet, bara för dig",
        usage="hjälp",
    ),
    CommandSpec(
        name="digest",
        verb="digest",
        locale="en",
        description="Show the weekly digest, only to you",
        usage="help",
    ),
    CommandSpec(
        name="klubba",
        verb="klubba",
        locale="sv",
        description="Allt i ett: beslut, uppdrag, möte, grupp, organisation, inställningar, hjälp",
        usage="hjälp | grupp Näringslivsgruppen @namn | uppdrag …",
    ),
)

SHORTCUTS = (
    ShortcutSpec(
        callback_id="save_decision",
        name="Spara som beslut",
        description="Sparar meddelandet som ett beslut i registret",
    ),
    ShortcutSpec(
        callback_id="make_task", name="Gör till uppdrag", description="Gör ett uppdrag av meddelandet"
    ),
    ShortcutSpec(
        callback_id="add_agenda",
        name="Lägg på dagordningen",
        description="Gör meddelandet till en punkt på nästa mötes dagordning",
    ),
)

_FURTHER: dict[Noun, tuple[str, ...]] = {
    "meeting": ("möte",),
    "group": ("grupp", "group"),
    "organisation": ("organisation", "organization"),
    "person": ("person", "personer", "people"),
    "coordinator": ("samordnare", "coordinator", "coordinators"),
    "members": ("klistra", "paste"),
    "room": ("kanal", "channel"),
    "settings": ("inställningar", "settings"),
    "help": ("hjälp", "help", "?"),
    "kept": ("data", "vad sparas?"),
    "mine": ("mina", "mine"),
    "home": ("hem", "home"),
    "connect": ("koppla", "connect"),
    "disconnect": ("disconnect",),
    "join": ("anslut", "join"),
}

WORDS: dict[str, Noun] = {
    **{fold(spec.name): spec.verb for spec in COMMANDS},
    **{fold(word): noun for noun, words in _FURTHER.items() for word in words},
}
"""What the first word means, folded, where no slash command says it already."""
