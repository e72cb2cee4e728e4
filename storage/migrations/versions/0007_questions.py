"""Questions with options, answered by a decision, left for later; focus issues of bodies; guests of meetings."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _questions()
    _focus()
    _guests()


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


def _focus() -> None:
    op.create_table(
        "focus_issue",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("cooperation_id", sa.Integer(), nullable=False),
        sa.Column("body_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["cooperation_id"], ["cooperation.id"], name=op.f("fk_focus_issue_cooperation_id")
        ),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_focus_issue_body_id")),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_focus_issue_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_focus_issue")),
    )
    op.create_index(op.f("ix_focus_issue_body_id"), "focus_issue", ["body_id"])
    for table, where in (
        ("task", "state = 'open' AND focus_id IS NOT NULL"),
        ("sheet", "focus_id IS NOT NULL"),
    ):
        with op.batch_alter_table(table) as hanging:
            hanging.add_column(sa.Column("focus_id", sa.Integer(), nullable=True))
            hanging.create_foreign_key(op.f(f"fk_{table}_focus_id"), "focus_issue", ["focus_id"], ["id"])
        name = "ix_task_open_focus" if table == "task" else "ix_sheet_focus"
        op.create_index(
            name, table, ["focus_id"], sqlite_where=sa.text(where), postgresql_where=sa.text(where)
        )


def _guests() -> None:
    with op.batch_alter_table("sheet") as sheet:
        sheet.add_column(sa.Column("guests", sa.JSON(), nullable=False, server_default="[]"))
    with op.batch_alter_table("sheet") as sheet:
        sheet.alter_column("guests", existing_type=sa.JSON(), existing_nullable=False, server_default=None)
