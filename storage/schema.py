"""The whole schema: importing this module means that every table is known."""

from storage.tables import directory, messages, records
from storage.tables.base import metadata

__all__ = ["directory", "messages", "metadata", "records"]
