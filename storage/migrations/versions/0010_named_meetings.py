"""Which meetings each decision names; read from the parts of those that there are."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_AT_ONCE = 500


def upgrade() -> None:
    named = op.create_table(
        "decision_meeting",
        sa.Column("decision_id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decision.id"], name=op.f("fk_decision_meeting_decision_id")
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_decision_meeting_meeting_id")),
        sa.PrimaryKeyConstraint("decision_id", "meeting_id", name=op.f("pk_decision_meeting")),
    )
    op.create_index(op.f("ix_decision_meeting_meeting_id"), "decision_meeting", ["meeting_id"])
    rows = _named()
    for start in range(0, len(rows), _AT_ONCE):
        op.bulk_insert(named, rows[start : start + _AT_ONCE])


def _named() -> list[dict[str, int]]:
    found: list[dict[str, int]] = []
    for decision, kept in op.get_bind().execute(sa.text("SELECT id, parts FROM decision ORDER BY id")):
        parts = json.loads(kept) if isinstance(kept, str) else kept
        meetings = {part["meeting"] for part in parts if part["meeting"] is not None}
        found += [{"decision_id": decision, "meeting_id": meeting} for meeting in sorted(meetings)]
    return found
