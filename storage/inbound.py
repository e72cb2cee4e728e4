"""Which requests were carried out."""

from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select

from storage.ledger import Ledger
from storage.tables.messages import inbound

_SEEN = select(inbound.c.outcome).where(inbound.c.key == bindparam("the_key"))


class InboundKeys:
    """Fulfils `bot.ports.doors.InboundKeys`."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def seen(self, key: str) -> tuple[bool, str | None]:
        row = self._ledger.first(_SEEN, the_key=key)
        return (True, row.outcome) if row else (False, None)

    def add(self, key: str, outcome: str | None, now: datetime) -> None:
        self._ledger.write(insert(inbound), key=key, received_at=now, outcome=outcome)

    def drop(self, key: str) -> None:
        self._ledger.write(delete(inbound).where(inbound.c.key == key))

    def forget_before(self, instant: datetime) -> int:
        return self._ledger.write(delete(inbound).where(inbound.c.received_at < instant))
