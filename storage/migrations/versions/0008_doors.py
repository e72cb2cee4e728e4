"""Several workspaces in one cooperation: addresses, codes that join, accounts of one person, and who cannot be reached."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _addresses()
    _codes()
    _accounts()
    with op.batch_alter_table("person") as person:
        person.add_column(sa.Column("reminders_on", sa.Text(), nullable=True))
        person.add_column(sa.Column("merged_into_id", sa.Integer(), nullable=True))
        person.create_foreign_key(op.f("fk_person_reminders_on"), "workspace", ["reminders_on"], ["id"])
        person.create_foreign_key(op.f("fk_person_merged_into_id"), "person", ["merged_into_id"], ["id"])


def _addresses() -> None:
    op.create_table(
        "address",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_address")),
    )


def _codes() -> None:
    op.create_table(
        "link_code",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("cooperation_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("purpose IN ('workspace', 'person')", name=op.f("ck_link_code_purpose")),
        sa.ForeignKeyConstraint(
            ["cooperation_id"], ["cooperation.id"], name=op.f("fk_link_code_cooperation_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_link_code_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_link_code")),
        sa.UniqueConstraint("digest", name=op.f("uq_link_code_digest")),
    )
    op.create_index(op.f("ix_link_code_made_at"), "link_code", ["made_at"])
    op.create_table(
        "link_attempt",
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("failed", sa.Integer(), nullable=False),
        sa.Column("latest_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_link_attempt_account_id")),
        sa.PrimaryKeyConstraint("account_id", name=op.f("pk_link_attempt")),
    )


def _accounts() -> None:
    with op.batch_alter_table("account") as account:
        account.add_column(sa.Column("email", sa.Text(), nullable=True))
        account.add_column(sa.Column("unreachable", sa.Text(), nullable=True))
        account.add_column(sa.Column("apart", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("account") as account:
        account.alter_column(
            "apart", existing_type=sa.Boolean(), existing_nullable=False, server_default=None
        )
    for name, column, where in (
        ("ix_account_email", "email", sa.text("email IS NOT NULL")),
        ("ix_account_unreachable", "id", sa.text("unreachable IS NOT NULL")),
    ):
        op.create_index(name, "account", [column], sqlite_where=where, postgresql_where=where)
