"""What one writes to Klubba in Teams, where texts show a line to write: there are no slash commands.

"/klubba grupp" is "@Klubba grupp" where others are, and "grupp" in one's own chat, in quotation marks inside a sentence. See `bot.i18n.catalogue.COMMAND`.
"""

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from bot.i18n.catalogue import COMMAND, ENDS
from bot.views.nodes import Action, Option

_LINE = re.compile(rf"{COMMAND}/(?!invite\b)(?:klubba (?=\w))?(\w+)")  # /invite is a line of Slack's own
_QUOTED = re.compile(f"({COMMAND}/[^{COMMAND}{''.join(ENDS.values())}]*)([{''.join(ENDS.values())}])")
_OPENS = {ENDS["sv"]: "”", ENDS["en"]: "“"}
_SPELT = {"mote": "möte"}  # Slack takes no "ö" in the name of a command
_AS_THEY_ARE = ("id", "value", "url", "style")

T = TypeVar("T")


def worded(text: str, *, alone: bool) -> str:
    """The text with what is written in Teams. `alone`: it is read in the person's own chat, about nothing else."""
    if alone:
        text = _QUOTED.sub(lambda line: f"{_OPENS[line[2]]}{line[1]}”", text)
    before = "" if alone else "@Klubba "
    return _LINE.sub(lambda line: before + _SPELT.get(line[1], line[1]), text)


def in_words_of_teams(shown: T, *, alone: bool) -> T:
    """The same of all that can be read in a card, a form, a page or any part of one; what comes back with a press stays as it is."""
    said: Any = shown
    if isinstance(said, str):
        said = worded(said, alone=alone)
    elif isinstance(said, tuple):
        said = tuple(in_words_of_teams(one, alone=alone) for one in said)
    elif isinstance(said, Option):
        said = Option(worded(said.label, alone=alone), said.value)
    elif is_dataclass(said) and not isinstance(said, type | Action):
        parts = {one.name: getattr(said, one.name) for one in fields(said) if one.name not in _AS_THEY_ARE}
        said = replace(said, **{name: in_words_of_teams(part, alone=alone) for name, part in parts.items()})
    answer: T = said
    return answer
