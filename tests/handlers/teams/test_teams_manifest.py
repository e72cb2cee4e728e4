"""The package holds what Teams asks for, promises what there is, and asks for no more than is used."""

import json
import os
import re
import shutil
import struct
import subprocess
import zipfile
import zlib
from io import BytesIO
from pathlib import Path

import pytest

from bot.domain.names import fold
from bot.i18n.catalogue import say
from handlers.chat.commands import COMMANDS, SHORTCUTS, WORDS
from handlers.cli.main import main
from handlers.teams.manifest import english, package

CLIENT = "0f0f0f0f-1111-4222-8333-444444444444"
URL = "https://klubba.example.org"


def opened(**other):
    """The files of a package by name."""
    given = {"client_id": CLIENT, "url": URL, "version": "0.1.0", **other}
    with zipfile.ZipFile(BytesIO(package(COMMANDS, SHORTCUTS, **given))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def manifest(**other):
    """The manifest of a package."""
    return json.loads(opened(**other)["manifest.json"])


def pixels(png):
    """Width, height and the pixels (red, green, blue, alpha) of a picture as our own drawing writes it."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    at, parts = 8, {}
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        name, content = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        assert zlib.crc32(name + content) == struct.unpack(">I", png[at + 8 + length : at + 12 + length])[0]
        parts[name], at = content, at + 12 + length
    width, height, depth, kind = struct.unpack(">IIBB", parts[b"IHDR"][:10])
    assert (depth, kind) == (8, 6)
    rows = zlib.decompress(parts[b"IDAT"])
    assert len(rows) == height * (1 + 4 * width)
    flat = b"".join(rows[row * (1 + 4 * width) + 1 : (row + 1) * (1 + 4 * width)] for row in range(height))
    return width, height, [tuple(flat[at : at + 4]) for at in range(0, len(flat), 4)]


def test_package_holds_four_files():
    """The manifest, its English words and the two pictures; the same app is the same file, byte for byte."""
    files = opened()
    assert set(files) == {"manifest.json", "en.json", "color.png", "outline.png"}
    made = manifest()
    assert made["icons"] == {"color": "color.png", "outline": "outline.png"}
    assert made["localizationInfo"]["additionalLanguages"] == [{"languageTag": "en", "file": "en.json"}]
    assert opened() == files
    assert made["manifestVersion"] == "1.30"
    assert made["$schema"].endswith("/v1.30/MicrosoftTeams.schema.json")


def test_pictures_are_as_teams_wants_them():
    """In colour 192 × 192 without holes; the outline 32 × 32, white and transparent and nothing else."""
    files = opened()
    width, height, painted = pixels(files["color.png"])
    assert (width, height) == (192, 192)
    assert {alpha for *_, alpha in painted} == {255}
    assert {(255, 255, 255, 255), (0x1F, 0x3A, 0x4D, 255)} <= set(painted)
    edge = [painted[y * 192 + x] for y in range(192) for x in range(192) if min(x, y, 191 - x, 191 - y) < 30]
    assert set(edge) == {(0x1F, 0x3A, 0x4D, 255)}  # what a client may cut off
    width, height, painted = pixels(files["outline.png"])
    assert (width, height) == (32, 32)
    assert {pixel[:3] for pixel in painted} == {(255, 255, 255)}
    assert {0, 255} <= {alpha for *_, alpha in painted}


def test_ids_are_stable():
    """The app's id follows from the client id: made again it is the same app, for another client another one."""
    assert manifest()["id"] == manifest(version="0.2.0", url="https://b.example.org")["id"]
    assert manifest()["id"] == manifest(client_id=CLIENT.upper())["id"]
    assert manifest()["id"] != manifest(client_id=CLIENT.replace("0", "1"))["id"]
    assert re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", manifest()["id"])
    assert manifest()["bots"][0]["botId"] == CLIENT
    assert manifest()["composeExtensions"][0]["botId"] == CLIENT
    assert manifest()["webApplicationInfo"]["id"] == CLIENT


def test_lengths_hold():
    """No name or description is longer than Teams takes, in either language."""
    made, translated = manifest(), json.loads(opened()["en.json"])
    for short, full, text, long in (
        (*made["name"].values(), *made["description"].values()),
        [translated[key] for key in ("name.short", "name.full", "description.short", "description.full")],
    ):
        assert 0 < len(short) <= 30
        assert 0 < len(full) <= 100
        assert 0 < len(text) <= 80
        assert 0 < len(long) <= 4000
    assert len(made["developer"]["name"]) <= 32
    assert re.fullmatch(r"#[0-9a-f]{6}", made["accentColor"])
    assert all(address.startswith("https://") for key, address in made["developer"].items() if key != "name")


def test_every_swedish_command_is_listed_in_each_scope():
    """In one's own chat, in a team and in a group chat: at most ten, all of them words that mean something."""
    (bot,) = manifest()["bots"]
    assert bot["scopes"] == ["personal", "team", "groupChat"]
    assert [one["scopes"] for one in bot["commandLists"]] == [["personal"], ["team"], ["groupChat"]]
    for one in bot["commandLists"]:
        titles = [command["title"] for command in one["commands"]]
        assert titles == [*(spec.name for spec in COMMANDS if spec.locale == "sv"), "hjälp"]
        assert len(titles) <= 10
        assert {fold(title) for title in titles} <= set(WORDS)
        assert all(0 < len(command["description"]) <= 128 for command in one["commands"])


def test_shortcuts_are_actions_on_a_message():
    """Each opens its form from the menu of a message."""
    (extension,) = manifest()["composeExtensions"]
    assert [command["id"] for command in extension["commands"]] == [spec.callback_id for spec in SHORTCUTS]
    for command in extension["commands"]:
        assert (command["type"], command["context"], command["fetchTask"]) == ("action", ["message"], True)
        assert 0 < len(command["title"]) <= 32
        assert 0 < len(command["description"]) <= 128


def test_help_calls_the_entries_of_the_menu_as_the_menu_does():
    """In Teams they are in the reader's language; Slack has one name for each, which the English help gives too."""
    swedish = [one["title"] for one in manifest()["composeExtensions"][0]["commands"]]
    there = json.loads(opened()["en.json"])
    englished = [there[f"composeExtensions[0].commands[{at}].title"] for at in range(len(swedish))]
    assert swedish == [one.name for one in SHORTCUTS]
    assert all(name in say("sv", "help.shortcut") for name in swedish)
    assert all(name in say("en", "help.shortcut") for name in (*swedish, *englished))


def test_every_word_has_its_english():
    """Each title and description of the manifest has an English one at the same place; commands mean the same."""
    made, words = manifest(), english(COMMANDS, SHORTCUTS)
    wanted = {"$schema", "name.short", "name.full", "description.short", "description.full"}
    for nth, one in enumerate(made["bots"][0]["commandLists"]):
        for at, command in enumerate(one["commands"]):
            place = f"bots[0].commandLists[{nth}].commands[{at}]"
            wanted |= {f"{place}.title", f"{place}.description"}
            assert WORDS[fold(words[f"{place}.title"])] == WORDS[fold(command["title"])]
            assert 0 < len(words[f"{place}.description"]) <= 128
            assert words[f"{place}.description"] != command["description"]
    for at, command in enumerate(made["composeExtensions"][0]["commands"]):
        place = f"composeExtensions[0].commands[{at}]"
        wanted |= {f"{place}.title", f"{place}.description"}
        assert words[f"{place}.title"] != command["title"]
        assert len(words[f"{place}.title"]) <= 32
        assert len(words[f"{place}.description"]) <= 128
    assert set(words) == wanted


def test_it_asks_for_no_more_than_is_used():
    """It hears when meetings begin and end; it asks for no right to read what is written, and for none of a user."""
    made = manifest()
    assert made["authorization"]["permissions"] == {
        "resourceSpecific": [
            {"name": "OnlineMeeting.ReadBasic.Chat", "type": "Application"},
            {"name": "ChannelMeeting.ReadBasic.Group", "type": "Application"},
        ]
    }
    assert not {"permissions", "devicePermissions", "configurableTabs", "connectors"} & set(made)
    assert made["validDomains"] == ["klubba.example.org"]


@pytest.mark.parametrize("client_id", ["", "klubba", "0f0f0f0f-1111"])
def test_client_id_is_one(client_id):
    """What Teams would refuse is refused here, in words."""
    with pytest.raises(ValueError, match="client id"):
        opened(client_id=client_id)


@pytest.mark.parametrize("url", ["http://klubba.example.org", "klubba.example.org", "https://", ""])
def test_address_is_https(url):
    """Teams calls no other address."""
    with pytest.raises(ValueError, match="https"):
        opened(url=url)


def told(capsys, *arguments):
    """What the command line says, and how it ends."""
    with pytest.raises(SystemExit) as left:
        main(["manifest", "teams", *arguments])
    said = capsys.readouterr()
    return left.value.code, said.out + said.err


def test_command_line_writes_the_package(tmp_path, monkeypatch, capsys):
    """`klubba manifest teams` writes the zip and says where to; client and address may stand in the environment."""
    monkeypatch.chdir(tmp_path)
    given = ("--client-id", CLIENT, "--url", URL, "--output", "app.zip")
    code, text = told(capsys, *given)
    assert (code, "app.zip" in text) == (0, True)
    monkeypatch.setenv("TEAMS_CLIENT_ID", CLIENT)
    monkeypatch.setenv("KLUBBA_PUBLIC_URL", URL)
    code, text = told(capsys)
    assert (code, "klubba-teams.zip" in text) == (0, True)
    assert (tmp_path / "klubba-teams.zip").read_bytes() == (tmp_path / "app.zip").read_bytes()
    assert zipfile.is_zipfile(tmp_path / "app.zip")


def test_command_line_says_what_is_missing(tmp_path, monkeypatch, capsys):
    """Without a client id or an address, with a wrong one, or where nothing can be written, it says so and ends with 2."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TEAMS_CLIENT_ID", raising=False)
    monkeypatch.delenv("KLUBBA_PUBLIC_URL", raising=False)
    code, text = told(capsys)
    assert (code, "TEAMS_CLIENT_ID" in text, "KLUBBA_PUBLIC_URL" in text) == (2, True, True)
    code, text = told(capsys, "--client-id", CLIENT)
    assert (code, "TEAMS_CLIENT_ID" in text, "KLUBBA_PUBLIC_URL" in text) == (2, False, True)
    code, text = told(capsys, "--client-id", "x", "--url", URL)
    assert (code, "client id" in text) == (2, True)
    code, text = told(capsys, "--client-id", CLIENT, "--url", URL, "--output", "gone/app.zip")
    assert (code, "gone/app.zip" in text) == (2, True)
    assert list(tmp_path.iterdir()) == []


def test_commands_are_listed_after_the_slash_only_when_asked_for():
    """Each list says so, and the bot takes messages that only the asker sees; without the wish neither stands there."""
    (bot,) = manifest(slash=True)["bots"]
    assert bot["supportsTargetedMessages"] is True
    assert [one["triggers"] for one in bot["commandLists"]] == [["mention", "slash"]] * 3
    (plain,) = manifest()["bots"]
    assert "supportsTargetedMessages" not in plain
    assert all("triggers" not in one for one in plain["commandLists"])


NODE = shutil.which("node")
MODULES = [Path(one) for one in (os.environ.get("NODE_PATH", ""), "node_modules") if one]
INSTALLED = [one.resolve() for one in MODULES if (one / "@microsoft" / "app-manifest").is_dir()]
CHECK = """
const own = require('module').createRequire(process.argv[1] + '/');
own('@microsoft/app-manifest').AppManifestUtils.readAndValidateTeamsManifest(process.argv[2])
  .then(([, wrong]) => console.log(JSON.stringify(wrong)));
"""


@pytest.mark.skipif(not (NODE and INSTALLED), reason="@microsoft/app-manifest is not installed (NODE_PATH)")
@pytest.mark.parametrize(
    ("slash", "developer", "right"), [(False, True, True), (True, True, True), (False, False, False)]
)
def test_microsofts_own_package_finds_nothing_wrong(tmp_path, slash, developer, right):
    """Where its package is installed its own check is asked; that it finds anything at all is shown by a manifest without its maker."""
    made = manifest(slash=slash)
    if not developer:
        del made["developer"]
    (tmp_path / "manifest.json").write_text(json.dumps(made), "utf-8")
    asked = [str(NODE), "-e", CHECK, str(INSTALLED[0]), str(tmp_path / "manifest.json")]
    told = subprocess.run(asked, capture_output=True, text=True, timeout=60, check=False)
    assert (told.stdout.strip() == "[]") is right, told.stdout + told.stderr
