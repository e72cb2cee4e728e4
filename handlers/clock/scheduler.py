"""APScheduler, as it can be relied on: intervals from memory, in UTC. What is due is a row in the store, never a job."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC

from apscheduler.schedulers.asyncio import AsyncIOScheduler

Tick = Callable[[], Awaitable[None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticks:
    """What is done again and again. Each is safe to do twice, and in two processes at once."""

    dispatch: Tick
    verify: Tick
    plan: Tick
    tidy: Tick


def scheduler(ticks: Ticks) -> AsyncIOScheduler:
    """A scheduler with these ticks, not yet started."""
    made = AsyncIOScheduler(
        timezone=UTC,
        job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
    )
    made.add_job(ticks.dispatch, "interval", seconds=2)
    made.add_job(ticks.verify, "interval", seconds=5)
    made.add_job(ticks.plan, "interval", minutes=5)
    made.add_job(ticks.tidy, "interval", hours=1)
    return made
