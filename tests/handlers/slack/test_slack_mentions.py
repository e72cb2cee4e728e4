"""Slack's notation is undone once, and mentions keep their places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.slack.mentions import written


def plain(raw, **how):
    """The text that is read from Slack's notation."""
    return written(raw, team="T1", bot="U9", **how).text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("a &lt;b&gt; &amp;amp; c", "a <b> &amp; c"),
        ("<@U1|maja> och <@W2>", "@maja och @W2"),
        ("<#C1|styrelsen> och <#C2>", "#styrelsen och #C2"),
        ("<!channel> <!here|here> <!subteam^S1|@ledning> <!subteam^S2>", "@channel here @ledning @S2"),
        ("<!date^1392734382^{date}|18 februari>", "18 februari"),
        ("<https://lund.se>", "https://lund.se"),
        ("<http://lund.se|lund.se>", "lund.se"),
        ("<https://evil.se/x|lund.se>", "lund.se (https://evil.se/x)"),
        ("<https://a.se/?b=1&amp;c=2>", "https://a.se/?b=1&c=2"),
        ("<mailto:a@lund.se|a@lund.se> <tel:046|046>", "a@lund.se 046"),
        ("<mailto:a@lund.se>", "a@lund.se"),
        ("a < b > c", "a < b > c"),
        ("<> <@> <@u1> <@U1", "<> <@> @u1 <@U1"),
        ("rad ett\r\nrad två\u2028tre", "rad ett\nrad två\ntre"),
        ("  \n", ""),
    ],
)
def test_notation_is_read_as_a_person_would(raw, text):
    """Entities become words, links that pretend show where they lead, everything else stays."""
    assert plain(raw) == text


def test_bot_is_spoken_to_once():
    """The bot's name is left out where it is spoken to, wherever it stands; a second time it is a word."""
    assert plain("<@U9> beslut <@U9|klubba> används", addressed=True) == "beslut @klubba används"
    assert plain("hej <@U9>", addressed=True) == "hej"
    assert plain("<@U9|klubba> x") == "@klubba x"


@given(
    st.lists(
        st.one_of(st.sampled_from(["<@U1|maja>", "<@W2>", "<@U9>", "<!here>", "&lt;", "\x00"]), st.text())
    )
)
def test_mentions_stand_where_they_say(pieces):
    """Whatever surrounds it, a mention's place in the text holds its name, and places do not overlap."""
    read = written("".join(pieces), team="T1", bot="U9", addressed=True)
    shown = [read.text[m.start : m.end] for m in read.mentions]
    assert set(shown) <= {"@maja", "@W2"}
    ends = [0, *(m.end for m in read.mentions)]
    assert all(m.start >= before for m, before in zip(read.mentions, ends, strict=False))
