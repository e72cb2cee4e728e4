"""Who may send what now: leases, waits and gates, all on the machine's clock.

A message is leased by one owner for some seconds, and only that owner can settle it. What is leased too long becomes uncertain:
nobody knows whether it got there, and somebody has to look before it is sent again.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import bindparam, case, exists, insert, or_, select, update

from bot.domain.deliveries import Delivery
from bot.domain.ids import WorkspaceId
from bot.ports.errors import Stale
from storage.delivery_rows import from_row
from storage.ledger import Ledger
from storage.queue import READY, blocked, waits
from storage.tables.base import is_one_of
from storage.tables.messages import deliveries, gates

_BY_ID = select(deliveries).where(deliveries.c.id == bindparam("the_id"))
_CHANGE = update(deliveries).where(deliveries.c.id == bindparam("the_id"))
_START = _CHANGE.where(is_one_of(deliveries.c.state, "pending")).values(
    state="sending", attempts=deliveries.c.attempts + 1, started_version=deliveries.c.version, not_before=None
)
_MINE = _CHANGE.where(
    deliveries.c.lease_owner == bindparam("mine"), is_one_of(deliveries.c.state, "sending", "uncertain")
)
_MINE_SENT = _MINE.values(  # an amendment that was wanted again while it was under way is pending once more
    state=case(
        ((deliveries.c.kind == "amend") & (deliveries.c.version > deliveries.c.started_version), "pending"),
        else_="sent",
    )
)
_EXPIRED = (
    update(deliveries)
    .where(is_one_of(deliveries.c.state, "sending"), deliveries.c.lease_until < bindparam("machine_now"))
    .values(state="uncertain", lease_owner=None, lease_until=None, not_before=None)
)
_UNSURE = (
    select(deliveries)
    .where(
        is_one_of(deliveries.c.state, "uncertain"),
        or_(deliveries.c.lease_until.is_(None), deliveries.c.lease_until < bindparam("machine_now")),
        or_(deliveries.c.not_before.is_(None), deliveries.c.not_before <= bindparam("machine_now")),
    )
    .order_by(deliveries.c.id)
    .limit(bindparam("at_most"))
    .with_for_update(skip_locked=True)
)
_RECIPIENTS = (
    select(deliveries.c.recipient)
    .where(
        deliveries.c.workspace_id == bindparam("where"),
        deliveries.c.channel == bindparam("the_channel"),
        is_one_of(deliveries.c.state, "pending", "sending", "uncertain"),
    )
    .distinct()
)
_BUSY = select(
    or_(
        exists().where(is_one_of(deliveries.c.state, "sending")),
        exists().where(is_one_of(deliveries.c.state, "uncertain")),
        exists().where(is_one_of(deliveries.c.state, "pending"), or_(waits(deliveries), blocked(deliveries))),
    ).label("busy")
)

State = Literal["sent", "pending", "uncertain", "dead", "cancelled"]


class Claims:
    """The half of `bot.ports.messages.Deliveries` that hands out and settles leases."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def sweep_expired(self) -> int:
        return self._ledger.write(_EXPIRED, machine_now=self._ledger.machine_now())

    def ready(self, now: datetime, limit: int) -> Sequence[Delivery]:
        """What may be sent now, at most one for each recipient, earliest first."""
        return self._read(READY, now=now, machine_now=self._ledger.machine_now(), at_most=limit)

    def start(self, delivery: Delivery, *, owner: str, seconds: float, now: datetime) -> Delivery:
        """Marks it as being sent. Raises Stale when it is not pending any more."""
        started = self._ledger.write(
            _START,
            the_id=delivery.id,
            via=delivery.via,
            workspace_id=delivery.workspace,
            channel=delivery.channel,
            facts=delivery.facts,
            attempted_at=now,
            lease_owner=owner,
            lease_until=self._in(seconds),
        )
        if not started:
            raise Stale
        return from_row(self._ledger.one(_BY_ID, the_id=delivery.id))

    def unsure(self, limit: int, *, owner: str, seconds: float) -> Sequence[Delivery]:
        """Uncertain ones whose next look is due, leased by `owner` for looking."""
        found = self._read(_UNSURE, machine_now=self._ledger.machine_now(), at_most=limit)
        until = self._in(seconds)
        for value in found:
            self._ledger.write(_CHANGE, the_id=value.id, lease_owner=owner, lease_until=until)
        return found

    def finish(
        self,
        delivery: Delivery,
        *,
        owner: str,
        state: State,
        channel: str | None = None,
        ts: str | None = None,
        wait: float | None = None,
        reason: str | None = None,
    ) -> bool:
        """Settles one that this owner leased; False (and nothing changed) when the lease was lost."""
        settled: dict[str, Any] = {
            "facts": delivery.facts,
            "reason": reason,
            "not_before": None if wait is None else self._in(wait),
            "lease_owner": None,
            "lease_until": None,
        }
        if channel is not None:
            settled["channel"] = channel
        if ts is not None:
            settled["ts"] = ts
        change = _MINE_SENT if state == "sent" else _MINE
        if state != "sent":
            settled["state"] = state
        return self._ledger.write(change, the_id=delivery.id, mine=owner, **settled) > 0

    def close_gate(self, workspace: WorkspaceId, channel: str | None, seconds: float) -> None:
        """Nothing goes out to this channel (None: to the whole workspace) for so many seconds."""
        until = self._in(seconds)
        recipients = [""]
        if channel is not None:
            rows = self._ledger.all(_RECIPIENTS, where=workspace, the_channel=channel)
            recipients = [row.recipient for row in rows]
        for recipient in recipients:
            self._close(workspace, recipient, until)

    def hand_back(self, owner: str) -> int:
        """What this owner leased and has not started goes back to pending; answers how many."""
        mine = update(deliveries).where(deliveries.c.lease_owner == owner)
        free = {"lease_owner": None, "lease_until": None}
        self._ledger.write(mine.where(is_one_of(deliveries.c.state, "uncertain")).values(**free))
        unstarted = mine.where(is_one_of(deliveries.c.state, "sending"))
        return self._ledger.write(
            unstarted.values(state="pending", attempts=deliveries.c.attempts - 1, **free)
        )

    def busy(self) -> bool:
        """Whether anything is being sent, uncertain, or pending and waiting behind a gate or a wait."""
        return bool(self._ledger.one(_BUSY, machine_now=self._ledger.machine_now()).busy)

    def _close(self, workspace: WorkspaceId, recipient: str, until: datetime) -> None:
        this = (gates.c.workspace_id == workspace, gates.c.recipient == recipient)
        if not self._ledger.write(update(gates).where(*this).values(open_at=until)):
            self._ledger.write(insert(gates), workspace_id=workspace, recipient=recipient, open_at=until)

    def _in(self, seconds: float) -> datetime:
        return self._ledger.machine_now() + timedelta(seconds=seconds)

    def _read(self, statement: Any, **values: Any) -> list[Delivery]:
        return [from_row(row) for row in self._ledger.all(statement, **values)]
