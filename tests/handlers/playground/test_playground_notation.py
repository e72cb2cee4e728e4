"""What people type, what Slack makes of it, and what they read again."""

import pytest

from handlers.playground.demo import demo
from handlers.playground.notation import Typed, mentions, plain


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("@maja", "<@U0MAJA>"),
        ("@Maja Öst, hej", "<@U0MAJA>, hej"),
        ("@maja öst och @MAJA.", "<@U0MAJA> och <@U0MAJA>."),
        ("@majas lista", "@majas lista"),
        ("maja@maja.se", "maja@maja.se"),
        ("#styrelsen #styrelsen-2", "<#C0STYRELSEN> #styrelsen-2"),
        ("@channel <!here>", "<!channel> &lt;!here&gt;"),
        ("a & b < c > d &amp;", "a &amp; b &lt; c &gt; d &amp;amp;"),
        ("https://a.se/@maja", "<https://a.se/@maja>"),
        ("*fet* _kursiv_ `kod`", "*fet* _kursiv_ `kod`"),
        ("", ""),
    ],
)
def test_typed_text_becomes_slacks_notation(typed, sent):
    """Names become mentions only where they stand alone; everything else is kept, escaped."""
    cast = demo()
    assert Typed(cast.users, cast.channels, named=False).text(typed) == sent


def test_plain_reads_back():
    """Entities are shown as a person reads them: names, labels, plain characters."""
    names = {"U1": "@Maja Öst", "C1": "#styrelsen"}
    text = "<@U1> i <#C1|gammalt> <https://a.se|här> <!channel> &lt;b&gt; &amp;amp; <@U9|okänd>"
    assert plain(text, names) == "@Maja Öst i #styrelsen här @channel <b> &amp; @okänd"


def test_mentions_of_one_user():
    """A mention is found with and without its label, and not in the id of another."""
    assert mentions("hej <@U1>", "U1")
    assert mentions("hej <@U1|maja>", "U1")
    assert not mentions("hej <@U12> U1 &lt;@U1&gt;", "U1")
