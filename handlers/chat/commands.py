"""What a platform is told about the words people can start with: slash commands and entries in a message's menu."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandSpec:
    """A slash command. `name` has no slash ("beslut"); `verb` is what it means; `usage` says what may follow it."""

    name: str
    verb: str
    locale: str
    description: str
    usage: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortcutSpec:
    """An entry in the menu of a message: `name` is what people see, `callback_id` what comes back."""

    callback_id: str
    name: str
    description: str
