"""One request being carried out: begun once, signed by who did it, noted as carried out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from bot.domain.history import Act, Happening
from bot.domain.ids import PersonId
from bot.domain.meetings import Meeting
from bot.domain.place import Place
from bot.ports.books import Books
from bot.usecases.arrivals import arrive, carried_out, once
from bot.usecases.effects import Record, subject
from bot.usecases.here import Here
from bot.usecases.painting import Painter


class Command(Protocol):
    """What every verb that changes something is told: where it comes from, and the key that makes it one request."""

    @property
    def place(self) -> Place:
        """Who and where."""
        ...

    @property
    def key(self) -> str:
        """The same key twice is the same request twice."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Who acts where, with which books, at which instant (aware)."""

    key: str
    place: Place
    here: Here
    books: Books
    now: datetime

    @property
    def me(self) -> PersonId:
        """Who acts."""
        return self.here.person.id

    def sign(self, record: Record, act: Act, detail: Mapping[str, str | None] | None = None) -> None:
        """Adds an act to the trail of a record; facts that are None are left out."""
        kind = subject(record).kind
        if kind not in ("task", "decision", "meeting"):
            raise ValueError(f"no record: {kind}")
        self.books.trail.add(
            Happening(
                cooperation=record.cooperation,
                kind=kind,
                record=record.id,
                at=self.now,
                by=self.me,
                act=act,
                detail={name: fact for name, fact in (detail or {}).items() if fact is not None},
            )
        )

    def faster(self, by: PersonId, at: datetime | None) -> dict[str, object]:
        """Who did it before this person, and when: the facts of a refusal, on this person's clock."""
        return {
            "by": self.painter().name(by),
            "at": at,
            "zone": self.here.clock,
            "today": self.now.astimezone(ZoneInfo(self.here.clock)).date(),
        }

    def painter(self, meetings: Iterable[Meeting] = ()) -> Painter:
        """Paints what came of it, at this instant; `meetings` that are at hand and were not changed are not asked for again."""
        return Painter(self.books, self.now, self.here, meetings)

    def close(self, outcome: object) -> None:
        """Notes that it was carried out and what it made, such as "U7"."""
        carried_out(self.books, self.key, outcome, self.now)


def begin(command: Command, books: Books, now: datetime) -> Turn:
    """Begins to carry out a command. Raises Repeated when it was carried out before."""
    once(books, command.key)
    here = arrive(command.place, books, now)
    return Turn(key=command.key, place=command.place, here=here, books=books, now=now)
