"""Which focus issues hold where: those of a body, and those of the bodies whose meetings it prepares or that prepare its own."""

from datetime import date

from bot.domain.focus import FocusIssue
from bot.domain.ids import BodyId
from bot.domain.lines.focus import Titled
from bot.domain.people import Body
from bot.ports.books import Books
from bot.usecases.audience import may_read
from bot.usecases.here import Here


def holding(body: BodyId, day: date, books: Books) -> tuple[FocusIssue, ...]:
    """What a body works on that day, in the order it was chosen."""
    return tuple(issue for issue in books.focus.of(body) if issue.holds(day))


def on_agenda(body: Body, day: date, books: Books) -> tuple[FocusIssue, ...]:
    """What the agenda of a body's meeting that day has under its point about focus issues: its own, else those of its neighbours."""
    own = holding(body.id, day, books)
    if own:
        return own
    return tuple(issue for one in _neighbours(body, books) for issue in holding(one, day, books))


def nameable_here(here: Here, books: Books) -> tuple[Titled, ...]:
    """What a line written here may name: what holds today or is still to come, the body's own first."""
    if here.body is None:
        return ()
    bodies = (here.body.id, *_neighbours(here.body, books))
    every = (issue for body in bodies for issue in books.focus.of(body) if not issue.is_over(here.today))
    return tuple((issue.id, issue.title) for issue in every)


def _neighbours(body: Body, books: Books) -> tuple[BodyId, ...]:
    """The bodies it prepares for and that prepare for it, as far as everyone in its rooms may read what they keep."""
    others = books.directory.bodies(body.cooperation)
    related = (one.id for one in others if body.id == one.prepares_for or body.prepares_for == one.id)
    return tuple(one for one in related if may_read(body.id, one, books))
