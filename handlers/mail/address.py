"""The address of a letter, as mail servers read it: its domain in ASCII, its name as it is written."""

from email.errors import MessageError
from email.headerregistry import Address

from handlers.chat.messenger import SendFailed

_STAND_IN = "x"


def address(written: str, name: str = "") -> Address:
    """Raises SendFailed when it is none: nothing can add a header or a second address."""
    local, _, domain = written.rpartition("@")
    try:
        parsed = Address(addr_spec=f"{_in_ascii(local)}@{domain.encode('idna').decode('ascii')}")
        return Address(display_name=name, username=_named(local, parsed), domain=parsed.domain)
    except (ValueError, IndexError, MessageError):  # what cannot be written by IDNA is a ValueError too
        raise SendFailed("dead", "no_address", fault="returned") from None


def _in_ascii(local: str) -> str:
    """The name with a stand-in for each letter of another alphabet, for the library that knows what an address looks like."""
    return "".join(_STAND_IN if not sign.isascii() and sign.isalnum() else sign for sign in local)


def _named(local: str, parsed: Address) -> str:
    return parsed.username if local.isascii() else local
