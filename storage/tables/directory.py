"""Who takes part, and where. `folded` columns hold names as they are compared (`bot.domain.names.fold`)."""

from sqlalchemy import JSON, Boolean, CheckConstraint, Column, Date, Index, Integer, Table, Text, Time

from storage.tables.base import Instant, lies_in, metadata, number, partial, points_to

cooperations = Table(
    "cooperation",
    metadata,
    number(),
    Column("name", Text, nullable=False),
    Column("country", Text, nullable=False),
)

sequences = Table(
    "sequence",
    metadata,
    points_to("cooperation_id", "cooperation", key=True),
    Column("letter", Text, primary_key=True),
    Column("last", Integer, nullable=False),
)

workspaces = Table(
    "workspace",
    metadata,
    Column("id", Text, primary_key=True),
    points_to("cooperation_id", "cooperation"),
    Column("name", Text, nullable=False),
)

organisations = Table(
    "organisation",
    metadata,
    number(),
    points_to("cooperation_id", "cooperation"),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("since", Date),
    Column("until", Date),
    Index(None, "cooperation_id", "folded"),
)

persons = Table(
    "person",
    metadata,
    number(),
    points_to("cooperation_id", "cooperation"),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("folded_first", Text, nullable=False),
    Column("locale", Text),
    Column("zone", Text),
    points_to("organisation_id", "organisation", required=False),
    Column("role", Text),
    Column("coordinator", Boolean, nullable=False),
    Column("active", Boolean, nullable=False),
    Column("reminder_time", Time),
    Column("reminder_days", JSON(none_as_null=True)),
    Column("paused_until", Date),
    lies_in("reminders_on", "workspace", required=False),
    points_to("merged_into_id", "person", required=False),
    Index(None, "cooperation_id", "folded"),
    Index(None, "cooperation_id", "folded_first"),
)

accounts = Table(
    "account",
    metadata,
    Column("id", Text, primary_key=True),
    lies_in("workspace_id", "workspace"),
    points_to("person_id", "person"),
    Column("handle", Text),
    Column("folded_handle", Text),
    Column("dm", Text),
    Column("locale", Text),
    Column("active", Boolean, nullable=False),
    Column("checked_at", Instant),
    Column("email", Text),
    Column("unreachable", Text),
    Column("apart", Boolean, nullable=False),
    Index(None, "person_id"),
    Index(None, "folded_handle"),
    partial("ix_account_email", "email", where="email IS NOT NULL"),
    partial("ix_account_unreachable", "id", where="unreachable IS NOT NULL"),
    partial("ix_account_unchecked", "id", where="checked_at IS NULL AND active"),
)

contacts = Table(
    "contact",
    metadata,
    number(),
    points_to("organisation_id", "organisation"),
    points_to("person_id", "person"),
    Column("since", Date, nullable=False),
    Column("until", Date),
    Index(None, "organisation_id", "since"),
    Index(None, "person_id"),
)

bodies = Table(
    "body",
    metadata,
    number(),
    points_to("cooperation_id", "cooperation"),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("series", Text),
    points_to("convenor_id", "person", required=False),
    Column("language", Text, nullable=False),
    Column("zone", Text, nullable=False),
    Column("papers_days", Integer),
    Column("minutes", Text, nullable=False),
    points_to("prepares_for_id", "body", required=False),
    points_to("staffed_by_id", "organisation", required=False),
    CheckConstraint("minutes IN ('notes', 'protocol')", name="minutes"),
    Index(None, "cooperation_id", "folded"),
    Index(None, "convenor_id"),
    Index(None, "staffed_by_id"),
)

rooms = Table(
    "room",
    metadata,
    Column("id", Text, primary_key=True),
    lies_in("workspace_id", "workspace"),
    points_to("cooperation_id", "cooperation"),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    points_to("body_id", "body", required=False),
    Column("visibility", Text, nullable=False),
    Column("language", Text),
    Column("present", Boolean),
    Column("introduced_at", Instant),
    Column("reminder_days", JSON(none_as_null=True)),
    Column("digest", Boolean, nullable=False),
    Column("checked_at", Instant),
    CheckConstraint("kind IN ('channel', 'chat', 'dm')", name="kind"),
    CheckConstraint("visibility IN ('public', 'private', 'unknown')", name="visibility"),
    Index(None, "body_id"),
    Index(None, "workspace_id", "visibility"),
    Index(None, "cooperation_id"),
)

members = Table(
    "member",
    metadata,
    lies_in("room_id", "room", key=True),
    points_to("person_id", "person", key=True),
    Column("at", Instant, nullable=False),
    Index(None, "person_id"),
)
