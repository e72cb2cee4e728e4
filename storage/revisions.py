"""The chain of migrations. Each lies in a file of its own and is never changed once it was released."""

from functools import cache
from pathlib import Path

from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError

FOLDER = Path(__file__).parent / "migrations"


def config(folder: Path = FOLDER) -> Config:
    """What Alembic needs to know to find the migrations."""
    settings = Config()
    settings.set_main_option("script_location", str(folder).replace("%", "%%"))
    settings.set_main_option("path_separator", "os")
    return settings


def head(folder: Path = FOLDER) -> str:
    """The revision that this version of Klubba works with."""
    found = _scripts(folder).get_current_head()
    if found is None:
        raise LookupError("no migration lies beside the code")
    return found


def is_known(revision: str, folder: Path = FOLDER) -> bool:
    """Whether this version of Klubba has heard of a revision; a newer one made the database otherwise."""
    try:
        return _scripts(folder).get_revision(revision) is not None
    except CommandError:
        return False


@cache
def _scripts(folder: Path) -> ScriptDirectory:
    return ScriptDirectory.from_config(config(folder))
