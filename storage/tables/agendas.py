"""What is to be taken up at meetings. The points of an agenda are kept with it: they are read and changed together."""

from sqlalchemy import JSON, Column, Date, Index, Integer, Table, Text, UniqueConstraint

from storage.tables.base import Instant, lies_in, metadata, number, partial, points_to

agendas = Table(
    "agenda",
    metadata,
    number(),
    points_to("cooperation_id", "cooperation"),
    points_to("meeting_id", "meeting"),
    Column("points", JSON, nullable=False),
    Column("published_at", Instant),
    points_to("published_by_id", "person", required=False),
    Column("rev", Integer, nullable=False),
    UniqueConstraint("meeting_id"),
)

templates = Table(
    "agenda_template",
    metadata,
    number(),
    points_to("cooperation_id", "cooperation"),
    points_to("body_id", "body"),
    Column("titles", JSON, nullable=False),
    Column("rev", Integer, nullable=False),
    UniqueConstraint("body_id"),
)

focus_issues = Table(
    "focus_issue",
    metadata,
    number(),
    points_to("cooperation_id", "cooperation"),
    points_to("body_id", "body"),
    Column("title", Text, nullable=False),
    Column("since", Date, nullable=False),
    Column("until", Date),
    points_to("by_id", "person"),
    Column("made_at", Instant, nullable=False),
    Index(None, "body_id"),
)

questions = Table(
    "question",
    metadata,
    number(),
    points_to("cooperation_id", "cooperation"),
    Column("number", Integer, nullable=False),
    points_to("body_id", "body", required=False),
    lies_in("room_id", "room"),
    points_to("author_id", "person"),
    Column("text", Text, nullable=False),
    Column("topic", Text),
    Column("options", JSON, nullable=False),
    Column("answer", Text),
    points_to("answered_by_id", "person", required=False),
    Column("answered_at", Instant),
    points_to("meeting_id", "meeting", required=False),
    points_to("decision_id", "decision", required=False),
    Column("waits_since", Instant),
    points_to("waits_by_id", "person", required=False),
    Column("created_at", Instant, nullable=False),
    Column("rev", Integer, nullable=False),
    UniqueConstraint("cooperation_id", "number"),
    partial("ix_question_open", "body_id", "id", where="answered_at IS NULL"),
    partial("ix_question_meeting", "meeting_id", "id", where="meeting_id IS NOT NULL"),
    partial("ix_question_decision", "decision_id", "id", where="decision_id IS NOT NULL"),
)
