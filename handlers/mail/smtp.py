"""One letter, handed to a mail server. It says by a SendFailed whether the letter may be handed over again.

| what happened                                            | kind                              |
|----------------------------------------------------------|-----------------------------------|
| no connection, or it broke before the words were sent     | retry                             |
| no TLS where it was asked for, login or sender refused    | retry, after 900 s                |
| 4xx to the address or to the words                       | retry, for some hours: refused    |
| a name outside ASCII that the server does not take       | dead: the letter came back        |
| 5xx to the address or to the words                       | dead: the letter came back        |
| it broke, or nothing was answered, after the words       | uncertain                         |

What the operator can mend holds nothing back for good: those letters wait until it is mended.
"""

import smtplib
import socket
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage

from bot.mail_settings import MailSettings
from handlers.chat.messenger import SendFailed

PATIENCE = 10.0  # seconds in all until the words are sent
MEND_WAIT = 900.0
_GONE = (smtplib.SMTPServerDisconnected, TimeoutError, OSError)


def send(settings: MailSettings, letter: EmailMessage, to: str) -> None:
    """Hands it over. Raises SendFailed."""
    until = time.monotonic() + PATIENCE
    with _session(settings, until) as server:
        options = _options(server, to)
        _accepted(server.mail(settings.sender, options), "sender_refused", mendable=True)
        _hurry(server, until)
        _accepted(server.rcpt(to), "address_refused")
        _hurry(server, until)
        _handed_over(server, letter.as_bytes())


def greet(settings: MailSettings) -> str:
    """Connects, says EHLO and logs in, and sends nothing; what the server calls itself. Raises SendFailed."""
    with _session(settings, time.monotonic() + PATIENCE) as server:
        return (server.ehlo_resp or b"").decode("utf-8", "replace").partition("\n")[0]


@contextmanager
def _session(settings: MailSettings, until: float) -> Iterator[smtplib.SMTP]:
    """A connection on which letters are taken. Whatever breaks on it before the words are sent can be tried again."""
    try:
        server = _connected(settings)
    except _GONE as problem:
        raise _unreachable(problem) from None
    except smtplib.SMTPException:
        raise SendFailed("retry", "not_greeted") from None
    try:
        _prepare(server, settings, until)
        yield server
    except smtplib.SMTPAuthenticationError:
        raise SendFailed("retry", "login_refused", wait=MEND_WAIT) from None
    except _GONE as problem:
        raise _unreachable(problem) from None
    except smtplib.SMTPException:
        raise SendFailed("retry", "not_supported", wait=MEND_WAIT) from None
    finally:
        server.close()


def _connected(settings: MailSettings) -> smtplib.SMTP:
    where = (settings.host, settings.port)
    if settings.security == "tls":
        return smtplib.SMTP_SSL(*where, timeout=PATIENCE, context=ssl.create_default_context())
    return smtplib.SMTP(*where, timeout=PATIENCE)


def _prepare(server: smtplib.SMTP, settings: MailSettings, until: float) -> None:
    _hurry(server, until)
    server.ehlo_or_helo_if_needed()
    if settings.security == "starttls":
        server.starttls(context=ssl.create_default_context())
        server.ehlo()
    if settings.user is not None:
        _hurry(server, until)
        server.login(settings.user, settings.password or "")
    _hurry(server, until)


def _handed_over(server: smtplib.SMTP, words: bytes) -> None:
    """From here on a silence leaves open whether the letter was taken."""
    try:
        answer = server.data(words)
    except smtplib.SMTPDataError as refusal:  # it did not want to hear the words
        answer = (refusal.smtp_code, b"")
    except (*_GONE, smtplib.SMTPException):
        raise SendFailed("uncertain", "no_answer") from None
    _accepted(answer, "letter_refused")


def _accepted(answer: tuple[int, bytes], reason: str, *, mendable: bool = False) -> None:
    """What the server says is dropped: it can hold the address."""
    code = answer[0]
    if 200 <= code < 300:
        return
    if mendable:
        raise SendFailed("retry", reason, wait=MEND_WAIT if code >= 500 else None)
    if code >= 500:
        raise SendFailed("dead", reason, fault="returned")
    raise SendFailed("retry", reason, fault="refused")


def _options(server: smtplib.SMTP, to: str) -> tuple[str, ...]:
    """What an address outside ASCII asks of the server. Raises SendFailed when it does not take one."""
    if to.isascii():
        return ()
    if not server.has_extn("smtputf8"):
        raise SendFailed("dead", "no_smtputf8", fault="returned")
    return ("SMTPUTF8", "BODY=8BITMIME")


def _hurry(server: smtplib.SMTP, until: float) -> None:
    """Each answer may take what is left of the time. Raises SendFailed when nothing is: the words were not sent."""
    left = until - time.monotonic()
    if left <= 0:
        raise SendFailed("retry", "too_slow")
    if isinstance(server.sock, socket.socket):
        server.sock.settimeout(left)


def _unreachable(problem: Exception) -> SendFailed:
    if isinstance(problem, ssl.SSLError):
        return SendFailed("retry", "no_tls", wait=MEND_WAIT)
    return SendFailed("retry", "unreachable")
