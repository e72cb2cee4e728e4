"""What Slack would refuse to draw is refused here too, with a pointer to the place."""

import pytest

from handlers.playground.blockkit.check import check_message, check_view
from handlers.playground.errors import SlackError


def _plain(text="x"):
    return {"type": "plain_text", "text": text}


def _section(text="x", **more):
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}, **more}


def _button(n=0, **more):
    return {"type": "button", "action_id": f"a{n}", "text": _plain(), **more}


def _actions(*elements, **more):
    return {"type": "actions", "elements": list(elements), **more}


def _option(text="x", value="v"):
    return {"text": _plain(text), "value": value}


def _select(*options, **more):
    return {"type": "static_select", "action_id": "s", "options": list(options), **more}


def _overflow(n):
    return {"type": "overflow", "action_id": "o", "options": [_option(value=str(i)) for i in range(n)]}


FITTING = [
    [_section("x" * 3000)],
    [{"type": "section", "fields": [{"type": "mrkdwn", "text": "x" * 2000}] * 5}],
    [{"type": "header", "text": _plain("x" * 150)}],
    [_actions(*[_button(n) for n in range(25)])],
    [_actions(_select(*[_option("x" * 75, str(n)) for n in range(100)]))],
    [_section(accessory=_overflow(5))],
    [_actions(_button(text=_plain("x" * 75), action_id="a" * 255, value="v" * 2000))],
    [{"type": "divider"}] * 50,
    [_actions(_button(1)), _actions(_button(1))],
    [{"type": "context", "elements": [{"type": "mrkdwn", "text": "liten"}]}],
    [_section("x" * 2640)] * 5,
]
BROKEN = [
    ([_section("x" * 3001)], "less than 3001 characters [json-pointer:/blocks/0/text/text]"),
    ([_section("")], "more than 0 characters"),
    ([{"type": "section"}], "text or fields"),
    ([{"type": "section", "fields": [{"type": "mrkdwn", "text": "x" * 2001}]}], "/blocks/0/fields/0/text"),
    ([{"type": "section", "fields": [{"type": "mrkdwn", "text": "x"}] * 11}], "1 to 10 items"),
    ([{"type": "header", "text": _plain("x" * 151)}], "less than 151"),
    ([{"type": "header", "text": {"type": "mrkdwn", "text": "x"}}], "plain_text"),
    ([_actions(*[_button(n) for n in range(26)])], "1 to 25 items"),
    ([_actions()], "1 to 25 items"),
    ([_actions(_button(1), _button(1))], "already exists in this block"),
    ([_actions(_button(text=_plain("x" * 76)))], "less than 76"),
    ([_actions(_button(action_id="a" * 256))], "less than 256"),
    ([_actions(_button(value="v" * 2001))], "less than 2001"),
    ([_actions(_button(style="warning"))], "primary, danger"),
    ([_actions(_button(colour="red"))], "invalid additional property: colour"),
    ([_actions(_select(*[_option(value=str(n)) for n in range(101)]))], "1 to 100 items"),
    ([_actions(_select(_option("x" * 76)))], "less than 76"),
    ([_actions(_select())], "1 to 100 items"),
    ([_actions(_select(_option(), initial_option=_option("y", "z")))], "among the options"),
    ([_section(accessory=_overflow(6))], "1 to 5 items"),
    ([_section(block_id="same"), _section(block_id="same")], "`block_id` already exists"),
    ([_section(block_id="b" * 256)], "less than 256"),
    ([{"type": "divider"}] * 51, "no more than 50"),
    ([{"type": "carousel"}], "unsupported type: carousel"),
    (["text"], "unsupported type"),
    ([_actions({"type": "plain_text_input", "action_id": "x"})], "unsupported type: plain_text_input"),
    ([{"type": "image", "image_url": "https://x.se/a.png", "alt_text": ""}], "alt_text"),
    ([_actions(_button(confirm={"title": _plain()}))], "missing required field: deny"),
    ({"type": "section"}, "must be an array"),
]


@pytest.mark.parametrize("blocks", FITTING, ids=range(len(FITTING)))
def test_limits_are_inclusive(blocks):
    """What just fits is taken."""
    check_message(blocks)


@pytest.mark.parametrize(("blocks", "problem"), BROKEN, ids=range(len(BROKEN)))
def test_what_does_not_fit_is_named(blocks, problem):
    """What is one too many, too long, missing or unknown is refused, with the reason and the place."""
    with pytest.raises(SlackError) as refusal:
        check_message(blocks)
    assert refusal.value.code == "invalid_blocks"
    assert problem in " ".join(refusal.value.more["errors"])


def test_message_may_be_too_long_in_all():
    """Blocks that fit each by itself are refused together past some 13,200 characters."""
    with pytest.raises(SlackError, match="msg_blocks_too_long"):
        check_message([_section("x" * 2641)] * 5)


def _modal(**more):
    return {"type": "modal", "title": _plain("Titel"), "blocks": [_section()], **more}


FIELD = {"type": "input", "label": _plain(), "element": {"type": "plain_text_input", "action_id": "t"}}
BROKEN_VIEWS = [
    (_modal(title=_plain("x" * 25)), "less than 25"),
    (_modal(blocks=[_section()] * 101), "no more than 100"),
    (_modal(blocks=[FIELD]), "submit"),
    (_modal(callback_id="c" * 256), "less than 256"),
    (_modal(private_metadata="m" * 3001), "less than 3001"),
    (_modal(hash="x"), "invalid additional property: hash"),
    (_modal(type="home"), "type modal"),
    (_modal(blocks=[{"type": "input", "label": _plain(), "element": _button()}]), "unsupported type: button"),
    (None, "type modal"),
]


@pytest.mark.parametrize(("view", "problem"), BROKEN_VIEWS, ids=range(len(BROKEN_VIEWS)))
def test_forms_have_limits_too(view, problem):
    """A form that Slack would refuse is refused as invalid arguments."""
    with pytest.raises(SlackError) as refusal:
        check_view(view, "modal")
    assert refusal.value.code == "invalid_arguments"
    assert problem in " ".join(refusal.value.more["errors"])


def test_whole_forms_and_home_pages_are_taken():
    """A form with fields and a home page of a hundred blocks pass."""
    check_view(_modal(blocks=[FIELD], submit=_plain("Spara"), private_metadata=""), "modal")
    check_view({"type": "home", "blocks": [_section()] * 100}, "home")
