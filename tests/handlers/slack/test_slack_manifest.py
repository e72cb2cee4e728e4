"""The manifest promises what there is, and asks for no more than is used."""

import json

import pytest

from handlers.chat.commands import COMMANDS, SHORTCUTS
from handlers.slack.manifest import manifest


def test_every_command_and_shortcut_is_in_it():
    """Each command has its words, its usage and its address, and lets Slack resolve mentions; thirteen at most."""
    made = manifest(COMMANDS, SHORTCUTS, url="https://klubba.example.org/")
    commands = made["features"]["slash_commands"]
    assert [one["command"] for one in commands] == [f"/{spec.name}" for spec in COMMANDS]
    assert len(commands) <= 13
    assert {one["url"] for one in commands} == {"https://klubba.example.org/slack/events"}
    assert all(one["should_escape"] is True and one["usage_hint"] and one["description"] for one in commands)
    shortcuts = made["features"]["shortcuts"]
    assert [(one["type"], one["callback_id"]) for one in shortcuts] == [
        ("message", spec.callback_id) for spec in SHORTCUTS
    ]
    assert all(0 < len(one["name"]) <= 24 for one in shortcuts)


def test_people_can_write_to_the_bot():
    """The messages tab is open for writing, and the home page is on."""
    home = manifest(COMMANDS, SHORTCUTS, url=None)["features"]["app_home"]
    assert home == {
        "home_tab_enabled": True,
        "messages_tab_enabled": True,
        "messages_tab_read_only_enabled": False,
    }


def test_no_right_to_read_rooms():
    """It asks for no user token, no history but that of its own conversations, and no posting where it is not invited."""
    asked = manifest(COMMANDS, SHORTCUTS, url=None)["oauth_config"]["scopes"]
    assert asked == {
        "bot": [
            *("commands", "chat:write", "im:write", "im:history", "users:read"),
            *("app_mentions:read", "channels:read", "groups:read"),
        ]
    }


@pytest.mark.parametrize(("url", "socket_mode"), [("https://a.se", False), (None, True)])
def test_socket_mode_needs_no_address(url, socket_mode):
    """With an address Slack calls it; without one Socket Mode is on, and no address stands anywhere."""
    made = manifest(COMMANDS, SHORTCUTS, url=url)
    assert made["settings"]["socket_mode_enabled"] is socket_mode
    assert ("https://" in json.dumps(made)) is not socket_mode
    assert made["settings"]["interactivity"]["is_enabled"]
    assert "message.im" in made["settings"]["event_subscriptions"]["bot_events"]
    assert "message.channels" not in made["settings"]["event_subscriptions"]["bot_events"]


def test_addresses_are_asked_for_only_when_that_is_wanted():
    """The right to read addresses comes last and changes nothing else."""
    usual = manifest(COMMANDS, SHORTCUTS, url=None)["oauth_config"]["scopes"]["bot"]
    asking = manifest(COMMANDS, SHORTCUTS, url=None, read_email=True)["oauth_config"]["scopes"]["bot"]
    assert "users:read.email" not in usual
    assert asking == [*usual, "users:read.email"]
