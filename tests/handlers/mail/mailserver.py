"""A mail server on this machine: it speaks SMTP, keeps the letters it takes, and refuses or falls silent as it is told."""

import asyncio
import base64
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default


@dataclass
class MailServer:
    """`answers`: what it says to a verb ("RCPT", "DATA", "." for the words) in place of yes; "" cuts the line. `slow`: seconds
    before each answer.
    """

    port: int = 0
    answers: dict[str, str] = field(default_factory=dict)
    offers: tuple[str, ...] = ("AUTH PLAIN", "8BITMIME")
    slow: float = 0.0
    heard: list[str] = field(default_factory=list)
    letters: list[EmailMessage] = field(default_factory=list)
    logins: list[list[str]] = field(default_factory=list)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection."""
        writer.write(b"220 mail.example.org ready\r\n")
        try:
            while line := (await reader.readline()).decode().strip():
                verb = line.split()[0].upper()
                self.heard.append(line)
                if (
                    not await self._say(writer, self.answers.get(verb, self._usual(verb, line)))
                    or verb == "QUIT"
                ):
                    break
                if verb == "DATA" and self.answers.get(verb, "354").startswith("354"):
                    words = await reader.readuntil(b"\r\n.\r\n")
                    if not await self._taken(words, writer):
                        break
        except (ConnectionError, asyncio.IncompleteReadError):
            self.heard.append("gone")
        finally:
            writer.close()

    async def _taken(self, words: bytes, writer: asyncio.StreamWriter) -> bool:
        answer = self.answers.get(".", "250 taken")
        if not answer or answer.startswith("250"):
            self.letters.append(message_from_bytes(words.replace(b"\r\n..", b"\r\n."), policy=default))  # type: ignore[arg-type]
        return await self._say(writer, answer)

    async def _say(self, writer: asyncio.StreamWriter, answer: str) -> bool:
        await asyncio.sleep(self.slow)
        if answer:
            writer.write(answer.encode() + b"\r\n")
            await writer.drain()
        return bool(answer)

    def _usual(self, verb: str, line: str) -> str:
        if verb == "EHLO":
            offers = ["mail.example.org", *self.offers]
            return "\r\n".join(f"250{' ' if one == offers[-1] else '-'}{one}" for one in offers)
        if verb == "AUTH":
            self.logins.append(base64.b64decode(line.split()[2]).decode().split("\0")[1:])
            return "235 welcome"
        return "354 go on" if verb == "DATA" else "250 fine"


@asynccontextmanager
async def mail_server() -> AsyncIterator[MailServer]:
    """It listens on a free port."""
    made = MailServer()
    server = await asyncio.start_server(made.serve, "127.0.0.1", 0)
    made.port = server.sockets[0].getsockname()[1]
    async with server:
        yield made
