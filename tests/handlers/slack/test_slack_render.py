"""Every card, page and form that can be thought of is one that Slack takes, and shows words as they were written."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.views.nodes import (
    Action,
    Actions,
    Button,
    Card,
    Choice,
    Confirm,
    Divider,
    Facts,
    Heading,
    Home,
    Items,
    Link,
    Menu,
    MenuItem,
    Note,
    Option,
    Paragraph,
    Text,
)
from handlers.playground.blockkit.check import check_message, check_view
from handlers.playground.notation import block_text
from handlers.slack import render
from handlers.slack.blocks import MOST_CHARACTERS, characters

NASTY = (
    *(
        "<!channel>",
        "<!here>",
        "<@U1>",
        "<!subteam^S1>",
        "<https://evil.se|bank>",
        "&amp;",
        "*fet*",
        "_k_",
        "~s~",
    ),
    *("`kod`", "> citat", ":tada:", "\x00\x07", "\ud800", "\u202ebakåt", "a\u200bb", "é" + "\u0301" * 5000),
    *("👩‍👩‍👧‍👦" * 30, "rad\n" * 50, "å" * 4000, "x" * 40_000, "", " ", "\n"),
)
WORDS = st.one_of(st.sampled_from(NASTY), st.text(max_size=60))
SPAN = st.one_of(
    st.builds(Text, WORDS, st.sampled_from(["plain", "strong", "emphasis", "strike", "code"])),
    st.builds(
        Link,
        WORDS,
        st.sampled_from(["https://lund.se/a?b=1&c=2", "javascript:alert(1)", "https://a|b>c", ""]),
    ),
)
SPANS = st.lists(SPAN, max_size=5).map(tuple)
ACTION = st.builds(
    Action, st.sampled_from(["task.done", "word.task"]), st.one_of(st.just("U7"), st.text(max_size=2100))
)
BUTTON = st.builds(
    Button,
    label=WORDS,
    action=ACTION,
    style=st.sampled_from(["plain", "primary", "danger"]),
    confirm=st.one_of(st.none(), st.builds(Confirm, title=WORDS, text=WORDS, yes=WORDS, no=WORDS)),
)
OPTIONS = st.lists(st.builds(Option, WORDS, WORDS), max_size=120).map(tuple)
CONTROL = st.one_of(BUTTON, st.builds(Choice, label=WORDS, action=ACTION, options=OPTIONS))
MENU = st.builds(Menu, st.lists(st.builds(MenuItem, WORDS, ACTION), max_size=8).map(tuple))
NODE = st.one_of(
    st.builds(Heading, WORDS),
    st.builds(Paragraph, SPANS, st.one_of(st.none(), MENU, BUTTON)),
    st.builds(Items, st.lists(SPANS, max_size=40).map(tuple), st.sampled_from(["bullet", "letter"])),
    st.builds(Facts, st.lists(st.tuples(WORDS, SPANS), max_size=25).map(tuple)),
    st.builds(Note, SPANS),
    st.builds(Actions, st.lists(CONTROL, max_size=30).map(tuple)),
    st.just(Divider()),
)
NODES = st.lists(NODE, max_size=12).map(tuple)


@given(text=WORDS, nodes=NODES)
@settings(max_examples=300, deadline=None)
def test_any_card_is_taken(text, nodes):
    """Whatever stands in a card, Slack's rules hold: lengths, counts, options, ids, and nothing empty."""
    drawn = render.message(Card(text=text, nodes=nodes))
    assert drawn["text"]
    check_message(drawn["blocks"])
    assert characters(drawn["blocks"]) <= MOST_CHARACTERS


@given(nodes=st.lists(NODE, max_size=150).map(tuple))
@settings(max_examples=30, deadline=None)
def test_any_home_page_is_taken(nodes):
    """The same for a page of a hundred and fifty parts."""
    check_view(render.home(Home(nodes=nodes)), "home")


@given(spans=SPANS)
@settings(max_examples=300, deadline=None)
def test_nothing_written_is_an_entity(spans):
    """No words of anybody make a mention, a broadcast or a link of their own, in blocks or in the text for phones."""
    card = Card(
        text="".join(span.text for span in spans) or "x",
        nodes=(Paragraph(spans), Note(spans), Items((spans,))),
    )
    drawn = render.message(card)
    for marked in markups(drawn["blocks"], drawn["text"]):
        for entity in marked.split("<")[1:]:
            assert entity.startswith("https://lund.se/a?b=1&amp;c=2|")


def markups(blocks, text):
    """Every text that Slack reads as markup."""
    yield text
    for block in blocks:
        elements = [block.get("text"), *block.get("fields", ()), *block.get("elements", ())]
        yield from (e["text"] for e in elements if isinstance(e, dict) and e.get("type") == "mrkdwn")


def test_card_of_a_task():
    """The ordinary card: title with its menu, a grey line with a link, and the controls in a row."""
    menu = Menu((MenuItem("Ändra", Action("task.edit", "U7")),))
    link = Link("källa", "https://x.slack.com/archives/C1/p1")
    drawn = render.message(
        Card(
            text="U7: Ring Lund",
            nodes=(
                Paragraph((Text("Ring Lund & Bo", "strong"),), side=menu),
                Note((Text("U7 · Öppet · "), link)),
                Actions((Button(label="Klart", action=Action("task.done", "U7"), style="primary"),)),
            ),
        )
    )
    assert drawn == {
        "text": "U7: Ring Lund",
        "blocks": [
            {
                "type": "section",
                "text": {"type": "mrkdwn", "text": "*Ring Lund &amp; Bo*", "verbatim": True},
                "accessory": {
                    "type": "overflow",
                    "action_id": "menu",
                    "options": [
                        {
                            "text": {"type": "plain_text", "text": "Ändra", "emoji": False},
                            "value": "task.edit|U7",
                        }
                    ],
                },
            },
            {
                "type": "context",
                "elements": [
                    {
                        "type": "mrkdwn",
                        "text": "U7 · Öppet · <https://x.slack.com/archives/C1/p1|källa>",
                        "verbatim": True,
                    }
                ],
            },
            {
                "type": "actions",
                "elements": [
                    {
                        "type": "button",
                        "action_id": "task.done",
                        "text": {"type": "plain_text", "text": "Klart", "emoji": False},
                        "value": "U7",
                        "style": "primary",
                    }
                ],
            },
        ],
    }


def test_lists_are_lists():
    """Bullets are a real list; letters stand before their lines."""
    lines = ((Text("ett *och* ett"),), (Text("två"),))
    bullets, letters = render.message(Card(text="x", nodes=(Items(lines), Items(lines, "letter"))))["blocks"]
    assert bullets["elements"][0]["type"] == "rich_text_list"
    assert len(bullets["elements"][0]["elements"]) == 2
    assert block_text(letters).replace("\n", "") == "a) ett *och* ettb) två"


@pytest.mark.parametrize("text", ["Beslut *ett*", "Beslut ett"])
def test_facts_keep_name_and_value_together(text):
    """Pairs stand as fields, or line by line where their words could be taken for markup."""
    (block,) = render.message(
        Card(text="x", nodes=(Facts((("Nya", (Text(text),)), ("Sena", (Text("2"),)))),))
    )["blocks"]
    read = block_text(block)
    assert read.index("Nya") < read.index(text) < read.index("Sena")


def test_long_card_is_shortened_all_over():
    """Forty long paragraphs keep their beginnings and their controls, rather than losing the end."""
    paragraphs = tuple(Paragraph((Text(f"{n} " + "ord " * 600),)) for n in range(30))
    done = Actions((Button(label="Klart", action=Action("task.done", "U7")),))
    blocks = render.message(Card(text="x", nodes=(*paragraphs, done)))["blocks"]
    assert [block["text"]["text"].split()[0] for block in blocks[:-1]] == [str(n) for n in range(30)]
    assert blocks[-1]["type"] == "actions"


@pytest.mark.parametrize("length", [20, 60, 200, 290])
def test_many_lines_are_cut_after_a_whole_one_and_counted(length):
    """Five texts of many lines are too much for one card: each keeps its first lines whole, and says how many it leaves out."""
    every = [f"rad{n}. " + "ö" * length for n in range(5000 // length)]
    nodes = tuple(Paragraph((Text("\n".join(every)),)) for _ in range(5))
    blocks = render.message(Card(text="x", nodes=nodes))["blocks"]
    assert len(blocks) == 5
    for block in blocks:
        *shown, last = block_text(block).split("\n")
        assert shown == every[: len(shown)]
        assert last == f"… (+{len(every) - len(shown)})"


def test_card_with_too_many_parts_says_so():
    """What is left out after fifty blocks is shown by an ellipsis."""
    blocks = render.message(Card(text="x", nodes=tuple(Heading(f"{n}") for n in range(80))))["blocks"]
    assert len(blocks) == 50
    assert block_text(blocks[-1]) == "…"


def test_card_without_parts_shows_its_text():
    """A card of nothing but its text shows that."""
    (block,) = render.message(Card(text="Klart & färdigt", nodes=()))["blocks"]
    assert block["text"]["text"] == "Klart &amp; färdigt"
