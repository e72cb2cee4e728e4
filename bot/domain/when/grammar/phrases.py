"""A whole phrase: lead words, an expression, a time before or after it: "senast fredag kl 12", "by noon on Friday"."""

from bot.domain.when.expressions import Between, Choice, Clock, Expression, Past, Phrase, Repeated, Vague
from bot.domain.when.grammar import lists, repeats
from bot.domain.when.grammar.clocks import between, clock, hour_alone, hour_of_a_day, in_part, with_part
from bot.domain.when.said_days import Near
from bot.domain.when.said_periods import Month
from bot.domain.when.tokens import Tokens
from bot.domain.when.vocabulary import Lead

MOST_LEADS = 4
LEADING_LENGTHS = ("om", "in", "within")
PARTICLES = frozenset({"on", "at", "i", "in", "om", "for", "of", "from", "during"})
"""Lead words that may also belong to the verb before: they lead a date only right before it."""

Read = tuple[Expression, int]


def phrase(tokens: Tokens, first: int) -> Phrase | None:
    """The phrase that begins with this token."""
    leads, at = _leads(tokens, first)
    timed = _time_first(tokens, first, at, leads)
    if timed:
        return timed
    read = when(tokens, at, leads)
    if read is None:
        return None
    expression, after = read
    if isinstance(expression, Repeated) and set(leads) == {"of"}:
        first, leads = at, ()  # "stäm av varje vecka": the particle belongs to the verb
    more, after, clock = _time_after(tokens, after)
    if isinstance(expression, Near):
        clock = in_part(clock, expression.part or clock.part)  # "i kväll vid sju"
    if not leads and not more and _is_after_date(tokens, after):
        more, after = ("by",), after + 1
    return Phrase(first, at, after, leads + more, expression, clock)


def _is_after_date(tokens: Tokens, at: int) -> bool:
    """Whether "senast" closes the phrase, as in "3 mars senast", rather than leading the next date."""
    _, following = _leads(tokens, at + 1)
    return tokens[at].means.after_date and when(tokens, following, ()) is None


def _leads(tokens: Tokens, first: int) -> tuple[tuple[Lead, ...], int]:
    """The words before the date that say how it binds, and where they end."""
    leads: list[Lead] = []
    at = _readiness(tokens, first)
    while len(leads) < MOST_LEADS:
        means = tokens[at].means
        if means.about and leads and leads[-1] in LEADING_LENGTHS:
            at += 1  # "om ca två veckor"
            break
        if means.lead is None or (means.clock and clock(tokens, at)):
            break
        if leads and leads[-1] in PARTICLES:
            return (), first  # "lämna in senast", "check in on": the particle belongs to the verb
        leads.append(means.lead)
        at += 1 + (tokens[at + 1].word in (":", ".") and tokens[at + 1].glued)
    if leads or tokens[at].means.article:
        at += tokens[at].means.either
        counted = tokens[at + 1].means.number is not None  # "uppdatera den en vecka före mötet"
        at += not counted and (
            tokens[at].means.article or tokens[at].word == "det"
        )  # "det" alone is more often an object
    return tuple(leads), at


def _readiness(tokens: Tokens, at: int) -> int:
    """Such as "klart senast", "ready by", at the beginning of a clause, belong to the lead word."""
    begins = at == 0 or not tokens[at - 1].word[:1].isalnum()
    if not (tokens[at].means.ready and begins):
        return at
    after = at + 1 + (tokens[at + 1].word == ":")
    return after if tokens[after].means.lead else at


def _time_first(tokens: Tokens, first: int, at: int, leads: tuple[Lead, ...]) -> Phrase | None:
    """Such as "kl 16-18 den 28 mars", "at 3pm tomorrow", "före lunch på fredag", or a time alone."""
    timed = _part_first(tokens, at) or _clock(tokens, at, leads)
    if timed is None:
        return None
    found, after = timed
    inner, start = _leads(tokens, after + (tokens[after].word == ","))
    read = when(tokens, start, inner) if not set(inner) & {"of", "om", "for"} else None
    if read and not isinstance(read[0], Past | Vague):
        found, after = with_part(tokens, read[1], found)
        return Phrase(first, at, after, leads or inner, read[0], found)
    if found.begins is None:
        return None
    return Phrase(first, at, after, leads, None, found)


def _part_first(tokens: Tokens, at: int) -> tuple[Clock, int] | None:
    """Such as "EOD" or "first thing" before a day, "the end of" Monday."""
    means = tokens[at].means
    if means.today and means.daypart:
        return Clock(part=means.daypart), at + 1
    day = tokens[at + 1].means
    part = "end" if means.part == "end" else means.daypart
    return (Clock(part=part), at + 1) if part and (day.weekday is not None or day.near is not None) else None


def _clock(tokens: Tokens, at: int, leads: tuple[Lead, ...]) -> tuple[Clock, int] | None:
    if leads and leads[-1] in ("from", "between"):
        return between(tokens, at)
    led = bool(set(leads) & {"by", "before", "till", "after"})
    return clock(tokens, at, led=led) or (hour_of_a_day(tokens, at) if led else None)


def _time_after(tokens: Tokens, at: int) -> tuple[tuple[Lead, ...], int, Clock]:
    """Such as "kl 9", ", kl. 13-15", "by 17:00", "före lunch", "på morgonen", and then perhaps a span or part of the day."""
    start = at + (tokens[at].word in (",", "T", "t", "(") and tokens[at + 1].number != 0)
    leads: tuple[Lead, ...] = ()
    means = tokens[start].means
    if (
        means.lead in ("by", "before", "till", "at", "on", "after", "i", "from", "between", "in")
        and not means.clock
    ):
        leads, start = (means.lead,), start + 1
    spanned = leads and leads[0] in ("from", "between")
    read = between(tokens, start) if spanned else clock(tokens, start, beside=True, led=True)
    if read is None and leads and leads[0] in ("at", "by", "before"):
        read = hour_alone(tokens, start)
    if read is None:
        return (), at, Clock()
    found, after = read
    if found.begins is None:
        more = clock(tokens, after, beside=True)
        if more and more[0].begins:
            found, after = in_part(more[0], found.part), more[1]
    kept = tuple(lead for lead in leads if lead in ("by", "before", "till", "after"))
    return kept, after, found


def when(tokens: Tokens, at: int, leads: tuple[Lead, ...]) -> Read | None:
    """What the phrase says, without its time."""
    repeat = repeats.repeated(tokens, at)
    if repeat:
        return repeat
    behind = _past(tokens, at) or _vague(tokens, at)
    if behind:
        return behind
    opened = set(leads) & {"from", "since", "between"}
    at += tokens[at].means.either
    read = lists.several(tokens, at, from_led=bool(opened))
    if read and "between" in leads and not isinstance(read[0], Between):
        return _both_ends(read)
    return read


def _both_ends(read: Read) -> Read | None:
    """Such as "mellan 11 och 13 oktober": the two of a choice are the ends of a span."""
    match read[0]:
        case Month(last=int()):
            return read
        case Choice(options=(first, last)) if not isinstance(first, Between) and not isinstance(
            last, Between
        ):
            return Between(first, last), read[1]
        case _:
            return None


def _past(tokens: Tokens, at: int) -> Read | None:
    means, following = tokens[at].means, tokens[at + 1].means
    if means.past:
        return Past(), at + 1
    is_period = following.unit is not None or following.weekday is not None or following.month is not None
    if means.which == "last" and is_period:
        return Past(), at + 2
    english_last = (
        tokens[at].word == "last" and is_period and tokens[at + 2].word not in ("of", "in", "before", "after")
    )
    return (Past(), at + 2) if english_last and following.unit != "day" else None


def _vague(tokens: Tokens, at: int) -> Read | None:
    means = tokens[at].means
    if means.ongoing or means.vague:
        return Vague(ongoing=means.ongoing), at + 1
    if means.which == "this" and tokens[at + 1].means.unit == "year":
        return Vague(), at + 2
    at += means.which in ("this", "next", "coming")
    at += tokens[at].means.part is not None
    if tokens[at].means.season:
        return Vague(), at + 1
    return (Vague(), at + 2) if tokens[at].means.few and tokens[at + 1].means.unit else None
