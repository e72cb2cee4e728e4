"""Chats of several people are told apart from channels."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

# Those of Slack tell with the next request what they are.
_CHATS = "UPDATE room SET kind = 'chat' WHERE kind = 'channel' AND id LIKE 'teams/%@thread.v2'"


def upgrade() -> None:
    with op.batch_alter_table("room") as room:
        room.drop_constraint(op.f("ck_room_kind"), type_="check")
        room.create_check_constraint(op.f("ck_room_kind"), "kind IN ('channel', 'chat', 'dm')")
    op.execute(sa.text(_CHATS))
