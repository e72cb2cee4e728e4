"""The foot of a letter says where its reader acts, and how reminders come there instead."""

import pytest

from bot.domain.pictures.notices import Whereabouts
from bot.views import letters
from bot.views.nodes import Card, Note, Paragraph, Text
from bot.views.spans import words_of


def foot(platform, locale):
    """What stands last in a letter to somebody who has an account there."""
    said = Card(text="Hej", nodes=(Paragraph((Text("Hej"),)),))
    *_, last = letters.card(said, Whereabouts(platform=platform, workspace="Direktörerna"), locale).nodes
    assert isinstance(last, Note)
    return words_of(last.spans)


@pytest.mark.parametrize(
    ("locale", "where", "apps"),
    [
        ("sv", "i Teams (Direktörerna)", "bland dina appar"),
        ("en", "in Teams (Direktörerna)", "among your apps"),
    ],
)
def test_a_letter_tells_of_the_apps_of_teams_only_who_is_there(locale, where, apps):
    """In Slack nothing has to be added before one writes to Klubba."""
    assert where in foot("Teams", locale)
    assert apps in foot("Teams", locale)
    assert "Slack (Direktörerna)" in foot("Slack", locale)
    assert apps not in foot("Slack", locale)
