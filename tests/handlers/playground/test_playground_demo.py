"""The demo's cast, rooms and year are as promised."""

from handlers.playground.demo import demo
from handlers.playground.server import ignored_tokens


async def test_people_and_channels_of_the_contract(bench):
    """The contract lists the fifteen people and the four rooms; a person sees only the rooms they may look into."""
    people = await bench.ask("people")
    assert len(people) == 15
    assert {
        "id": "U0KARIN",
        "handle": "karin",
        "name": "Karin Holm",
        "organisation": "Staffanstorp",
        "roles": ["member", "contact"],
    } in people
    assert [p["name"] for p in people if p["name"].startswith("Anna")] == ["Anna Berg", "Anna Falk"]
    rooms = await bench.ask("channels")
    assert [(room["name"], room["private"]) for room in rooms] == [
        ("kommundirektorer", False),
        ("styrelsen", False),
        ("naringslivsgruppen", False),
        ("presidiet", True),
    ]
    assert len(await bench.ask("channels", user="per")) == 3
    assert len(await bench.ask("channels", user="anna")) == 4


def test_rooms_have_their_members():
    """Everyone but the two convenors is among the directors; David and Maja are in the business group."""
    cast = demo()
    rooms = {room.name: set(room.members) - {cast.bot_user} for room in cast.channels}
    everyone = {user.id for user in cast.users if not user.bot}
    assert everyone - rooms["kommundirektorer"] == {"U0DAVID", "U0HANNA"}
    assert rooms["naringslivsgruppen"] == {"U0DAVID", "U0MAJA"}
    assert rooms["presidiet"] == {"U0ANNA", "U0MAJA"}


def test_year_of_meetings():
    """Nine entries, four board meetings with their hosts, and the directors' meeting going on at the start."""
    cast = demo()
    board = [(f"{m.starts:%d/%m}", m.host) for m in cast.meetings if m.title == "Styrelsemöte"]
    assert board == [
        ("02/03", "Burlöv"),
        ("09/05", "Staffanstorp"),
        ("02/11", "Vellinge"),
        ("12/12", "Trelleborg"),
    ]
    assert len(cast.meetings) == 9
    first = cast.meetings[0]
    assert first.begins < cast.starts_at.time() < first.closes
    assert first.starts == cast.starts_at.date()
    assert set(dict(cast.contacts).values()) <= {user.handle for user in cast.users}
    assert {body.name: body.papers_days for body in cast.bodies}["Styrelsen"] == 7


def test_real_tokens_are_named_as_ignored():
    """Settings for a real workspace are found, so that the start can say that they are not used."""
    assert ignored_tokens({"SLACK_BOT_TOKEN": "x", "SLACK_APP_TOKEN": "", "HOME": "/"}) == ["SLACK_BOT_TOKEN"]


async def test_secrets_are_new_at_every_start(bench):
    """The bot's token and the signing secret are random and do not show in the bench's representation."""
    playground = bench.playground
    assert playground.bot_token.startswith("xoxb-")
    assert len(playground.signing_secret) == 32
    assert playground.bot_token not in repr(playground.bench)
    assert playground.signing_secret not in repr(playground.bench)
