"""The steps of chains that fall in one year, for its overview."""

from dataclasses import replace

from bot.domain.pictures.timelines import StepPicture, TimelinePicture
from bot.domain.timeline import Timeline, window
from bot.usecases.timeline_painting import current, picture, those_seen
from bot.usecases.turn import Turn

MOST_CHAINS = 8


def chains_of(year: int, turn: Turn) -> tuple[TimelinePicture, ...]:
    """The chains that the asker sees, with those of their steps that fall in the year, by the first day among them."""
    found = those_seen(turn.books.timelines.all_of(turn.here.cooperation.id), turn)
    now = [current(one, turn) for one in found]
    touched = sorted(
        (one for one in now if _first(one, year) is not None), key=lambda one: _first(one, year) or 0
    )
    shown = (picture(one, turn) for one in touched[:MOST_CHAINS])
    return tuple(replace(one, steps=_of(one, year)) for one in shown)


def _of(chain: TimelinePicture, year: int) -> tuple[StepPicture, ...]:
    """An undated step belongs to each year in which it can happen."""
    return tuple(step for at, step in enumerate(chain.steps) if year in _years(chain.timeline, at))


def _first(timeline: Timeline, year: int) -> int | None:
    """Where the chain stands among those of the year: its first day in it, as a number; None: it has no step in that year."""
    every = [at for at in range(len(timeline.steps)) if year in _years(timeline, at)]
    days = [timeline.steps[at].day for at in every]
    return min((day.toordinal() for day in days if day is not None), default=0) if every else None


def _years(timeline: Timeline, index: int) -> range:
    day = timeline.steps[index].day
    if day is not None:
        return range(day.year, day.year + 1)
    days = window(timeline.steps, index)
    first, last = days.first or days.last, days.last or days.first
    made = timeline.created_at.year
    return range(first.year if first else made, (last.year if last else made) + 1)
