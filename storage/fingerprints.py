"""A short number that follows from a text, so that an index can hold it."""

from zlib import crc32


def fingerprint(text: str) -> int:
    """The same for the same text; two texts may share one, so the texts themselves are compared too."""
    return crc32(text.encode())
