"""Puts the demo's people, organisations, bodies, rooms and meetings into an empty register."""

from dataclasses import replace
from datetime import date, datetime

from bot.domain.ids import AccountId, BodyId, MeetingId, OrganisationId, PersonId, RoomId, WorkspaceId
from bot.domain.meetings import Meeting
from bot.domain.people import Account, Contact, Locale, Room
from bot.ports.books import Books
from bot.usecases import nudges
from handlers.playground.demo import ZONE, Demo, DemoBody, DemoMeeting
from handlers.playground.entities import Channel, User
from handlers.playground.workspace import TEAM

WORKSPACE = WorkspaceId(f"slack/{TEAM}")
SINCE = date(2017, 1, 1)


def seed(demo: Demo, books: Books, now: datetime) -> None:
    """One unit of work; nothing happens when the workspace is known already."""
    if books.directory.cooperation_of(WORKSPACE) is None:
        _Seeding(demo, books, now).fill()


class _Seeding:
    """One filling of the register. What was made is known by the demo's names and handles."""

    def __init__(self, demo: Demo, books: Books, now: datetime) -> None:
        self._demo, self._books, self._now = demo, books, now
        self._cooperation = books.directory.add_workspace(WORKSPACE, demo.workspace)
        self._organisations: dict[str, OrganisationId] = {}
        self._people: dict[str, PersonId] = {}
        self._bodies: dict[str, BodyId] = {}

    def fill(self) -> None:
        for name in self._demo.organisations:
            self._organisations[name] = self._books.directory.add_organisation(self._cooperation, name).id
        for user in self._demo.users:
            if not user.bot:
                self._person(user)
        for organisation, handle in self._demo.contacts:
            self._books.directory.set_contact(
                Contact(
                    organisation=self._organisations[organisation], person=self._people[handle], since=SINCE
                )
            )
        for body in self._demo.bodies:
            self._body(body)
        for body in self._demo.bodies:
            self._relation(body)
        for channel in self._demo.channels:
            self._room(channel)
        for meeting in self._demo.meetings:
            self._meeting(meeting)

    def _person(self, user: User) -> None:
        directory = self._books.directory
        person = directory.add_person(self._cooperation, user.name)
        locale: Locale = "sv" if user.locale.startswith("sv") else "en"
        directory.save_person(
            replace(
                person,
                locale=locale,
                zone=user.zone,
                organisation=self._organisations.get(user.organisation or ""),
                coordinator=user.admin,
            )
        )
        account = Account(
            id=AccountId(f"{WORKSPACE}/{user.id}"),
            workspace=WORKSPACE,
            person=person.id,
            handle=user.handle,
            locale=locale,
            checked_at=self._now,
        )
        directory.add_account(account)
        self._people[user.handle] = person.id

    def _body(self, body: DemoBody) -> None:
        series = next((meeting.title for meeting in self._demo.meetings if meeting.body == body.name), None)
        added = self._books.directory.add_body(self._cooperation, body.name)
        convenor = self._people[body.convenor] if body.convenor else None
        self._books.directory.save_body(
            replace(added, series=series, convenor=convenor, papers_days=body.papers_days, zone=ZONE)
        )
        self._bodies[body.name] = added.id

    def _relation(self, body: DemoBody) -> None:
        """Which body's meetings it prepares; both are known by now."""
        if body.prepares_for is not None:
            kept = self._books.directory.body(self._bodies[body.name])
            self._books.directory.save_body(replace(kept, prepares_for=self._bodies[body.prepares_for]))

    def _room(self, channel: Channel) -> None:
        if channel.body is None:
            return  # the bot has not been told of this room yet
        self._books.directory.add_room(
            Room(
                id=RoomId(f"{WORKSPACE}/{channel.id}"),
                workspace=WORKSPACE,
                cooperation=self._cooperation,
                kind="channel",
                name=channel.name,
                body=self._bodies[channel.body],
                visibility="public",
                present=self._demo.bot_user in channel.members,
                introduced_at=self._now,
                checked_at=self._now,
            )
        )

    def _meeting(self, meeting: DemoMeeting) -> None:
        kept = self._books.meetings.add(
            Meeting(
                id=MeetingId(0),
                cooperation=self._cooperation,
                number=self._books.next_number(self._cooperation, "M"),
                body=self._bodies.get(meeting.body or ""),
                title=meeting.title,
                starts=meeting.starts,
                ends=meeting.ends,
                begins=meeting.begins,
                closes=meeting.closes,
                zone=ZONE,
                place=meeting.place,
                host=self._organisations.get(meeting.host or ""),
                author=self._people[self._demo.users[0].handle],
                created_at=self._now,
            )
        )
        nudges.plan(self._books, kept, self._now)
