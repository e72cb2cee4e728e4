"""Calendar links."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, select, update

from bot.domain.feeds import Feed, FeedId
from bot.domain.ids import PersonId
from storage.ledger import Ledger
from storage.tables.calendars import feeds

_VALID = select(feeds).where(feeds.c.digest == bindparam("the_digest"), feeds.c.revoked_at.is_(None))
_OF = select(feeds).where(feeds.c.person_id == bindparam("of"), feeds.c.revoked_at.is_(None))


class Feeds:
    """Fulfils `bot.ports.meetings.Feeds`."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def add(self, feed: Feed) -> Feed:
        made = self._ledger.insert(
            feeds,
            cooperation_id=feed.cooperation,
            person_id=feed.person,
            body_id=feed.body,
            meeting_id=feed.meeting,
            digest=feed.digest,
            made_at=feed.made_at,
            revoked_at=feed.revoked_at,
        )
        return replace(feed, id=FeedId(made))

    def valid(self, digest: str) -> Feed | None:
        row = self._ledger.first(_VALID, the_digest=digest)
        return _feed(row) if row else None

    def of(self, person: PersonId) -> list[Feed]:
        return [_feed(row) for row in self._ledger.all(_OF, of=person)]

    def revoke(self, feed: FeedId, at: datetime) -> None:
        self._ledger.write(update(feeds).where(feeds.c.id == feed).values(revoked_at=at))


def _feed(row: Row[Any]) -> Feed:
    return Feed(
        id=row.id,
        cooperation=row.cooperation_id,
        person=row.person_id,
        body=row.body_id,
        meeting=row.meeting_id,
        digest=row.digest,
        made_at=row.made_at,
        revoked_at=row.revoked_at,
    )
