"""A title keeps an emoji as it was written, and loses a loose colon."""

import pytest

from bot.domain.lines.tidy import joined


@pytest.mark.parametrize(
    ("pieces", "title"),
    [
        ([":tada: ordna tårta"], ":tada: ordna tårta"),
        (["ordna tårta :cake: ", ""], "ordna tårta :cake:"),
        (["Samling kl 10:30: ", "ordna fika"], "Samling kl 10:30 ordna fika"),
        (["Ordna fika till 10:30: ", ""], "Ordna fika till 10:30"),
        ([": ordna fika:"], "ordna fika"),
    ],
)
def test_an_emoji_stays_and_a_loose_colon_goes(pieces: list[str], title: str) -> None:
    """Two colons around a word that stands alone are an emoji; the colon after a time is a separator."""
    assert joined(pieces) == title
