"""The whole schema: importing this module means that every table is known."""

from storage.tables import agendas, calendars, directory, doors, mandates, messages, records, sittings
from storage.tables.base import metadata

__all__ = [
    "agendas",
    "calendars",
    "directory",
    "doors",
    "mandates",
    "messages",
    "metadata",
    "records",
    "sittings",
]
