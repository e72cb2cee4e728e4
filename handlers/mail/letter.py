"""A card as an e-mail: plain text and simple HTML of the same words, with nothing that is fetched from anywhere."""

import hashlib
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from bot.views.nodes import Card
from handlers.chat.messenger import SendFailed
from handlers.chat.text import clean, fitting
from handlers.mail import html, plain

_SUBJECT = 150
_NAME = "Klubba"


def letter(card: Card, key: str, *, sender: str, to: str) -> EmailMessage:
    """The whole letter. The same key gives the same Message-ID, by which a repeat can be told. Raises SendFailed when `to` is no
    address.
    """
    written = EmailMessage(policy=SMTP)
    written["From"] = _address(sender, _NAME)
    written["To"] = _address(to)
    written["Subject"] = _subject(card.text)
    written["Message-ID"] = f"<{hashlib.sha256(key.encode()).hexdigest()[:40]}@{sender.rpartition('@')[2]}>"
    written["Auto-Submitted"] = "auto-generated"
    written["X-Auto-Response-Suppress"] = "All"
    written.set_content(plain.text(card), cte="quoted-printable")
    written.add_alternative(html.page(card), subtype="html", cte="quoted-printable")
    return written


def _address(written: str, name: str = "") -> Address:
    """Raises SendFailed when it is none, or not in ASCII: nothing can add a header or a second address."""
    try:
        return Address(display_name=name, addr_spec=written)
    except (ValueError, IndexError):
        raise SendFailed("dead", "no_address", fault="returned") from None


def _subject(text: str) -> str:
    """The first line of what the card says, cut where it gets long."""
    lines = clean(text).strip().splitlines()
    return fitting(" ".join(lines[0].split()), _SUBJECT) if lines else _NAME
