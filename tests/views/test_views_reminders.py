"""What the clock sends: the morning's reminders, the week, the first words in a room."""

from datetime import UTC, date, datetime

from bot.domain.pictures.notices import Mentioned, Undelivered, Welcome
from bot.views import outgoing
from tests.views import painted
from tests.views.compositions import bundle, reminded, week
from tests.views.drawn import draw


def test_the_mornings_bundle_groups_by_meeting_and_says_why():
    """One message; the supporting party is told so and is not asked to finish anything."""
    card = outgoing.card(bundle(reminded(painted.study_trip()), reminded(painted.arena(), "support")), "sv")
    assert card.text.startswith("Två uppdrag väntar på dig. U1 ta fram förslag")
    assert draw(card) == (
        "God morgon Maja. Två uppdrag väntar på dig.\n"
        "Till Styrelsemöte tors 2 mars\n"
        "**U1 ta fram förslag på aktiviteter för studieresan samt inhämta besked om resmål**"
        " – om 7 dagar, önskat ons 1 mars\n"
        "[Klart] (Påminn senare: I eftermiddag | I morgon | Nästa vecka | Välj tid …) [Flytta datum]\n"
        "**U2 ta fram beslutsunderlag för Business Arena Stockholm**"
        " – i morgon, du är stöd, ansvarig: Staffanstorp  [Visa]\n"
        "> Påminnelser vardagar 08:30\n"
        "[Ändra tid] [Pausa en vecka]"
    )


def test_a_late_task_says_how_many_days_and_on_whose_behalf():
    """In words, in the reader's language."""
    late = outgoing.card(bundle(reminded(painted.arena(), "overdue"), today=date(2017, 2, 27)), "en")
    assert "– 4 days late, for Staffanstorp" in draw(late)
    assert draw(late).startswith("Good morning Maja. One task needs you.")


def test_a_desired_task_that_has_passed_is_asked_about_without_blame():
    """Its day is named; nothing is called late."""
    passed = draw(
        outgoing.card(bundle(reminded(painted.study_trip(), "overdue"), today=date(2017, 3, 2)), "sv")
    )
    assert "– önskat ons 1 mars\n" in passed
    assert "dagar sent" not in passed


def test_an_outage_is_owned_up_to():
    """A message that comes late says when it should have come."""
    late = bundle(reminded(painted.arena()), late_since=datetime(2017, 2, 21, 7, 30, tzinfo=UTC))
    assert "Påminnelsen skulle ha kommit 21 feb 08:30, men jag var avbruten." in draw(
        outgoing.card(late, "sv")
    )


def test_many_tasks_still_fit_one_message():
    """Twenty tasks: the first with a menu each, the rest as a list, fewer than ten blocks."""
    items = [
        reminded(
            painted.task_picture(
                painted.task(f"Uppdrag {n}", n, deadline=painted.by(painted.TODAY)),
                painted.person("Maja Öst"),
            )
        )
        for n in range(1, 21)
    ]
    card = outgoing.card(bundle(*items, today=painted.TODAY), "sv")
    assert len(card.nodes) <= 10
    assert "• **U20 Uppdrag 20** – i dag" in draw(card)


def test_who_is_mentioned_for_many_tasks_reads_how_many_more_there_are():
    """Twenty in the thread of a card: eighteen are told."""
    items = [reminded(painted.arena()) for _ in range(20)]
    card = outgoing.card(Mentioned(bundle(*items)), "sv")
    assert "> och 2 till\n" in draw(card)


def test_the_weekly_digest_in_swedish():
    """Counts, decisions, what is due to the next meeting, what lacks something; each task is named once under a heading."""
    card = outgoing.card(week(), "sv")
    assert card.text == "Veckan i korthet, vecka 6: Nya beslut 1 · Klara uppdrag 0 · Öppna 3 · Sena 0"
    assert draw(card) == (
        "**Veckan i korthet, vecka 6**\n"
        "Nya beslut 1 · Klara uppdrag 0 · Öppna 3 · Sena 0\n"
        "**Beslut sedan sist**\n"
        "• **B1** Årets tredje styrelsemöte hålls 2 november och studieresan 14–15 september – tis 24 jan\n"
        "**Till Styrelsemöte tors 2 mars (om 24 dagar)**\n"
        "• **U1** ta fram förslag på aktiviteter för studieresan samt inhämta besked om resmål"
        " – Maja Öst, önskat ons 1 mars\n"
        "• **U2** ta fram beslutsunderlag för Business Arena Stockholm – Staffanstorp, tors 23 feb\n"
        "**Saknar ansvarig eller datum**\n"
        "• **U3** Komplettera tidplanen (bilaga 1) – ansvarig saknas, datum saknas\n"
        "**Möten**\n"
        "• tors 2 mars **Styrelsemöte** M4\n"
        "[Visa alla öppna] [Nytt uppdrag] [Dagordning 2 mars]\n"
        "> Skickas måndagar 08:00. Ändra eller stäng av: /klubba inställningar"
    )


def test_a_private_digest_says_that_nobody_else_sees_it():
    """And an empty one says that there is nothing to tell."""
    assert draw(outgoing.card(week(private=True), "en")).endswith("> Only you can see this.")
    assert "Inget att berätta den här veckan." in draw(outgoing.card(week(empty=True), "sv"))


def test_the_bot_presents_itself_in_three_lines_and_two_buttons():
    """What it does, what it reads, who added it."""
    assert draw(outgoing.card(Welcome(room=painted.ROOM, by="Anna Berg"), "sv")) == (
        "Hej, jag är Klubba. Jag håller ordning på beslut, uppdrag och möten här.\n"
        "Jag ser bara det som skrivs till mig: kommandon, @Klubba och det du väljer att spara.\n"
        "> Tillagd av Anna Berg · veckobrev på måndagar 08:00, när det finns något att berätta\n"
        "[Visa hur] [Inställningar här]"
    )


def test_what_could_not_be_shown_is_told_with_a_way_on():
    """The record is saved; the asker learns why its card is not there."""
    told = Undelivered(room=painted.ROOM, picture=painted.arena(), why="absent")
    assert draw(outgoing.card(told, "sv")) == (
        "U2 är sparat. Kortet kunde inte visas i #kommundirektorer, för jag är inte med där."
        " Skriv /invite @Klubba där.\n"
        "[Visa kortet här när jag är med]"
    )
