"""Small numbers as people write them in a sentence: in words up to twelve, in figures from there on."""

from bot.domain.people import Locale
from bot.i18n.catalogue import say


def in_words(number: int, locale: Locale) -> str:
    """The number as a word ("två", "two"); less than one or more than twelve in figures."""
    words = say(locale, "number.words").split()
    return words[number - 1] if 1 <= number <= len(words) else str(number)
