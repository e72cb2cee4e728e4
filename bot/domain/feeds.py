"""Calendar links: a secret address at which a calendar program reads the meetings that its owner may see."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import NewType

from bot.domain.ids import BodyId, CooperationId, MeetingId, PersonId

FeedId = NewType("FeedId", int)


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A calendar link of one person: to the meetings of one body, to one `meeting` alone (a file), or (both None) to all the
    person sees and has to do.

    Only the `digest` of its secret is kept. `revoked_at`: from then on it leads nowhere.
    """

    id: FeedId
    cooperation: CooperationId
    person: PersonId
    body: BodyId | None
    digest: str
    made_at: datetime
    meeting: MeetingId | None = None
    revoked_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paste:
    """A list as somebody pasted it, word for word, and the labels of the meetings it made or found."""

    id: int
    cooperation: CooperationId
    author: PersonId
    text: str
    meetings: tuple[str, ...]
    made_at: datetime


def digest(secret: str) -> str:
    """What is kept of a secret: SHA-256, in hexadecimal."""
    return hashlib.sha256(secret.encode()).hexdigest()
