"""What the books raise."""


class Stale(Exception):
    """The record was changed meanwhile by somebody else; nothing was overwritten."""


class Busy(Exception):
    """Too much is waiting to be written; nothing was done. The person can try again."""
