"""How often an address may try a calendar link that leads nowhere."""

from handlers.web.limit import MOST_WRONG, Limit


class Turned:
    """Seconds that pass when they are told to."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


def _wrong(limit: Limit, address: str, times: int = MOST_WRONG) -> None:
    for number in range(times):
        link = f"wrong {number}"
        assert limit.wait(address, link) == 0
        limit.trying(address, link)
        limit.missed(link)


def test_too_many_wrong_links_make_an_address_wait_until_its_minute_is_over():
    """The answer says how long; afterwards it may try again; another address never waited."""
    clock = Turned()
    limit = Limit(clock)
    _wrong(limit, "192.0.2.1")
    clock.seconds += 20.5
    assert limit.wait("192.0.2.1", "one more") == 40
    assert limit.wait("192.0.2.2", "one more") == 0
    clock.seconds += 39.5
    _wrong(limit, "192.0.2.1")
    assert limit.wait("192.0.2.1", "one more") == 60


def test_right_links_do_not_count_and_one_known_as_right_is_never_refused():
    """Many calendars behind one address are read as often as they like; a link that was turned off is wrong from then on."""
    limit = Limit(Turned())
    for number in range(3 * MOST_WRONG):
        assert limit.wait("192.0.2.1", f"right {number}") == 0
        limit.trying("192.0.2.1", f"right {number}")
        limit.found("192.0.2.1", f"right {number}")
    _wrong(limit, "192.0.2.1")
    assert limit.wait("192.0.2.1", "right 5") == 0
    limit.missed("right 5")
    assert limit.wait("192.0.2.1", "right 5") > 0


def test_links_that_are_tried_at_once_count_before_they_are_answered():
    """A flood does not get through while the first of it is being looked up."""
    limit = Limit(Turned())
    for number in range(MOST_WRONG):
        limit.trying("192.0.2.1", f"wrong {number}")
    assert limit.wait("192.0.2.1", "one more") > 0


def test_all_addresses_of_one_network_of_version_6_are_one():
    """Whoever has one address of it has them all."""
    limit = Limit(Turned())
    for number in range(MOST_WRONG):
        limit.trying(f"2001:db8::{number:x}", f"wrong {number}")
    assert limit.wait("2001:db8::ffff", "one more") > 0
    assert limit.wait("2001:db8:0:1::1", "one more") == 0
