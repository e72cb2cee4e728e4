"""Calls that may be lost without harm."""

import pytest
from structlog.testing import capture_logs

from bot.ports.errors import Busy, Stale
from handlers.chat.courtesies import Courtesies
from handlers.chat.messenger import SendFailed


@pytest.mark.parametrize("problem", [SendFailed("retry", "429"), Busy(), Stale()])
async def test_a_courtesy_that_is_lost_is_told_in_the_log_and_nowhere_else(problem: Exception) -> None:
    """Neither a platform nor a register that cannot take it now leaves an error that nobody looks at."""

    async def call() -> None:
        raise problem

    courtesies = Courtesies()
    with capture_logs() as logs:
        courtesies.begin("hint", call())
        await courtesies.settle()
    assert [(log["event"], log["action"]) for log in logs] == [("courtesy lost", "hint")]
