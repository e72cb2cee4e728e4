"""Focus issues of bodies."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Row, bindparam, select, update

from bot.domain.focus import FocusId, FocusIssue
from bot.domain.ids import BodyId
from storage.ledger import Ledger
from storage.tables.agendas import focus_issues

_BY_ID = select(focus_issues).where(focus_issues.c.id == bindparam("the_id"))
_OF = select(focus_issues).where(focus_issues.c.body_id == bindparam("the_body")).order_by(focus_issues.c.id)
_END = update(focus_issues).where(focus_issues.c.id == bindparam("the_id"))


class FocusIssues:
    """Fulfils `bot.ports.agendas.FocusIssues`."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def add(self, issue: FocusIssue) -> FocusIssue:
        made = self._ledger.insert(
            focus_issues,
            cooperation_id=issue.cooperation,
            body_id=issue.body,
            title=issue.title,
            since=issue.since,
            until=issue.until,
            by_id=issue.by,
            made_at=issue.made_at,
        )
        return replace(issue, id=FocusId(made))

    def get(self, issue: FocusId) -> FocusIssue:
        return _issue(self._ledger.one(_BY_ID, the_id=issue))

    def of(self, body: BodyId) -> Sequence[FocusIssue]:
        return [_issue(row) for row in self._ledger.all(_OF, the_body=body)]

    def end(self, issue: FocusId, last: date) -> None:
        self._ledger.write(_END, the_id=issue, until=last)


def _issue(row: Row[Any]) -> FocusIssue:
    return FocusIssue(
        id=row.id,
        cooperation=row.cooperation_id,
        body=row.body_id,
        title=row.title,
        since=row.since,
        until=row.until,
        by=row.by_id,
        made_at=row.made_at,
    )
