"""A text as tokens: words, figures and signs with all that each can mean; fixed expressions are one token."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.domain.when.lexicon import Phrases, fold, meaning_of, parted, phrases
from bot.domain.when.names import Names
from bot.domain.when.slips import nearest
from bot.domain.when.tokenizing import cut
from bot.domain.when.vocabulary import NOTHING, Meaning

MOST_FIGURES = 8
LONGEST_ABBREVIATION = 5
PADDING = 6


class Token(NamedTuple):
    """A piece of the text from `start` to `end`. `number` is the value of figures, -1 for anything else.

    `glued`: it follows the piece before it without a space. (A named tuple: texts become tokens on the hot path.)
    """

    start: int
    end: int
    word: str
    means: Meaning
    number: int = -1
    glued: bool = False

    @property
    def digits(self) -> int:
        """How many figures it has, 0 for a word."""
        return self.end - self.start if self.number >= 0 else 0

    @property
    def amount(self) -> int | None:
        """The number it says, in figures or as a word."""
        return self.number if self.number >= 0 else self.means.number


Tokens = Sequence[Token]


def tokens_of(text: str, names: Names, protected: Sequence[tuple[int, int]] = ()) -> list[Token]:
    """The tokens of a text, with a few empty ones at the end so that a rule may look ahead."""
    single = list(_single(text, names, protected))
    opens = phrases()
    dated = any(token.means.known or token.word in opens for token in single)
    joined = _joined(single, names) if dated else single
    last = len(text)
    return [*joined, *(Token(last, last, "", NOTHING) for _ in range(PADDING))]


def _single(text: str, names: Names, protected: Sequence[tuple[int, int]]) -> Iterator[Token]:
    end = -1
    for match in cut(text, protected):
        start = match.start()
        glued = start == end
        end = match.end()
        kind = match.lastgroup
        if kind == "word":
            word = match[0]
            meaning = _named(word, names) or meaning_of(word)
            after = 0 if meaning.known else parted(word)
            if after:
                yield from _parted(word, start, after, glued=glued)
            else:
                yield Token(start, end, fold(word), meaning, -1, glued)
        elif kind == "figures":
            is_name = text[start - 1 : start] == "_" and text[start - 2 : start - 1].isalnum() and start > 1
            number = int(match[0]) if end - start <= MOST_FIGURES and not is_name else -1
            yield Token(start, end, match[0], NOTHING, number, glued)
        elif kind == "sign":
            sign = "'" if match[0] == "’" else match[0]
            yield Token(start, end, sign, meaning_of(sign), -1, glued)
        else:
            yield Token(start, end, "\ufffc", NOTHING, -1, glued)


def _parted(word: str, start: int, after: int, *, glued: bool) -> Iterator[Token]:
    """A weekday and a part of the day in one word ("måndagmorgon") are two tokens."""
    middle = start + after
    weekday = meaning_of(word[:after].rstrip("sS"))
    yield Token(start, middle, fold(word[:after]), weekday, -1, glued)
    yield Token(middle, start + len(word), fold(word[after:]), meaning_of(word[after:]), -1, True)


def _named(word: str, names: Names) -> Meaning | None:
    if not names.words:
        return None
    folded = fold(word)
    known = names.words.get(folded)
    if known is None and len(folded) > 7 and not meaning_of(word).known:
        near = nearest(folded, names.misspellings)
        return names.words[near] if near else None
    return known


def _joined(tokens: list[Token], names: Names) -> Iterator[Token]:
    """Fixed expressions become one token; the dot of an abbreviation belongs to it."""
    at = 0
    sources: tuple[Phrases, ...] = (names.phrases, phrases()) if names.phrases else (phrases(),)
    while at < len(tokens):
        token = tokens[at]
        after, meaning = _expression(tokens, at, sources)
        if meaning is not None:
            token = token._replace(end=tokens[after - 1].end, word="", means=meaning, number=-1)
        elif token.means.known and _is_abbreviated(tokens, at):
            after = at + 2
            token = token._replace(end=tokens[at + 1].end)
        yield token
        at = after


def _expression(tokens: list[Token], at: int, sources: tuple[Phrases, ...]) -> tuple[int, Meaning | None]:
    for source in sources:
        for words, meaning in source.get(tokens[at].word, ()):
            after = _match(tokens, at + 1, words)
            if after:
                return after, meaning
    return at + 1, None


def _match(tokens: list[Token], at: int, words: tuple[str, ...]) -> int:
    """Where the expression ends, 0 when it is another one. Dots within it do not matter ("t.o.m.", "t o m")."""
    dotted = False
    for word in words:
        if at < len(tokens) and tokens[at].word == "." and word != ".":
            at, dotted = at + 1, True
        if at >= len(tokens) or tokens[at].word != word:
            return 0
        at += 1
    if dotted and at < len(tokens) and tokens[at].word == "." and tokens[at].glued:
        at += 1
    return at


def _is_abbreviated(tokens: list[Token], at: int) -> bool:
    token = tokens[at]
    if token.end - token.start > LONGEST_ABBREVIATION or at + 1 >= len(tokens):
        return False
    dot, means = tokens[at + 1], token.means
    shortened = (
        means.month
        or means.weekday is not None
        or means.week
        or means.clock
        or means.unit
        or means.join
        or means.article
    )
    return (
        dot.word == "."
        and dot.glued
        and bool(shortened or means.lead)
        and not re.fullmatch(r"\W", token.word)
    )
