"""Numbers in sentences."""

import pytest

from bot.domain.people import Locale
from bot.i18n.numbers import in_words


@pytest.mark.parametrize(
    ("locale", "shown"),
    [("sv", ("ett", "två", "tolv", "13", "0")), ("en", ("one", "two", "twelve", "13", "0"))],
)
def test_numbers_are_in_words_up_to_twelve(locale: Locale, shown: tuple[str, ...]):
    """Figures from thirteen on, and for none."""
    assert tuple(in_words(number, locale) for number in (1, 2, 12, 13, 0)) == shown
