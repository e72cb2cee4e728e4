"""Every card and page that can be thought of is one that Teams takes, and shows words as they were written."""

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from bot.i18n.catalogue import LOCALES
from bot.views import capacity
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
from handlers.chat.text import clean
from handlers.teams import cards
from handlers.teams.wording import in_words_of_teams
from tests.handlers.teams.strictly import check_message, parts, shown
from tests.views import gallery

NASTY = (
    *("<at>Alla</at>", "<b>fet</b>", "&amp;", "**fet**", "_k_", "~~s~~", "`kod`", "> citat", "# rubrik"),
    *("[bank](https://evil.se)", "![b](https://evil.se/b.png)", "https://evil.se", "1. ett", "- ett", "\\*"),
    *("{{DATE(2017-02-14T06:08:39Z,SHORT)}}", "{{{", "${namn}", ":tada:", "\x00\x07", "\ud800", "<!channel>"),
    *("\u202ebakåt", "a\u200bb", "é" + "\u0301" * 5000, "👩‍👩‍👧‍👦" * 300, "שלום עולם", "rad\n" * 500),
    *("å" * 4000, "x" * 40_000, "a\n\n\nb", "", " ", "\n"),
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
    Action,
    st.sampled_from(["task.done", "task.edit", "task.later", "say.again"]),
    st.one_of(st.just("U7"), WORDS),
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
DONE = Button(label="Klart", action=Action("task.done", "U7"))


def drawn(*nodes):
    """The elements of a card of these nodes."""
    return check_message(cards.message(Card(text="x", nodes=nodes)))["body"]


@given(text=WORDS, nodes=NODES, private=st.booleans())
@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_card_is_taken(text, nodes, private):
    """Whatever stands in a card, it is one that Teams takes, within its size, and nothing in it is empty."""
    card = check_message(cards.message(Card(text=text, nodes=nodes), private=private))
    assert card["body"]


@given(nodes=st.lists(NODE, max_size=150).map(tuple))
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_home_page_is_taken(nodes):
    """The same for a page of a hundred and fifty parts."""
    check_message(cards.home(Home(nodes=nodes)))


@given(
    shape=st.lists(st.tuples(st.sampled_from("pinm"), st.integers(1, 150), st.integers(0, 400)), max_size=8)
)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_card_holds_every_line_or_says_how_many_it_does_not(shape):
    """Whatever is too much for a card is left out from its end, by whole lines, and the last line counts them."""
    nodes, wanted = [], []
    for kind, count, length in shape:
        these = [f"rad{len(wanted) + nth}. " + "ö" * length for nth in range(count)]
        wanted += these
        words = (Text("\n".join(these)),)
        menu = Menu((MenuItem("Ändra", Action("task.edit", "U7")),))
        items = Items(tuple((Text(line),) for line in these))
        made = {"p": Paragraph(words), "m": Paragraph(words, side=menu), "n": Note(words), "i": items}
        nodes.append(made[kind])
    body = drawn(Paragraph((Text("huvud"),)), *nodes, Actions((DONE,)))
    read = [line.removeprefix("• ") for line in shown({"body": body[:-1]}).split("\n")][1:]
    left = len(wanted) - len(read)
    if left or (read and read[-1].startswith("… (+")):
        assert read.pop() == f"… (+{left + 1})"
    numbered = [line.split(".")[0] for line in read]
    assert numbered == [f"rad{number}" for number in range(len(read))]
    assert all(one == all_of_it or one.endswith("…") for one, all_of_it in zip(read, wanted, strict=False))
    assert body[-1]["type"] == "ActionSet"


@given(spans=SPANS)
@example(spans=(Text("rad\rrad\u2028rad"),))
@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
def test_words_take_no_more_room_than_a_page_is_counted_for(spans):
    """What a view reckons with is enough for the card, so that what is on a page stands there."""
    assume("{{" not in "".join(span.text for span in spans))  # braces are drawn apart, one by one
    taken = sum(
        cards.size(element) + 2 for element in cards.body((Paragraph(spans),), cards.Surface(), 10**6)
    )
    assert taken <= capacity.weight(spans)


@given(spans=SPANS)
@settings(max_examples=200, deadline=None)
def test_words_are_shown_as_they_were_written(spans):
    """No words of anybody become markup: all stand in runs, and only a link of ours leads anywhere."""
    nodes = (
        Heading("".join(span.text for span in spans)[:60]),
        Paragraph(spans),
        Items((spans,)),
        Note(spans),
    )
    card = check_message(cards.message(Card(text="x", nodes=nodes)))
    for part in parts(card):
        if part.get("type") == "TextBlock":
            assert not set(part["text"]) & set("*_~`#[]<>&\\!|/@{}+=$\n")
            assert not part["text"].split()[0].rstrip(".)").isdigit() or part["text"].split()[0].isdigit()
        if part.get("type") == "TextRun":
            assert "{{" not in part["text"]
            assert "\n" not in part["text"]
        if part.get("type") == "Action.OpenUrl":
            assert part["url"] == "https://lund.se/a?b=1&c=2"


@pytest.mark.parametrize("text", [text for text in NASTY if clean(text).strip() and len(text) < 100])
def test_each_nasty_text_is_read_as_it_was_typed(text):
    """What a person typed is what the others read, in every kind of part, letter by letter."""
    words = (Text(text),)
    for node in (Paragraph(words), Note(words), Heading(text)):
        assert shown({"body": drawn(node)}).split() == clean(text).split()
    assert shown({"body": drawn(Items((words,)))}).split() == ["•", *clean(text).split()]


@pytest.mark.parametrize("locale", LOCALES)
def test_all_cards_of_the_product_are_whole(locale):
    """Everything that is ever said fits, with each of its buttons, and reads the same as its parts."""
    for said in gallery.cards(locale):
        card = in_words_of_teams(said, alone=False)
        content = check_message(cards.message(said))
        for node in card.nodes:
            if isinstance(node, Paragraph | Note) and "".join(s.text for s in node.spans).strip():
                first = clean(node.spans[0].text).strip().split("\n")[0][:100]
                assert first in shown(content)
        wanted = [
            control.label for node in card.nodes if isinstance(node, Actions) for control in node.controls
        ]
        titles = [
            part.get("title", "") for part in parts(content) if str(part.get("type")).startswith("Action.")
        ]
        assert {" ".join(label.split())[:70] for label in wanted} <= {title[:70] for title in titles}


@pytest.mark.parametrize("locale", LOCALES)
def test_all_pages_of_the_product_are_whole(locale):
    """A person's page is a card whose controls say that they stand on it."""
    for page in gallery.homes(locale):
        content = check_message(cards.home(page))
        acts = [part for part in parts(content) if "klubba" in part.get("data", {})]
        assert acts
        assert all(part["data"]["klubba"]["home"] is True for part in acts)


def test_card_of_a_task():
    """The ordinary card: title with its menu at the side, a grey line with a link, and the buttons in a row."""
    menu = Menu((MenuItem("Ändra", Action("task.edit", "U7")),))
    link = Link("källa", "https://teams.example/l/message/1")
    card = Card(
        text="U7: Ring Lund",
        nodes=(
            Paragraph((Text("Ring *Lund* & Bo", "strong"),), side=menu),
            Note((Text("U7 · Öppet · "), link)),
            Actions((Button(label="Klart", action=Action("task.done", "U7"), style="primary"),)),
        ),
    )
    grey = {"type": "TextRun", "isSubtle": True, "size": "Small"}
    edit = {
        "type": "Action.Submit",
        "title": "Ändra",
        "data": {
            "msteams": {"type": "task/fetch"},
            "klubba": {"verb": "task.edit", "subject": "U7", "private": True},
        },
        "mode": "secondary",
    }
    done = {
        "type": "Action.Execute",
        "title": "Klart",
        "verb": "klubba",
        "data": {"klubba": {"verb": "task.done", "subject": "U7", "private": True}},
        "style": "positive",
    }
    bold = {"type": "TextRun", "text": "Ring *Lund* & Bo", "weight": "Bolder"}
    assert cards.message(card, private=True) == {
        "type": "message",
        "summary": "U7: Ring Lund",
        "attachments": [
            {
                "contentType": "application/vnd.microsoft.card.adaptive",
                "content": {
                    "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
                    "type": "AdaptiveCard",
                    "version": "1.5",
                    "fallbackText": "U7: Ring Lund",
                    "msteams": {"width": "full"},
                    "body": [
                        {
                            "type": "ColumnSet",
                            "columns": [
                                {
                                    "type": "Column",
                                    "width": "stretch",
                                    "items": [{"type": "RichTextBlock", "inlines": [bold]}],
                                },
                                {
                                    "type": "Column",
                                    "width": "auto",
                                    "items": [{"type": "ActionSet", "actions": [edit]}],
                                },
                            ],
                        },
                        {
                            "type": "RichTextBlock",
                            "inlines": [
                                {**grey, "text": "U7 · Öppet · "},
                                {
                                    **grey,
                                    "text": "källa",
                                    "selectAction": {"type": "Action.OpenUrl", "url": link.url},
                                },
                            ],
                        },
                        {"type": "ActionSet", "actions": [done]},
                    ],
                },
            }
        ],
    }


def test_lines_and_blank_lines_stand_apart():
    """Each line is a block of its own, directly below the one before, and a blank line is a space."""
    first, second, third = drawn(Paragraph((Text("ett\ntvå", "strong"), Text("\n\n\ntre\n"))))
    assert (first.get("spacing"), second.get("spacing"), third.get("spacing")) == (None, "None", None)
    assert shown({"body": [first, second, third]}) == "ett\ntvå\ntre"


def test_lists_are_marked():
    """Bullets or letters stand before their lines."""
    lines = ((Text(" "),), (Text("ett"),), (Text("två"),))
    read = shown({"body": drawn(Items(lines), Items(lines, "letter"))})
    assert read == "• ett\n• två\na) ett\nb) två"


def test_long_list_says_how_many_lines_are_left_out():
    """The lines before its end are whole, as many as a card holds."""
    every = tuple((Text(f"{n:02} " + "x" * 297),) for n in range(90))
    *lines, last = shown({"body": drawn(Items(every))}).split("\n")
    assert last == f"… (+{90 - len(lines)})"
    assert [line.split()[1] for line in lines] == [f"{n:02}" for n in range(len(lines))]
    assert {len(line.split()[2]) for line in lines} == {297}


def test_text_that_is_cut_says_so():
    """A text of three thousand characters stands whole; with one span more, its end is "…"."""
    whole = Text("x" * 3000)
    assert shown({"body": drawn(Paragraph((whole,)))}) == "x" * 3000
    assert shown({"body": drawn(Paragraph((whole, Text("y"))))}) == "x" * 2999 + "…"


def test_facts_keep_name_and_value_together():
    """A pair is one line."""
    assert shown({"body": drawn(Facts((("Nya", (Text("3"),)), ("Sena", (Text("2"),)))))}) == "Nya: 3\nSena: 2"


def test_divider_is_a_line_above_what_follows():
    """It stands between parts; one at an end is not drawn."""
    first, second = drawn(Divider(), Heading("ett"), Divider(), Divider(), Heading("två"), Divider())
    assert "separator" not in first
    assert second["separator"] is True


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("Möte 8, kl. 8.30", True),
        ("Mina uppdrag (23)", True),
        ("My groups' tasks: arkiv- och IT-gruppen", False),
        ("IT-gruppen: läget", True),
        ("Möte *8*", False),
        ("1. Ett", False),
        ("- Ett", False),
        ("Ett (två)", False),
        ("se www.evil.se", False),
        ("se https://evil.se", False),
    ],
)
def test_heading_is_one_where_it_can_be(text, heading):
    """A screen reader finds it as a heading, unless its words could be read as markup."""
    (element,) = drawn(Heading(text))
    assert (element.get("style") == "heading") is heading
    assert shown({"body": [element]}) == text


def test_seven_buttons_make_two_rows():
    """Teams hides what is more than six in a row."""
    first, second = drawn(Actions((DONE,) * 7))
    assert (len(first["actions"]), len(second["actions"])) == (6, 1)


def test_long_card_is_shortened_all_over():
    """Thirty long paragraphs keep their beginnings and their controls, rather than losing the end."""
    paragraphs = tuple(Paragraph((Text(f"{n} " + "ord " * 600),)) for n in range(30))
    body = drawn(*paragraphs, Actions((DONE,)))
    assert [shown({"body": [one]}).split()[0] for one in body[:-1]] == [str(n) for n in range(30)]
    assert body[-1]["type"] == "ActionSet"


def test_too_many_paragraphs_end_in_a_count_above_the_buttons():
    """What is left out is counted, and the buttons of the card are still there."""
    body = drawn(*(Paragraph((Text(f"{n} " + "å" * 299),)) for n in range(300)), Actions((DONE,)))
    assert shown({"body": [body[-2]]}) == f"… (+{300 - len(body) + 2})"
    assert body[-1]["actions"][0]["title"] == "Klart"


def test_no_button_stands_without_its_words():
    """Where each part has its own buttons, a part is left out as a whole: the last that is shown has its buttons."""
    every = [
        node
        for n in range(300)
        for node in (
            Paragraph((Text(f"U{n}"),)),
            Actions((Button(label="Klart", action=Action("task.done", f"U{n}")),)),
        )
    ]
    body = drawn(*every)
    assert shown({"body": [body[-1]]}).startswith("… (+")
    words, buttons = body[-3:-1]
    assert buttons["actions"][0]["data"]["klubba"]["subject"] == shown({"body": [words]})


def test_card_without_parts_shows_its_text():
    """A card of nothing but its text shows that."""
    assert shown({"body": drawn()}) == "x"


@pytest.mark.parametrize("name", ["Ida Norr", "</at><at>Alla", "Å & Ö", "*Ida*"])
def test_who_is_mentioned_stands_above_the_card_as_a_real_mention(name):
    """The entity says again what stands there, whatever the name is; nobody else is mentioned."""
    who = cards.Mentioned(user="29:1abc", name=name)
    drawn = cards.message(Card(text="hej", nodes=()), mention=who)
    entity = drawn["entities"][0]
    assert drawn["text"] == entity["text"]
    assert drawn["text"].count("<at>") == drawn["text"].count("</at>") == len(drawn["entities"]) == 1
    assert entity["mentioned"] == {"id": "29:1abc", "name": name}
