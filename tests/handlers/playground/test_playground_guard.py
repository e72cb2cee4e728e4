"""The playground answers this machine only, and pages of its own."""

import pytest

ROOMS = "/playground/api/channels"
RESET = "/playground/api/reset"


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:{port}", "10.0.0.1:{port}"]
)
async def test_other_hosts_are_refused(bench, host):
    """A request for another name or port is refused, on every path."""
    wrong = {"host": host.format(port=bench.http.base_url.port)}
    for path in (ROOMS, "/playground/slack/api/auth.test", "/archives/C0STYRELSEN/p1", "/"):
        assert (await bench.http.get(path, headers=wrong)).status_code == 403


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "[::1]"])
async def test_names_of_this_machine_are_taken(bench, name):
    """The three names of this machine are taken, with the port."""
    host = {"host": f"{name}:{bench.http.base_url.port}"}
    assert (await bench.http.get(ROOMS, headers=host)).status_code == 200


async def test_other_origins_cannot_write(bench):
    """A page of another site cannot make a browser do anything here; one of our own can."""
    own = str(bench.http.base_url).rstrip("/")
    for origin, status in [
        ("https://evil.example", 403),
        ("null", 403),
        ("http://127.0.0.1:1", 403),
        (own, 200),
    ]:
        answer = await bench.http.post(RESET, json={}, headers={"origin": origin})
        assert answer.status_code == status
    assert bench.product.resets == 1


async def test_bodies_that_are_no_json_objects(bench):
    """What is not a JSON object gets 400."""
    for body in (b"{", b"[]", b"\xff", b'{"user": "\\ud800"}'):
        answer = await bench.http.post("/playground/api/command", content=body)
        assert answer.status_code == 400
        assert answer.json()["ok"] is False
