"""What is to be said, what is sent, and which requests were carried out.

`due_at` and `attempted_at` are on the product's clock; `lease_until`, `not_before` and `open_at` on the machine's.
"""

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
)

from storage.tables.base import Instant, lies_in, metadata, number, partial, points_to

deliveries = Table(
    "delivery",
    metadata,
    number(),
    Column("key", Text, nullable=False),
    points_to("cooperation_id", "cooperation"),
    Column("kind", Text, nullable=False),
    Column("recipient", Text, nullable=False),
    points_to("person_id", "person", required=False),
    lies_in("room_id", "room", required=False),
    Column("subject_kind", Text),
    Column("subject_id", Integer),
    Column("facts", JSON, nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("state", Text, nullable=False),
    lies_in("via", "account", required=False),
    lies_in("workspace_id", "workspace", required=False),
    Column("attempts", Integer, nullable=False),
    Column("attempted_at", Instant),
    Column("channel", Text),
    Column("ts", Text),
    Column("version", Integer, nullable=False),
    Column("reason", Text),
    Column("started_version", Integer),
    Column("lease_owner", Text),
    Column("lease_until", Instant),
    Column("not_before", Instant),
    Column("reported", Boolean, nullable=False),
    UniqueConstraint("key"),
    CheckConstraint(
        "state IN ('pending', 'sending', 'uncertain', 'sent', 'cancelled', 'dead')", name="state"
    ),
    partial("ix_delivery_pending", "due_at", "id", where="state = 'pending'"),
    partial("ix_delivery_queue", "recipient", "due_at", "id", where="state = 'pending'"),
    partial("ix_delivery_in_hand", "recipient", "lease_until", where="state = 'sending'"),
    partial("ix_delivery_uncertain", "id", where="state = 'uncertain'"),
    partial("ix_delivery_open_channel", "channel", where="state IN ('pending', 'sending', 'uncertain')"),
    partial("ix_delivery_dead", "id", where="state = 'dead' AND NOT reported"),
    Index(None, "subject_kind", "subject_id"),
    partial("ix_delivery_room_sent", "room_id", "kind", "due_at", where="state = 'sent'"),
)

gates = Table(
    "gate",
    metadata,
    lies_in("workspace_id", "workspace", key=True),
    Column("recipient", Text, primary_key=True),  # "": the whole workspace
    Column("open_at", Instant, nullable=False),
)

reminders = Table(
    "reminder",
    metadata,
    number(),
    points_to("task_id", "task"),
    Column("party", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("deadline_on", Date, nullable=False),
    Column("step", Integer, nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("state", Text, nullable=False),
    points_to("delivery_id", "delivery", required=False),
    CheckConstraint("state IN ('planned', 'covered', 'cancelled')", name="state"),
    UniqueConstraint("task_id", "party", "kind", "deadline_on", "step"),
    partial("ix_reminder_planned", "due_at", "id", where="state = 'planned'"),
    Index(None, "delivery_id"),
)

inbound = Table(
    "inbound",
    metadata,
    Column("key", Text, primary_key=True),
    Column("received_at", Instant, nullable=False),
    Column("outcome", Text),
    Index(None, "received_at"),
)
