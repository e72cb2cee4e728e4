"""What groups are for and may do, line by line. A line is never changed, only ended."""

from sqlalchemy import Column, Integer, Table, Text, UniqueConstraint

from storage.tables.base import Instant, metadata, number, points_to

mandates = Table(
    "mandate",
    metadata,
    number(),
    points_to("cooperation_id", "cooperation"),
    points_to("body_id", "body"),
    Column("number", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("text", Text, nullable=False),
    points_to("meeting_id", "meeting", required=False),
    Column("point", Text),
    points_to("decision_id", "decision", required=False),
    points_to("by_id", "person"),
    Column("at", Instant, nullable=False),
    points_to("ended_by_id", "person", required=False),
    Column("ended_at", Instant),
    Column("reason", Text),
    Column("replaced_by", Integer),
    UniqueConstraint("body_id", "number"),
)
