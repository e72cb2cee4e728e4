"""Meetings, the plan of a year and timelines, word by word."""

from dataclasses import replace
from datetime import date

from bot.domain.ids import CooperationId, PersonId, TimelineId
from bot.domain.pictures.common import Ordinal
from bot.domain.pictures.meetings import MeetingPlan
from bot.domain.pictures.timelines import StepPicture, TimelinePicture
from bot.domain.timeline import Step, Timeline
from bot.views import meeting_plans, meetings, outgoing, timelines
from tests.views import painted
from tests.views.drawn import draw


def test_a_meeting_shows_what_is_due_to_it():
    """Host, missing time, how far ahead, the tasks, and how many deadlines follow it from now on."""
    shown = painted.meeting_picture(
        host="Burlöv", due=(painted.arena(),), ordinal=Ordinal(number=1, of=4), new=True, bound=2
    )
    assert draw(meetings.added(shown, "sv")) == (
        "**M4** är inlagt i planen. 2 uppdrag följer nu mötets datum.\n"
        "**Styrelsemöte M4** · **tors 2 mars 2017 (v. 9)** · om 37 dagar\n"
        "värd Burlöv · tid saknas · möte 1 av 4 i år  ⋮ Redigera · Närvaro · Flytta · Ställ in\n"
        "**Ska vara klart till mötet**\n"
        "• **U2** ta fram beslutsunderlag för Business Arena Stockholm – Staffanstorp, tors 23 feb"
    )


def test_a_tentative_meeting_can_be_confirmed_on_either_day():
    """Both days are said, and each has a button."""
    days = (date(2017, 3, 22), date(2017, 4, 5))
    shown = painted.meeting_picture(painted.meeting("Teknologevent LTH", days[0], 12, candidates=days))
    assert draw(meetings.card(shown, "sv")) == (
        "**Teknologevent LTH M12** · preliminärt **ons 22 mars 2017 (v. 12) eller ons 5 apr 2017 (v. 14)**\n"
        "tid saknas  ⋮ Redigera · Närvaro · Flytta · Ställ in\n"
        "[Bekräfta 22 mars] [Bekräfta 5 apr]"
    )


def test_the_plan_of_a_year_groups_the_series():
    """Meetings that have been are struck through; single events come last."""
    planned = (
        painted.meeting("Kommundirektörsmöte", date(2017, 1, 12), 1),
        painted.meeting("Kommundirektörsmöte", date(2017, 3, 28), 2),
        painted.meeting("Studieresa", date(2017, 9, 14), 3, ends=date(2017, 9, 15)),
    )
    plan = MeetingPlan(
        year=2017,
        meetings=planned,
        hosts=(None, "Lund", None),
        ordinals=(None, None, None),
        zone=painted.ZONE,
        today=painted.TODAY,
    )
    assert draw(meeting_plans.plan(plan, "sv")) == (
        "# Möten 2017\n"
        "**Kommundirektörsmöte**\n~12 jan~ · 28 mars (Lund)\n"
        "**Övrigt**\nStudieresa 14–15 sep\n"
        "[Nytt möte] [Klistra in lista] [Kalenderlänk]"
    )


def test_a_timeline_is_drawn_and_shows_the_window_of_an_undated_step():
    """The line gives the order; the step without a day has the days between its neighbours, and a warning."""
    made = Timeline(
        id=TimelineId(1),
        cooperation=CooperationId(1),
        name="infrastruktur",
        body=None,
        room=painted.ROOM.id,
        author=PersonId(2),
        steps=(),
        created_at=painted.NOW,
    )
    steps = (
        StepPicture(
            step=Step(text="workshop", on=date(2017, 2, 10)), body=None, meeting=None, window=None, hint=None
        ),
        StepPicture(
            step=Step(text="förankring"),
            body="Kommundirektörsgruppen",
            meeting=None,
            window=(date(2017, 2, 11), date(2017, 3, 1)),
            hint="no meeting",
        ),
        StepPicture(
            step=Step(text="beslut", on=date(2017, 3, 2)),
            body=None,
            meeting=painted.BOARD,
            window=None,
            hint=None,
        ),
    )
    picture = TimelinePicture(
        timeline=made, author="Maja Öst", body=None, steps=steps, zone=painted.ZONE, today=painted.TODAY
    )
    assert draw(timelines.card(picture, "sv")) == (
        "**Tidplan infrastruktur**\n"
        "`○ 10/2 ── ◌ ── ○ 2/3`\n"
        "• **fre 10 feb 2017 (v. 6)** · workshop\n"
        "• **därefter, lör 11 feb–ons 1 mars** · förankring · Kommundirektörsgruppen har inget möte under den tiden\n"
        "• **tors 2 mars 2017 (v. 9)** · beslut · Styrelsemöte M4\n"
        "> sparat av Maja Öst 17:12\n"
        "[Klart: workshop 10/2]"
    )
    held = replace(steps[0], step=replace(steps[0].step, done_on=date(2017, 2, 8)), done_by="Per Lind")
    over = draw(timelines.card(replace(picture, steps=(held, *steps[1:])), "sv"))
    assert "`● 8/2 ── ◌ ── ○ 2/3`" in over
    assert "• ~workshop~ – klart ons 8 feb (Per Lind)" in over
    assert over.endswith("[Klart: förankring] [Öppna igen: workshop 10/2]")


def _follows():
    later = painted.task(deadline=painted.deadline(date(2017, 3, 15)))
    return painted.task_picture(later, painted.person("Per Lind"))


def test_a_moved_meeting_is_told_with_the_tasks_that_follow():
    """From where to where, by whom and why; each task with its new day and a menu of its own."""
    told = painted.meeting_notice(_follows(), reason="lokalen är upptagen")
    assert draw(outgoing.card(told, "sv")) == (
        "Styrelsemötet är flyttat från tors 2 mars till **tors 16 mars**, av Per Lind.\n"
        "Skäl: lokalen är upptagen.\n"
        "Det här följer med:\n"
        "**U1** Skicka kallelse till veckomötet – Per Lind, ons 15 mars  ⋮ Klart · Flytta datum · Visa · Lämna över"
    )
    assert draw(outgoing.card(told, "en")).startswith(
        "Styrelsemöte was moved from Thu 2 Mar to **Thu 16 Mar** by Per Lind.\nReason: lokalen är upptagen.\n"
    )


def test_a_cancelled_meeting_is_asked_about():
    """The days stand, and each task has a button that moves it."""
    told = painted.meeting_notice(
        _follows(), act="cancelled", meeting=painted.meeting("Studieresa", state="cancelled")
    )
    assert draw(outgoing.card(told, "sv")) == (
        "Mötet Studieresa tors 2 mars är inställt av Per Lind.\n"
        "Datumet står kvar. Ska det ändras?\n"
        "**U1** Skicka kallelse till veckomötet – Per Lind, ons 15 mars  [Flytta datum]"
    )
    two = painted.meeting_notice(_follows(), _follows(), act="cancelled")
    assert "The dates stand. Should they change?" in draw(outgoing.card(two, "en"))


def test_a_confirmed_meeting_says_which_day_holds():
    """One of two days was chosen; where it goes on from there is plain."""
    told = painted.meeting_notice(_follows(), act="confirmed")
    assert outgoing.card(told, "sv").text == (
        "Styrelsemötet är bekräftat till tors 16 mars, av Per Lind. "
        "Det här följer med: U1 Skicka kallelse till veckomötet – ons 15 mars."
    )
