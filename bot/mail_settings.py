"""The settings of e-mail: a mail server, named by one address, and who letters come from."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import unquote, urlsplit

_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
Security = Literal["none", "tls", "starttls"]
_MAIL: Mapping[str, tuple[Security, int]] = {
    "smtp": ("none", 25),
    "smtps": ("tls", 465),
    "smtp+starttls": ("starttls", 587),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class MailSettings:
    """The mail server that takes our letters, and the address they come from."""

    host: str
    port: int
    security: Security
    sender: str
    user: str | None = field(default=None, repr=False)
    password: str | None = field(default=None, repr=False)


def is_address(text: str) -> bool:
    """Whether it is an e-mail address without a name."""
    return _ADDRESS.fullmatch(text) is not None


def read(url: str, sender: str) -> MailSettings | None:
    """None: it is no address of a mail server."""
    parts = urlsplit(url)
    known = _MAIL.get(parts.scheme)
    if known is None or not parts.hostname or parts.path.strip("/") or parts.query or parts.fragment:
        return None
    security, usual = known
    try:
        port = parts.port or usual
    except ValueError:
        return None
    user, password = parts.username, parts.password
    return MailSettings(
        host=parts.hostname,
        port=port,
        security=security,
        sender=sender,
        user=unquote(user) if user else None,
        password=unquote(password) if password else None,
    )
