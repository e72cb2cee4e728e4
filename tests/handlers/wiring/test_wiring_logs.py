"""What a log line may not hold."""

from handlers.wiring.logs import redacted


def test_the_secret_of_a_calendar_link_is_not_logged():
    """The path is kept, so that an operator sees what was asked for; the secret is not."""
    line = "GET /ics/4Yx-9_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLM.ics 404"
    assert redacted(line) == "GET /ics/•••.ics 404"
