"""Where somebody is: who acts, in which room and body, in which languages, on which local day."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.domain.people import Account, Body, Cooperation, Locale, Person, Room


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """Who acts where. `room` None: on a home page. `body` None: no room, or a DM.

    `locale` is for private answers, `room_locale` for public ones. `today` is the local day in `zone` (IANA), that of the
    body, else that of the person. `clock`: the zone (IANA) in which this person reads when something happened.
    """

    cooperation: Cooperation
    person: Person
    account: Account
    room: Room | None
    body: Body | None
    locale: Locale
    room_locale: Locale
    zone: str
    today: date
    clock: str

    def local(self, now: datetime) -> datetime:
        """This instant in the zone of this place."""
        return now.astimezone(ZoneInfo(self.zone))

    @property
    def can_show(self) -> bool:
        """Whether a card can stand in the room a record made here belongs to, as far as is known."""
        if self.room is None:
            return self.account.dm is not None
        return self.room.present is not False
