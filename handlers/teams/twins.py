"""The HTML twin of what somebody wrote in their personal chat, among the attachments of the message.

There Teams takes whatever looks like a tag out of the plain text: of "se <data>" only "se" is left. The twin has it, escaped. So the
twin is read where it says the same and more. Of its markup nothing is read but where a line ends.
"""

import html
import re

from handlers.chat.reading import Json, maybe

HTML = "text/html"
_LONGEST = 100_000
_TAG = re.compile(r"<([^<>]*)>")
_LINE_ENDS = frozenset(("p", "div", "br", "li", "tr", "h1", "h2", "h3", "pre"))
_NAME = re.compile(r"/?([a-z0-9]*)", re.IGNORECASE)
_EMPTY_LINES = re.compile(r"[ \t]*\n\s*")


def whole_text(activity: Json) -> str:
    """The text of a message with what Teams took out of it; the plain one where nothing was, or where it cannot be told."""
    text = activity.get("text")
    said = text if isinstance(text, str) else ""
    if (
        maybe(activity, "conversation", "conversationType") != "personal"
        or activity.get("textFormat") == "xml"
    ):
        return said
    twin = _twin(activity)
    if twin is None or "&lt;" not in twin or "<blockquote" in twin:
        return said
    words = _words(twin)
    return words if _says_more(words, said) else said


def _twin(activity: Json) -> str | None:
    attachments = activity.get("attachments")
    for one in attachments if isinstance(attachments, list) else []:
        content = one.get("content") if isinstance(one, dict) and one.get("contentType") == HTML else None
        if isinstance(content, str) and len(content) <= _LONGEST:
            return content
    return None


def _words(twin: str) -> str:
    """What is written between the tags, entities undone once; where a line ends there is a line break."""
    pieces = _TAG.split(" ".join(twin.split()))
    said = (_break(piece) if at % 2 else html.unescape(piece) for at, piece in enumerate(pieces))
    return _EMPTY_LINES.sub("\n", "".join(said)).strip()


def _break(tag: str) -> str:
    name = _NAME.match(tag)
    ends = tag.startswith("/") or (name is not None and name[1].lower() == "br")
    return "\n" if ends and name is not None and name[1].lower() in _LINE_ENDS else ""


def _says_more(words: str, said: str) -> bool:
    """Whether every letter of the text comes in the words, in its order, and more beside."""
    left, wanted = iter("".join(words.split())), "".join(said.split())
    return len("".join(words.split())) > len(wanted) and all(letter in left for letter in wanted)
