"""Ida has no app: the delivery engine, a real mail server and what lies in her mailbox."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.domain.people import House
from bot.usecases import people, settling, ways
from bot.views import people as views
from handlers.chat.messenger import SendFailed
from handlers.clock.engine import Engine
from handlers.mail.messenger import MailMessenger
from storage.store import Store
from tests.builders import account, place
from tests.fakes import Clock, FakeMessenger
from tests.handlers.clock.test_clock_digest import local
from tests.handlers.mail.mailserver import MailServer
from tests.handlers.mail.test_mail_letters import part, settings
from tests.scenes import LOOKS, Scene, eventually

IDA = account("ida")
ADDRESS = "ida.norr@skurup.example"


@pytest.fixture
async def scene(sqlite_url: str, clock: Clock, server: MailServer) -> AsyncIterator[Scene]:
    """Ida's address is known, and the platform opens no conversation with her."""
    platform = FakeMessenger()
    platform.opening[IDA] = SendFailed("dead", "not_there", fault="not installed")
    store = Store.open(sqlite_url, now=clock.now, house=House(letters=True))
    mail = MailMessenger(settings(server.port))
    engine = Engine(store, {"slack": platform, "mail": mail}, now=clock.now, looks=LOOKS)
    made = Scene(store, engine, platform, clock)
    await made.task("@ida hälsa")

    def keep(books: Any, now: Any) -> None:
        found = books.directory.account(IDA)
        books.directory.save_account(replace(found, email=ADDRESS, checked_at=now))

    await made.change(keep)
    await made.settle()
    server.letters.clear()
    yield made
    await engine.stop()
    await store.close()


async def test_ida_gets_her_reminders_by_mail(scene: Scene, server: MailServer) -> None:
    """When the task is hers and on each morning; each letter says where to act, and none has a button."""
    await scene.task("@ida boka lokal senast 2 mars")
    await scene.until(local(3, 2))
    assert [letter["To"] for letter in server.letters] == [ADDRESS] * 5
    assert len({letter["Message-ID"] for letter in server.letters}) == 5
    plain = part(server.letters[-1], "plain").replace("\r\n", "\n")
    assert "boka lokal" in plain
    assert "Du markerar dina uppdrag som klara i Klubba på Slack (Direktörerna)." in plain
    assert "[" not in plain


async def test_a_line_that_is_cut_after_the_words_gives_one_letter_more(
    scene: Scene, server: MailServer
) -> None:
    """Both have the same Message-ID, the second says that it may be a repeat, and there is no third."""
    server.answers["."] = ""
    await scene.task("@ida boka lokal")
    await scene.settle()
    first, second = server.letters
    assert first["Message-ID"] == second["Message-ID"]
    assert "boka lokal" in part(second, "plain")
    assert part(first, "plain") != part(second, "plain")


async def test_a_mailbox_that_is_full_gives_way_to_a_mention_after_some_hours(
    scene: Scene, server: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For four hours the letter is tried again; then she is mentioned, and the next one waits no more."""
    monkeypatch.setattr(settling, "FIRST_WAIT", 0.01)
    server.answers["RCPT"] = "452 mailbox full"
    await scene.task("@ida boka lokal")
    before = asked(server)
    going = asyncio.create_task(scene.settle())
    await eventually(lambda: asked(server) > before + 2)
    assert not any(one.mention for one in scene.platform.posted)
    scene.clock.turn(scene.clock.now() + timedelta(hours=4, minutes=1))
    await going
    assert [one.mention for one in scene.platform.posted if one.mention] == [IDA]
    assert await reached(scene) == [("Ida", "mention", True)]
    assert "e-post till adressen kommer inte fram" in await listed(scene)
    await scene.task("@ida ring Lund")
    await scene.settle()
    assert len([one for one in scene.platform.posted if one.mention]) == 2


async def test_a_letter_that_gets_there_after_all_is_the_way_again(
    scene: Scene, server: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A mailbox that was full is tried with each new message; as soon as it takes one, the coordinator sees that."""
    monkeypatch.setattr(settling, "FIRST_WAIT", 0.01)
    server.answers["RCPT"] = "550 no such mailbox"
    await scene.task("@ida boka lokal")
    await scene.settle()
    assert await reached(scene) == [("Ida", "mention", True)]
    server.answers.clear()
    await scene.task("@ida ring Lund")
    await scene.settle()
    assert len(server.letters) == 1
    assert await reached(scene) == [("Ida", "letter", False)]


async def reached(scene: Scene) -> list[tuple[str, str | None, bool]]:
    """How those are reached to whom no message gets, and whether their letters come back, as a coordinator sees it."""

    def look(books: Any, _now: Any) -> list[tuple[str, str | None, bool]]:
        person = books.directory.account(IDA).person
        cooperation = books.directory.person(person).cooperation
        lost = ways.lost(books, cooperation)
        return [(books.directory.person(one).name, how.way, how.returned) for one, how in lost.items()]

    found: list[tuple[str, str | None, bool]] = await scene.change(look)
    return found


async def listed(scene: Scene) -> str:
    """The list of people, as Maja, who is a coordinator, reads it."""

    def look(books: Any, now: Any) -> str:
        maja = books.directory.person(books.directory.account(account("maja")).person)
        books.directory.save_person(replace(maja, coordinator=True))
        found = people.list_people(people.ListPeople(place=place("maja")), books, now)
        return str(views.listing(found, "sv").nodes)

    said: str = await scene.change(look)
    return said


def asked(server: MailServer) -> int:
    """How often the mail server was asked about a mailbox."""
    return len([line for line in server.heard if line.upper().startswith("RCPT")])


async def test_a_mailbox_that_is_gone_gives_way_to_a_mention(scene: Scene, server: MailServer) -> None:
    """No letter is taken for her: she is mentioned in the thread of the card."""
    server.answers["RCPT"] = "550 no such mailbox"
    await scene.task("@ida boka lokal")
    await scene.settle()
    said = [one for one in scene.platform.posted if one.mention]
    assert [one.mention for one in said] == [IDA]
    assert server.letters == []
