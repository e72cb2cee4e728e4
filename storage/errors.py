"""What can be wrong with the memory itself. An operator can mend it; the message says how."""


class StorageError(Exception):
    """The database cannot be used as it is; the text says what is wrong and what to do."""
