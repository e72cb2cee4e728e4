"""What somebody said, taken apart into the noun it is about and the words that are left."""

import re
from dataclasses import dataclass, replace

from bot.domain.lines.ordered import of_another_kind, ordered
from bot.domain.lines.unread import without_courtesy
from bot.domain.names import fold
from bot.domain.place import Mention
from handlers.chat.commands import WORDS, Noun
from handlers.chat.messages import Said

# "@Klubba: beslut …", "@Klubba, klart U7", "@Klubba - hjälp"; alone, a mark other than these two is what was said
_MARK = re.compile(r"\s*(?:[:,;.!–—-]+(?=\s+\S)|[:,](?=\s*$))")
_FIRST = re.compile(r"\s*([^\s:]+):?\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """The noun (None: none was said) and what follows it, in a `Said` of its own."""

    noun: Noun | None
    said: Said

    @property
    def text(self) -> str:
        """The words that are left."""
        return self.said.text.strip()


def spoken(said: Said) -> Spoken:
    """Finds the noun: in the slash command, else in the first word ("uppdrag ring Lund", "/klubba uppdrag …"), else in the record
    that the words are an order about ("klart U7").
    """
    if said.command is None and (mark := _MARK.match(said.text)) is not None:
        said = from_position(said, mark.end())
    noun = WORDS.get(fold(said.command)) if said.command else None
    if noun not in (None, "klubba"):
        return _of_its_kind(noun, said)
    whole = fold(said.text.strip())
    if " " in whole and whole in WORDS:  # "vad sparas?"
        return Spoken(noun=WORDS[whole], said=from_position(said, len(said.text)))
    first = _FIRST.match(said.text)
    named = WORDS.get(fold(first[1].lstrip("/"))) if first else None
    if first is None or named is None:
        return Spoken(noun=noun if not said.text.strip() else ordered(said.text), said=said)
    rest = from_position(said, first.end())
    if named == "klubba":  # "@Klubba klubba hjälp", or "/klubba" written in the conversation with the bot
        return spoken(replace(rest, command="klubba"))
    return _of_its_kind(named, rest)


def _of_its_kind(noun: Noun, said: Said) -> Spoken:
    """With the noun of the record that is named, where an order behind another command can mean nothing else."""
    written = noun if noun in ("task", "decision", "meeting") else None
    meant = of_another_kind(written, said.text) if written is not None else None
    return Spoken(noun=meant or noun, said=said)


def from_position(said: Said, start: int) -> Said:
    """The same without the first `start` characters, mentions moved along."""
    moved = tuple(
        Mention(start=m.start - start, end=m.end - start, account=m.account, name=m.name)
        for m in said.mentions
        if m.start >= start
    )
    return replace(said, text=said.text[start:], mentions=moved)


def rest_of(said: Said, rest: str) -> Said:
    """The same from the words `rest` on; mentions moved along."""
    start = said.text.find(rest) if rest else len(said.text)
    return from_position(said, max(start, 0))


def with_names(said: Said) -> str:
    """The words as people read them: who is mentioned by name, where it is known."""
    text = said.text
    for one in sorted(said.mentions, key=lambda mention: -mention.start):
        text = f"{text[: one.start]}@{one.name or '…'}{text[one.end :]}"
    return text


def behind(rest: Said) -> str:
    """The words behind the first mention, without what is polite and without the rest of the name: "och @anna" in "@per och @anna"."""
    if not rest.mentions:
        return ""
    first = rest.mentions[0]
    left = without_courtesy(rest.text[first.end :]).strip(" \t.!")
    return "" if fold(left) in fold(first.name or "") else left
