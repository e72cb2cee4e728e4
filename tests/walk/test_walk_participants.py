"""What people see who are called to a meeting outside every series."""

import vobject

from tests.walk.test_walk_calendar import _link
from tests.walk.walking import CHAIRS, DIRECTORS, Walk

LINE = "/mote Avstämning arbetsmarknad 7 februari kl 13-15, deltagare: politisk styrgrupp, @karin och @per"


async def _told(walk: Walk, user: str) -> list[str]:
    return [text for text in await walk.letters(user) if "M10" in text or "Avstämning" in text]


async def test_walk_who_is_called_to_a_meeting_is_told_once_and_named_on_its_card(walk: Walk) -> None:
    """What, when and who asked, with the calendar file; the group that no register knows stays as written."""
    await walk.command("maja", DIRECTORS, LINE)
    seen = await walk.aside(DIRECTORS, "maja")
    assert "*Deltagare:* politisk styrgrupp, Karin Holm och Per Lind" in seen
    told = await _told(walk, "karin")
    assert len(told) == 1
    assert "Maja Öst har kallat dig till *Avstämning arbetsmarknad*" in told[0]
    assert "*tis 7 feb 2017 (v. 6)* · 13:00–15:00" in told[0]
    assert "*Deltagare:* politisk styrgrupp, Karin Holm och Per Lind" in told[0]
    assert "[Kalenderfil]" in told[0]
    assert len(await _told(walk, "per")) == 1
    await walk.command("maja", DIRECTORS, "/mote M10 deltagare: @per, @karin, @omar")
    assert [len(await _told(walk, user)) for user in ("karin", "per", "omar")] == [1, 1, 1]
    await walk.speaks("rut", "en-GB")
    await walk.command("maja", DIRECTORS, "/mote M10 deltagare: @rut")
    assert "Maja Öst has invited you to *Avstämning arbetsmarknad*" in (await _told(walk, "rut"))[0]


async def test_walk_who_plans_a_meeting_and_takes_part_is_not_told_of_it(walk: Walk) -> None:
    """Nor are the people of a group that is called: it is named once, as the group."""
    await walk.command(
        "maja", DIRECTORS, "/mote Samråd 7 februari, deltagare: @maja, Näringslivsgruppen och Per Lind"
    )
    assert "*Deltagare:* Maja Öst, Näringslivsgruppen och Per Lind" in await walk.aside(DIRECTORS, "maja")
    assert not any("Samråd" in text for text in await walk.letters("maja"))
    assert not any("Samråd" in text for text in await walk.letters("david"))
    assert any("Samråd" in text for text in await walk.letters("per"))


async def test_walk_who_is_called_hears_that_the_meeting_is_moved_or_cancelled(walk: Walk) -> None:
    """Once each time, with who did it and why; whoever did it is not told."""
    await walk.command("maja", DIRECTORS, LINE)
    await walk.command("karin", DIRECTORS, "/mote flytta M10 till 9 februari, eftersom salen är upptagen")
    said = (await _told(walk, "per"))[-1]
    assert (
        "Mötet Avstämning arbetsmarknad är flyttat från tis 7 feb till *tors 9 feb*, av Karin Holm." in said
    )
    assert len(await _told(walk, "per")) == 2
    assert len(await _told(walk, "karin")) == 1
    await walk.command("maja", DIRECTORS, "/mote flytta M10 till 9 februari kl 10-11")
    said = (await _told(walk, "per"))[-1]
    assert "Mötet Avstämning arbetsmarknad *tors 9 feb* är nu 10:00–11:00, ändrat av Maja Öst." in said
    await walk.command("maja", DIRECTORS, "/mote ställ in M10")
    assert (
        "Mötet Avstämning arbetsmarknad tors 9 feb är inställt av Maja Öst." in (await _told(walk, "per"))[-1]
    )
    assert "[Kalenderfil]" not in (await _told(walk, "per"))[0]


async def test_walk_who_is_called_has_the_meeting_in_their_calendar_and_on_their_page(walk: Walk) -> None:
    """Also of a private room: they are shown this meeting, and nothing else of it; others see neither."""
    await walk.command("anna", CHAIRS, "/mote Förmöte 7 februari, deltagare: @karin")
    await walk.command("anna", CHAIRS, "/mote Presidiemöte 10 februari")
    assert "Förmöte" in await walk.home("karin")
    assert "Presidiemöte" not in await walk.home("karin")
    assert "Förmöte" not in await walk.home("per")
    titles = await _titles(walk, "karin")
    assert any("Förmöte" in title for title in titles)
    assert not any("Presidiemöte" in title for title in titles)
    assert not any("Förmöte" in title for title in await _titles(walk, "per"))
    assert any("Förmöte" in text for text in await walk.letters("karin"))


async def _titles(walk: Walk, user: str) -> list[str]:
    found = vobject.readOne((await walk.http.get(await _link(walk, user, "dm"))).text)
    return [event.summary.value for event in found.contents.get("vevent", [])]


async def test_walk_who_is_not_called_any_more_reads_so(walk: Walk) -> None:
    """What was said to them says that and no more: also when the meeting is moved; called again, it is the invitation."""
    await walk.command("anna", CHAIRS, "/mote Förmöte 7 februari, deltagare: @karin, @rut")
    await walk.speaks("rut", "en-GB")
    await walk.command("anna", CHAIRS, "/mote M10 deltagare: @per")
    await walk.command("anna", CHAIRS, "/mote flytta M10 till 8 februari")
    assert [text for text in await walk.letters("karin") if "Förmöte" in text] == [
        "Du är inte längre kallad till *Förmöte* M10."
    ]
    assert "You are no longer invited to *Förmöte* M10." in await walk.letters("rut")
    await walk.command("anna", CHAIRS, "/mote M10 deltagare: @karin, @per")
    said = (await _told(walk, "karin"))[-1]
    assert "Anna Berg har kallat dig till *Förmöte* M10. *ons 8 feb 2017 (v. 6)*" in said


async def test_walk_who_is_only_called_sees_the_meeting_and_changes_nothing_of_it(walk: Walk) -> None:
    """Not its day, its place, its agenda nor who was there: a sentence says who can, without the name of a private room."""
    await walk.command("anna", CHAIRS, "/mote Förmöte 7 februari, deltagare: @karin")
    for order in (
        "/mote flytta M10 till 9 februari",
        "/mote ställ in M10",
        "/mote M10 plats: Burlöv",
        "/mote M10 gäster: Bo Ek",
        "/mote Förmöte 7 februari kl 10",
        "/mote närvaro M10: Anna Berg",
        "/dagordning lägg till M10: Budget",
    ):
        await walk.command("karin", DIRECTORS, order)
        said = await walk.aside(DIRECTORS, "karin")
        assert "Du är kallad till M10 och ser mötet, men kan inte ändra något i det." in said, order
        assert "presidie" not in said.lower()
    await walk.command("karin", DIRECTORS, "/mote M10")
    shown = await walk.aside(DIRECTORS, "karin")
    assert "*tis 7 feb 2017" in shown
    for hidden in ("[Flytta", "[Ställ in", "[Redigera", "[Närvaro", "Burlöv", "Bo Ek"):
        assert hidden not in shown
    await walk.command("anna", CHAIRS, "/dagordning lägg till M10: Budget")
    await walk.command("karin", DIRECTORS, "/dagordning M10")
    shown = await walk.aside(DIRECTORS, "karin")
    assert "Budget" in shown
    assert "[" not in shown
    await walk.speaks("karin", "en-GB")
    await walk.command("karin", DIRECTORS, "/meeting move M10 to 9 February")
    said = await walk.aside(DIRECTORS, "karin")
    assert "You are invited to M10 and see it, but you can't change anything in it." in said
    await walk.command("anna", CHAIRS, "/mote flytta M10 till 9 februari")
    assert "*tors 9 feb 2017" in await walk.aside(CHAIRS, "anna")


async def test_walk_who_is_called_and_takes_the_notes_may_change_the_meeting(walk: Walk) -> None:
    """The notes of a private room's meeting may be taken by somebody from outside: they lead it as the others do."""
    await walk.command("anna", CHAIRS, "/mote Förmöte 7 februari, deltagare: @karin")
    await walk.command("anna", CHAIRS, "/mote M10 sekreterare @karin")
    await walk.command("karin", DIRECTORS, "/mote flytta M10 till 9 februari")
    assert "*tors 9 feb 2017" in await walk.aside(DIRECTORS, "karin")


async def test_walk_who_is_only_called_is_offered_no_change_by_a_decision_and_starts_nothing(
    walk: Walk,
) -> None:
    """A decision of another group offers no button that would be refused; a pasted list leaves the meeting as it is."""
    await walk.command("anna", CHAIRS, "/mote Förmöte 7 februari, deltagare: @karin")
    await walk.command("karin", DIRECTORS, "/beslut Förmötet 7 februari flyttas till 9 februari")
    assert "[Flytta" not in await walk.aside(DIRECTORS, "karin")
    await walk.command("karin", DIRECTORS, "/mote klistra in Förmöte 7 februari kl 10 Burlöv")
    await walk.command("anna", CHAIRS, "/mote M10")
    shown = await walk.aside(CHAIRS, "anna")
    assert "*tis 7 feb 2017" in shown
    assert "tid saknas" in shown
    assert "Burlöv" not in shown
    await walk.clock("2017-02-07T09:00")
    await walk.command("karin", DIRECTORS, "/mote starta M10")
    assert "Du är kallad till M10 och ser mötet" in await walk.aside(DIRECTORS, "karin")
    await walk.command("karin", DIRECTORS, "/mote M10")
    assert "[Starta" not in await walk.aside(DIRECTORS, "karin")
