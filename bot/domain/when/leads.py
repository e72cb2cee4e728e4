"""What lead words make of a date: how it relates, which word a deadline keeps, how clearly it is the deadline."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.when.deadline import Word
from bot.domain.when.reading import Relation
from bot.domain.when.vocabulary import Lead


@dataclass(frozen=True, slots=True)
class Binding:
    """`word` binds to a day, `meeting_word` to a meeting. `strength`: among several dates the highest is the deadline."""

    relation: Relation
    word: Word
    meeting_word: Word
    strength: int


NO_LEAD = Binding("on", "on", "at", 1)
ON = Binding("on", "on", "at", 3)
LOOSE = Binding("on", "on", "at", 2)
BINDINGS: dict[Lead, Binding] = {
    "by": Binding("by", "by", "by", 5),
    "within": Binding("by", "by", "by", 5),
    "before": Binding("before", "before", "before", 5),
    "ahead of": Binding("before", "before", "to", 5),
    "till": Binding("by", "by", "to", 4),
    "after": Binding("after", "after", "after", 4),
    "since": Binding("after", "after", "after", 4),
    "from": Binding("after", "after", "after", 2),
    "on": ON,
    "at": ON,
    "i": LOOSE,
    "in": ON,
    "during": ON,
    "om": ON,
    "for": Binding("by", "by", "to", 2),
}
FOR_A_MEETING = 2
"""A meeting after "till" or "inför" may only be what a thing is meant for: any date that is led wins over it."""


def binding(leads: Sequence[Lead], *, to_meeting: bool) -> Binding:
    """That of the outermost word that says more than "on"; before a meeting the innermost decides which word it is."""
    found = [BINDINGS[lead] for lead in leads if lead in BINDINGS]
    telling = [one for one in found if one.relation != "on"] or found
    if not telling:
        return NO_LEAD
    outer, inner = telling[0], telling[-1]
    if not to_meeting:
        return outer
    strength = FOR_A_MEETING if outer.meeting_word == "to" else outer.strength
    return Binding(outer.relation, inner.word, inner.meeting_word, strength)
