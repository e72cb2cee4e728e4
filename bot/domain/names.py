"""When two names are the same: regardless of case, of accents, and of spaces."""

import unicodedata


def fold(name: str) -> str:
    """The form in which names are compared: "Näringslivsgruppen" and "naringslivsgruppen" are one name."""
    bare = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(c for c in bare if not unicodedata.combining(c)).split())
