"""The app as Teams is told of it: a package made from the tables of commands and shortcuts, so that it never promises more."""

import json
import zipfile
from collections.abc import Sequence
from io import BytesIO
from urllib.parse import urlsplit
from uuid import UUID, uuid5

from handlers.chat.commands import CommandSpec, ShortcutSpec
from handlers.chat.reading import Json
from handlers.teams import icons

_SCHEMAS = "https://developer.microsoft.com/json-schemas/teams/v1.30"
_VERSION = "1.30"
_SCOPES = ("personal", "team", "groupChat")
_MOST_COMMANDS = 10
_COMMAND_TEXT = 128
_SHORTCUT_NAME = 32
_SHORTCUT_TEXT = 128
_NAME = "Klubba"
_FULL_NAME = "Klubba – beslut, uppdrag och möten"
_SHORT = "Håller ordning på beslut, uppdrag och möten"
_FULL = (
    "Klubba håller ordning på beslut, uppdrag och möten där ni redan skriver. "
    "Den påminner den som har ett uppdrag och visar vad som ska vara klart till nästa möte. "
    "Varje vecka skickar den ett veckobrev till kanalen. "
    "Klubba läser bara det som skrivs till den. "
    "Det är din egen chatt med den, det som står efter @Klubba och de meddelanden du väljer att spara."
)
_ENGLISH = {
    "name.full": "Klubba – decisions, tasks and meetings",
    "description.short": "Keeps track of decisions, tasks and meetings",
    "description.full": (
        "Klubba keeps track of decisions, tasks and meetings where you already write. "
        "It reminds whoever has a task and shows what must be ready for the next meeting. "
        "Every week it sends a digest to the channel. "
        "Klubba reads only what is written to it. "
        "That is your own chat with it, what stands after @Klubba, and the messages you choose to save."
    ),
}
# What has no twin in the table of commands, and what the menu of a message says.
_HELP = ("hjälp", "Visa hur du gör"), ("help", "Show how it works")
_ALL_IN_ONE = "All in one: decisions, tasks, meetings, groups, organisations, settings, help"
_SHORTCUTS = {
    "save_decision": ("Save as decision", "Saves the message as a decision in the register"),
    "make_task": ("Make it a task", "Makes a task of the message"),
    "add_agenda": ("Add to the agenda", "Makes the message an item on the agenda of the next meeting"),
}
# Of a meeting that has a chat of its own: when it begins and ends, and nothing of what is said in it.
_PERMISSIONS = ("OnlineMeeting.ReadBasic.Chat", "ChannelMeeting.ReadBasic.Group")
_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the same app is the same file, whenever it is made


def package(
    commands: Sequence[CommandSpec],
    shortcuts: Sequence[ShortcutSpec],
    *,
    client_id: str,
    url: str,
    version: str,
    slash: bool = False,
) -> bytes:
    """The zip that an administrator uploads; `slash`: see `manifest`. Raises ValueError for a client id or an address that Teams would refuse."""
    made = manifest(commands, shortcuts, client_id=client_id, url=url, version=version, slash=slash)
    files = {
        "manifest.json": _json(made),
        "en.json": _json(english(commands, shortcuts)),
        "color.png": icons.colour(),
        "outline.png": icons.outline(),
    }
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, _LONG_AGO), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def manifest(
    commands: Sequence[CommandSpec],
    shortcuts: Sequence[ShortcutSpec],
    *,
    client_id: str,
    url: str,
    version: str,
    slash: bool = False,
) -> Json:
    """The manifest, in Swedish. `url` is the public address of this service (https). With `slash` Teams lists the commands after "/" too,
    which it does only for apps that take messages which nobody else in the room sees; Microsoft calls both a preview.
    """
    bot, host, site = _client(client_id), _host(url), url.rstrip("/")
    triggers = {"triggers": ["mention", "slash"]} if slash else {}
    listed = [{"scopes": [scope], **triggers, "commands": _commands(commands)} for scope in _SCOPES]
    bots = {"botId": bot, "scopes": list(_SCOPES), "commandLists": listed}
    extension = {"botId": bot, "commands": [_shortcut(spec) for spec in shortcuts]}
    rights = [{"name": name, "type": "Application"} for name in _PERMISSIONS]
    return {
        "$schema": f"{_SCHEMAS}/MicrosoftTeams.schema.json",
        "manifestVersion": _VERSION,
        "version": version,
        "id": str(uuid5(UUID(bot), "klubba")),
        "developer": {
            "name": _NAME,
            "websiteUrl": site,
            "privacyUrl": f"{site}/privacy",
            "termsOfUseUrl": f"{site}/terms",
        },
        "name": {"short": _NAME, "full": _FULL_NAME},
        "description": {"short": _SHORT, "full": _FULL},
        "icons": {"color": "color.png", "outline": "outline.png"},
        "accentColor": "#{:02x}{:02x}{:02x}".format(*icons.GROUND),
        "localizationInfo": {
            "defaultLanguageTag": "sv",
            "additionalLanguages": [{"languageTag": "en", "file": "en.json"}],
        },
        "bots": [{**bots, "supportsTargetedMessages": True} if slash else bots],
        "composeExtensions": [extension],
        "defaultInstallScope": "team",
        "defaultGroupCapability": {"team": "bot", "groupchat": "bot", "meetings": "bot"},
        "validDomains": [host],
        # Rights in a chat or a team are granted to a registered application; the resource is not used for them.
        "webApplicationInfo": {"id": bot, "resource": url},
        "authorization": {"permissions": {"resourceSpecific": rights}},
    }


def english(commands: Sequence[CommandSpec], shortcuts: Sequence[ShortcutSpec]) -> Json:
    """The same words in English, by where they stand in the manifest."""
    words = {
        "$schema": f"{_SCHEMAS}/MicrosoftTeams.Localization.schema.json",
        "name.short": _NAME,
        **_ENGLISH,
    }
    for nth in range(len(_SCOPES)):
        for at, (title, text) in enumerate(_twins(commands)):
            command = f"bots[0].commandLists[{nth}].commands[{at}]"
            words |= {f"{command}.title": title, f"{command}.description": text}
    for at, spec in enumerate(shortcuts):
        title, text = _SHORTCUTS[spec.callback_id]
        entry = f"composeExtensions[0].commands[{at}]"
        words |= {f"{entry}.title": title, f"{entry}.description": text}
    return words


def _commands(commands: Sequence[CommandSpec]) -> list[Json]:
    named = [(spec.name, spec.description) for spec in _swedish(commands)]
    return [{"title": title, "description": text[:_COMMAND_TEXT]} for title, text in (*named, _HELP[0])]


def _twins(commands: Sequence[CommandSpec]) -> list[tuple[str, str]]:
    """The English word for each Swedish one, in the same order; the word for everything is the same in both."""
    twins = {
        spec.verb: (spec.name, spec.description[:_COMMAND_TEXT]) for spec in commands if spec.locale == "en"
    }
    return [*(twins.get(spec.verb, (spec.name, _ALL_IN_ONE)) for spec in _swedish(commands)), _HELP[1]]


def _swedish(commands: Sequence[CommandSpec]) -> list[CommandSpec]:
    return [spec for spec in commands if spec.locale == "sv"][: _MOST_COMMANDS - 1]


def _shortcut(spec: ShortcutSpec) -> Json:
    return {
        "id": spec.callback_id,
        "type": "action",
        "context": ["message"],
        "title": spec.name[:_SHORTCUT_NAME],
        "description": spec.description[:_SHORTCUT_TEXT],
        "fetchTask": True,
    }


def _client(client_id: str) -> str:
    try:
        return str(UUID(client_id))
    except ValueError:
        raise ValueError(
            "the client id is not one: it looks like 0f0f0f0f-1111-4222-8333-444444444444"
        ) from None


def _host(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme != "https" or not parts.hostname:
        raise ValueError("the address must begin with https://, such as https://klubba.example.org")
    return parts.hostname


def _json(content: Json) -> bytes:
    return json.dumps(content, indent=2, ensure_ascii=False).encode()
