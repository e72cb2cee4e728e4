"""What a door needs in order to write to a place again. Opaque to everybody but the door that noted it."""

from sqlalchemy import Column, Table, Text

from storage.tables.base import Instant, metadata

addresses = Table(
    "address",
    metadata,
    Column("id", Text, primary_key=True),
    Column("value", Text, nullable=False),
    Column("changed_at", Instant, nullable=False),
)
