"""How many wrong calendar links an address may try: enough for programs with old links, too few to guess one."""

import math
import time
from collections import OrderedDict
from collections.abc import Callable
from ipaddress import IPv6Address, ip_address
from typing import TypeVar

MOST_WRONG = 30
WINDOW = 60.0  # seconds
_ADDRESSES = 10_000
_LINKS = 10_000
V = TypeVar("V")


class Limit:
    """Counts for each address the links that led nowhere in a minute. `clock` is the machine's, in seconds.

    A link that was right the last time it was read is never refused, so that nobody's calendar stops for what others do at the
    same address. Only so many addresses and links are remembered; the oldest are forgotten first.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._tried: OrderedDict[str, tuple[float, int]] = OrderedDict()  # when the minute began, how many
        self._right: OrderedDict[str, None] = OrderedDict()

    def wait(self, address: str, link: str) -> int:
        """How many seconds this address has to wait before it may try this link (its digest); 0: now."""
        if link in self._right:
            return 0
        began, wrong = self._now_of(_owner(address))
        return max(1, math.ceil(began + WINDOW - self._clock())) if wrong >= MOST_WRONG else 0

    def trying(self, address: str, link: str) -> None:
        """The link counts as wrong until it is found: many at once are no way around the limit."""
        if link not in self._right:
            self._count(_owner(address), 1)

    def found(self, address: str, link: str) -> None:
        """It was right after all."""
        if link not in self._right:
            self._count(_owner(address), -1)
        _note(self._right, link, None, _LINKS)

    def missed(self, link: str) -> None:
        """It leads nowhere, perhaps not any more."""
        self._right.pop(link, None)

    def _count(self, owner: str, more: int) -> None:
        began, wrong = self._now_of(owner)
        _note(self._tried, owner, (began, max(0, wrong + more)), _ADDRESSES)

    def _now_of(self, owner: str) -> tuple[float, int]:
        now = self._clock()
        began, wrong = self._tried.get(owner, (now, 0))
        return (began, wrong) if now < began + WINDOW else (now, 0)


def _owner(address: str) -> str:
    """Whose address it is: one connection has a whole network of version 6 to choose from."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    return str(int(found) >> 64) if isinstance(found, IPv6Address) else str(found)


def _note(kept: OrderedDict[str, V], key: str, value: V, most: int) -> None:
    kept[key] = value
    kept.move_to_end(key)
    if len(kept) > most:
        kept.popitem(last=False)
