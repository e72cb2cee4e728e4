"""Text on its way to and from Slack: escaped, and cut to what Slack takes."""

from handlers.chat import text as written
from handlers.chat.text import ELLIPSIS, clean

_COST = {"&": 5, "<": 4, ">": 4}


def escape(text: str) -> str:
    """Escapes the three characters that mean something to Slack everywhere."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescape(text: str) -> str:
    """The reverse of `escape`, once."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def fitting(text: str, most: int) -> str:
    """The text, cut with "…" so that its escaped form has at most `most` characters (at least one)."""
    if len(text) <= most and len(escape(text)) <= most:
        return text
    return written.fitting(text, most, _COST)


def label(text: str, most: int) -> str:
    """A single line as Slack takes it: cleaned, escaped and at most `most` characters; never empty."""
    line = " ".join(clean(text).split())
    return escape(fitting(line, most)) or ELLIPSIS


def passage(text: str, most: int) -> str:
    """As `label`, but with its line breaks."""
    return escape(fitting(clean(text).strip(), most)) or ELLIPSIS
