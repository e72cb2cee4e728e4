"""A mail server that takes everything, until a test tells it otherwise."""

from collections.abc import AsyncIterator

import pytest

from tests.handlers.mail.mailserver import MailServer, mail_server


@pytest.fixture
async def server() -> AsyncIterator[MailServer]:
    """It listens on a port of this machine."""
    async with mail_server() as made:
        yield made
