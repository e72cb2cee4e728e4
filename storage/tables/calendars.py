"""What belongs to the year of meetings beside the plan: sheets, pasted lists, calendar links."""

from sqlalchemy import JSON, Column, Index, Integer, Table, Text, UniqueConstraint

from storage.tables.base import Instant, metadata, number, partial, points_to

sheets = Table(
    "sheet",
    metadata,
    points_to("meeting_id", "meeting", key=True),
    points_to("chair_id", "person", required=False),
    points_to("secretary_id", "person", required=False),
    Column("called", JSON, nullable=False),
    Column("guests", JSON, nullable=False),
    Column("focus", Text),
    points_to("focus_id", "focus_issue", required=False),
    Column("programme", JSON, nullable=False),
    Column("present", JSON, nullable=False),
    Column("absent", JSON, nullable=False),
    points_to("absence_by_id", "person", required=False),
    Column("rev", Integer, nullable=False),
    partial("ix_sheet_focus", "focus_id", where="focus_id IS NOT NULL"),
)

participants = Table(
    "participant",
    metadata,
    points_to("meeting_id", "meeting", key=True),
    points_to("person_id", "person", key=True),
    Index(None, "person_id"),
)

pastes = Table(
    "paste",
    metadata,
    number(),
    points_to("cooperation_id", "cooperation"),
    points_to("author_id", "person"),
    Column("text", Text, nullable=False),
    Column("meetings", JSON, nullable=False),
    Column("made_at", Instant, nullable=False),
)

feeds = Table(
    "feed",
    metadata,
    number(),
    points_to("cooperation_id", "cooperation"),
    points_to("person_id", "person"),
    points_to("body_id", "body", required=False),
    points_to("meeting_id", "meeting", required=False),
    Column("digest", Text, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("revoked_at", Instant),
    UniqueConstraint("digest"),
    Index(None, "person_id"),
)
