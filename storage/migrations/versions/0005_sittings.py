"""Meetings while they are held, and what was decided and given at them."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "sitting",
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("room_id", sa.Text(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("started_by_id", sa.Integer(), nullable=False),
        sa.Column("point", sa.Integer(), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_by_id", sa.Integer(), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_sitting_meeting_id")),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_sitting_room_id")),
        sa.ForeignKeyConstraint(["started_by_id"], ["person.id"], name=op.f("fk_sitting_started_by_id")),
        sa.ForeignKeyConstraint(["ended_by_id"], ["person.id"], name=op.f("fk_sitting_ended_by_id")),
        sa.PrimaryKeyConstraint("meeting_id", name=op.f("pk_sitting")),
    )
    still_open = sa.text("ended_at IS NULL")
    op.create_index(
        op.f("ix_sitting_room"),
        "sitting",
        ["room_id"],
        sqlite_where=still_open,
        postgresql_where=still_open,
    )
    op.create_index(op.f("ix_decision_meeting"), "decision", ["meeting_id"])
    op.create_index(op.f("ix_task_meeting"), "task", ["meeting_id"])
