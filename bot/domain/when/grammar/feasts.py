"""Days with a name: "midsommar", "påskdagen 2018", "nästa jul"."""

from bot.domain.when.grammar.days import day
from bot.domain.when.grammar.numbers import optional_year
from bot.domain.when.said_days import Day, Feast
from bot.domain.when.tokens import Tokens


def feast(tokens: Tokens, at: int) -> tuple[Feast, int] | None:
    """A named day, with its year when it is written."""
    ahead = tokens[at].means.which == "next"
    at += ahead or tokens[at].means.which in ("this", "coming")
    name = tokens[at].means.feast
    if name is None:
        return None
    year, after = optional_year(tokens, at + 1)
    return Feast(name, year, int(ahead)), after


def dated(tokens: Tokens, at: int) -> tuple[Day, int] | None:
    """Such as "skärtorsdagen den 17 april", where the date says it all."""
    after = at + 1 + (tokens[at + 1].word in (",", "("))
    read = day(tokens, after + tokens[after].means.article) if tokens[at].means.feast else None
    if read is None:
        return None
    return read[0], read[1] + (tokens[at + 1].word == "(" and tokens[read[1]].word == ")")
