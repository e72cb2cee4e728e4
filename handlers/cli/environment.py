"""Where settings come from: the environment, and a file `.env` in the working folder for what the environment does not say."""

import os
from collections.abc import Mapping
from pathlib import Path

from dotenv import dotenv_values

FILE = Path(".env")


def environment(file: Path = FILE) -> Mapping[str, str]:
    """Every setting, those of the process before those of the file. Without a file it is the environment alone."""
    kept = {name: value for name, value in dotenv_values(file).items() if value} if file.is_file() else {}
    return {**kept, **os.environ}
