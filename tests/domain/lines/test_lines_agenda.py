"""What a line after /dagordning says."""

import pytest

from bot.domain.ids import Label
from bot.domain.lines.agenda import AgendaOrder, agenda_order
from bot.domain.lines.agenda_points import PointLine, point_line, point_lines
from bot.domain.lines.put_off import matter, puts_off, wishes

ORDERS = {
    "hjälp": AgendaOrder(verb="help"),
    "styrelsemöte 2 mars": AgendaOrder(verb="show", rest="styrelsemöte 2 mars"),
    "lägg till Budget, 20 min": AgendaOrder(verb="add", rest="Budget, 20 min"),
    "add board meeting 2 March: Budget": AgendaOrder(verb="add", rest="board meeting 2 March: Budget"),
    'bordlägg "Profilering, t.ex. Arena" till 28 mars': AgendaOrder(
        verb="defer", rest="Profilering, t.ex. Arena", to="28 mars"
    ),
    "skjut upp punkt 3 till nästa möte, eftersom underlaget saknas": AgendaOrder(
        verb="defer", rest="punkt 3", to="nästa möte", reason="underlaget saknas"
    ),
    "defer item 3 to 28 March because it is late": AgendaOrder(
        verb="defer", rest="item 3", to="28 March", reason="it is late"
    ),
    "flytta punkt 3 till 1": AgendaOrder(verb="move", rest="punkt 3", to="1"),
    "move item 3 to 1": AgendaOrder(verb="move", rest="item 3", to="1"),
    **dict.fromkeys(
        (
            "styrelsemötet 2 mars: flytta punkt 3 till 1",
            "styrelsemötet 2 mars flytta punkt 3 till 1",
            "flytta styrelsemötet 2 mars punkt 3 till 1",
            "flytta punkt 3 på styrelsemötet 2 mars till 1",
            "flytta punkt 3 till 1 på styrelsemötet 2 mars",
        ),
        AgendaOrder(verb="move", rest="punkt 3", to="1", on="styrelsemötet 2 mars"),
    ),
    "board meeting 2 March: remove item 3": AgendaOrder(
        verb="remove", rest="item 3", on="board meeting 2 March"
    ),
    "ta bort punkt 3 på M2": AgendaOrder(verb="remove", rest="punkt 3", on="M2"),
    "skjut upp punkt 3 på M2 till 9 maj": AgendaOrder(verb="defer", rest="punkt 3", to="9 maj", on="M2"),
    "fråga Ska vi flytta punkt 3 till 1?": AgendaOrder(verb="ask", rest="Ska vi flytta punkt 3 till 1?"),
    "ta bort punkt 3": AgendaOrder(verb="remove", rest="punkt 3"),
    "återremiss punkt 2 till ÖP-gruppen, eftersom underlaget saknas": AgendaOrder(
        verb="refer", rest="punkt 2", to="ÖP-gruppen", reason="återremiss till ÖP-gruppen: underlaget saknas"
    ),
    "refer back item 2": AgendaOrder(verb="refer", rest="item 2", reason="referred back"),
    "lägg till": AgendaOrder(verb="unfinished", begun="add"),
    "Svara:": AgendaOrder(verb="unfinished", begun="answer"),
    "bordlägg": AgendaOrder(verb="unfinished", begun="defer"),
    "svara F3": AgendaOrder(verb="question", label=Label("F", 3)),
    "fråga Vad gör vi?": AgendaOrder(verb="ask", rest="Vad gör vi?"),
    "question What do we do?": AgendaOrder(verb="ask", rest="What do we do?"),
    "svara F3 senast fredag": AgendaOrder(verb="answer or day", label=Label("F", 3), rest="senast fredag"),
    "svara F3 gärna på fredag": AgendaOrder(
        verb="answer or day", label=Label("F", 3), rest="gärna på fredag"
    ),
    "answer F3 by Friday please": AgendaOrder(
        verb="answer or day", label=Label("F", 3), rest="by Friday please"
    ),
    "svara F3: senast fredag": AgendaOrder(verb="answer", label=Label("F", 3), rest="senast fredag"),
    "svara F3 Lund senast fredag": AgendaOrder(verb="answer", label=Label("F", 3), rest="Lund senast fredag"),
    "svara F3 till Lund": AgendaOrder(verb="answer", label=Label("F", 3), rest="till Lund"),
    "svara F3 gärna": AgendaOrder(verb="answer", label=Label("F", 3), rest="gärna"),
    "svara F1: Ja, gärna": AgendaOrder(verb="answer", label=Label("F", 1), rest="Ja, gärna"),
    "f 1": AgendaOrder(verb="question", label=Label("F", 1)),
    "fast punkt Sverigeförhandlingen": AgendaOrder(verb="standing", rest="Sverigeförhandlingen"),
    "standing item The budget": AgendaOrder(verb="standing", rest="The budget"),
    "ta bort fast punkt Sverige": AgendaOrder(verb="not standing", rest="Sverige"),
    "fasta punkter": AgendaOrder(verb="list standing"),
    "inget nytt om Greater Copenhagen": AgendaOrder(verb="nothing new", rest="Greater Copenhagen"),
    "status Sverigeförhandlingen: Malmö är klara": AgendaOrder(
        verb="status", rest="Sverigeförhandlingen", to="Malmö är klara"
    ),
    "avvakta F1": AgendaOrder(verb="wait", label=Label("F", 1)),
    "wait with f 1": AgendaOrder(verb="wait", label=Label("F", 1)),
    "ta upp F1 igen": AgendaOrder(verb="resume", label=Label("F", 1)),
    "take up again F1": AgendaOrder(verb="resume", label=Label("F", 1)),
    "avvakta Trelleborg": AgendaOrder(verb="show", rest="avvakta Trelleborg"),
    "publicera": AgendaOrder(verb="publish"),
    "publish board meeting 2 March": AgendaOrder(verb="publish", rest="board meeting 2 March"),
    "flytta kontoret till Lund": AgendaOrder(verb="show", rest="flytta kontoret till Lund"),
}


@pytest.mark.parametrize("text", ORDERS)
def test_a_line_is_an_order_or_names_a_meeting(text):
    """Both languages; words that only look like an order are left as they are."""
    assert agenda_order(text) == ORDERS[text]


POINTS = {
    "Information 4-spår (Trafikverket), 20 min, typ information": PointLine(
        title="Information 4-spår", kind="information", presenter="Trafikverket", minutes=20
    ),
    "Budget, type decision, presenter: Lund": PointLine(title="Budget", kind="decision", presenter="Lund"),
    "Dialog med RUN (Region Skåne)": PointLine(title="Dialog med RUN", presenter="Region Skåne"),
    "Resultat workshops, beslut inspel": PointLine(
        title="Resultat workshops, beslut inspel", kind="decision"
    ),
    "Rapport, typ konstigt, 5 min": PointLine(
        title="Rapport, typ konstigt", kind="information", minutes=5, unknown_kind="konstigt"
    ),
    "Budget, typ: beslutt (Anna Berg), 20 min": PointLine(
        title="Budget", presenter="Anna Berg", minutes=20, unknown_kind="beslutt"
    ),
    "Bredband typ:information": PointLine(title="Bredband", kind="information"),
    "type: decision Budget": PointLine(title="Budget", kind="decision"),
    "typ: fast punktt, Läget": PointLine(title="Läget", unknown_kind="fast punktt"),
    "typ: xyzzy Läget": PointLine(title="Läget", unknown_kind="xyzzy"),
    "typ: xyzzy": PointLine(title="typ: xyzzy", unknown_kind="xyzzy"),
    "Tidplanen (bilaga 1)": PointLine(title="Tidplanen (bilaga 1)"),
    "8. Sverigeförhandlingen, fast punkt": PointLine(title="Sverigeförhandlingen", kind="standing", number=8),
    "Mål 2020. Läget": PointLine(title="Mål 2020. Läget"),
}


@pytest.mark.parametrize("text", POINTS)
def test_a_point_is_read_with_its_type_presenter_and_minutes(text):
    """What is not understood stays in the title."""
    assert point_line(text) == POINTS[text]


def test_several_points_are_divided_by_semicolons_and_lines():
    """Bullets are no part of a title; empty pieces are no points."""
    assert [p.title for p in point_lines("- A\n- B; C;;\n")] == ["A", "B", "C"]


def test_what_is_put_off_is_told_from_what_is_only_for_a_meeting():
    """A hint that cries wolf is worse than none."""
    assert puts_off("profileringsdiskussionen för på nästa kommundirektörsmöte 28 mars")
    assert puts_off("The profile discussion is deferred to 28 March")
    assert not puts_off("Vi tar fram underlag för styrelsemötet 2 mars")
    assert not puts_off("Styrelsemöte hålls 2 november")
    assert wishes("Det ligger i vårt intresse att diskutera hur vi kan öka vårt inflytande")
    assert not wishes("Vi diskuterade budgeten")


def test_the_matter_of_a_deferral_is_its_title():
    """Neither "det beslutades att" nor "förs" is a part of it."""
    assert matter("Det beslutades att profileringsdiskussionen förs") == "Profileringsdiskussionen"
    assert matter("The profile discussion is deferred to") == "The profile discussion"
    assert matter("Budgeten") == "Budgeten"
