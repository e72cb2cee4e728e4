"""The chain of migrations, as it lies beside this file."""

from functools import cache
from pathlib import Path

from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError


@cache
def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(config())


def config() -> Config:
    """What Alembic needs to know to find the migrations."""
    settings = Config()
    settings.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    settings.set_main_option("path_separator", "os")
    return settings


def head() -> str:
    """The revision that this version of Klubba works with."""
    found = _scripts().get_current_head()
    if found is None:
        raise LookupError("no migration lies beside the code")
    return found


def revision(name: str | None) -> str | None:
    """The revision of this name, or None when this version of Klubba does not know it."""
    if name is None:
        return None
    try:
        script = _scripts().get_revision(name)
    except CommandError:
        return None
    return script.revision if script else None
