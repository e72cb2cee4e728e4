"""What is said in a group chat of Teams, which is no channel."""

import re
from dataclasses import replace

import pytest

from bot.domain.ids import RoomId, WorkspaceId
from bot.domain.people import UNNAMED, Party, PartyName
from bot.domain.pictures.meetings import Calendar, Subscribed
from bot.domain.pictures.register import BindingPicture
from bot.domain.pictures.tasks import PartyList
from bot.i18n.catalogue import LOCALES
from bot.views import calendar_entries, calendar_links, people, register
from bot.views.nodes import Button, Card
from tests.views import gallery, painted
from tests.views.drawn import controls, draw

TENANT = WorkspaceId("teams/3febc7a6-c54d-5ae9-b5d5-5427cb98917b")
CHAT = replace(
    painted.ROOM,
    id=RoomId(f"{TENANT}/19:0c1d@thread.v2"),
    workspace=TENANT,
    kind="chat",
    name="",
    visibility="private",
)
# What is said of all places at once, the word that one writes, and what a person wrote.
ANYWHERE = re.compile(
    r"kanal eller (?:en )?(?:grupp)?chatt|kanalen eller chatten|kanaler|channels|channel or (?:a |group )?chat|channel and|kanal Styrelsen|channel Styrelsen"
)
WORD = re.compile("kanal|channel", re.IGNORECASE)


def _cards(locale) -> list[Card]:
    bound = BindingPicture(room=CHAT, body=painted.BODY, now=painted.BODY, records=4, own=1, public=False)
    unnamed = replace(painted.BODY, name=UNNAMED)
    nameless = PartyName(party=Party("body", 7), name=UNNAMED, contact=None, contact_name=None)
    listed = PartyList(kind="body", parties=(nameless,), places={7: CHAT})
    link = Subscribed(body=unnamed, replaced=False, unnamed=True, room=CHAT, zone=painted.ZONE)
    return [
        *gallery.cards(locale),
        people.binding(bound, locale),
        people.binding(replace(bound, done=True), locale),
        people.binding(replace(bound, body=unnamed, done=True), locale),
        register.listing(listed, locale),
        calendar_links.made(link, "https://klubba.lund.se/ics/x", locale),
    ]


@pytest.mark.parametrize("locale", LOCALES)
def test_no_group_chat_is_called_a_channel(locale, monkeypatch):
    """Everything that can be said of a room, of one whose name is not known too, and the buttons under it."""
    monkeypatch.setattr(painted, "ROOM", CHAT)
    for card in _cards(locale):
        labels = [one.label for one in controls(card.nodes) if isinstance(one, Button)]
        for said in (card.text, draw(card), *labels):
            assert not WORD.search(ANYWHERE.sub("", said)), said


def test_a_group_without_a_name_is_told_by_what_is_known_of_its_place():
    """The name of its room, where that is known by now; else what kind of place it is, in the reader's language."""
    nameless = PartyName(party=Party("body", 7), name=UNNAMED, contact=None, contact_name=None)

    def listed(room, locale):
        return draw(register.listing(PartyList(kind="body", parties=(nameless,), places={7: room}), locale))

    assert "gruppchatt" in listed(CHAT, "sv")
    assert "group chat" in listed(CHAT, "en")
    assert "private channel" in listed(replace(painted.ROOM, name=""), "en")
    assert "Anna, Per" in listed(replace(CHAT, name="Anna, Per"), "sv")


def test_the_calendar_of_a_group_chat_is_called_so():
    """In the program that reads it, too."""
    shown = Calendar(
        name=UNNAMED,
        locale="sv",
        body=replace(painted.BODY, name=UNNAMED),
        unnamed=True,
        room=CHAT,
        meetings=(),
        hosts=(),
        tasks=(),
        zone=painted.ZONE,
        today=painted.TODAY,
    )
    assert calendar_entries.title(shown, "sv") == "Möten i en gruppchatt"
    assert calendar_entries.title(shown, "en") == "Meetings of a group chat"
    channel = replace(shown, room=painted.ROOM)
    assert calendar_entries.title(channel, "sv") == "Möten i en privat kanal"
