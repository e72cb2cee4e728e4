"""Claims what is due in one transaction and has it sent; asks the platform for what must be known first."""

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import replace

import structlog

from bot.domain.deliveries import Delivery
from bot.domain.ids import AccountId
from bot.usecases import contents, learning, sending, settling
from bot.usecases.contents import Painted
from bot.usecases.routing import Ask, Route
from bot.usecases.sending import Claim, Claimed, Outgoing
from handlers.chat.messenger import SendFailed
from handlers.clock.calls import Caller, Run, Terms
from handlers.clock.learning import Learner
from handlers.clock.platforms import Platforms

_log = structlog.get_logger()
AT_ONCE = 20


class Dispatcher:
    """One sender. Several may run on one PostgreSQL; each message is leased by one of them."""

    def __init__(
        self, run: Run, platforms: Platforms, learner: Learner, terms: Terms, on_landing: Callable[[], None]
    ) -> None:
        """`on_landing` is called whenever a call has ended: the next message to the same recipient may go."""
        self._run = run
        self._platforms = platforms
        self._learner = learner
        self._terms = terms
        self._caller = Caller(run, platforms, terms)
        self._on_landing = on_landing
        self._under_way: set[asyncio.Task[None]] = set()
        self._stopping = False
        self.landings = 0  # how many calls have ended so far
        self._unsettled = False  # a call was made and could not be written down

    @property
    def is_sending(self) -> bool:
        """Whether calls are under way."""
        return bool(self._under_way)

    @property
    def sent(self) -> int:
        """How many messages got there so far."""
        return self._caller.sent

    async def dispatch(self) -> bool:
        """Claims what can go now and begins to send it. Says whether anything moved."""
        claimed = await self._dispatch(self._free())
        return bool(claimed.outgoing or claimed.asked or claimed.ended)

    async def dispatch_all(self) -> None:
        """The same until nothing more can go before a call has ended."""
        while free := self._free():
            claimed = await self._dispatch(free)
            if len(claimed.outgoing) < free and not claimed.asked and not claimed.ended:
                return  # each recipient's first was taken

    def _free(self) -> int:
        return 0 if self._stopping else max(0, AT_ONCE - len(self._under_way))

    async def _dispatch(self, free: int) -> Claimed:
        if not free:
            return Claimed()
        claimed_at = time.monotonic()
        claim = Claim(owner=self._terms.owner, seconds=self._terms.lease, limit=free)
        claimed: Claimed = await self._run(sending.claim, claim)
        painted = await self._paint([message.delivery for message in claimed.outgoing])
        for message, picture in zip(claimed.outgoing, painted, strict=True):
            self._begin(message, picture, claimed_at)
        await asyncio.gather(*(self._ask(delivery, ask) for delivery, ask in claimed.asked))
        return claimed

    async def landed(self) -> None:
        """Returns when one of the calls under way has ended (at once when there is none)."""
        if self._under_way:
            await asyncio.wait(self._under_way, return_when=asyncio.FIRST_COMPLETED)

    async def stop(self, patience: float) -> None:
        """Begins no more calls, waits so many seconds for those under way, hands back what was not begun."""
        self._stopping = True
        if self._under_way:
            _, hanging = await asyncio.wait(self._under_way, timeout=patience)
            for task in hanging:
                task.cancel()
            await asyncio.gather(*hanging, return_exceptions=True)
        if not self._unsettled:
            await self._run(sending.hand_back, self._terms.owner)

    def _begin(self, message: Outgoing, picture: Painted | None, claimed_at: float) -> None:
        if self._stopping:
            return  # handed back by `stop`
        task = asyncio.create_task(self._caller.send(message, picture, claimed_at))
        self._under_way.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._under_way.discard(task)
        self.landings += 1
        self._on_landing()
        problem = None if task.cancelled() else task.exception()
        if (
            problem is not None
        ):  # the store is out of reach: the lease runs out, and the message is looked for
            _log.error("not settled", action="send", error=type(problem).__name__)

    async def _paint(self, deliveries: Sequence[Delivery]) -> list[Painted | None]:
        """What they say. One that cannot be painted, a mistake of ours, is None and does not hold up the others."""
        if not deliveries:
            return []
        try:
            return list(await self._run(contents.paint, tuple(deliveries)))
        except Exception as problem:  # noqa: BLE001 - each is tried alone, so that one mistake stops one message
            if len(deliveries) > 1:
                return [(await self._paint([delivery]))[0] for delivery in deliveries]
            _log.error("not painted", action="send", key=deliveries[0].key, error=type(problem).__name__)
            return [None]

    async def _ask(self, delivery: Delivery, ask: Ask) -> None:
        """Learns what stands between a message and its being sent."""
        if ask.room is not None:
            await self._learner.room(ask.room)
        if ask.account is not None:
            await self._open(delivery, ask, ask.account)

    async def _open(self, delivery: Delivery, ask: Ask, account: AccountId) -> None:
        try:
            messenger = self._platforms.of(account)
            channel = await messenger.open_dm(account)
        except SendFailed as failure:
            _log.warning("no conversation", action="send", key=delivery.key, reason=failure.reason)
            await self._run(settling.unopened, self._unopened(delivery, ask, failure))
        else:
            dm = messenger.room_at(ask.workspace, channel)
            await self._run(learning.opened, learning.Opened(account=account, dm=dm))

    def _unopened(self, delivery: Delivery, ask: Ask, failure: SendFailed) -> settling.Failed:
        """Opening again does no harm, so that nothing is uncertain."""
        addressed = replace(delivery, via=ask.account, workspace=ask.workspace)
        message = Outgoing(delivery=addressed, route=Route(workspace=ask.workspace, key=delivery.key))
        failed = self._caller.failure(message, failure)
        return replace(failed, kind="dead" if failure.kind == "dead" else "retry")
