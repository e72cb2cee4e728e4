"""Identifiers. Those of the register are numbers; those of a platform are minted by its door and opaque here."""

import re
from dataclasses import dataclass
from typing import Literal, NewType

CooperationId = NewType("CooperationId", int)
PersonId = NewType("PersonId", int)
OrganisationId = NewType("OrganisationId", int)
BodyId = NewType("BodyId", int)
MeetingId = NewType("MeetingId", int)
DecisionId = NewType("DecisionId", int)
TaskId = NewType("TaskId", int)
DeliveryId = NewType("DeliveryId", int)
TimelineId = NewType("TimelineId", int)

WorkspaceId = NewType("WorkspaceId", str)  # "slack/T1"
AccountId = NewType("AccountId", str)  # "slack/T1/U1"
RoomId = NewType("RoomId", str)  # "slack/T1/C1"


def platform_of(workspace: WorkspaceId) -> str:
    """What people call the platform of a workspace: its ids begin with that word."""
    return workspace.partition("/")[0].capitalize()


Letter = Literal["B", "U", "M", "F", "R"]
_LABEL = re.compile(r"\s*([BUMFR])\s?(\d{1,9})\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Label:
    """The short spoken name of a record: B3 (decision), U7 (task), M4 (meeting), F1 (question), R1 (correction)."""

    letter: Letter
    number: int

    def __str__(self) -> str:
        return f"{self.letter}{self.number}"


def label(text: str) -> Label | None:
    """Reads a whole text such as "u7" or "U 7" as a label; None when it is something else."""
    match = _LABEL.fullmatch(text)
    if match is None:
        return None
    letter: Letter = match[1].upper()  # type: ignore[assignment]  # the pattern allows nothing else
    return Label(letter, int(match[2]))
