"""What "veckan innan" and "två dagar därefter" are counted from: the day or meeting that the text named before."""

from dataclasses import dataclass, replace

from bot.domain.when.expressions import Beside, Between, Meeting, Mentioned, Phrase, Single
from bot.domain.when.said_days import Day, Feast, Weekday
from bot.domain.when.said_periods import Week

NAMED = (Day, Feast, Meeting, Week, Weekday)


@dataclass(frozen=True, slots=True)
class Mention:
    """The last day or meeting that was named, and the token after it; also one that is only part of the title."""

    of: Single | Between | None = None
    after: int = 0

    def then(self, phrase: Phrase, *, dated: bool) -> "Mention":
        """This phrase, when it names one. A date within the name of a meeting ("styrelsemötet 2 mars") does not hide it."""
        named = phrase.when
        if isinstance(named, Meeting) or (
            dated and phrase.at >= self.after and isinstance(named, (*NAMED, Between))
        ):
            return Mention(named, phrase.after)
        return self

    def counted_from(self, phrase: Phrase) -> Phrase | None:
        """The phrase with what it is counted from; None when that was never named."""
        distance = phrase.when
        if not (isinstance(distance, Beside) and isinstance(distance.of, Mentioned)):
            return phrase
        of = self.of
        if isinstance(of, Between):
            of = of.first if distance.side < 0 else of.last
        return None if of is None else replace(phrase, when=replace(distance, of=of))
