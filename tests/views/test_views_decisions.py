"""What people read about decisions, word by word."""

from bot.domain.pictures.decisions import DecisionList, RecordedDecision
from bot.views import decisions
from tests.views import painted
from tests.views.drawn import draw


def test_a_decision_with_two_dates_in_swedish():
    """Both dates are read back in full, with the place among the year's meetings, and what joined the plan."""
    card = decisions.card(painted.two_dates(), "sv")
    assert card.text == (
        "Beslut B1: Årets tredje styrelsemöte hålls 2 november och studieresan 14–15 september"
    )
    assert draw(card) == (
        "**Beslut B1** · Maja Öst · tis 24 jan 2017 (v. 4)\n"
        "**Årets tredje styrelsemöte hålls 2 november och studieresan 14–15 september**  ⋮ Ändra · Ta bort\n"
        "a) Styrelsemöte **tors 2 nov 2017 (v. 44)** · 3 av 4 · M8, stod i planen\n"
        "b) Studieresa **tors 14–fre 15 sep 2017 (v. 37)** · M9, inlagt i planen\n"
        "> Kommundirektörsmöte tis 24 jan, punkt 3 · sparat av Maja Öst 17:12\n"
        "[Skapa uppdrag] [Lägg på nästa möte] [Ångra]"
    )


def test_a_plain_decision_in_english():
    """The same card in the room's other language."""
    assert draw(decisions.card(painted.decision_picture(painted.decision()), "en")) == (
        "**Decision B1** · Maja Öst · Tue 24 Jan 2017 (week 4)\n"
        "**Vi håller veckomöte tisdagar 09:00.**  ⋮ Edit · Delete\n"
        "> saved by Maja Öst 17:12\n"
        "[Create task] [Add to next meeting] [Undo]"
    )


def test_an_undone_decision_is_struck_through_and_signed():
    """It stays readable and has nothing to press."""
    picture = painted.decision_picture(
        painted.decision(state="undone"), last=(painted.happened("undone", "Maja Öst"),)
    )
    assert draw(decisions.card(picture, "sv")) == (
        "**Beslut B1** · Maja Öst · tis 24 jan 2017 (v. 4)\n"
        "~Vi håller veckomöte tisdagar 09:00.~\n"
        "> sparat av Maja Öst 17:12\n"
        "> Ångrat av Maja Öst 17:12."
    )


def test_no_support_is_never_called_a_rejection():
    """The kind stands in the name of the card, in the words the group uses."""
    picture = painted.decision_picture(painted.decision(kind="no support"))
    assert draw(decisions.card(picture, "sv")).startswith("**Inget stöd B1**")


def test_decisions_are_answered_in_private_only_when_there_is_something_to_tell():
    """Saved twice, or no card in the room; else the card says it all."""
    picture = painted.decision_picture(painted.decision())
    assert decisions.recorded(RecordedDecision(picture=picture), "sv") is None
    again = decisions.recorded(RecordedDecision(picture=picture, again=True), "sv")
    absent = decisions.recorded(RecordedDecision(picture=picture, absent=True), "sv")
    assert again is not None
    assert absent is not None
    assert draw(again).endswith("[Spara ändå] [Visa]")
    assert "B1 är sparat" in absent.text
    assert "[Visa kortet här när jag är med]" in draw(absent)


def test_latest_decisions_are_listed_with_a_way_to_a_new_one():
    """Each with [Visa]; none yet: how to write one."""
    some = DecisionList(where="Kommundirektörsgruppen", decisions=(painted.two_dates(),), today=painted.TODAY)
    assert draw(decisions.listing(some, "sv")) == (
        "# Senaste besluten, Kommundirektörsgruppen\n"
        "**B1** Årets tredje styrelsemöte hålls 2 november och studieresan 14–15 september – tis 24 jan  [Visa]\n"
        "[Nytt beslut]"
    )
    none = DecisionList(where=None, decisions=(), today=painted.TODAY)
    assert draw(decisions.listing(none, "sv")).startswith("Inga beslut än. Skriv ”beslut” till mig")
