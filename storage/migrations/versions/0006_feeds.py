"""Calendar links to one meeting."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("feed") as feed:
        feed.add_column(sa.Column("meeting_id", sa.Integer(), nullable=True))
        feed.create_foreign_key(op.f("fk_feed_meeting_id"), "meeting", ["meeting_id"], ["id"])
