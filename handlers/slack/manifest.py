"""The app as Slack is told of it: made from the tables of commands and shortcuts, so that it never promises more."""

from collections.abc import Sequence

from handlers.chat.commands import CommandSpec, ShortcutSpec
from handlers.chat.reading import Json

DOOR = "/slack/events"
SCOPES = (
    *("commands", "chat:write", "im:write", "im:history", "users:read"),
    *("app_mentions:read", "channels:read", "groups:read"),
)
EVENTS = (
    *("app_home_opened", "app_mention", "message.im"),
    *("member_joined_channel", "member_left_channel", "channel_left", "group_left"),
    *("channel_rename", "group_rename", "user_change", "channel_archive", "group_archive"),
)
_COMMAND_TEXT = 2000
_USAGE = 1000
_SHORTCUT_NAME = 24
_SHORTCUT_TEXT = 150


def manifest(
    commands: Sequence[CommandSpec],
    shortcuts: Sequence[ShortcutSpec],
    *,
    url: str | None,
    read_email: bool = False,
) -> Json:
    """The manifest, ready to be written as JSON.

    `url` is the public address of this service (https), below which Slack finds the door; None means Socket Mode, which
    needs no address. `read_email`: Slack tells people's addresses, so that one person's accounts on two workspaces find each other.
    """
    door = f"{url.rstrip('/')}{DOOR}" if url else None
    target = {"request_url": door} if door else {}
    scopes = [*SCOPES, *(("users:read.email",) if read_email else ())]
    return {
        "display_information": {
            "name": "Klubba",
            "description": "Håller ordning på beslut, uppdrag och möten",
            "background_color": "#1f3a4d",
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": "Klubba", "always_online": True},
            "slash_commands": [_command(spec, door) for spec in commands],
            "shortcuts": [_shortcut(spec) for spec in shortcuts],
        },
        "oauth_config": {"scopes": {"bot": scopes}},
        "settings": {
            "event_subscriptions": {**target, "bot_events": list(EVENTS)},
            "interactivity": {"is_enabled": True, **target},
            "org_deploy_enabled": False,
            "socket_mode_enabled": door is None,
            "token_rotation_enabled": False,
        },
    }


def _command(spec: CommandSpec, door: str | None) -> Json:
    return {
        "command": f"/{spec.name}",
        **({"url": door} if door else {}),
        "description": spec.description[:_COMMAND_TEXT],
        "usage_hint": spec.usage[:_USAGE],
        "should_escape": True,  # else mentions arrive as names that mean nobody
    }


def _shortcut(spec: ShortcutSpec) -> Json:
    return {
        "name": spec.name[:_SHORTCUT_NAME],
        "type": "message",
        "callback_id": spec.callback_id,
        "description": spec.description[:_SHORTCUT_TEXT],
    }
