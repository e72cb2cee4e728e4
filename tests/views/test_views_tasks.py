"""The cards of the seed's tasks, word by word, in both languages."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain.pictures.notices import Notice
from bot.domain.pictures.tasks import DateOffer, Doubts, OwnerOffer, RecordedTask, TaskList
from bot.domain.tasks import TaskPart
from bot.i18n.catalogue import COMMAND
from bot.views import tasks
from bot.views.nodes import Action
from tests.views import painted
from tests.views.drawn import controls, draw


def test_a_desired_task_with_two_parts_in_swedish():
    """Person, parts with a button each, what the day hangs on, when reminders come, where it was written."""
    card = tasks.card(painted.study_trip(), "sv")
    assert card.text == (
        "Uppdrag U1: ta fram förslag på aktiviteter för studieresan samt inhämta besked om resmål"
        " – Maja Öst, önskat ons 1 mars"
    )
    assert draw(card) == (
        "**Uppdrag U1** · Maja Öst · önskat **ons 1 mars 2017 (v. 9)**\n"
        "**ta fram förslag på aktiviteter för studieresan samt inhämta besked om resmål**"
        "  ⋮ Lämna över · Ändra · Ångra · Ta bort\n"
        "a) ta fram förslag på aktiviteter för studieresan  [Bocka av]\n"
        "b) inhämta besked om resmål  [Bocka av]\n"
        "> före Styrelsemöte tors 2 mars · påminner 15/2, 22/2, 27/2 och 1/3\n"
        "> Kommundirektörsmöte tis 24 jan, punkt 3 · sparat av Anna Berg 17:12\n"
        "[Klart] (Påminn senare: I eftermiddag | I morgon | Nästa vecka | Välj tid …) [Flytta datum]"
    )


def test_an_organisations_task_in_english():
    """The organisation is the owner and its contact is named; the papers day is said to be the reason for the day."""
    assert draw(tasks.card(painted.arena(), "en")) == (
        "**Task U2** · Staffanstorp (contact: Karin Holm) · by **Thu 23 Feb 2017 (week 8)**\n"
        "**ta fram beslutsunderlag för Business Arena Stockholm**  ⋮ Hand over · Edit · Undo · Delete\n"
        "> for Styrelsemöte Thu 2 Mar, when the papers go out · support: Lund (contact: Anna Berg)\n"
        "> saved by Anna Berg 17:12\n"
        "[Done] (Remind me later: This afternoon | Tomorrow | Next week | Pick a time …) [Move date]"
    )


def test_a_task_without_owner_and_date_says_so_and_can_be_taken():
    """What is missing stands on the card itself, with the buttons that mend it."""
    assert draw(tasks.card(painted.plan_extension(), "sv")) == (
        "**Uppdrag U3** · **ansvarig saknas** · **datum saknas**\n"
        "**Komplettera tidplanen (bilaga 1)**  ⋮ Klart · Ändra · Ångra · Ta bort\n"
        "> sparat av Anna Berg 17:12\n"
        "[Jag tar den] [Välj …] [Ange datum]"
    )


def test_a_group_without_convenor_says_that_nobody_answers():
    """The group stays the owner; that nobody gets its messages is seen."""
    picture = painted.task_picture(painted.task("ta fram förslag"), painted.GROUP)
    assert "Näringslivsgruppen (sammankallande saknas)" in draw(tasks.card(picture, "sv"))


def test_late_is_said_in_words_but_never_of_what_is_only_desired():
    """What must be done is three days late; a desired task is never called late."""
    late = painted.by(painted.TODAY - timedelta(days=3))
    required = painted.task_picture(painted.task(deadline=late), painted.person("Per Lind"))
    desired = painted.task_picture(
        painted.task(deadline=late, obligation="desired"), painted.person("Per Lind")
    )
    assert "senast **lör 21 jan 2017 (v. 3)** · **3 dagar sent**" in draw(tasks.card(required, "sv"))
    assert "**3 days late**" in draw(tasks.card(required, "en"))
    shown = draw(tasks.card(desired, "sv"))
    assert "önskat **lör 21 jan 2017 (v. 3)**" in shown
    assert "sent" not in shown


def test_a_finished_task_keeps_only_reopen():
    """Who and when; the buttons are gone but one."""
    done = painted.task(state="done", done_by=painted.MAJA, done_at=painted.NOW)
    picture = painted.task_picture(done, painted.person("Per Lind"), done_by="Per Lind")
    assert draw(tasks.card(picture, "sv")) == (
        "**Uppdrag U1** · klart · Per Lind\n"
        "**Skicka kallelse till veckomötet**\n"
        "> sparat av Anna Berg 17:12\n"
        "> Klart, markerat av Per Lind 17:12.\n"
        "[Öppna igen]"
    )


def test_an_undone_task_is_struck_through():
    """It stays readable, says by whom, and can do nothing any more."""
    picture = painted.task_picture(
        painted.task(state="undone"), last=(painted.happened("undone", "Anna Berg"),)
    )
    assert draw(tasks.card(picture, "en")) == (
        "**Task U1**\n~Skicka kallelse till veckomötet~\n> saved by Anna Berg 17:12\n> Undone by Anna Berg 17:12."
    )


def test_a_move_is_signed_with_its_reason():
    """From the card alone one reads the new day, who set it and why; [Ångra] has gone."""
    moved = painted.happened("moved", to="2017-03-16", reason="väntar på svar från arkivet")
    picture = painted.task_picture(
        painted.task(deadline=painted.by(date(2017, 3, 16))), painted.person("Maja Öst"), last=(moved,)
    )
    shown = draw(tasks.card(picture, "sv"))
    assert "> Nytt datum: tors 16 mars. Ändrat av Per Lind 17:12. Skäl: väntar på svar från arkivet." in shown
    assert "Ångra" not in shown


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("sv", "> Nytt datum: tors 16 mars, tidigare tors 2 mars. Ändrat av Per Lind 17:12."),
        ("en", "> New date: Thu 16 Mar, previously Thu 2 Mar. Changed by Per Lind 17:12."),
    ],
)
def test_a_move_shows_the_old_day_beside_the_new_one(locale, said):
    """Who reads the card after a move sees what it was before."""
    moved = painted.happened("moved", to="2017-03-16", **{"from": "2017-03-02"})
    picture = painted.task_picture(
        painted.task(deadline=painted.by(date(2017, 3, 16))), painted.person("Maja Öst"), last=(moved,)
    )
    assert said in draw(tasks.card(picture, locale))


def test_ticked_parts_are_struck_and_signed():
    """A part that is done says by whom; the open one keeps its button."""
    parts = (TaskPart(text="förslag", done_by=painted.MAJA, done_at=painted.NOW), TaskPart(text="besked"))
    picture = painted.task_picture(painted.task(parts=("förslag", "besked")), painted.person("Maja Öst"))
    ticked = replace(picture, task=replace(picture.task, parts=parts), part_names=("Maja Öst", None))
    shown = draw(tasks.card(ticked, "sv"))
    assert "b) besked  [Bocka av]\na) ~förslag~ – klart, Maja Öst" in shown


def test_a_meeting_that_is_not_planned_can_be_added_from_the_card():
    """The written day counts, the name is kept, and one button puts the meeting in the plan."""
    unplanned = painted.deadline(meeting=None, doubt="unplanned")
    picture = painted.task_picture(painted.task(deadline=unplanned), painted.person("Maja Öst"))
    shown = draw(tasks.card(picture, "sv"))
    assert "> före styrelsemötet 2 mars · mötet finns inte i planen" in shown
    assert shown.endswith("[Lägg till mötet]")
    assert "⋮ Flytta datum · Lämna över · Ändra · Ångra · Ta bort" in shown


def test_a_cancelled_meeting_leaves_the_date_and_is_marked():
    """The deadline stands; that its meeting will not be held is said."""
    cancelled = painted.meeting(state="cancelled")
    shown = draw(tasks.card(painted.study_trip(bound=cancelled), "sv"))
    assert "Styrelsemöte tors 2 mars, mötet inställt" in shown


def test_questions_after_saving_offer_one_press_answers():
    """What is missing is asked once, in private, after it is saved; everything may stay open."""
    directors = painted.meeting("Kommundirektörsmöte", date(2017, 3, 28), 6)
    doubts = Doubts(
        no_owner=True,
        no_date=True,
        owners=(OwnerOffer(party=painted.person("Maja Öst").party, name="Maja Öst"),),
        dates=(DateOffer(day=directors.starts, meeting=directors),),
    )
    card = tasks.questions(RecordedTask(picture=painted.plan_extension(), doubts=doubts), "sv")
    assert card is not None
    assert draw(card) == (
        "**U3 är sparat utan ansvarig och datum:** Komplettera tidplanen (bilaga 1)\n"
        "Vem ska göra det?\n"
        "[Jag tar den] [Maja Öst] [Välj …]\n"
        "När ska det vara klart?\n"
        "[Kommundirektörsmöte 28/3] [Annat datum …]\n"
        "[Löpande] [Lämna öppet]"
    )


def test_nothing_in_doubt_asks_nothing():
    """The card in the room says it all."""
    assert tasks.questions(RecordedTask(picture=painted.arena(), doubts=Doubts()), "sv") is None


def test_a_contradiction_is_asked_and_the_earliest_day_holds_meanwhile():
    """Both days are buttons, and the reader learns which one reminders follow."""
    doubtful = painted.by(date(2017, 3, 2), typed="fre 2 mars", doubt="conflict", others=(date(2017, 3, 3),))
    picture = painted.task_picture(painted.task(deadline=doubtful), painted.person("Maja Öst"))
    doubts = Doubts(conflict=True, dates=(DateOffer(day=date(2017, 3, 2)), DateOffer(day=date(2017, 3, 3))))
    card = tasks.questions(RecordedTask(picture=picture, doubts=doubts), "en")
    assert card is not None
    assert draw(card) == (
        "**U1 is saved:** Skicka kallelse till veckomötet\n"
        "You wrote “fre 2 mars”, but 2 Mar is a Thursday. Which day do you mean?\n"
        "Until you answer I remind you by Thu 2 Mar.\n"
        "[Thu 2 Mar] [Fri 3 Mar] [Another date …]"
    )
    assert "**datum att bekräfta**, tills vidare **tors 2 mars 2017 (v. 9)**" in draw(
        tasks.card(picture, "sv")
    )


def test_an_unknown_organisation_can_be_added():
    """Only where the name was written as owner outright."""
    doubts = Doubts(no_owner=True, unknown="Kalmar", unknown_explicit=True)
    card = tasks.questions(RecordedTask(picture=painted.plan_extension(), doubts=doubts), "sv")
    assert card is not None
    assert "Jag hittar ingen som heter ”Kalmar”. Vem ska göra det?" in draw(card)
    assert "[Jag tar den] [Lägg till Kalmar som organisation] [Välj …]" in draw(card)


def test_an_unknown_support_can_be_added():
    """Each name gets its own button; the task has its owner and asks for nothing else."""
    doubts = Doubts(unknown_support=("Kalmar", "Växjö"))
    card = tasks.questions(RecordedTask(picture=painted.arena(), doubts=doubts), "sv")
    assert card is not None
    assert "Jag hittar ingen som heter ”Kalmar” att be om stöd.  [Lägg till Kalmar som organisation]" in draw(
        card
    )
    assert "Jag hittar ingen som heter ”Växjö” att be om stöd.  [Lägg till Växjö som organisation]" in draw(
        card
    )


def test_a_contact_for_who_helps_does_not_make_them_the_owner():
    """[Välj kontakt] beside a supporting organisation asks for its contact as somebody who helps."""
    nobody = replace(painted.LUND, contact=None, contact_name=None)
    picture = replace(painted.arena(), support=(nobody,))
    card = tasks.questions(RecordedTask(picture=picture, doubts=Doubts(no_contact=(nobody,))), "sv")
    assert card is not None
    (choose,) = controls(card.nodes)
    assert (choose.label, choose.action) == ("Välj kontakt", Action("task.support", "U2 Lund"))


def test_namesakes_are_told_apart():
    """Two people called Anna: each button says which one."""
    annas = (
        OwnerOffer(party=painted.person("", 1).party, name="Anna Berg", organisation="Lund"),
        OwnerOffer(party=painted.person("", 9).party, name="Anna Falk", organisation="Höör"),
    )
    doubts = Doubts(no_owner=True, several=annas)
    card = tasks.questions(RecordedTask(picture=painted.plan_extension(), doubts=doubts), "sv")
    assert card is not None
    assert "Flera heter Anna. Vem menar du?\n[Anna Berg, Lund] [Anna Falk, Höör] [Välj …]" in draw(card)


def test_the_same_words_again_save_nothing_new():
    """The first one is shown, and can be saved anyway."""
    card = tasks.questions(RecordedTask(picture=painted.arena(), doubts=Doubts(), again=True), "sv")
    assert card is not None
    assert draw(card).endswith("[Spara ändå] [Visa]")
    assert "så inget nytt är sparat" in card.text


def test_where_the_bot_is_not_the_asker_learns_how_to_invite_it():
    """It is saved; the card can be shown later."""
    card = tasks.questions(RecordedTask(picture=painted.arena(), doubts=Doubts(), absent=True), "sv")
    assert card is not None
    assert f"Skriv {COMMAND}/invite @Klubba." in card.text
    assert "[Visa kortet här när jag är med]" in draw(card)


def test_the_message_to_an_organisations_contact():
    """Who gave it, on whose behalf it is theirs, where it comes from, what to press."""
    card = tasks.notice(Notice(act="assigned", by="Anna Berg", picture=painted.arena(), detail={}), "sv")
    assert draw(card) == (
        "Staffanstorp har fått **U2** av Anna Berg. Du svarar för Staffanstorp."
        "  ⋮ Lämna över · Lämna tillbaka · Ändra · Visa\n"
        "**Uppdrag U2** · Staffanstorp (kontakt: Karin Holm) · senast **tors 23 feb 2017 (v. 8)**\n"
        "**ta fram beslutsunderlag för Business Arena Stockholm**\n"
        "> till Styrelsemöte tors 2 mars, då handlingarna skickas ut · stöd: Lund (kontakt: Anna Berg)\n"
        "> #kommundirektorer · sparat av Anna Berg 17:12\n"
        "[Klart] (Påminn senare: I eftermiddag | I morgon | Nästa vecka | Välj tid …) [Flytta datum]"
    )


def test_a_message_about_an_undone_task_asks_for_nothing():
    """An amended message tells that it no longer holds, by whom, and has no button."""
    undone = replace(painted.arena().task, state="undone")
    picture = painted.arena(task=undone, last=(painted.happened("undone", "Anna Berg"),))
    shown = draw(tasks.notice(Notice(act="assigned", by="Anna Berg", picture=picture, detail={}), "sv"))
    assert shown.startswith("**U2** är ångrat. Du behöver inte göra något.")
    assert "Ångrat av Anna Berg 17:12." in shown
    assert "[" not in shown


def test_a_long_list_is_paged():
    """Six at a time; the button says how many are left, up to a page."""
    many = tuple(painted.task_picture(painted.task(f"Uppdrag {n}", n)) for n in range(1, 10))
    where = "Kommundirektörsgruppen"
    beginning = TaskList(scope="all", where=where, tasks=many, total=9, today=painted.TODAY)
    rest = replace(beginning, tasks=many[6:], offset=6)
    first, second = (draw(tasks.listing(page, "sv")) for page in (beginning, rest))
    assert first.startswith("# Öppna uppdrag (9), Kommundirektörsgruppen\n**U1** Uppdrag 1 –")
    assert first.endswith("[Visa 3 till] [Nytt uppdrag]")
    assert "**U7**" in second
    assert "till]" not in second


def test_an_empty_list_teaches():
    """Nothing to do is said, and the form is one press away."""
    empty = TaskList(scope="mine", where=None, tasks=(), total=0, today=painted.TODAY)
    assert draw(tasks.listing(empty, "sv")) == (
        "Inget att göra just nu. Uppdrag du får dyker upp här.\n[Nytt uppdrag]"
    )
