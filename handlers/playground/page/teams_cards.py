"""Adaptive Cards ready to draw: what is pressed gets its number, words in Teams' Markdown get their marks."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from handlers.playground.entities import Json
from handlers.playground.page.form import Choice
from handlers.playground.page.markup import lines
from handlers.playground.page.teams_posts import FIELD
from handlers.playground.teams.content import presses
from handlers.playground.teams.tenant import Tenant

# The Markdown that a TextBlock understands. What the product writes there should hold none: then it is seen here.
_MARKDOWN = re.compile(
    r"\*\*(?P<strong>[^*\n]+)\*\*|(?<!\w)[_*](?P<em>[^_*\n]+)[_*](?!\w)|\[(?P<link>[^\]\n]+)\]\([^)\n]*\)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """One card as one person sees it. `values` is what its fields hold, `errors` what is wrong with them, by id; `scope` sets the ids of
    its fields on the page apart from those of other cards.
    """

    card: Json
    people: Sequence[tuple[str, str]]
    scope: str
    values: Mapping[str, Any] = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)
    numbers: Mapping[int, int] = field(default_factory=dict)

    def number(self, action: Json) -> int:
        """What this action is called when it is pressed."""
        return self.numbers[id(action)]

    def name(self, element: Json) -> str:
        """What a field is called when it is sent."""
        return f"{FIELD}{element['id']}"

    def held(self, element: Json) -> str:
        """What a field holds."""
        return str(self.values.get(element["id"], element.get("value")) or "")

    def choices(self, element: Json) -> list[Choice]:
        """The choices of a list; people, where it looks for them."""
        taken = self.held(element).split(",")
        if "choices.data" in element:
            return [Choice(label=name, value=person, chosen=person in taken) for person, name in self.people]
        return [
            Choice(label=one["title"], value=one["value"], chosen=one["value"] in taken)
            for one in element.get("choices", ())
        ]


def drawn(
    tenant: Tenant,
    card: Json,
    scope: str,
    values: Mapping[str, Any] | None = None,
    errors: Mapping[str, str] | None = None,
) -> Drawn:
    """A card ready to draw."""
    people = [(user.id, user.name) for user in tenant.workspace.users.values() if not user.bot]
    return Drawn(
        card=card,
        people=people,
        scope=scope,
        values=values or {},
        errors=errors or {},
        numbers={id(press.action): press.number for press in presses(card)},
    )


def markdown(text: str) -> Markup:
    """The words of a TextBlock, with what Teams makes of Markdown in them."""
    parts: list[Markup] = []
    end = 0
    for found in _MARKDOWN.finditer(text):
        kind, inner = next((kind, inner) for kind, inner in found.groupdict().items() if inner is not None)
        tag = Markup("u") if kind == "link" else Markup(kind)  # noqa: S704 - the names of tags are ours
        parts += [lines(text[end : found.start()]), Markup("<{0}>{1}</{0}>").format(tag, inner)]
        end = found.end()
    return Markup("").join([*parts, lines(text[end:])])
