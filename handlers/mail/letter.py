"""A card as an e-mail: plain text and simple HTML of the same words, with nothing that is fetched from anywhere."""

import hashlib
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8

from bot.views.nodes import Card
from handlers.chat.text import clean, fitting
from handlers.mail import html, plain
from handlers.mail.address import address

_SUBJECT = 150
_NAME = "Klubba"


def letter(card: Card, key: str, *, sender: str, to: str) -> EmailMessage:
    """The whole letter. The same key gives the same Message-ID, by which a repeat can be told. Raises SendFailed when `to` is no
    address.
    """
    recipient = address(to)
    written = EmailMessage(policy=SMTP if recipient.addr_spec.isascii() else SMTPUTF8)
    written["From"] = address(sender, _NAME)
    written["To"] = recipient
    written["Subject"] = _subject(card.text)
    written["Message-ID"] = f"<{hashlib.sha256(key.encode()).hexdigest()[:40]}@{sender.rpartition('@')[2]}>"
    written["Auto-Submitted"] = "auto-generated"
    written["X-Auto-Response-Suppress"] = "All"
    written.set_content(plain.text(card), cte="quoted-printable")
    written.add_alternative(html.page(card), subtype="html", cte="quoted-printable")
    return written


def _subject(text: str) -> str:
    """The first line of what the card says, cut where it gets long."""
    lines = clean(text).strip().splitlines()
    return fitting(" ".join(lines[0].split()), _SUBJECT) if lines else _NAME
