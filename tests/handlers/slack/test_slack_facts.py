"""What Slack's description of a person means: an address only where Slack vouches for it."""

import pytest

from bot.domain.ids import AccountId
from handlers.slack.facts import profile

MAJA = AccountId("slack/T1/U1")
USER = {
    "id": "U1",
    "is_email_confirmed": True,
    "profile": {"real_name": "Maja Öst", "email": "maja@lund.example"},
}


def test_a_confirmed_address_is_told():
    """A member whose address Slack has confirmed."""
    assert profile(MAJA, USER).email == "maja@lund.example"


@pytest.mark.parametrize(
    "but",
    [
        {"is_email_confirmed": False},
        {"is_email_confirmed": None},
        {"is_restricted": True},
        {"is_ultra_restricted": True},
        {"is_stranger": True},
        {"profile": {"real_name": "Maja Öst"}},
        {"profile": {"real_name": "Maja Öst", "email": ""}},
    ],
)
def test_other_addresses_are_not(but):
    """One that is not confirmed, that of a guest or of somebody from another organisation, or none at all."""
    assert profile(MAJA, USER | but).email is None
