"""What people see of focus issues: chosen for a time, on every agenda, with what hangs on them."""

from tests.walk.walking import BOARD, DIRECTORS, Message, Walk, text_of, unmarked

CHOSEN = (
    "/dagordning fokusfrågor: Långsiktig kompetensförsörjning från 24 januari 2017 till 31 december 2018; "
    "Stimulera ökat bostadsbyggande; Arbetsmarknad & sysselsättning"
)
STANDING = "/dagordning fasta punkter: Sverigeförhandlingen; Greater Copenhagen"


async def _last(walk: Walk, user: str, channel: str = DIRECTORS) -> Message:
    return (await walk.bots(channel, user, private=True))[-1]


async def test_walk_focus_issues_are_sub_points_of_every_agenda(walk: Walk) -> None:
    """As a point of their own before the standing ones; each has a period, and is taken off with [Ta bort]."""
    await walk.command("maja", DIRECTORS, STANDING)
    await walk.command("maja", DIRECTORS, CHOSEN)
    listed = await walk.aside(DIRECTORS, "maja")
    assert "3 fokusfrågor sparade. *Fokusfrågor för Kommundirektörsgruppen*" in listed
    assert (
        "*Långsiktig kompetensförsörjning* · från tis 24 jan 2017 (v. 4) · "
        "till och med mån 31 dec 2018 (v. 1) [Ta bort]"
    ) in listed
    await walk.command("per", DIRECTORS, "/dagordning 28 mars")
    seen = await walk.aside(DIRECTORS, "per")
    assert "1. *Fokusfrågorna* · diskussion" in seen
    assert (
        "a) Långsiktig kompetensförsörjning · inget uppdrag eller möte än "
        "b) Stimulera ökat bostadsbyggande · inget uppdrag eller möte än "
        "c) Arbetsmarknad & sysselsättning · inget uppdrag eller möte än ⋮ [Flytta upp]"
    ) in unmarked(seen)
    assert "2. *Sverigeförhandlingen* · fast punkt" in seen
    await walk.command("maja", DIRECTORS, "/dagordning fokusfrågor")
    await walk.click("maja", DIRECTORS, await _last(walk, "maja"), "Ta bort", "1")
    assert "Borttagen: Långsiktig kompetensförsörjning" in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/dagordning ta bort fokusfråga sysselsättning")
    await walk.command("per", DIRECTORS, "/dagordning 28 mars")
    seen = await walk.aside(DIRECTORS, "per")
    assert "a) *Stimulera ökat bostadsbyggande*" in seen
    assert "kompetens" not in seen
    assert "Arbetsmarknad" not in seen


async def test_walk_a_standing_point_about_focus_issues_has_them_under_it(walk: Walk) -> None:
    """No second point is made; the board, which the directors prepare, reads theirs under its own point."""
    await walk.command("maja", DIRECTORS, "/dagordning fasta punkter: Fokusfrågorna; Greater Copenhagen")
    await walk.command("maja", DIRECTORS, CHOSEN)
    await walk.command("per", DIRECTORS, "/dagordning 28 mars")
    seen = await walk.aside(DIRECTORS, "per")
    assert "· 2 punkter" in seen
    assert "1. *Fokusfrågorna* · fast punkt a) *Lång" in seen
    assert "c) *Arbetsmarknad &amp; sysselsättning*" in seen
    await walk.command("maja", BOARD, "/dagordning lägg till styrelsemötet 2 mars: Fokusfrågorna")
    await walk.command("karin", BOARD, "/dagordning")
    assert "b) *Stimulera ökat bostadsbyggande*" in await walk.aside(BOARD, "karin")


async def test_walk_tasks_and_meetings_hang_on_a_focus_issue(walk: Walk) -> None:
    """By some words of its title; the task's card names it, the sub-point lists what is open and what is to come."""
    await walk.command("maja", DIRECTORS, CHOSEN)
    line = "/uppdrag @per kartlägga bristyrken, fokus: kompetensförsörjning, senast 2 mars"
    await walk.command("maja", DIRECTORS, line)
    card = text_of(await walk.card(DIRECTORS, "anna", "*Uppdrag U1*"))
    assert "*kartlägga bristyrken*" in card
    assert "fokusfråga: Långsiktig kompetensförsörjning" in card
    await walk.command(
        "maja", DIRECTORS, "/mote Avstämning 7 februari deltagare: styrgruppen fokus: ökat bostadsbyggande"
    )
    await walk.command("per", DIRECTORS, "/dagordning 28 mars")
    seen = await walk.aside(DIRECTORS, "per")
    assert "a) *Långsiktig kompetensförsörjning* *U1* kartlägga bristyrken – Per Lind, tors 2 mars" in seen
    assert "b) *Stimulera ökat bostadsbyggande* *M10* Avstämning – tis 7 feb" in seen
    await walk.command("per", DIRECTORS, "/uppdrag klart U1")
    await walk.command("per", DIRECTORS, "/dagordning 28 mars")
    assert "U1" not in await walk.aside(DIRECTORS, "per")


async def test_walk_unknown_words_after_fokus_stay_in_the_text(walk: Walk) -> None:
    """Nothing is lost and nothing is guessed: neither a word of no title nor one that two titles have."""
    await walk.command("maja", DIRECTORS, "/dagordning fokusfrågor: Ökat byggande i Lund; Ökat resande")
    for text in ("Ring Lund, fokus: kultur", "Ring Burlöv, fokus: ökat"):
        await walk.command("maja", DIRECTORS, f"/uppdrag {text}")
        card = text_of(await walk.card(DIRECTORS, "per", text))
        assert "fokusfråga" not in card


async def test_walk_a_task_gets_its_focus_issue_in_its_form(walk: Walk) -> None:
    """The clause is written into the text, and leaves it again."""
    await walk.command("maja", DIRECTORS, CHOSEN)
    await walk.command("maja", DIRECTORS, "/uppdrag @per kartlägga bristyrken senast 2 mars")
    await walk.click("maja", DIRECTORS, await walk.card(DIRECTORS, "maja", "*Uppdrag U1*"), "Ändra")
    await walk.submit("maja", **{"Vad ska göras?": "kartlägga bristyrken, fokus: sysselsättning"})
    card = text_of(await walk.card(DIRECTORS, "per", "*Uppdrag U1*"))
    assert "fokusfråga: Arbetsmarknad &amp; sysselsättning" in card
    assert "fokus: syssel" not in card


async def test_walk_focus_issues_in_english(walk: Walk) -> None:
    """The commands, the clause and what is read in English."""
    await walk.speaks("per", "en-GB")
    await walk.command("per", DIRECTORS, "/agenda focus issue Long-term skills supply")
    assert "1 focus issue saved. *Focus issues of Kommundirektörsgruppen*" in await walk.aside(
        DIRECTORS, "per"
    )
    await walk.command("per", DIRECTORS, "/task @anna map the gaps, focus: skills supply, by 2 March")
    await walk.command("per", DIRECTORS, "/task U1")
    assert "focus issue: Long-term skills supply" in await walk.aside(DIRECTORS, "per")
    await walk.command("per", DIRECTORS, "/agenda 28 March")
    assert "a) *Long-term skills supply* *U1* map the gaps" in await walk.aside(DIRECTORS, "per")
    await walk.command("per", DIRECTORS, "/agenda focus issues")
    assert "· from Tue 24 Jan 2017 (week 4) [Remove]" in await walk.aside(DIRECTORS, "per")
    await walk.command("per", DIRECTORS, "/agenda remove focus issue skills")
    assert "Kommundirektörsgruppen has no focus issues." in await walk.aside(DIRECTORS, "per")
