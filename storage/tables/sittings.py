"""Meetings while they are held."""

from sqlalchemy import Column, Integer, Table

from storage.tables.base import Instant, lies_in, metadata, partial, points_to

sittings = Table(
    "sitting",
    metadata,
    points_to("meeting_id", "meeting", key=True),
    lies_in("room_id", "room"),
    Column("started_at", Instant, nullable=False),
    points_to("started_by_id", "person"),
    Column("point", Integer),
    Column("ended_at", Instant),
    points_to("ended_by_id", "person", required=False),
    Column("rev", Integer, nullable=False),
    partial("ix_sitting_room", "room_id", where="ended_at IS NULL"),
)
