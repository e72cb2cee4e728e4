"""One register, two platforms: what people in Slack and people in Teams see of each other's work."""

from dataclasses import replace

import pytest

from tests.walk.test_walk_linking import code
from tests.walk.walking import BOARD, CHAIRS, DIRECTORS, Walk, text_of


def _teams(walk: Walk) -> Walk:
    """The same walk, acting in Teams."""
    return replace(walk, client="teams")


async def _choose(walk: Walk, user: str, place: str) -> None:
    """Chooses in the settings where one's messages come."""
    await walk.write(user, "dm", "/klubba inställningar")
    settings = (await walk.bots("dm", user))[-1]
    await walk.click(user, "dm", settings, "Ändra tid")
    await walk.submit(user, reminders_on=f"{place}, Direktörerna")


async def test_walk_the_week_tells_in_slack_what_was_decided_in_teams_and_the_other_way(walk: Walk) -> None:
    """The rooms belong to one body, so Monday's digest has both decisions, in both."""
    teams = _teams(walk)
    await walk.command("maja", DIRECTORS, "/beslut Vi delar på kostnaden")
    await teams.command("anna", DIRECTORS, "/beslut Vi håller veckomöte tisdagar")
    assert "Anna Berg" in text_of(await teams.card(DIRECTORS, "per", "B2"))
    await walk.clock("2017-01-30T08:00")
    for side in (walk, teams):
        (digest,) = [m for m in await side.bots(DIRECTORS, "per") if "Veckan i korthet" in text_of(m)]
        assert "*B1* Vi delar på kostnaden" in text_of(digest)
        assert "*B2* Vi håller veckomöte tisdagar" in text_of(digest)


async def test_walk_one_person_has_one_list_and_is_reminded_once_where_they_chose(walk: Walk) -> None:
    """What was given in either is in both lists; the morning's message comes in Teams once it was chosen, and in Slack no more."""
    teams = _teams(walk)
    await walk.command("maja", DIRECTORS, "/uppdrag @karin ring Lund senast 26 januari")
    await teams.command("maja", DIRECTORS, "/uppdrag @karin boka lokal senast 26 januari")
    await _choose(teams, "karin", "Teams")
    for side in (walk, teams):
        await side.command("karin", DIRECTORS, "/uppdrag mina")
        listed = await side.aside(DIRECTORS, "karin")
        assert "ring Lund" in listed
        assert "boka lokal" in listed
    await walk.clock("2017-01-26T12:00")
    mornings = [m for m in await teams.letters("karin") if m.startswith("God morgon")]
    assert len(mornings) == 1
    assert "ring Lund" in mornings[0]
    assert "boka lokal" in mornings[0]
    assert [m for m in await walk.letters("karin") if m.startswith("God morgon")] == []
    await _choose(walk, "karin", "Slack")
    await walk.clock("2017-01-27T12:00")
    assert len([m for m in await walk.letters("karin") if m.startswith("God morgon")]) == 1
    assert len([m for m in await teams.letters("karin") if m.startswith("God morgon")]) == 1


@pytest.mark.parametrize(
    ("in_slack", "in_teams", "comes"),
    [
        ((), ("26 januari",), "teams"),
        (("26 januari",), (), "slack"),
        (("26 januari",), ("26 januari", "2 februari"), "teams"),
        (("26 januari", "2 februari"), ("26 januari",), "slack"),
        (("2 februari",), ("26 januari",), "teams"),
        (("26 januari",), ("2 februari",), "slack"),
    ],
)
async def test_walk_the_morning_comes_where_most_of_it_is_at_home(
    walk: Walk, in_slack: tuple[str, ...], in_teams: tuple[str, ...], comes: str
) -> None:
    """Nobody has chosen: one message, where most of its tasks were given; of as many, where the one that is due first was."""
    teams = _teams(walk)
    for side, days in ((walk, in_slack), (teams, in_teams)):
        for number, day in enumerate(days):
            await side.write("maja", DIRECTORS, f"@Klubba uppdrag @david ärende {number} senast {day}")
    await walk.clock("2017-01-26T12:00")
    for side in (walk, teams):
        mornings = [m for m in await side.letters("david") if m.startswith("God morgon") and "i dag" in m]
        assert len(mornings) == (1 if side.client == comes else 0)
        for said in mornings:
            assert said.count("ärende") >= len(in_slack) + len(in_teams)


async def test_walk_news_of_a_meeting_come_where_its_group_meets(walk: Walk) -> None:
    """A group has its only channel in Teams: that its meeting is moved is told there to David, who owes it something."""
    teams = _teams(walk)
    await teams.write("maja", "Allmänt", "@Klubba möte Arbetsmöte 2 mars")
    await teams.write("maja", "Allmänt", "@Klubba uppdrag @david ring Lund till arbetsmöte 2 mars")
    before = len(await teams.letters("david"))
    await teams.write("maja", "Allmänt", "@Klubba möte flytta Arbetsmöte 2 mars till 9 mars")
    assert len(await teams.letters("david")) == before + 1
    assert "9 mars" in (await teams.letters("david"))[-1]
    assert not any("9 mars" in said for said in await walk.letters("david"))


async def test_walk_what_is_done_on_one_platform_is_done_on_the_cards_of_both(walk: Walk) -> None:
    """Per presses [Klart] in his chat in Teams and the card in Slack says so; opened again in Slack, the chat in Teams says that."""
    teams = _teams(walk)
    await _choose(teams, "per", "Teams")
    await walk.command("maja", DIRECTORS, "/uppdrag @per ring Lund senast 3 mars")
    await teams.click("per", "dm", await teams.letter("per", "Du har fått *U1*"), "Klart")
    assert "Klart" in text_of(await walk.card(DIRECTORS, "maja", "U1"))
    assert "Per Lind" in text_of(await walk.card(DIRECTORS, "maja", "U1"))
    await walk.click("maja", DIRECTORS, await walk.card(DIRECTORS, "maja", "U1"), "Öppna igen")
    assert "[Klart]" in text_of(await teams.letter("per", "Du har fått *U1*"))


async def test_walk_who_lacks_the_app_in_teams_is_told_so_without_a_word_of_the_answer(walk: Walk) -> None:
    """Ida mentions Klubba in the channel: below her message stands that there is an answer, and how to get it."""
    teams = _teams(walk)
    await walk.command("maja", DIRECTORS, "/uppdrag @ida ring Lund")
    await teams.command("ida", BOARD, "/uppdrag mina")
    told = (await teams.messages(BOARD, "maja"))[-1]
    assert "personliga chatten" in told["text"]
    assert told["thread_ts"]
    assert "ring Lund" not in str(await teams.messages(BOARD, "maja"))
    await teams.post("event", user="ida", channel="dm", name="install")
    await teams.command("ida", BOARD, "/uppdrag mina")
    assert "ring Lund" in await teams.aside(BOARD, "ida")


async def test_walk_a_meeting_that_begins_in_teams_is_started_with_one_press(walk: Walk) -> None:
    """The channel is offered today's meeting; [Starta mötet] shows the point at hand, and its end offers to end it."""
    teams = _teams(walk)
    await walk.command("maja", DIRECTORS, "/dagordning lägg till 24 januari: Infrastruktur, typ beslut")
    await teams.post("event", user="anna", channel=DIRECTORS, name="meeting start")
    await teams.click("anna", DIRECTORS, await teams.card(DIRECTORS, "per", "[Starta mötet]"), "Starta mötet")
    assert "*Infrastruktur*" in text_of(await teams.card(DIRECTORS, "per", "pågår"))
    await teams.post("event", user="anna", channel=DIRECTORS, name="meeting end")
    assert any("[Avsluta mötet]" in text_of(m) for m in await teams.bots(DIRECTORS, "per"))


async def _offers(teams: Walk, about: str) -> list[str]:
    return [said for m in await teams.bots(DIRECTORS, "per", private=False) if about in (said := text_of(m))]


async def test_walk_the_offers_of_a_meeting_become_lines_when_they_are_taken_up(walk: Walk) -> None:
    """Whoever starts or ends the meeting, from Slack too: the offers lose their buttons for everyone and say who did it, and when."""
    teams = _teams(walk)
    for _ in range(2):  # people leave and come back
        await teams.post("event", user="anna", channel=DIRECTORS, name="meeting start")
    assert len(await _offers(teams, "[Starta mötet]")) == 1
    await walk.command("anna", DIRECTORS, "/mote starta")
    assert await _offers(teams, "[Starta mötet]") == []
    line = "*Kommundirektörsmöte* tis 24 jan: startat av Anna Berg 16:30."
    assert await _offers(teams, ": startat av") == [line]
    for _ in range(2):
        await teams.post("event", user="per", channel=DIRECTORS, name="meeting end")
    assert len(await _offers(teams, "Ska det avslutas?")) == 1
    await walk.clock("2017-01-24T17:50")
    await walk.command("maja", DIRECTORS, "/mote avsluta")
    line = "*Kommundirektörsmöte* tis 24 jan: avslutat av Maja Öst 17:50."
    assert await _offers(teams, ": avslutat av") == [line]
    assert await _offers(teams, "Ska det avslutas?") == []


async def test_walk_a_call_after_the_end_offers_nothing(walk: Walk) -> None:
    """Started and ended with the presses that were offered; a call that begins afterwards adds nothing to the channel."""
    teams = _teams(walk)
    await teams.post("event", user="anna", channel=DIRECTORS, name="meeting start")
    offer = await teams.card(DIRECTORS, "per", "[Starta mötet]")
    await teams.click("anna", DIRECTORS, offer, "Starta mötet")
    await teams.post("event", user="anna", channel=DIRECTORS, name="meeting end")
    await teams.click(
        "anna", DIRECTORS, await teams.card(DIRECTORS, "per", "Ska det avslutas?"), "Avsluta mötet"
    )
    before = [text_of(m) for m in await teams.bots(DIRECTORS, "per", private=False)]
    await teams.post("event", user="karin", channel=DIRECTORS, name="meeting start")
    assert [text_of(m) for m in await teams.bots(DIRECTORS, "per", private=False)] == before
    assert await _offers(teams, "[Starta mötet]") == []


async def test_walk_a_meeting_that_was_moved_after_the_offer_is_offered_on_its_new_day(walk: Walk) -> None:
    """The first offer says that nothing came of it; the call of the next day gets one of its own."""
    teams = _teams(walk)
    await teams.post("event", user="anna", channel=DIRECTORS, name="meeting start")
    await teams.command("maja", DIRECTORS, "/mote flytta M1 till 25 januari")
    assert await _offers(teams, "[Starta mötet]") == []
    assert await _offers(teams, "startades inte") == ["*Kommundirektörsmöte* startades inte här."]
    await walk.clock("2017-01-25T16:00")
    await teams.post("event", user="anna", channel=DIRECTORS, name="meeting start")
    assert len(await _offers(teams, "[Starta mötet]")) == 1


async def test_walk_a_private_room_of_slack_stays_there(walk: Walk) -> None:
    """What the chairs write among themselves in Slack is in no list, digest or page that others see in Teams."""
    teams = _teams(walk)
    await walk.command("anna", CHAIRS, "/invite @klubba")
    await walk.command("anna", CHAIRS, "/uppdrag @maja förbereda Löneförhandlingen senast 26 januari")
    await walk.command("anna", CHAIRS, "/beslut Löneförhandlingen inleds i mars")
    for line in ("/uppdrag alla", "/uppdrag U1", "/beslut", "/beslut B1", "/veckobrev"):
        await teams.command("karin", DIRECTORS, line)
        assert "Löneförhandlingen" not in await teams.aside(DIRECTORS, "karin")
    assert "Löneförhandlingen" not in await teams.home("karin")
    await teams.command("maja", DIRECTORS, "/uppdrag mina")
    assert "Löneförhandlingen" in await teams.aside(DIRECTORS, "maja")  # it is hers, wherever she asks
    await walk.clock("2017-01-30T08:00")
    for room in (DIRECTORS, BOARD):
        assert "Löneförhandlingen" not in str(await teams.messages(room, "karin"))


async def test_walk_a_group_chat_of_teams_stays_among_those_in_it(walk: Walk) -> None:
    """Per's task and Anna's decision in the chat of three have their cards there, the digest comes there on Monday, and nobody else
    sees a word of them on either platform.
    """
    teams, chat = _teams(walk), "Valberedningen"
    await teams.command("per", chat, "/uppdrag @karin ring Hörby senast 31 januari")
    await teams.write("anna", chat, "@Klubba beslut Vi föreslår omval")
    assert "ring Hörby" in text_of(await teams.card(chat, "anna", "*Uppdrag U1*"))
    assert "Vi föreslår omval" in text_of(await teams.card(chat, "karin", "*Beslut B1*"))
    await teams.click("karin", chat, await teams.card(chat, "karin", "*Uppdrag U1*"), "Klart")
    assert "klart · Karin Holm" in text_of(await teams.card(chat, "per", "*Uppdrag U1*"))
    await walk.clock("2017-01-30T08:00")
    assert "Vi föreslår omval" in text_of((await teams.bots(chat, "per"))[-1])
    for other in (walk, teams):
        for line in ("/uppdrag alla", "/beslut", "/veckobrev"):
            await other.command("maja", DIRECTORS, line)
            said = await other.aside(DIRECTORS, "maja")
            assert "Hörby" not in said
            assert "omval" not in said


async def test_walk_a_chat_of_teams_stays_there(walk: Walk) -> None:
    """What Anna writes to Klubba in her chat in Teams is in no list that others see in Slack, and in hers it is."""
    teams = _teams(walk)
    await teams.write("anna", "dm", "uppdrag @anna ring om Löneförhandlingen senast 26 januari")
    for line in ("/uppdrag alla", "/uppdrag U1", "/veckobrev"):
        await walk.command("karin", DIRECTORS, line)
        assert "Löneförhandlingen" not in await walk.aside(DIRECTORS, "karin")
    await walk.command("anna", DIRECTORS, "/uppdrag mina")
    assert "Löneförhandlingen" in await walk.aside(DIRECTORS, "anna")
    await walk.clock("2017-01-30T08:00")
    assert "Löneförhandlingen" not in str(await walk.messages(DIRECTORS, "karin"))


_NOT_READ = "Jag läser inte ett meddelande en gång till när det har ändrats."
_ADD = "Lägg till Klubba där och fråga igen"


async def _thread(teams: Walk, user: str, text: str) -> str:
    """Writes to Klubba in the board's channel and reads what the channel is told last."""
    await teams.write(user, BOARD, f"@Klubba {text}")
    return str((await teams.messages(BOARD, "maja"))[-1]["text"])


@pytest.mark.parametrize("line", ["uppdrag @per skriv protokoll senast 3 mars", "beslut Vi delar på lokalen"])
async def test_walk_who_lacks_the_app_is_told_in_the_thread_that_a_change_is_not_read(
    walk: Walk, line: str
) -> None:
    """Ida changes the words that were saved: the thread says once that they are not read again, and never that it is done."""
    teams = _teams(walk)
    await teams.write("ida", BOARD, f"@Klubba {line}")
    said = next(m for m in await teams.messages(BOARD, "ida") if m["author"] == "ida")
    before = len(await teams.messages(BOARD, "maja"))
    for text in (f"@Klubba {line} nu", f"@Klubba {line} genast"):
        await teams.edit("ida", BOARD, said, text)
    told = [str(m["text"]) for m in (await teams.messages(BOARD, "maja"))[before:]]
    assert [_NOT_READ in one for one in told] == [True]
    assert "gjort" not in told[0]


@pytest.mark.parametrize("line", ["möte 24 januari", "möte M1", "möte Kommundirektörsmöte", "uppdrag U9"])
async def test_walk_who_lacks_the_app_and_only_looks_is_not_told_that_it_is_done(
    walk: Walk, line: str
) -> None:
    """Ida asks what there is: the thread says how to get the answer, and not that anything was saved."""
    assert _ADD in await _thread(_teams(walk), "ida", line)


async def test_walk_a_code_counts_only_where_the_question_can_be_shown(walk: Walk) -> None:
    """Without the app Ida is not shown whose code it is, so her yes joins nobody; with it she is asked, and then says yes."""
    teams = _teams(walk)
    asked = await code(walk, "karin", "/klubba koppla mig")
    for line in (f"anslut {asked}", f"anslut {asked} ja", f"anslut {asked} ja tack"):
        told = await _thread(teams, "ida", line)
        assert _ADD in told
        assert "Karin" not in told
    await walk.command("maja", DIRECTORS, "/uppdrag @karin ring Lund")
    await teams.post("event", user="ida", channel="dm", name="install")
    await teams.write("ida", "dm", "uppdrag mina")
    assert "ring Lund" not in (await teams.letters("ida"))[-1]
    await teams.write("ida", "dm", f"anslut {asked} ja")
    assert "Koden är från *Karin Holm*" in (await teams.letters("ida"))[-1]
    await teams.write("ida", "dm", f"anslut {asked} ja")
    assert "*Karin Holm* är nu en person med flera konton" in (await teams.letters("ida"))[-1]


async def test_walk_the_second_meeting_of_a_day_is_offered_when_it_is_near(walk: Walk) -> None:
    """Each of two meetings gets its own offer in its hour: before one that was not begun, and after one that was started and ended.
    Between them nothing is offered; neither needs to be of the body's own series.
    """
    teams = _teams(walk)
    await teams.command("maja", DIRECTORS, "/mote Förmöte 25 januari kl 9-10")
    await teams.command("maja", DIRECTORS, "/mote Huvudmöte 25 januari kl 13-14")
    await teams.command("maja", DIRECTORS, "/mote Eftermöte 25 januari kl 15-16")
    for at in ("08:55", "11:00", "12:58"):
        await walk.clock(f"2017-01-25T{at}")
        await teams.post("event", user="anna", channel=DIRECTORS, name="meeting start")
    said = await _offers(teams, "[Starta mötet]")
    assert [one.split("*")[1] for one in said] == ["Förmöte", "Huvudmöte"]
    offer = await teams.card(DIRECTORS, "per", "*Huvudmöte* ons 25 jan står i planen")
    await teams.click("anna", DIRECTORS, offer, "Starta mötet")
    await teams.post("event", user="anna", channel=DIRECTORS, name="meeting end")
    over = await teams.card(DIRECTORS, "per", "Ska det avslutas?")
    await teams.click("anna", DIRECTORS, over, "Avsluta mötet")
    await walk.clock("2017-01-25T14:56")
    await teams.post("event", user="anna", channel=DIRECTORS, name="meeting start")
    said = await _offers(teams, "[Starta mötet]")
    assert [one.split("*")[1] for one in said] == ["Förmöte", "Eftermöte"]


async def test_walk_an_offer_that_nobody_took_up_is_a_line_the_day_after(walk: Walk) -> None:
    """[Starta mötet] is gone from the channel when its day is over; what was started keeps its line, and no message is new."""
    teams = _teams(walk)
    await teams.command("maja", DIRECTORS, "/mote Förmöte 25 januari kl 9-10")
    await walk.clock("2017-01-25T08:55")
    await teams.post("event", user="anna", channel=DIRECTORS, name="meeting start")
    assert len(await _offers(teams, "[Starta mötet]")) == 1
    before = len(await teams.bots(DIRECTORS, "per", private=False))
    await walk.clock("2017-01-26T00:30")
    assert await _offers(teams, "[Starta mötet]") == []
    assert await _offers(teams, "startades inte") == ["*Förmöte* startades inte här."]
    assert len(await teams.bots(DIRECTORS, "per", private=False)) == before


async def test_walk_a_meeting_outside_the_series_of_its_body_is_offered_too(walk: Walk) -> None:
    """The board's series is Styrelsemöte; its Deltamöte of 26 January is offered in its channel when people begin to meet."""
    teams = _teams(walk)
    await teams.write("maja", BOARD, "@Klubba möte Deltamöte 26 januari kl 9-10")
    await walk.clock("2017-01-26T08:55")
    await teams.post("event", user="anna", channel=BOARD, name="meeting start")
    offer = await teams.card(BOARD, "anna", "*Deltamöte* tors 26 jan står i planen")
    await teams.click("anna", BOARD, offer, "Starta mötet")
    assert "*Deltamöte tors 26 jan pågår*" in text_of(await teams.card(BOARD, "anna", "pågår"))


async def test_walk_what_to_write_is_told_in_words_that_hold_in_teams_too(walk: Walk) -> None:
    """In a group chat: no command that begins with a slash and a word without dots, and no channel where there is none."""
    teams, chat = _teams(walk), "Valberedningen"
    for user, line, said in (
        ("per", "dagordning", "Lägg till ett: skriv till exempel ”möte styrelsemöte 2 mars” till mig."),
        ("per", "kanal Styrelsen", "Bara en samordnare kan välja en annan grupp här"),
        ("per", "möte", "Inget möte är planerat. Skriv till exempel ”möte styrelsemöte 2 mars” till mig."),
    ):
        await teams.write(user, chat, f"@Klubba {line}")
        answer = await teams.aside(chat, user)
        assert said in answer, line
        assert "kanal" not in answer.casefold(), line
    await teams.speaks("per", "en-GB")
    await teams.write("per", chat, "@Klubba agenda")
    assert "Add one: write for example “meeting board meeting 2 March” to me." in await teams.aside(
        chat, "per"
    )


async def test_walk_a_group_chat_is_bound_as_a_chat(walk: Walk) -> None:
    """Its button says [Koppla chatten], and the groups of the register are told without a channel that it is not."""
    teams, chat = _teams(walk), "Valberedningen"
    await teams.command("maja", BOARD, "/klubba samordnare @per")
    await teams.write("per", chat, "@Klubba kanal Styrelsen")
    asked = text_of((await teams.bots(chat, "per", private=True))[-1])
    assert "[Koppla chatten]" in asked
    assert "kanal" not in asked.casefold()
    await teams.write("per", chat, "@Klubba grupp")
    assert "kanal" not in (await teams.aside(chat, "per")).casefold()


@pytest.mark.parametrize("mark", [":", ",", " -", " –", " —", "!", ".", ";", " ...", " :-"])
async def test_walk_a_mark_behind_the_name_is_no_part_of_what_is_said(walk: Walk, mark: str) -> None:
    """However people part the name from what they say, the decision is saved without the mark, on both platforms."""
    for number, side in enumerate((walk, _teams(walk)), start=1):
        await side.write("maja", DIRECTORS, f"@Klubba{mark} beslut Vi delar på lokal {number}")
        assert f"*Vi delar på lokal {number}*" in text_of(
            await side.card(DIRECTORS, "per", f"*Beslut B{number}*")
        )
