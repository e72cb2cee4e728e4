"""Slack's notation of text: what a client makes of typed words, and how a person reads it again."""

import re
from collections.abc import Sequence

from handlers.playground.entities import Channel, Json, User

_LINK = re.compile(r"https?://[^\s<>|]+[^\s<>|.,;:!?)\]'\"]")
_ENTITY = re.compile(r"<([^<>]*)>")
_BROADCAST = ("channel", "here", "everyone")
_WORD = r"[\w.-]"


def escape(text: str) -> str:
    """Escapes the three characters that mean something to Slack."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescape(text: str) -> str:
    """The reverse of `escape`."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


class Typed:
    """Turns what a person types into what Slack sends: mentions of these people and rooms become real ones."""

    def __init__(self, users: Sequence[User], channels: Sequence[Channel], *, named: bool) -> None:
        """`named`: mentions carry their name too (`<@U1|maja>`), as in slash commands."""
        self._named = named
        self._marks: dict[str, str] = {f"@{word}": f"<!{word}>" for word in _BROADCAST}
        for user in users:
            mark = self._mark(f"@{user.id}", user.handle)
            self._marks[f"@{user.name.casefold()}"] = mark
            self._marks[f"@{user.handle.casefold()}"] = mark
        for channel in channels:
            self._marks[f"#{channel.name.casefold()}"] = self._mark(f"#{channel.id}", channel.name)
        longest_first = sorted(self._marks, key=len, reverse=True)
        names = "|".join(re.escape(escape(name)) for name in longest_first)
        self._pattern = re.compile(rf"(?<!\w)(?:{names})(?!{_WORD}*\w)", re.IGNORECASE)

    def _mark(self, target: str, name: str) -> str:
        return f"<{target}|{name}>" if self._named else f"<{target}>"

    def text(self, typed: str) -> str:
        """The text as the product gets it: escaped, with mentions and links marked."""
        parts: list[str] = []
        end = 0
        for link in _LINK.finditer(typed):
            parts += [self._mentions(typed[end : link.start()]), f"<{escape(link[0])}>"]
            end = link.end()
        parts.append(self._mentions(typed[end:]))
        return "".join(parts)

    def _mentions(self, typed: str) -> str:
        return self._pattern.sub(lambda found: self._marks[unescape(found[0]).casefold()], escape(typed))


def mentions(text: str, user: str) -> bool:
    """Whether a text in Slack's notation names this user."""
    return re.search(rf"<@{re.escape(user)}(\|[^>]*)?>", text) is not None


def plain(text: str, names: dict[str, str]) -> str:
    """A text in Slack's notation as a person reads it. `names` gives "@name" or "#name" for the ids of users and rooms."""

    def shown(found: re.Match[str]) -> str:
        target, _, label = found[1].partition("|")
        if target[:1] in ("@", "#"):
            return names.get(target[1:]) or (target[0] + label if label else target)
        if target.startswith("!"):
            return label or f"@{target[1:]}"
        return label or target

    return unescape(_ENTITY.sub(shown, text))


def block_text(block: Json) -> str:
    """The words of a block, line by line, in Slack's notation: texts, fields, labels, hints, what stands on controls."""
    return "\n".join(line for line in _lines(block) if line)


_READ = (
    "label",
    "title",
    "text",
    "fields",
    "hint",
    "elements",
    "element",
    "accessory",
    "placeholder",
    "options",
)


def _lines(part: object) -> list[str]:
    if isinstance(part, str):
        return [part]
    if isinstance(part, list | tuple):
        return [line for item in part for line in _lines(item)]
    if not isinstance(part, dict):
        return []
    return [line for key in _READ if key in part for line in _lines(part[key])]
