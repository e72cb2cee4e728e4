"""Questions with options, answered by a decision, left for later."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _questions()


def _questions() -> None:
    with op.batch_alter_table("question") as question:
        question.add_column(sa.Column("options", sa.JSON(), nullable=False, server_default="[]"))
        question.add_column(sa.Column("decision_id", sa.Integer(), nullable=True))
        question.add_column(sa.Column("waits_since", sa.DateTime(timezone=True), nullable=True))
        question.add_column(sa.Column("waits_by_id", sa.Integer(), nullable=True))
        question.create_foreign_key(op.f("fk_question_decision_id"), "decision", ["decision_id"], ["id"])
        question.create_foreign_key(op.f("fk_question_waits_by_id"), "person", ["waits_by_id"], ["id"])
    with op.batch_alter_table("question") as question:
        question.alter_column(
            "options", existing_type=sa.JSON(), existing_nullable=False, server_default=None
        )
    where = sa.text("decision_id IS NOT NULL")
    op.create_index(
        "ix_question_decision",
        "question",
        ["decision_id", "id"],
        sqlite_where=where,
        postgresql_where=where,
    )
