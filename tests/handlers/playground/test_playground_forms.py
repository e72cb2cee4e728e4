"""Forms open within three seconds, are filled in by what people read on them, and do what the product answers."""

import asyncio

import pytest
from slack_sdk.errors import SlackApiError


def _text(words):
    return {"type": "plain_text", "text": words}


def _form(title="Nytt uppdrag", **more):
    def field(block, label, element, **rest):
        return {"type": "input", "block_id": block, "label": _text(label), "element": element, **rest}

    kinds = [{"text": _text("Ska"), "value": "must"}, {"text": _text("Bör"), "value": "should"}]
    return {
        "type": "modal",
        "callback_id": "task",
        "title": _text(title),
        "submit": _text("Spara"),
        "blocks": [
            field(
                "what", "Vad ska göras?", {"type": "plain_text_input", "action_id": "v", "max_length": 100}
            ),
            field("who", "Ansvarig", {"type": "users_select", "action_id": "v"}, optional=True),
            field("when", "Klart", {"type": "datepicker", "action_id": "day"}, optional=True),
            field("at", "Tid", {"type": "timepicker", "action_id": "clock"}, optional=True),
            field(
                "kind",
                "Slag",
                {"type": "static_select", "action_id": "v", "options": kinds, "initial_option": kinds[0]},
            ),
            field(
                "tick", "Kryssa", {"type": "checkboxes", "action_id": "v", "options": kinds}, optional=True
            ),
        ],
        **more,
    }


@pytest.fixture
async def form(bench):
    """A command that opens the form, and what the product gets when it is sent; `answers` is what it answers."""
    sent, answers = [], []

    @bench.app.command("/beslut")
    async def ask(ack, body, client):
        await ack()
        await client.views_open(trigger_id=body["trigger_id"], view=_form(notify_on_close=True))

    @bench.app.view("task")
    async def took(ack, body):
        sent.append(body)
        await ack(**(answers.pop(0) if answers else {}))

    await bench.do("command", user="per", channel="dm", text="/beslut")
    return sent, answers


async def test_fields_by_label_or_id(bench, form):
    """Values go in by label, block id or action id, in people's words; the form closes when the product takes it."""
    sent, _ = form
    values = {
        "Vad ska göras?": "Boka rum",
        "who": "@karin",
        "day": "2017-03-02",
        "Tid": "8:30".zfill(5),
        "Slag": "Bör",
        "tick": ["Ska"],
    }
    await bench.do("submit", user="per", values=values)
    state = sent[0]["view"]["state"]["values"]
    assert state["what"]["v"] == {"type": "plain_text_input", "value": "Boka rum"}
    assert state["who"]["v"]["selected_user"] == "U0KARIN"
    assert state["when"]["day"]["selected_date"] == "2017-03-02"
    assert state["at"]["clock"]["selected_time"] == "08:30"
    assert state["kind"]["v"]["selected_option"]["value"] == "should"
    assert [option["value"] for option in state["tick"]["v"]["selected_options"]] == ["must"]
    assert await bench.ask("view", user="per") is None


async def test_errors_stand_on_the_form_and_values_stay(bench, form):
    """What the product says about a field is shown with it; the next sending keeps what was filled in."""
    sent, answers = form
    answers.append({"response_action": "errors", "errors": {"when": "Datumet har passerat."}})
    await bench.do("submit", user="per", values={"what": "Boka rum", "Klart": "2016-01-01"})
    view = await bench.ask("view", user="per")
    assert view["title"] == "Nytt uppdrag"
    assert "Datumet har passerat." in view["text"]
    assert view["errors"] == {"when": "Datumet har passerat."}
    assert view["values"]["what"] == {"v": "Boka rum"}
    await bench.do("submit", user="per", values={"Klart": "2017-03-02"})
    assert sent[1]["view"]["state"]["values"]["what"]["v"]["value"] == "Boka rum"
    assert await bench.ask("view", user="per") is None


async def test_empty_field_that_is_needed_is_not_sent(bench, form):
    """Slack's own screen holds back a form with an empty or too long field."""
    sent, _ = form
    await bench.do("submit", user="per", values={})
    assert (await bench.ask("view", user="per"))["errors"] == {"what": "Fyll i det här fältet."}
    await bench.do("submit", user="per", values={"what": "x" * 101})
    assert (await bench.ask("view", user="per"))["errors"] == {"what": "Skriv högst 100 tecken."}
    assert sent == []


async def test_values_that_do_not_fit_are_refused(bench, form):
    """An unknown field, an unknown choice, a day that is none: 400, and nothing is filled in."""
    for values in [{"Finns inte": "x"}, {"Slag": "Kanske"}, {"Klart": "i morgon"}, {"Tid": "25:00"}]:
        assert (await bench.do("submit", status=400, user="per", values=values))["error"]
    await bench.do("submit", status=404, user="per", values={"who": "ingen"})
    assert (await bench.ask("view", user="per"))["values"]["what"] == {"v": None}


async def test_update_push_and_clear(bench, form):
    """The product's answer changes the form, puts one above it, or closes all."""
    _, answers = form
    answers += [
        {"response_action": "update", "view": _form("Ändrat")},
        {"response_action": "push", "view": _form("Ovanpå")},
        {"response_action": "clear"},
    ]
    await bench.do("submit", user="per", values={"what": "Boka rum"})
    view = await bench.ask("view", user="per")
    assert (view["title"], view["values"]["what"]) == ("Ändrat", {"v": "Boka rum"})
    await bench.do("submit", user="per", values={})
    view = await bench.ask("view", user="per")
    assert (view["title"], view["values"]["what"]) == ("Ovanpå", {"v": None})
    await bench.do("submit", user="per", values={"what": "x"})
    assert await bench.ask("view", user="per") is None


async def test_fourth_form_is_one_too_many(bench, form):
    """At most three forms lie above each other; the fourth shows as trouble on the third, and to the person."""
    _, answers = form
    answers += [{"response_action": "push", "view": _form(f"Nr {n}")} for n in (2, 3, 4)]
    for _ in range(3):
        await bench.do("submit", user="per", values={"what": "x"})
    view = await bench.ask("view", user="per")
    assert view["title"] == "Nr 3"
    assert "push_limit_reached" in view["trouble"]
    assert "push_limit_reached" in (await bench.last("dm", "per"))["text"]


async def test_closing_is_told_when_asked_for(bench, form):
    """Closing a form sends view_closed where the product wanted to know; then there is no form to send."""
    closed = []

    @bench.app.view_closed("task")
    async def gone(ack, body):
        await ack()
        closed.append(body["type"])

    await bench.do("close", user="per")
    assert closed == ["view_closed"]
    await bench.do("submit", status=409, user="per", values={})


async def test_trigger_opens_one_form_within_three_seconds(bench):
    """A trigger id works once, for three seconds of the machine's clock, and only if Slack gave it out."""
    triggers = []

    @bench.app.command("/beslut")
    async def ask(ack, body):
        triggers.append(body["trigger_id"])
        await ack()

    await bench.do("command", user="per", channel="dm", text="/beslut")
    await bench.do("command", user="per", channel="dm", text="/beslut")
    await bench.client.views_open(trigger_id=triggers[0], view=_form())
    assert await _error(bench, triggers[0]) == "exchanged_trigger_id"
    assert await _error(bench, "1.2.3") == "invalid_trigger_id"
    await asyncio.sleep(3.1)
    assert await _error(bench, triggers[1]) == "expired_trigger_id"


async def _error(bench, trigger):
    with pytest.raises(SlackApiError) as failure:
        await bench.client.views_open(trigger_id=trigger, view=_form())
    return failure.value.response["error"]


async def test_update_with_an_old_hash_is_a_conflict(bench, form):
    """Whoever updates a form or a home page with the hash of an older state changes nothing."""
    view = bench.playground.bench.screens.top("U0PER")
    first = await bench.client.views_update(view_id=view.id, hash=view.hash, view=_form("Ett"))
    with pytest.raises(SlackApiError, match="hash_conflict"):
        await bench.client.views_update(view_id=view.id, hash=view.hash, view=_form("Två"))
    assert first["view"]["hash"] != view.hash
    home = {"type": "home", "blocks": [{"type": "divider"}]}
    old = (await bench.client.views_publish(user_id="U0PER", view=home))["view"]["hash"]
    await bench.client.views_publish(user_id="U0PER", view=home, hash=old)
    with pytest.raises(SlackApiError, match="hash_conflict"):
        await bench.client.views_publish(user_id="U0PER", view=home, hash=old)


async def test_control_in_a_form(bench):
    """A button in the form in front is clicked through the channel "view"."""
    bodies = []
    row = {
        "type": "actions",
        "block_id": "row",
        "elements": [{"type": "button", "action_id": "me", "text": _text("Jag")}],
    }

    @bench.app.command("/beslut")
    async def ask(ack, body, client):
        await ack()
        view = _form()
        await client.views_open(
            trigger_id=body["trigger_id"], view={**view, "blocks": [*view["blocks"], row]}
        )

    @bench.app.action("me")
    async def me(ack, body, client):
        await ack()
        bodies.append(body)

    await bench.do("command", user="per", channel="dm", text="/beslut")
    await bench.do("click", user="per", channel="view", action="Jag")
    assert bodies[0]["view"]["callback_id"] == "task"
    assert bodies[0]["view"]["state"]["values"]["kind"]["v"]["selected_option"]["value"] == "must"
