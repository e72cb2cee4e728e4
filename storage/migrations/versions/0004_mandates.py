"""What bodies prepare and may do; roles of people; since when organisations are members."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("person") as person:
        person.add_column(sa.Column("role", sa.Text(), nullable=True))
    with op.batch_alter_table("organisation") as organisation:
        organisation.add_column(sa.Column("since", sa.Date(), nullable=True))
        organisation.add_column(sa.Column("until", sa.Date(), nullable=True))
    _bodies()
    _mandates()
    _targets()


def _bodies() -> None:
    with op.batch_alter_table("body") as body:
        body.add_column(sa.Column("minutes", sa.Text(), nullable=False, server_default="notes"))
        body.add_column(sa.Column("prepares_for_id", sa.Integer(), nullable=True))
        body.add_column(sa.Column("staffed_by_id", sa.Integer(), nullable=True))
        body.create_foreign_key(op.f("fk_body_prepares_for_id"), "body", ["prepares_for_id"], ["id"])
        body.create_foreign_key(op.f("fk_body_staffed_by_id"), "organisation", ["staffed_by_id"], ["id"])
        body.create_check_constraint(op.f("ck_body_minutes"), "minutes IN ('notes', 'protocol')")
    with op.batch_alter_table("body") as body:
        body.alter_column("minutes", existing_type=sa.Text(), existing_nullable=False, server_default=None)
        body.create_index(op.f("ix_body_staffed_by_id"), ["staffed_by_id"])


def _mandates() -> None:
    op.create_table(
        "mandate",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("cooperation_id", sa.Integer(), nullable=False),
        sa.Column("body_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=True),
        sa.Column("point", sa.Text(), nullable=True),
        sa.Column("decision_id", sa.Integer(), nullable=True),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_by_id", sa.Integer(), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("replaced_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["cooperation_id"], ["cooperation.id"], name=op.f("fk_mandate_cooperation_id")
        ),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_mandate_body_id")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_mandate_meeting_id")),
        sa.ForeignKeyConstraint(["decision_id"], ["decision.id"], name=op.f("fk_mandate_decision_id")),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_mandate_by_id")),
        sa.ForeignKeyConstraint(["ended_by_id"], ["person.id"], name=op.f("fk_mandate_ended_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mandate")),
        sa.UniqueConstraint("body_id", "number", name=op.f("uq_mandate_body_id_number")),
    )


def _targets() -> None:
    with op.batch_alter_table("task") as task:
        task.add_column(sa.Column("target_id", sa.Integer(), nullable=True))
        task.create_foreign_key(op.f("fk_task_target_id"), "body", ["target_id"], ["id"])
    where = sa.text("state = 'open' AND target_id IS NOT NULL")
    op.create_index("ix_task_open_target", "task", ["target_id"], sqlite_where=where, postgresql_where=where)
