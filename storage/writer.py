"""The one thread that writes. Units that queued meanwhile are committed together."""

import threading
from collections import deque
from collections.abc import Callable
from datetime import datetime

import structlog
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from bot.ports.errors import Busy
from storage.ledger import Ledger
from storage.unit import SpoiledError, Unit, call_in

GROUP = 64
QUEUE = 2000

log = structlog.get_logger()


class UnreachableError(Exception):
    """No transaction could be begun: nothing was done."""


class Writer:
    """Takes units from two lanes: all that wait in the front one (at most 64) and one from the back for each group."""

    def __init__(
        self,
        engine: Engine,
        now: Callable[[], datetime],
        told: Callable[[], None],
        *,
        room: int = QUEUE,
    ) -> None:
        self._engine = engine
        self._now = now
        self._told = told
        self._room = room
        self._front: deque[Unit] = deque()
        self._back: deque[Unit] = deque()
        self._woken = threading.Condition()
        self._closing = False
        self._thread = threading.Thread(target=self._work, name="klubba-writer", daemon=True)
        self._thread.start()

    def put(self, unit: Unit, *, behind: bool) -> None:
        """Queues a unit. Raises Busy when the queue is full or the writer is closing."""
        with self._woken:
            lane = self._back if behind else self._front
            if self._closing or len(lane) >= self._room:
                raise Busy
            unit.behind = behind
            lane.append(unit)
            self._woken.notify()

    def close(self) -> None:
        """Returns when all that was queued is carried out."""
        with self._woken:
            self._closing = True
            self._woken.notify()
        self._thread.join()

    def _work(self) -> None:
        while group := self._next_group():
            changed = self._together(group)
            _answer(group)
            if changed and not all(unit.behind for unit in group):
                self._told()

    def _next_group(self) -> list[Unit]:
        with self._woken:
            while not (self._front or self._back or self._closing):
                self._woken.wait()
            group = [self._front.popleft() for _ in range(min(len(self._front), GROUP))]
            group.sort(key=lambda unit: unit.workspace)
            if self._back:
                group.append(self._back.popleft())
        return group

    def _together(self, group: list[Unit]) -> bool:
        """Carries out a group in one transaction; when that fails, each unit in one of its own.

        Answers whether anything was changed. A database that cannot be reached answers Busy to all.
        """
        try:
            return self._commit(group)
        except UnreachableError as error:
            log.warning("database.unreachable", error=str(error.__cause__))
            for unit in group:
                unit.fail(Busy())
            return False
        except Exception:  # noqa: BLE001 - whatever it was, each unit gets its own outcome below
            return sum(self._alone(unit) for unit in group) > 0

    def _alone(self, unit: Unit) -> bool:
        try:
            return self._commit([unit])
        except SpoiledError:
            return False  # the unit keeps its error as its outcome
        except Exception as error:  # noqa: BLE001 - it is the outcome of this unit; the thread lives on
            unit.fail(error)
            return False

    def _commit(self, group: list[Unit]) -> bool:
        with self._begun() as connection:
            ledger = Ledger(connection)
            for unit in group:
                unit.carry_out(ledger, self._now())
            connection.commit()
        return ledger.changes > 0

    def _begun(self) -> Connection:
        try:
            connection = self._engine.connect()
        except DBAPIError as error:
            raise UnreachableError from error
        try:
            connection.begin()
        except DBAPIError as error:
            connection.close()
            raise UnreachableError from error
        return connection


def _answer(group: list[Unit]) -> None:
    for loop in {unit.loop for unit in group}:
        call_in(loop, _settle, [unit for unit in group if unit.loop is loop])


def _settle(units: list[Unit]) -> None:
    for unit in units:
        unit.settle()
