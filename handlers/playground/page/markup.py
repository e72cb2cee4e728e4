"""Slack's notation of text as HTML. Whatever it does not know stays the text it was."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from handlers.playground.notation import unescape

_PARTS = re.compile(
    r"```\n?(?P<block>.+?)```|`(?P<code>[^`\n]+)`|<(?P<entity>[^<>\n]+)>"
    r"|(?<![\w*])\*(?P<strong>\S(?:[^*\n]*\S)?)\*(?![\w*])"
    r"|(?<!\w)_(?P<em>[^\s_](?:[^\n]*?[^\s_])?)_(?!\w)"
    r"|(?<![\w~])~(?P<s>\S(?:[^~\n]*\S)?)~(?![\w~])",
    re.DOTALL,
)
_QUOTED = re.compile(r"(?:^&gt; ?[^\n]*(?:\n|$))+", re.MULTILINE)
_QUOTE_MARK = re.compile(r"^&gt; ?", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """What a text means to one reader: `names` of people and rooms by id ("@Maja Öst"), `me` their own id.

    `inside` says where an address leads on this page, or None when it leads elsewhere.
    """

    names: dict[str, str]
    me: str
    inside: Callable[[str], str | None]

    def html(self, text: str) -> Markup:
        """A text in Slack's notation, with its quotes."""
        parts: list[Markup] = []
        end = 0
        for quote in _QUOTED.finditer(text):
            inner = _QUOTE_MARK.sub("", quote[0]).rstrip("\n")
            parts += [self._line(text[end : quote.start()]), _tag("blockquote", self._line(inner))]
            end = quote.end()
        return Markup("").join([*parts, self._line(text[end:])])

    def entity(self, target: str, label: str = "") -> Markup:
        """A person, a room, a call to everyone, or an address; `label` is what the sender wrote on it."""
        if target[:1] in ("@", "#"):
            shown = self.names.get(target[1:]) or target[0] + (label or target[1:])
            return Markup('<span class="mention{}">{}</span>').format(
                " me" if target[1:] == self.me else "", shown
            )
        if target.startswith("!date"):
            return escape(label)
        if target.startswith("!"):
            return Markup('<span class="mention everyone">{}</span>').format(label or f"@{target[1:]}")
        return self.link(target, label)

    def link(self, address: str, label: str = "") -> Markup:
        """A link, if the address is one to follow."""
        here = self.inside(address)
        if here is not None:
            return Markup('<a href="{}">{}</a>').format(here, label or address)
        if urlsplit(address).scheme not in ("http", "https", "mailto"):
            return escape(label or address)
        return Markup('<a href="{}" target="_blank" rel="noopener noreferrer">{}</a>').format(
            address, label or address
        )

    def _line(self, text: str) -> Markup:
        parts: list[Markup] = []
        end = 0
        for found in _PARTS.finditer(text):
            parts += [lines(unescape(text[end : found.start()])), self._part(found)]
            end = found.end()
        return Markup("").join([*parts, lines(unescape(text[end:]))])

    def _part(self, found: re.Match[str]) -> Markup:
        kind, inner = next((kind, inner) for kind, inner in found.groupdict().items() if inner is not None)
        match kind:
            case "block":
                return _tag("pre", escape(unescape(inner)))
            case "code":
                return _tag("code", escape(unescape(inner)))
            case "entity":
                target, _, label = inner.partition("|")
                return self.entity(unescape(target), unescape(label))
            case _:
                return _tag(kind, self._line(inner))


class PlainReader(Reader):
    """What a text means where there is no notation: nothing in it is marked but who is mentioned, by one of `names`."""

    def html(self, text: str) -> Markup:
        """The words, with their line breaks."""
        among = "|".join(re.escape(name) for name in sorted(self.names, key=len, reverse=True))
        parts: list[Markup] = []
        end = 0
        for found in re.finditer(rf"(?<!\w)@(?:{among})(?!\w)", text, re.IGNORECASE):
            mark = Markup('<span class="mention">{}</span>').format(found[0])
            parts += [lines(text[end : found.start()]), mark]
            end = found.end()
        return Markup("").join([*parts, lines(text[end:])])


def lines(text: str) -> Markup:
    """A text without any notation, with its line breaks."""
    return Markup("<br>").join(escape(line) for line in text.split("\n"))


def _tag(name: str, inner: Markup) -> Markup:
    return Markup("<{0}>{1}</{0}>").format(Markup(name), inner)  # noqa: S704 - the names of tags are ours
