"""The docs tell the truth: every command and setting there is stands in them."""

import re
from pathlib import Path

import pytest

from bot.config import Settings
from handlers.chat.commands import COMMANDS

TOP = Path(__file__).parent.parent
README = (TOP / "README.md").read_text("utf-8")


class _Asked(dict[str, str]):
    """An environment that notes what it is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def get(self, name, default=""):
        self.names.add(name)
        return default


def _settings():
    environment = _Asked()
    Settings.read(environment)
    return sorted(name for name in environment.names if not name.endswith("_FILE"))


@pytest.mark.parametrize("name", _settings())
def test_every_setting_is_in_the_readme(name):
    """An operator finds each setting that the code reads."""
    assert f"`{name}`" in README


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_is_in_the_readme(command):
    """A reader finds each slash command that is offered."""
    assert re.search(rf"`/{command.name}\b", README)


@pytest.mark.parametrize(
    "page", ["README.md", "CONTRIBUTING.md", *sorted(p.name for p in (TOP / "docs").glob("*.md"))]
)
def test_links_lead_somewhere(page):
    """Every link to a file of the project leads to one."""
    path = TOP / page if (TOP / page).exists() else TOP / "docs" / page
    targets = re.findall(r"\]\(([^)#:]+)\)", path.read_text("utf-8"))
    assert [target for target in targets if not (path.parent / target).exists()] == []
