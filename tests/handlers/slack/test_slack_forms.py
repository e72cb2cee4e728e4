"""Forms: what they hold, what comes back, and what is said about a field."""

from dataclasses import replace

import pytest

from bot.views.nodes import (
    Action,
    Actions,
    Button,
    ChoiceField,
    DateField,
    Option,
    Paragraph,
    PersonField,
    Text,
    TextField,
    TicksField,
    TimeField,
)
from handlers.chat.messages import Ask, Mend, Submitted, Whisper
from tests.handlers.slack.doorbench import card, form

FIELDS = (
    TextField(
        id="text", label="Vad ska göras?", hint="Börja med ett verb.", long=True, value="Ring <Åsa> & Bo"
    ),
    ChoiceField(
        id="owner",
        label="Ansvarig",
        options=(Option("Lund", "organisation/2"), Option("Anna & Bo", "person/3")),
        value="person/3",
        optional=True,
    ),
    PersonField(id="person", label="Någon annan", value="slack/T0KLUBBA/U0PER", optional=True),
    DateField(id="day", label="Dag", value="2017-03-02", optional=True),
    TimeField(id="time", label="Tid", value="08:30", optional=True),
    TextField(id="note", label="Anteckning", optional=True, placeholder="Kort"),
)


async def opened(bench, *fields, channel="styrelsen", subject="U7"):
    """A form on Anna's screen, opened by a command in a room."""
    bench.script.say(Ask(form(*fields, subject=subject)))
    await bench.do("command", user="anna", channel=channel, text="/uppdrag")
    bench.script.heard.clear()
    bench.script.say()


async def test_values_come_back_as_they_stood(bench):
    """Every kind of field shows its first value, and sends it back; an empty one is None."""
    await opened(bench, *FIELDS)
    await bench.do("submit", user="anna", values={})
    submitted = bench.heard()
    assert isinstance(submitted, Submitted)
    assert submitted.action == Action("task.edit", "U7")
    assert submitted.values == {
        "text": "Ring <Åsa> & Bo",
        "owner": "person/3",
        "person": "slack/T0KLUBBA/U0PER",
        "day": "2017-03-02",
        "time": "08:30",
        "note": None,
    }
    assert await bench.ask("view", user="anna") is None


async def test_values_that_were_changed_come_back(bench):
    """What the person fills in is what comes back; spaces alone are nothing."""
    await opened(bench, *FIELDS)
    values = {"Vad ska göras?": " Ring Bo ", "Ansvarig": "Lund", "person": "maja", "Dag": None, "note": "  "}
    await bench.do("submit", user="anna", values=values)
    got = bench.heard().values
    assert (got["text"], got["owner"], got["person"]) == (
        "Ring Bo",
        "organisation/2",
        "slack/T0KLUBBA/U0MAJA",
    )
    assert (got["day"], got["note"]) == (None, None)


async def test_form_remembers_where_it_was_opened(bench):
    """A form belongs to the room where it was opened, also when it is opened from a private one."""
    await opened(bench, channel="presidiet", subject='B3 "|" å')
    await bench.do("submit", user="anna", values={})
    submitted = bench.heard()
    assert submitted.action.subject == 'B3 "|" å'
    assert submitted.place.room == "slack/T0KLUBBA/C0PRESIDIET"
    assert submitted.place.visibility == "private"
    assert submitted.key.startswith("form/")


async def test_errors_stand_at_their_fields(bench):
    """What is wrong is said at each field at once, the form stays and keeps what was filled in."""
    await opened(bench, *FIELDS)
    bench.script.say(Mend({"text": "Skriv vad som ska göras.", "day": "Datumet har passerat."}))
    await bench.do("submit", user="anna", values={"note": "kvar"})
    stack = bench.playground.bench.screens.top("U0ANNA")
    assert stack.errors == {"text": "Skriv vad som ska göras.", "day": "Datumet har passerat."}
    bench.script.say()
    await bench.do("submit", user="anna", values={})
    assert bench.script.heard[-1].values["note"] == "kvar"
    assert await bench.ask("view", user="anna") is None


async def test_error_about_no_field_of_the_form_goes_to_the_first(bench):
    """An error about something that is not a field is not lost: it stands at the first one."""
    await opened(bench, *FIELDS)
    bench.script.say(Mend({"text": "Ett.", "due": "Två."}))
    await bench.do("submit", user="anna", values={})
    assert bench.playground.bench.screens.top("U0ANNA").errors == {"text": "Ett. Två."}


async def test_form_leads_to_another(bench):
    """A form can be answered with a form."""
    await opened(bench)
    bench.script.say(Ask(form(TextField(id="name", label="Kontakt"))))
    await bench.do("submit", user="anna", values={})
    assert "Kontakt" in (await bench.ask("view", user="anna"))["text"]


async def test_control_in_a_form_draws_it_anew(bench):
    """A button in a form changes the form in place; what was filled in stays."""
    me = Actions((Button(label="Jag", action=Action("task.new", "")),))
    first = form(TextField(id="text", label="Vad?"), TextField(id="note", label="Not", optional=True))
    bench.script.say(Ask(with_intro(first, me)))
    await bench.do("command", user="anna", channel="styrelsen", text="/uppdrag")
    bench.script.say(Ask(with_intro(first, Paragraph((Text("Ansvarig: du"),)))))
    await bench.do(
        "submit", user="anna", status=200, values={"note": "x"}
    )  # the person's screen misses "Vad?"
    await bench.do("click", user="anna", channel="view", action="Jag")
    view = bench.playground.bench.screens.top("U0ANNA")
    assert "Ansvarig: du" in (await bench.ask("view", user="anna"))["text"]
    assert view.values["note"]["note"]["value"] == "x"
    assert bench.script.heard[-1].place.room == "slack/T0KLUBBA/C0STYRELSEN"


@pytest.mark.parametrize(("channel", "seen_in"), [("styrelsen", "styrelsen"), ("presidiet", "dm")])
async def test_private_answer_to_a_form(bench, channel, seen_in):
    """It stands in the room where the form was opened, or, where the bot is not a member, in the person's own conversation."""
    await opened(bench, channel=channel)
    bench.script.say(Whisper(card("U7 är ändrat")))
    await bench.do("submit", user="anna", values={})
    assert (await bench.texts(seen_in, "anna"))[-1] == "U7 är ändrat"


async def test_lists_that_are_too_long_or_empty(bench):
    """A hundred options are offered at most; a field with nothing to choose from is left out."""
    many = ChoiceField(id="many", label="Många", options=tuple(Option(f"x{n}", f"{n}") for n in range(130)))
    none = ChoiceField(id="none", label="Inga", options=())
    await opened(bench, many, none)
    view = bench.playground.bench.screens.top("U0ANNA")
    (block,) = view.payload["blocks"]
    assert len(block["element"]["options"]) == 100


async def test_form_that_would_break_every_limit(bench):
    """Titles, labels, hints and values that are too long are cut, and the form opens."""
    long = "Ganska långt & <långt> " * 300
    fields = (
        TextField(id="text", label=long, hint=long, placeholder=long, value=long, long=True, limit=9000),
        ChoiceField(id="owner", label=long, options=(Option(long, "a"), Option("b", "v" * 200))),
        PersonField(id="person", label="Någon", value="teams/x/y"),
    )
    bench.script.say(Ask(with_intro(form(*fields), *(Paragraph((Text(long),)) for _ in range(120)))))
    await bench.do("command", user="anna", channel="dm", text="/uppdrag")
    assert await bench.alarms() == []
    assert await bench.ask("view", user="anna")


def with_intro(asked, *intro):
    """The same form with something above its fields."""
    return replace(asked, intro=intro)


TICKS = TicksField(
    id="present1",
    label="Närvarande",
    options=(
        Option("Lund – Anna Berg", "person/1"),
        Option("Malmö – Per Lind", "person/2"),
        Option("Bo", "person/3"),
    ),
    ticked=("person/1",),
)


async def test_what_is_ticked_comes_back_with_a_space_between(bench):
    """A list to tick in shows what is ticked already; without any tick it is None."""
    await opened(bench, TICKS)
    await bench.do("submit", user="anna", values={})
    assert bench.heard().values == {"present1": "person/1"}
    await opened(bench, TICKS)
    await bench.do("submit", user="anna", values={"present1": ["Lund – Anna Berg", "Bo"]})
    assert bench.heard().values == {"present1": "person/1 person/3"}
    await opened(bench, TICKS)
    await bench.do("submit", user="anna", values={"present1": []})
    assert bench.heard().values == {"present1": None}


async def test_a_list_to_tick_in_takes_ten(bench):
    """More than Slack takes are left out rather than the whole form refused."""
    many = TicksField(
        id="present1", label="Alla", options=tuple(Option(f"N{n}", f"person/{n}") for n in range(12))
    )
    await opened(bench, many)
    await bench.do("submit", user="anna", values={"present1": ["N0", "N9"]})
    assert bench.heard().values == {"present1": "person/0 person/9"}
