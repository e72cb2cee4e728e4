"""One writer per SQLite file: a second process would count leases and numbers on its own."""

import fcntl
import os
from pathlib import Path

from sqlalchemy.engine import URL

from storage.errors import StorageError


class Lock:
    """Holds `<db>.lock` for as long as the process lives; the system lets go of it even after kill -9."""

    def __init__(self, address: URL) -> None:
        self._path = Path(f"{address.database}.lock") if address.drivername == "sqlite" else None
        self._file: int | None = None

    def take(self) -> None:
        """Raises StorageError when another process holds it. On PostgreSQL there is nothing to take."""
        if self._path is None:
            return
        try:
            self._file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as problem:
            self.release()
            raise StorageError(
                f"Another Klubba is using {self._path.with_suffix('')}. Stop it first, or give this one a file of its own."
            ) from problem
        except OSError as problem:
            raise StorageError(f"{self._path} cannot be written: {problem.strerror}.") from problem

    def release(self) -> None:
        """Lets go of it; the file stays, so that nobody locks a file that was removed meanwhile."""
        if self._file is not None:
            os.close(self._file)
            self._file = None
