"""Somebody else answers for a group: its open tasks follow, and whoever answers from now on is told so, once."""

from bot.domain.deliveries import Delivery, Order
from bot.domain.ids import BodyId, PersonId
from bot.domain.people import Body, Party
from bot.domain.pictures.notices import Convening
from bot.ports.books import Books
from bot.usecases.painting import Painter
from bot.usecases.register import follow
from bot.usecases.turn import Turn


def keep(body: Body, turn: Turn) -> None:
    """Keeps a body; where its convenor is another one, what was told to the former one says so."""
    before = turn.books.directory.body(body.id)
    turn.books.directory.save_body(body)
    if (body.convenor, body.staffed_by) == (before.convenor, before.staffed_by):
        return
    follow(Party("body", body.id), turn)
    if body.convenor not in (None, before.convenor, turn.me):
        turn.books.deliveries.order(
            Order(
                key=f"convenes:{body.id}:{body.convenor}:{turn.now.isoformat()}",
                cooperation=turn.here.cooperation.id,
                kind="told",
                due_at=turn.now,
                person=body.convenor,
                facts={"convenes": body.id, "by": turn.me},
            )
        )


def is_told(delivery: Delivery) -> bool:
    """Whether a delivery tells somebody that they answer for a group."""
    return delivery.kind == "told" and "convenes" in delivery.facts


def is_moot(books: Books, told: Delivery) -> bool:
    """Whether somebody else answers for it by now."""
    return _body(books, told).convenor != told.person


def paint(books: Books, painter: Painter, told: Delivery) -> Convening:
    """The group with its open tasks."""
    body = _body(books, told)
    person = painter.person(PersonId(told.person or 0))
    tasks = books.tasks.open_of([Party("body", body.id)])
    zone, today = painter.day_of(body)
    return Convening(
        body=body,
        by=painter.name(told.facts["by"]),
        tasks=painter.tasks(tasks) if body.convenor == person.id else (),
        zone=zone,
        today=today,
        repeated=bool(told.facts.get("repeated")),
    )


def _body(books: Books, told: Delivery) -> Body:
    return books.directory.body(BodyId(told.facts["convenes"]))
