"""What doors need in order to write to a place again, and the codes by which workspaces and accounts are joined."""

from sqlalchemy import CheckConstraint, Column, Index, Integer, Table, Text, UniqueConstraint

from storage.tables.base import Instant, lies_in, metadata, number, points_to

addresses = Table(
    "address",
    metadata,
    Column("id", Text, primary_key=True),
    Column("value", Text, nullable=False),
    Column("changed_at", Instant, nullable=False),
)

link_codes = Table(
    "link_code",
    metadata,
    number(),
    points_to("cooperation_id", "cooperation"),
    points_to("person_id", "person"),
    Column("purpose", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("made_at", Instant, nullable=False),
    CheckConstraint("purpose IN ('workspace', 'person')", name="purpose"),
    UniqueConstraint("digest"),
    Index(None, "made_at"),
)

link_attempts = Table(
    "link_attempt",
    metadata,
    lies_in("account_id", "account", key=True),
    Column("failed", Integer, nullable=False),
    Column("latest_at", Instant, nullable=False),
)
