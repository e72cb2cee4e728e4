"""The sheets of meetings, lists that were pasted in, and calendar links."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _sheets()
    _pastes()
    _feeds()


def _sheets() -> None:
    op.create_table(
        "sheet",
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("chair_id", sa.Integer(), nullable=True),
        sa.Column("secretary_id", sa.Integer(), nullable=True),
        sa.Column("called", sa.JSON(), nullable=False),
        sa.Column("focus", sa.Text(), nullable=True),
        sa.Column("programme", sa.JSON(), nullable=False),
        sa.Column("present", sa.JSON(), nullable=False),
        sa.Column("absent", sa.JSON(), nullable=False),
        sa.Column("absence_by_id", sa.Integer(), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_sheet_meeting_id")),
        sa.ForeignKeyConstraint(["chair_id"], ["person.id"], name=op.f("fk_sheet_chair_id")),
        sa.ForeignKeyConstraint(["secretary_id"], ["person.id"], name=op.f("fk_sheet_secretary_id")),
        sa.ForeignKeyConstraint(["absence_by_id"], ["person.id"], name=op.f("fk_sheet_absence_by_id")),
        sa.PrimaryKeyConstraint("meeting_id", name=op.f("pk_sheet")),
    )


def _pastes() -> None:
    op.create_table(
        "paste",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("cooperation_id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("meetings", sa.JSON(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["cooperation_id"], ["cooperation.id"], name=op.f("fk_paste_cooperation_id")),
        sa.ForeignKeyConstraint(["author_id"], ["person.id"], name=op.f("fk_paste_author_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paste")),
    )


def _feeds() -> None:
    op.create_table(
        "feed",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("cooperation_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("body_id", sa.Integer(), nullable=True),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["cooperation_id"], ["cooperation.id"], name=op.f("fk_feed_cooperation_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_feed_person_id")),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_feed_body_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feed")),
        sa.UniqueConstraint("digest", name=op.f("uq_feed_digest")),
    )
    op.create_index(op.f("ix_feed_person_id"), "feed", ["person_id"])
