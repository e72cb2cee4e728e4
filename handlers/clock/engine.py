"""The clock of the product: sends what is due, woken by every commit and every call that ended, and by ticks where nothing else
wakes it.
"""

import asyncio
import time
import uuid
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Any, Protocol

import structlog

from bot.ports.books import Usecase
from bot.ports.errors import Busy
from bot.usecases import housekeeping, sending
from handlers.chat.messenger import Messenger
from handlers.clock.calls import Terms
from handlers.clock.dispatch import Dispatcher
from handlers.clock.jumps import JumpGuard
from handlers.clock.learning import Learner
from handlers.clock.platforms import Platforms
from handlers.clock.scheduler import Ticks, scheduler
from handlers.clock.verify import Verifier

_log = structlog.get_logger()
GATE_PATIENCE = 5.0  # seconds that `settle` waits for a platform through which nothing gets
POLL = 0.02
STOP_PATIENCE = 10.0


class Store(Protocol):
    """What the clock needs of the memory."""

    async def run_behind(self, usecase: Usecase, command: Any) -> Any:
        """Carries out a use case without making people wait."""
        ...

    def on_commit(self, callback: Callable[[], None]) -> None:
        """Wants to be called after each commit for a person that changed something."""
        ...


class Engine:
    """Sends, verifies, plans and tidies. `now` is the product's clock; leases and waits go by the machine's."""

    def __init__(
        self,
        store: Store,
        messengers: Mapping[str, Messenger],
        *,
        now: Callable[[], datetime],
        looks: tuple[float, float] = (30.0, 120.0),
        lease: float = 30.0,
    ) -> None:
        """`looks`: seconds after which an uncertain message is looked for, twice. `lease`: seconds a message is held."""
        self._now = now
        self._run = store.run_behind
        terms = Terms(owner=uuid.uuid4().hex, lease=lease, looks=looks)
        platforms = Platforms(messengers)
        self._learner = Learner(self._run, platforms)
        self._dispatcher = Dispatcher(self._run, platforms, self._learner, terms, self.wake)
        self._verifier = Verifier(self._run, platforms, terms)
        self._patience = sum(looks) + GATE_PATIENCE
        self._turn = asyncio.Lock()
        self._awake = asyncio.Event()
        self._guard = JumpGuard()
        self._swept_at: datetime | None = None
        self._watch: asyncio.Task[None] | None = None
        self._scheduler = scheduler(
            Ticks(dispatch=self._tick, verify=self._verify, plan=self._plan, tidy=self._tidy)
        )
        self.last_tick_at: float | None = None
        store.on_commit(self.wake)

    def wake(self) -> None:
        """Something was committed: there may be something to send."""
        self._awake.set()

    async def start(self) -> None:
        """Begins to tick; what waited from before goes out."""
        self._scheduler.start()
        self._watch = asyncio.create_task(self._watching())
        await self._plan()
        await self._tick()

    async def stop(self) -> None:
        """Claims nothing more, finishes the calls under way (at most ten seconds), hands back the rest."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
        if self._watch is not None:
            self._watch.cancel()
            await asyncio.gather(self._watch, return_exceptions=True)
            self._watch = None
        await self._dispatcher.stop(STOP_PATIENCE)

    async def settle(self) -> None:
        """Returns when everything that is due now has been sent, as far as the platform lets it."""
        sent, waited = self._dispatcher.sent, 0.0
        # What counts is how long there was nothing to do but wait: a machine that stands still for a while has sent nothing yet.
        while waited < self._patience:
            # Asked before and after: what waits may go meanwhile, a tick may send too, and a call that ends lets another begin.
            waits, landings = await self._waits(), self._dispatcher.landings
            if await self._cycle() or self._dispatcher.is_sending:
                await self._dispatcher.landed()
            elif self._dispatcher.landings != landings:
                continue
            elif not waits and not await self._waits():
                return
            else:
                await asyncio.sleep(POLL)
                waited += POLL
            if self._dispatcher.sent > sent:
                sent, waited = self._dispatcher.sent, 0.0

    async def next_due(self, until: datetime) -> datetime | None:
        """The earliest instant after now and not after `until` at which something becomes due; None: nothing does."""
        found: datetime | None = await self._run(housekeeping.next_due, None)
        return found if found is not None and found <= until else None

    async def _watching(self) -> None:
        while True:
            await self._awake.wait()
            self._awake.clear()
            await self._guarded("dispatch", self._dispatch_all)

    async def _tick(self) -> None:
        self.last_tick_at = time.monotonic()
        self.wake()

    async def _dispatch_all(self) -> None:
        jump = self._guard.jumped()
        if jump is not None:
            _log.warning("the machine's clock was set", action="dispatch", seconds=round(jump))
            return  # the next tick goes on, when leases and waits have been looked at again
        async with self._turn:
            await self._learner.learn()
            await self._dispatcher.dispatch_all()

    async def _cycle(self) -> bool:
        async with self._turn:
            await self._learner.learn()
            sent = await self._dispatcher.dispatch()
        return await self._verifier.verify() or sent

    async def _waits(self) -> bool:
        """Whether something is on its way, uncertain, or held up by a platform."""
        return bool(await self._run(sending.busy, None))

    async def _verify(self) -> None:
        await self._guarded("verify", self._look)

    async def _look(self) -> None:
        if await self._verifier.verify():
            self.wake()

    async def _plan(self) -> None:
        await self._guarded("plan", self._sweep)

    async def _sweep(self) -> None:
        begun = self._now()
        await self._run(housekeeping.sweep, housekeeping.Sweep(since=self._swept_at))
        self._swept_at = begun
        self.wake()

    async def _tidy(self) -> None:
        await self._guarded("tidy", lambda: self._run(housekeeping.tidy, None))

    async def _guarded(self, action: str, work: Callable[[], Awaitable[Any]]) -> None:
        """A tick that fails is logged; the next one tries again."""
        try:
            await work()
        except Busy:
            _log.info("store busy", action=action)
        except Exception as problem:  # noqa: BLE001 - a tick that fails must not stop the clock
            _log.error("tick failed", action=action, error=type(problem).__name__)
