"""A person finds a control by what stands on it; the product gets what Slack would send."""

import pytest

CARD = [
    {"type": "section", "block_id": "head", "text": {"type": "mrkdwn", "text": "*U1* Boka rum"}},
    {
        "type": "actions",
        "block_id": "U1",
        "elements": [
            {
                "type": "button",
                "action_id": "task.done",
                "text": {"type": "plain_text", "text": "Klart"},
                "value": "U1",
            },
            {
                "type": "static_select",
                "action_id": "task.later",
                "placeholder": {"type": "plain_text", "text": "Påminn senare"},
                "options": [
                    {"text": {"type": "plain_text", "text": "I morgon 08:30"}, "value": "tomorrow"},
                    {"text": {"type": "plain_text", "text": "Nästa vecka"}, "value": "week"},
                ],
            },
            {
                "type": "overflow",
                "action_id": "task.more",
                "options": [{"text": {"type": "plain_text", "text": "Lämna över"}, "value": "task.hand U1"}],
            },
        ],
    },
]


def _second(card):
    """The same controls for U2, told apart by the text above them only."""
    head = {"type": "section", "block_id": "head2", "text": {"type": "mrkdwn", "text": "*U2* Ring Lund"}}
    row = {
        **card[1],
        "block_id": "row2",
        "elements": [{**card[1]["elements"][0], "value": "x2"}, card[1]["elements"][1]],
    }
    return [head, row]


@pytest.fixture
async def clicked(bench):
    """What the product was told of clicks."""
    seen = []

    async def click(ack, body):
        seen.append(body)
        await ack()

    for name in ("task.done", "task.later", "task.more", "open"):
        bench.app.action(name)(click)
    return seen


async def _post(bench, blocks, channel="U0PER"):
    return (await bench.client.chat_postMessage(channel=channel, text="U1", blocks=blocks))["ts"]


async def test_button_by_label_or_id(bench, clicked):
    """A button is found by its label, whatever its case, or by its action id; the payload is Slack's."""
    ts = await _post(bench, CARD)
    await bench.do("click", user="per", channel="dm", ts=ts, action="klart")
    await bench.do("click", user="per", channel="dm", ts=ts, action="task.done")
    first = clicked[0]
    assert len(clicked) == 2
    assert first["actions"][0]["value"] == "U1"
    assert first["actions"][0]["block_id"] == "U1"
    assert first["message"]["ts"] == ts
    assert first["container"] == {
        "type": "message",
        "message_ts": ts,
        "channel_id": "D0PER",
        "is_ephemeral": False,
    }
    assert first["user"]["id"] == "U0PER"


async def test_option_by_value_or_directly(bench, clicked):
    """An option is named by the value, or directly as the action; also in the ⋮ menu."""
    ts = await _post(bench, CARD)
    await bench.do("click", user="per", channel="dm", ts=ts, action="Påminn senare", value="I morgon 08:30")
    await bench.do("click", user="per", channel="dm", ts=ts, action="Lämna över")
    await bench.do("click", user="per", channel="dm", ts=ts, action="⋮", value="Lämna över")
    values = [body["actions"][0]["selected_option"]["value"] for body in clicked]
    assert values == ["tomorrow", "task.hand U1", "task.hand U1"]
    held = clicked[0]["state"]["values"]["U1"]["task.later"]
    assert held["selected_option"]["value"] == "tomorrow"


async def test_record_tells_controls_apart(bench, clicked):
    """Where several look alike the record decides: what the control carries, else the nearest text above."""
    ts = await _post(bench, [*CARD, *_second(CARD)])
    answer = await bench.do("click", status=409, user="per", channel="dm", ts=ts, action="Klart")
    assert [choice["value"] for choice in answer["choices"] if "value" in choice] == ["U1", "x2"]
    await bench.do("click", user="per", channel="dm", ts=ts, action="Klart", value="U1")
    await bench.do("click", user="per", channel="dm", ts=ts, action="Klart", value="u2")
    await bench.do("click", user="per", channel="dm", ts=ts, action="Påminn senare", value="U2 Nästa vecka")
    blocks = [(b["actions"][0]["block_id"], b["actions"][0]["action_id"]) for b in clicked]
    assert blocks == [("U1", "task.done"), ("row2", "task.done"), ("row2", "task.later")]


async def test_what_is_not_there_is_a_conflict(bench, clicked):
    """No such control, no such option, no option named: 409 with what there is to choose."""
    ts = await _post(bench, CARD)
    for body in [
        {"action": "Ångra"},
        {"action": "Påminn senare"},
        {"action": "Påminn senare", "value": "Aldrig"},
    ]:
        answer = await bench.do("click", status=409, user="per", channel="dm", ts=ts, **body)
        assert "Påminn senare" in [choice["action"] for choice in answer["choices"]]
    await bench.do("click", status=404, user="karin", channel="dm", ts=ts, action="Klart")
    assert clicked == []


async def test_private_message_is_answered_in_place(bench):
    """The message of one person can be replaced and removed through its response URL, and its click carries no copy of it."""
    blocks = [CARD[1]]
    bodies = []

    @bench.app.action("task.done")
    async def done(ack, body, respond):
        await ack()
        bodies.append(body)
        await respond(text="Klart, tack", replace_original=True, blocks=[])

    @bench.app.action("task.more")
    async def more(ack, respond):
        await ack()
        await respond(delete_original=True)

    await bench.client.chat_postEphemeral(channel="C0STYRELSEN", user="U0PER", text="Fråga", blocks=blocks)
    await bench.client.chat_postEphemeral(channel="C0STYRELSEN", user="U0PER", text="Fråga", blocks=blocks)
    first, second = [m["ts"] for m in await bench.ask("messages", channel="styrelsen", user="per")]
    await bench.do("click", user="per", channel="styrelsen", ts=first, action="Klart")
    await bench.do("click", user="per", channel="styrelsen", ts=second, action="Lämna över")
    left = await bench.ask("messages", channel="styrelsen", user="per")
    assert [(m["ts"], m["text"], m["ephemeral"]) for m in left] == [(first, "Klart, tack", True)]
    assert "message" not in bodies[0]
    assert bodies[0]["container"]["is_ephemeral"] is True
    await bench.do("click", status=404, user="anna", channel="styrelsen", ts=first, action="Klart")


async def test_failed_click_shows_to_the_person(bench):
    """A click that the product does not take is told to the person who clicked, where they clicked."""
    ts = await _post(bench, CARD, "C0STYRELSEN")
    await bench.do("click", user="per", channel="styrelsen", ts=ts, action="Klart")
    assert (await bench.texts("styrelsen", "per"))[-1] == "Klart misslyckades med felet “dispatch_failed”."
    assert len(await bench.texts("styrelsen", "anna")) == 1


async def test_shortcut_on_a_message(bench):
    """An entry in a message's menu sends the message; an unknown entry is a conflict that lists those there are."""
    picked = []

    @bench.app.shortcut("save_decision")
    async def save(ack, body):
        await ack()
        picked.append(body)

    await bench.do("message", user="anna", channel="styrelsen", text="Vi ses 2 mars & äter lunch")
    ts = (await bench.last("styrelsen", "anna"))["ts"]
    await bench.do("shortcut", user="per", channel="styrelsen", ts=ts, name="Spara som beslut")
    assert picked[0]["message"]["text"] == "Vi ses 2 mars &amp; äter lunch"
    assert (picked[0]["message"]["user"], picked[0]["user"]["id"]) == ("U0ANNA", "U0PER")
    answer = await bench.do("shortcut", status=409, user="per", channel="styrelsen", ts=ts, name="Annat")
    assert answer["choices"] == ["Spara som beslut"]


async def test_home_is_opened_shown_and_clicked(bench):
    """Opening the home page lets the product publish it; its controls work without a message."""
    bodies = []

    @bench.app.event("app_home_opened")
    async def opened(event, client):
        assert event["tab"] == "home"
        await client.views_publish(user_id=event["user"], view={"type": "home", "blocks": CARD})

    @bench.app.action("task.done")
    async def done(ack, body):
        await ack()
        bodies.append(body)

    home = await bench.ask("home", user="per")
    assert home["title"] == "Klubba"
    assert home["text"].splitlines()[:2] == ["*U1* Boka rum", "Klart"]
    await bench.do("click", user="per", channel="home", action="Klart")
    assert bodies[0]["view"]["type"] == "home"
    assert bodies[0]["container"]["type"] == "view"
    await bench.do("click", status=409, user="anna", channel="home", action="Klart")
