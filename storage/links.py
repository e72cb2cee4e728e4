"""Codes that join a workspace or an account, and how often wrong ones were tried."""

from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select, update

from bot.domain.ids import AccountId, PersonId
from bot.domain.linking import Attempts, LinkCode, LinkId
from storage.ledger import Ledger
from storage.tables.doors import link_attempts, link_codes

_BY_DIGEST = select(link_codes).where(link_codes.c.digest == bindparam("the_digest"))
_ATTEMPTS = select(link_attempts).where(link_attempts.c.account_id == bindparam("the_account"))
_TRIED = update(link_attempts).where(link_attempts.c.account_id == bindparam("the_account"))


class Links:
    """Fulfils `bot.ports.doors.Links`."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def add(self, code: LinkCode) -> None:
        self._ledger.insert(
            link_codes,
            cooperation_id=code.cooperation,
            person_id=code.person,
            purpose=code.purpose,
            digest=code.digest,
            made_at=code.made_at,
        )

    def with_digest(self, digest: str) -> LinkCode | None:
        row = self._ledger.first(_BY_DIGEST, the_digest=digest)
        if row is None:
            return None
        return LinkCode(
            id=row.id,
            cooperation=row.cooperation_id,
            person=row.person_id,
            purpose=row.purpose,
            digest=row.digest,
            made_at=row.made_at,
        )

    def take(self, code: LinkId) -> bool:
        return bool(self._ledger.write(delete(link_codes).where(link_codes.c.id == code)))

    def drop_of(self, person: PersonId, purpose: str) -> None:
        theirs = (link_codes.c.person_id == person, link_codes.c.purpose == purpose)
        self._ledger.write(delete(link_codes).where(*theirs))

    def forget_before(self, instant: datetime) -> None:
        self._ledger.write(delete(link_codes).where(link_codes.c.made_at < instant))
        self._ledger.write(delete(link_attempts).where(link_attempts.c.latest_at < instant))

    def attempts(self, account: AccountId) -> Attempts | None:
        row = self._ledger.first(_ATTEMPTS, the_account=account)
        return None if row is None else Attempts(failed=row.failed, latest_at=row.latest_at)

    def note(self, account: AccountId, attempts: Attempts) -> None:
        values = {"failed": attempts.failed, "latest_at": attempts.latest_at}
        if not self._ledger.write(_TRIED, the_account=account, **values):
            self._ledger.write(insert(link_attempts), account_id=account, **values)
