"""Codes by which a workspace joins a cooperation, or an account its person: shown once, valid for an hour, used once."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, NewType

from bot.domain.ids import AccountId, CooperationId, PersonId

LinkId = NewType("LinkId", int)
Purpose = Literal["workspace", "person"]

ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # 32 signs that nobody mistakes for each other: five bits each
LENGTH, GROUP = 20, 5  # signs of a code (100 bits), and of each group in which it is shown
HOLDS = timedelta(hours=1)
MOST_WRONG = 5
REST = timedelta(hours=1)


_LEAD = r"(?:\W*\b(?:med|with|koden?|the|code)\b)*\W*"
_CODE = re.compile(
    rf"{_LEAD}(?P<signs>[{ALPHABET}](?:[^\w]*[{ALPHABET}]){{{LENGTH - 1}}})(?!\w)", re.IGNORECASE | re.ASCII
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkCode:
    """A code that somebody asked for; only the digest of its signs is kept."""

    id: LinkId
    cooperation: CooperationId
    person: PersonId
    purpose: Purpose
    digest: str
    made_at: datetime

    def holds(self, now: datetime) -> bool:
        """Whether it can still be used."""
        return now - self.made_at < HOLDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempts:
    """How many wrong codes were tried from an account, one after the other, and when the latest."""

    failed: int
    latest_at: datetime

    def rests_until(self, now: datetime) -> datetime | None:
        """Until when no code is taken from the account; None: one is."""
        until = self.latest_at + REST
        return until if self.failed >= MOST_WRONG and now < until else None


def wrong_again(before: Attempts | None, now: datetime) -> Attempts:
    """One more wrong code. Those that lie an hour back are forgotten."""
    fresh = before is not None and now - before.latest_at < REST
    return Attempts(failed=before.failed + 1 if before is not None and fresh else 1, latest_at=now)


def asked_key(digest: str, account: AccountId) -> str:
    """Under which key it is noted that an account was shown whose code this is."""
    return f"link/{digest}/{account}"


def agreed_key(digest: str, account: AccountId) -> str:
    """Under which key it is noted that it said yes."""
    return f"{asked_key(digest, account)}/yes"


def shown(code: str) -> str:
    """The signs of a code as people read them: "ABCDE-FGHJK-LMNPQ-RSTUV"."""
    return "-".join(code[at : at + GROUP] for at in range(0, len(code), GROUP))


def read(text: str) -> tuple[str | None, str]:
    """The signs of a code as somebody wrote it, whatever stands between them, and the words behind it. None: it is no code."""
    found = _CODE.match(text)
    if found is None:
        return None, text.strip()
    signs = "".join(sign for sign in found["signs"].upper() if sign.isalnum())
    return signs, text[found.end() :].strip(" \t\n.,:;!`")


@dataclass(frozen=True, slots=True, kw_only=True)
class CodePicture:
    """A code that was just made, to be told to nobody else. `name`: of the cooperation it leads to."""

    purpose: Purpose
    code: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WrongCode:
    """The code is not known, or not any more. `left`: how many more may be tried before one has to wait until `until`."""

    left: int
    until: datetime
    zone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedWorkspace:
    """A workspace belongs to a cooperation now. `coordinators`: who looks after it. `contacts`: organisations both had, where the
    contact is who it was before: the organisation, that contact, and whom the workspace that came had.
    """

    name: str
    coordinators: tuple[str, ...]
    contacts: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A person and the names of their accounts: where, and as whom."""

    person: PersonId
    name: str
    accounts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OnePerson:
    """An account is one of several of a person now (`joined`), or it is a person of its own again."""

    who: Known
    joined: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Oneself:
    """Whom a code comes from, for who wrote it to say whether that is themself. No more is told than the name and the platforms:
    the code may have been given to a stranger. `digest` stands for the code, `code` is how it is written.
    """

    name: str
    platforms: tuple[str, ...]
    digest: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoPeople:
    """Two that may be one person, to be confirmed."""

    one: Known
    other: Known
