"""Small builders: where somebody writes, and what they write there."""

from dataclasses import replace
from datetime import date, datetime, time
from itertools import count
from typing import Any

from bot.domain.ids import AccountId, Label, MeetingId, RoomId, WorkspaceId, label
from bot.domain.meetings import Meeting
from bot.domain.people import Account, Contact, Room
from bot.domain.place import Mention, Place
from bot.ports.books import Books

WORKSPACE = WorkspaceId("slack/T1")
_keys = count(1)


def account(handle: str, workspace: WorkspaceId = WORKSPACE) -> AccountId:
    """The account of somebody, by handle: "maja" is slack/T1/UMAJA."""
    return AccountId(f"{workspace}/U{handle.upper()}")


def room_id(room: str, workspace: WorkspaceId = WORKSPACE) -> RoomId:
    """The id of a room, by name: "kommundirektorer" is slack/T1/CKOMMUNDIREKTORER."""
    return RoomId(f"{workspace}/C{room.upper()}")


def place(
    handle: str,
    room: str | None = "kommundirektorer",
    *,
    name: str | None = None,
    private: bool = False,
    workspace: WorkspaceId = WORKSPACE,
    thread: str | None = None,
) -> Place:
    """Somebody in a channel; `room` "dm": in their own conversation with the bot; None: on their home page."""
    who = account(handle, workspace)
    if room == "dm":
        return Place(
            workspace=workspace,
            account=who,
            handle=handle,
            name=name,
            room=RoomId(f"{workspace}/D{handle.upper()}"),
            room_kind="dm",
            visibility="private",
            thread=thread,
        )
    return Place(
        workspace=workspace,
        workspace_name="Direktörerna",
        account=who,
        handle=handle,
        name=name or handle.title(),
        room=room_id(room, workspace) if room is not None else None,
        room_name=room,
        visibility="private" if private else "public",
        thread=thread,
    )


def named(text: str) -> Label:
    """Reads "U7" as the name of a record."""
    found = label(text)
    if found is None:
        raise ValueError(f"no name of a record: {text}")
    return found


def key() -> str:
    """A key that no request had before."""
    return f"key-{next(_keys)}"


def mentions(text: str, *handles: str) -> tuple[Mention, ...]:
    """The real mentions of these people, where "@handle" stands in the text."""
    found = []
    for handle in handles:
        start = text.index(f"@{handle}")
        found.append(
            Mention(start=start, end=start + len(handle) + 1, account=account(handle), name=handle.title())
        )
    return tuple(found)


DIRECTORS = {
    "maja": ("Maja Öst", None),
    "anna": ("Anna Berg", "Lund"),
    "per": ("Per Lind", "Malmö"),
    "karin": ("Karin Holm", "Staffanstorp"),
    "jonas": ("Jonas Frisk", "Lomma"),
    "tomas": ("Tomas Roos", "Burlöv"),
    "falk": ("Anna Falk", "Höör"),
    "david": ("David Lönn", None),
}
BODIES = {
    "kommundirektorer": ("Kommundirektörsgruppen", "Kommundirektörsmöte", None),
    "styrelsen": ("Styrelsen", "Styrelsemöte", 7),
    "naringslivsgruppen": ("Näringslivsgruppen", None, None),
}
YEAR = (
    ("kommundirektorer", date(2017, 1, 24)),
    ("styrelsen", date(2017, 3, 2)),
    ("kommundirektorer", date(2017, 3, 28)),
    ("styrelsen", date(2017, 5, 9)),
    ("styrelsen", date(2017, 11, 2)),
    ("styrelsen", date(2017, 12, 12)),
)


def seed(_command: object, books: Books, now: datetime) -> dict[str, Any]:
    """The directors' group with its people, rooms and year of meetings; answers who and what was made, by handle or name."""
    cooperation = books.directory.add_workspace(WORKSPACE, "Direktörerna")
    made: dict[str, Any] = {"cooperation": cooperation}
    for handle, (name, organisation) in DIRECTORS.items():
        made[handle] = person = books.directory.add_person(cooperation, name)
        books.directory.add_account(
            Account(id=account(handle), workspace=WORKSPACE, person=person.id, handle=handle)
        )
        if organisation is not None:
            made[organisation] = kept = books.directory.add_organisation(cooperation, organisation)
            books.directory.set_contact(
                Contact(organisation=kept.id, person=person.id, since=date(2017, 1, 1))
            )
            books.directory.save_person(replace(person, organisation=kept.id))
    for room, (name, series, papers) in BODIES.items():
        body = books.directory.add_body(cooperation, name)
        made[name] = body = replace(body, series=series, papers_days=papers)
        if room == "naringslivsgruppen":
            made[name] = body = replace(body, convenor=made["david"].id)
        books.directory.save_body(body)
        books.directory.add_room(
            Room(
                id=room_id(room),
                workspace=WORKSPACE,
                cooperation=cooperation,
                kind="channel",
                name=room,
                body=body.id,
                visibility="public",
                present=True,
            )
        )
        made[room] = body
    made["meetings"] = [_planned(books, made, room, day, now) for room, day in YEAR]
    return made


def _planned(books: Books, made: dict[str, Any], room: str, day: date, now: datetime) -> Meeting:
    return books.meetings.add(
        Meeting(
            id=MeetingId(0),
            cooperation=made["cooperation"],
            number=books.next_number(made["cooperation"], "M"),
            body=made[room].id,
            title=made[room].series,
            starts=day,
            begins=time(16) if day == date(2017, 1, 24) else None,
            closes=time(18) if day == date(2017, 1, 24) else None,
            zone="Europe/Stockholm",
            author=made["maja"].id,
            created_at=now,
        )
    )
