"""The sheet of a meeting: who leads it and who takes the notes, who is called, what it holds, and who came."""

from dataclasses import dataclass
from typing import Literal

from bot.domain.focus import FocusId
from bot.domain.ids import MeetingId, PersonId
from bot.domain.people import Party

Role = Literal["chair", "secretary"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendee:
    """Somebody who was there. `name` and `organisation` are kept as they were that day; people move on.

    `person` None: somebody whom the register does not know. `organisation` None: of none.
    """

    name: str
    person: PersonId | None = None
    organisation: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """Somebody who is asked to a meeting. `party` None: the register does not know them. `words`: as written ("politisk styrgrupp");
    of a person of the register only what stands beside the name.
    """

    words: str
    party: Party | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What is known of a meeting beside its place in the plan.

    `focus`: its focus issue as written, `issue`: the one of the register that this names.
    `called`: who is asked to a meeting outside every series; `guests`: who is asked to this one beside the members. `programme`: its parts in order; no times are
    made up. `present`: who was there. `absent`: the organisations that the secretary has confirmed were not there, and
    `absence_by` who confirmed it (None: nobody did, so nothing is said of absence).
    """

    meeting: MeetingId
    chair: PersonId | None = None
    secretary: PersonId | None = None
    called: tuple[Called, ...] = ()
    guests: tuple[str, ...] = ()
    focus: str | None = None
    issue: FocusId | None = None
    programme: tuple[str, ...] = ()
    present: tuple[Attendee, ...] = ()
    absent: tuple[str, ...] = ()
    absence_by: PersonId | None = None
    rev: int = 0

    @property
    def participants(self) -> tuple[PersonId, ...]:
        """The people among those who are called. A group is called as a group: its people are not."""
        parties = (one.party for one in self.called)
        return tuple(
            dict.fromkeys(PersonId(one.id) for one in parties if one is not None and one.kind == "person")
        )
