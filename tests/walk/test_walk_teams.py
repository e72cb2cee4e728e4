"""What is different in Teams, and must not be felt: private answers stand in one's own chat and are about the channel all the same."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.walk.walking import BOARD, DIRECTORS, Walk, text_of, walking


@pytest.fixture
async def walk(files: Path) -> AsyncIterator[Walk]:
    """The demo, walked in Teams."""
    async with walking(files, client="teams") as begun:
        yield begun


async def test_walk_what_a_private_answer_offers_is_done_in_the_channel_it_answers(walk: Walk) -> None:
    """[Som beslut] below plain words, and the form of [Nytt uppdrag] below a list: both cards stand in the channel, not in the chat."""
    await walk.write("maja", BOARD, "@Klubba Vi delar på kostnaden")
    await walk.click("maja", BOARD, (await walk.bots(BOARD, "maja", private=True))[-1], "Som beslut")
    assert "Maja Öst" in text_of(await walk.card(BOARD, "per", "B1"))
    await walk.command("maja", BOARD, "/uppdrag")
    await walk.click("maja", BOARD, (await walk.bots(BOARD, "maja", private=True))[-1], "Nytt uppdrag")
    await walk.submit("maja", text="ring Lund", person="karin")
    assert "Karin Holm" in text_of(await walk.card(BOARD, "per", "U1"))
    assert [text for text in await walk.letters("maja") if "Beslut B1" in text or "Uppdrag U1" in text] == []


async def test_walk_who_has_left_the_team_does_nothing_there_from_an_old_answer(walk: Walk) -> None:
    """A private answer in the chat stays when one leaves; what it offers then happens no more in the channel."""
    await walk.write("karin", BOARD, "@Klubba Vi delar på kostnaden")
    offered = (await walk.bots(BOARD, "karin", private=True))[-1]
    await walk.post("event", user="karin", channel=BOARD, name="leave")
    await walk.clock("2017-01-26T18:00")
    await walk.click("karin", BOARD, offered, "Som beslut")
    assert [m for m in await walk.bots(BOARD, "per") if "kostnaden" in text_of(m)] == []


async def test_walk_who_is_put_out_of_the_team_sees_none_of_its_channels_from_then_on(walk: Walk) -> None:
    """Teams tells it once, of the team: what was decided in any of its channels is not shown to Karin any more, and still to Per."""
    await walk.command("maja", BOARD, "/klubba koppla isär @karin")
    await walk.write("maja", BOARD, "@Klubba beslut Vi delar på kostnaden")
    await walk.write("maja", DIRECTORS, "@Klubba beslut Vi delar på lokalen")
    for label, words in (("B1", "kostnaden"), ("B2", "lokalen")):
        await walk.write("karin", "dm", f"beslut {label}")
        assert words in (await walk.letters("karin"))[-1]
    await walk.post("event", user="karin", channel=BOARD, name="leave")
    for label, words in (("B1", "kostnaden"), ("B2", "lokalen")):
        await walk.write("karin", "dm", f"beslut {label}")
        assert words not in (await walk.letters("karin"))[-1]
        await walk.write("per", "dm", f"beslut {label}")
        assert words in (await walk.letters("per"))[-1]


async def test_walk_commands_are_written_with_and_without_the_slash(walk: Walk) -> None:
    """After the mention in a channel, and in the chat with Klubba, with "/klubba" and without."""
    await walk.write("maja", BOARD, "@Klubba /beslut Vi delar på kostnaden")
    await walk.write("maja", BOARD, "@Klubba beslut Vi delar på lokalen")
    assert await walk.card(BOARD, "per", "B1")
    assert await walk.card(BOARD, "per", "B2")
    for line in ("/klubba inställningar", "klubba inställningar", "/inställningar", "inställningar"):
        await walk.post("message", user="maja", channel="dm", text=line)
        assert "Ändra tid" in (await walk.letters("maja"))[-1]


async def test_walk_the_language_of_ones_teams_is_that_of_the_answers(walk: Walk) -> None:
    """Teams tells of another language only by what one writes next: that is answered in it already."""
    await walk.command("maja", DIRECTORS, "/uppdrag mina")
    await walk.speaks("maja", "en-GB")
    await walk.command("maja", DIRECTORS, "/uppdrag mina")
    assert "[New task]" in await walk.aside(DIRECTORS, "maja")


async def _offered(walk: Walk, line: str, button: str, **values: str | None) -> None:
    """Writes a line in the board's channel, presses what the private answer offers, and fills in the form that opens."""
    await walk.command("maja", BOARD, line)
    await walk.click("maja", BOARD, (await walk.bots(BOARD, "maja", private=True))[-1], button)
    await walk.submit("maja", **values)


async def test_walk_meetings_are_moved_cancelled_and_pasted_in_forms_in_teams(walk: Walk) -> None:
    """[Flytta], [Ställ in] and [Klistra in lista]; a year that is none is said at its field, and the words stay."""
    await _offered(walk, "/mote M2", "Flytta", day="2017-03-09", reason="för få anmälda")
    await walk.command("maja", BOARD, "/mote M2")
    assert "tors 9 mars 2017 (v. 10)" in await walk.aside(BOARD, "maja")
    await _offered(walk, "/mote M4", "Ställ in", reason="inga ärenden")
    await walk.command("maja", BOARD, "/mote M4")
    assert "inställt" in await walk.aside(BOARD, "maja")
    listed = "Styrelsemöte 8 mars (Lund)\nStyrelsemöte 10 maj (Malmö)"
    await _offered(walk, "/mote klistra in", "Klistra in lista", text=listed, year="nästa")
    assert "Skriv ett år, till exempel 2017." in (await walk.form("maja") or "")
    await walk.submit("maja", year="2019")
    assert "2 nya möten är inlagda i planen för 2019." in await walk.aside(BOARD, "maja")


async def test_walk_points_and_questions_are_put_in_forms_in_teams(walk: Walk) -> None:
    """[Skjut upp] says where the point went, [Ställ en fråga] puts the question on the agenda."""
    await walk.command("maja", BOARD, "/dagordning lägg till styrelsemötet 2 mars: Budget")
    await _offered(walk, "/dagordning", "Skjut upp", to="styrelsemötet 9 maj", reason="underlag saknas")
    assert "underlag saknas" in text_of(await walk.card(BOARD, "per", "Budget"))
    await _offered(walk, "/dagordning fråga", "Ställ en fråga", text="Vad kan vi driva tillsammans?")
    assert "Vad kan vi driva tillsammans?" in text_of(await walk.card(BOARD, "per", "F1"))


async def test_walk_who_answers_is_chosen_in_forms_in_teams(walk: Walk) -> None:
    """An organisation that nobody knew joins the register with its contact; another owner is chosen on the card."""
    await _offered(
        walk,
        "/uppdrag ansvarig: Kalmar ring Lund senast 3 mars",
        "Lägg till Kalmar som organisation",
        name="Kalmar",
        contact="karin",
    )
    assert "Kalmar" in text_of(await walk.letter("karin", "Kalmar har fått *U1*"))
    await walk.command("maja", BOARD, "/uppdrag boka lokal senast 3 mars")
    await walk.click("maja", BOARD, await walk.card(BOARD, "per", "U2"), "Välj …")
    await walk.submit("maja", person="per")
    assert "Per Lind" in text_of(await walk.card(BOARD, "anna", "U2"))


async def test_walk_people_and_rooms_are_shown_and_changed_in_teams(walk: Walk) -> None:
    """`person` opens its form, `kanal` tells whose the channel is, `mina` lists, `koppla` says how; /klubba alone is one's page."""
    await _offered(walk, "/klubba person", "Ändra person", person="karin", role="koordinator")
    assert "Karin Holm" in await walk.aside(BOARD, "maja")
    assert "koordinator" in await walk.aside(BOARD, "maja")
    for line, said in (
        ("/klubba kanal", "hör till *Styrelsen*"),
        ("/klubba mina", "Inget att göra just nu."),
        ("/klubba disconnect", "Mitt andra konto"),
        ("/klubba", "*Nästa möte*"),
    ):
        await walk.command("maja", BOARD, line)
        assert said in await walk.aside(BOARD, "maja")


async def test_walk_klubba_presents_itself_in_a_team(walk: Walk) -> None:
    """Added to the team anew, it says what it does, once, in the channel that every team has."""
    for name in ("uninstall", "install"):
        await walk.post("event", user="maja", channel=BOARD, name=name)
    (welcome,) = await walk.bots("Allmänt", "per")
    assert "Klubba" in text_of(welcome)


@pytest.mark.parametrize(
    ("language", "hello", "title"),
    [
        ("sv-SE", "Hej, jag är Klubba och håller ordning på beslut, uppdrag och möten.", "Så här gör du"),
        ("en-GB", "Hi, I am Klubba, and I keep track of decisions, tasks and meetings.", "How it works"),
    ],
)
async def test_walk_klubba_says_who_it_is_to_who_adds_the_app(
    walk: Walk, language: str, hello: str, title: str
) -> None:
    """First, and in what a notification shows; who asks for help later is not told so again."""
    await walk.speaks("ida", language)
    await walk.post("event", user="ida", channel="dm", name="install")
    (greeting,) = await walk.letters("ida")
    assert greeting.startswith(hello)
    assert title in greeting
    await walk.write("ida", "dm", "hjälp")
    assert (await walk.letters("ida"))[-1].startswith(f"*{title}*")


@pytest.mark.parametrize("error", ["404 ConversationNotFound", "403 BotNotInConversationRoster"])
async def test_walk_a_card_that_could_not_be_shown_is_told_in_words_of_teams(walk: Walk, error: str) -> None:
    """The thread is gone, or Klubba is: no sign before the channel's name and no command that only Slack has."""
    await walk.post("switch", name="error", value=error, channel=BOARD)
    await walk.write("maja", BOARD, "@Klubba beslut Vi delar på kostnaden")
    told = text_of(await walk.letter("maja", "Kortet kunde inte visas"))
    assert "i ”styrelsen”" in told
    assert "tråden" in told
    assert "lägg till Klubba i teamet eller chatten" in told
    assert "#" not in told
    assert "/invite" not in told


async def test_walk_who_cannot_be_mentioned_is_written_by_name(walk: Walk) -> None:
    """David is not in the team, so Teams makes no mention of "@David Lönn": the name says who it is, and one that nobody has is told."""
    for line, said in (
        ("/klubba organisation Sjöbo @david från 1 mars", "från ons 1 mars 2017 (v. 9): David Lönn"),
        ("/klubba grupp Arkivgruppen @david", "sammankallande: David Lönn"),
        ("/klubba samordnare @david", "*David Lönn* är samordnare nu. Samordnare: David Lönn, Maja Öst."),
        ("/klubba samordnare ta bort David Lönn", "*David Lönn* är inte samordnare längre."),
        ("/klubba samordnare @Hedda Ask", "Jag hittar ingen som heter ”@Hedda Ask”."),
        ("/klubba samordnare", "Samordnare: Maja Öst."),
    ):
        await walk.command("maja", BOARD, line)
        assert said in await walk.aside(BOARD, "maja"), line
    await walk.command("per", BOARD, "/klubba samordnare @david")
    assert "Bara en samordnare kan välja fler." in await walk.aside(BOARD, "per")


async def test_walk_a_form_that_cannot_open_says_why_where_it_would_have_been(walk: Walk) -> None:
    """A message in the general channel, which has no meeting, becomes no point of an agenda: the dialog says so, and is closed."""
    await walk.write("maja", "Allmänt", "Budget för våren")
    said = (await walk.messages("Allmänt", "maja"))[-1]
    await walk.shortcut("maja", "Allmänt", said, "Lägg på dagordningen")
    shown = await walk.form("maja") or ""
    assert "Jag hittar inget kommande möte" in shown
    await walk.post("close", user="maja")
    assert await walk.form("maja") is None


async def test_walk_lines_to_write_are_shown_as_one_writes_them_in_teams(walk: Walk) -> None:
    """Bare words in one's own chat, "@Klubba" before them where others are; the slash is for Slack alone."""
    await walk.write("per", "dm", "hjälp")
    own = (await walk.letters("per"))[-1]
    assert "Uppdrag: `uppdrag @Per skicka kallelsen senast fredag`" in own
    await walk.write("per", BOARD, "@Klubba hjälp")
    asked = (await walk.letters("per"))[-1]
    assert "`@Klubba möte styrelsemöte 2 mars Burlöv`" in asked
    await walk.write("per", "dm", "grupp Bryggan får bjuda in experter, punkt 2")
    told = (await walk.letters("per"))[-1]
    assert "Lägg till den med ”grupp” och namnet." in told
    await walk.write("maja", BOARD, "@Klubba beslut Vi delar på kostnaden")
    await walk.clock("2017-01-30T08:05")
    digest = text_of(await walk.card(BOARD, "per", "Veckan i korthet"))
    assert "Ändra eller stäng av: @Klubba inställningar" in digest
    for said in (own, asked, told):
        assert "/" not in said


@pytest.mark.parametrize(
    ("locale", "written", "answered"),
    [
        ("sv-SE", "Hej!", "Hej. Jag håller ordning på beslut, uppdrag och möten."),
        ("sv-SE", "hej Klubba", "Skriv till exempel ”uppdrag ring Lund senast fredag” till mig. [Visa hur]"),
        ("sv-SE", "Vem är du?", "Hej. Jag håller ordning på beslut, uppdrag och möten."),
        ("sv-SE", "tack så mycket!", "Varsågod."),
        ("en-GB", "Good morning", "Hello. I keep track of decisions, tasks and meetings."),
        ("en-GB", "Thanks", "You are welcome."),
    ],
)
async def test_walk_a_greeting_is_answered_and_not_offered_to_be_saved(
    walk: Walk, locale: str, written: str, answered: str
) -> None:
    """Who says hello first reads what to write; nothing about a greeting is a task."""
    await walk.speaks("rut", locale)
    await walk.write("rut", "dm", written)
    said = (await walk.letters("rut"))[-1]
    assert answered in said
    assert "Som uppdrag" not in said
    assert "As a task" not in said
