"""A letter as it comes to somebody, and what is made of a mail server's answers."""

import socket
from email.message import EmailMessage

import pytest

from bot.domain.ids import WorkspaceId
from bot.i18n.catalogue import say
from bot.mail_settings import MailSettings, read
from bot.views.nodes import Action, Actions, Button, Card, Heading, Items, Link, Note, Paragraph, Text
from handlers.chat.messenger import MessageRef, SendFailed
from handlers.mail import smtp
from handlers.mail.messenger import MailMessenger
from handlers.wiring.service import LETTERS
from tests.handlers.mail.mailserver import MailServer

SLACK = WorkspaceId("slack/T1")
TO = "per.lind@malmo.example"
FROM = "klubba@samarbetet.example"
KEY = "due:2:2017-02-23:08:30"
CARD = Card(
    text="Ett uppdrag väntar på dig: U3 ring Lund\noch mer",
    nodes=(
        Heading("God morgon"),
        Paragraph((Text("U3 <b>ring</b> Lund", "strong"), Text(" – i dag"))),
        Items(((Text("första"),), (Link("andra", "https://chat.example/p1"), Text(" sidan")))),
        Actions((Button(label="Klart", action=Action("task.done", "U3")),)),
        Note((Text("Gör klart i Klubba."),)),
    ),
)


def messenger(server: MailServer, url: str = "smtp://127.0.0.1:{}") -> MailMessenger:
    return MailMessenger(settings(server.port, url))


def settings(port: int, url: str = "smtp://127.0.0.1:{}") -> MailSettings:
    found = read(url.format(port), FROM)
    assert found is not None
    return found


async def post(server: MailServer, card: Card = CARD, key: str = KEY, to: str = TO) -> MessageRef:
    return await messenger(server).post(SLACK, to, card, key)


def part(letter: EmailMessage, kind: str) -> str:
    found = letter.get_body((kind,))
    assert found is not None
    return str(found.get_content())


async def test_a_letter_says_what_the_card_says_without_its_buttons(server: MailServer) -> None:
    """Plain text and HTML of the same words; what people wrote is not markup, and nothing is fetched from anywhere."""
    ref = await post(server)
    assert ref == MessageRef(channel=TO, ts="")
    letter = server.letters[0]
    plain, html = part(letter, "plain"), part(letter, "html")
    assert "U3 <b>ring</b> Lund – i dag" in plain
    assert "- andra (https://chat.example/p1) sidan" in plain
    assert "<strong>U3 &lt;b&gt;ring&lt;/b&gt; Lund</strong>" in html
    assert "Klart" not in plain + html
    assert all(fetched not in html for fetched in ("<img", "<script", "<link", "src=", "style="))


@pytest.mark.parametrize(
    ("workspace", "line"),
    [("teams/00000001", "@Klubba organisation Lund"), ("slack/T1", "/klubba organisation Lund")],
)
async def test_a_letter_shows_what_its_reader_writes_where_they_have_an_account(
    server: MailServer, workspace: str, line: str
) -> None:
    """There are no slash commands in Teams; its subject and both its parts say what is written there."""
    said = say("sv", "register.organisation_none")
    mail = MailMessenger(settings(server.port), LETTERS)
    await mail.post(WorkspaceId(workspace), TO, Card(text=said, nodes=(Paragraph((Text(said),)),)), KEY)
    letter = server.letters[0]
    for shown in (letter["Subject"], part(letter, "plain"), part(letter, "html")):
        assert f"Skriv {line} @namn." in shown


async def test_a_letter_has_the_headers_of_one_that_no_machine_answers(server: MailServer) -> None:
    """The subject is the first line; the sender is ours; it says that a machine wrote it."""
    await post(server)
    letter = server.letters[0]
    assert letter["Subject"] == "Ett uppdrag väntar på dig: U3 ring Lund"
    assert letter["From"] == f"Klubba <{FROM}>"
    assert letter["To"] == TO
    assert letter["Auto-Submitted"] == "auto-generated"
    assert any(line.upper() == f"MAIL FROM:<{FROM}>".upper() for line in server.heard)


async def test_a_repeat_has_the_same_message_id_and_another_letter_another(server: MailServer) -> None:
    """By which a mailbox, or the reader, can tell that it is the same."""
    for key in (KEY, KEY, "due:2:2017-02-24:08:30"):
        await post(server, key=key)
    first, again, other = (letter["Message-ID"] for letter in server.letters)
    assert first == again != other
    assert first.endswith("@samarbetet.example>")
    assert "due" not in first


async def test_nothing_that_people_wrote_becomes_a_header(server: MailServer) -> None:
    """Line breaks of every kind end the subject, and the words stay words."""
    for break_ in ("\r\n", "\n", "\r", "\u2028", "\x85", "\x0b"):
        await post(server, Card(text=f"Hej{break_}Bcc: alla@example.org", nodes=()))
    assert len(server.letters) == 6
    for letter in server.letters:
        assert letter["Bcc"] is None
        assert letter["Subject"] == "Hej"
    assert {line for line in server.heard if line.upper().startswith("RCPT")} == {f"rcpt TO:<{TO}>"}


@pytest.mark.parametrize(
    "address",
    [
        "a@b.example\r\nBcc: c@d.example",
        "a@b.example, c@d.example",
        "a b@c.example",
        "",
        "per",
        "per@",
        "å sa@b.example",
        "å\u200bsa@b.example",
        "per@malmö..example",
        f"per@{'ö' * 80}.example",
    ],
)
async def test_what_is_no_address_gets_no_letter(server: MailServer, address: str) -> None:
    """It is as if the letter had come back."""
    with pytest.raises(SendFailed) as failed:
        await post(server, to=address)
    assert (failed.value.kind, failed.value.fault) == ("dead", "returned")
    assert not any(line.upper().startswith("MAIL") for line in server.heard)


async def test_a_domain_outside_ascii_is_written_as_every_mail_server_reads_it(server: MailServer) -> None:
    """The letter goes to xn--…, in the envelope and in its head."""
    ref = await post(server, to="per.lind@malmö.example")
    assert ref.channel == "per.lind@malmö.example"
    assert "rcpt TO:<per.lind@xn--malm-8qa.example>" in server.heard
    assert server.letters[0]["To"] == "per.lind@xn--malm-8qa.example"


async def test_a_name_outside_ascii_goes_where_the_server_takes_it(server: MailServer) -> None:
    """Told with SMTPUTF8, and only then."""
    server.offers = (*server.offers, "SMTPUTF8")
    await post(server, to="åsa@malmö.example")
    assert "rcpt TO:<åsa@xn--malm-8qa.example>" in server.heard
    assert any(line.endswith("SMTPUTF8 BODY=8BITMIME") for line in server.heard)
    assert "U3 <b>ring</b> Lund – i dag" in part(server.letters[0], "plain")


async def test_a_name_outside_ascii_comes_back_where_the_server_does_not_take_it(server: MailServer) -> None:
    """No traceback and no letter to somebody else: it is as if it had come back."""
    with pytest.raises(SendFailed) as failed:
        await post(server, to="åsa@b.example")
    assert (failed.value.kind, failed.value.fault, failed.value.reason) == ("dead", "returned", "no_smtputf8")
    assert not any(line.upper().startswith("RCPT") for line in server.heard)


async def test_a_line_that_begins_with_a_dot_stays(server: MailServer) -> None:
    """The mail server's own mark for the end is not taken from the words."""
    await post(server, Card(text="x", nodes=(Paragraph((Text("före\n.\n.efter"),)),)))
    assert "före\n.\n.efter" in part(server.letters[0], "plain").replace("\r\n", "\n")


@pytest.mark.parametrize(
    ("verb", "answer", "kind", "fault"),
    [
        ("MAIL", "451 later", "retry", None),
        ("MAIL", "550 not you", "retry", None),
        ("RCPT", "450 greylisted", "retry", "refused"),
        ("RCPT", "550 no such mailbox", "dead", "returned"),
        ("RCPT", "", "retry", None),
        ("DATA", "451 later", "retry", "refused"),
        ("DATA", "554 no", "dead", "returned"),
        (".", "452 full", "retry", "refused"),
        (".", "550 spam", "dead", "returned"),
        (".", "", "uncertain", None),
        ("EHLO", "", "retry", None),
    ],
)
async def test_what_a_mail_server_answers(
    server: MailServer, verb: str, answer: str, kind: str, fault: str | None
) -> None:
    """No for now: again later. No for good: it came back. A line cut after the words: nobody knows."""
    server.answers[verb] = answer
    with pytest.raises(SendFailed) as failed:
        await post(server)
    assert (failed.value.kind, failed.value.fault, failed.value.scope) == (kind, fault, "message")
    assert TO not in failed.value.reason
    assert len(server.letters) == (1 if kind == "uncertain" else 0)


async def test_a_mail_server_that_is_not_there_is_tried_again() -> None:
    """Nothing was sent."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        with pytest.raises(SendFailed) as failed:
            await MailMessenger(settings(taken.getsockname()[1])).post(SLACK, TO, CARD, KEY)
    assert (failed.value.kind, failed.value.reason) == ("retry", "unreachable")


async def test_a_slow_mail_server_is_given_up_before_the_words(
    server: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each answer comes in time and all of them do not: no letter leaves after the time, so it can be tried again."""
    monkeypatch.setattr(smtp, "PATIENCE", 0.5)
    server.slow = 0.2
    with pytest.raises(SendFailed) as failed:
        await post(server)
    assert failed.value.kind == "retry"
    assert server.letters == []


async def test_the_login_is_used_and_a_refused_one_waits_for_the_operator(server: MailServer) -> None:
    """User and password as they stand in the address, with what had to be written as %xx."""
    url = "smtp://klubba%40samarbetet.example:p%3Ass%2Ford@127.0.0.1:{}"
    await messenger(server, url).post(SLACK, TO, CARD, KEY)
    assert server.logins == [["klubba@samarbetet.example", "p:ss/ord"]]
    server.answers["AUTH"] = "535 no"
    with pytest.raises(SendFailed) as failed:
        await messenger(server, url).post(SLACK, TO, CARD, KEY)
    assert (failed.value.kind, failed.value.reason, failed.value.wait) == ("retry", "login_refused", 900.0)


@pytest.mark.parametrize("scheme", ["smtp+starttls", "smtps"])
async def test_no_word_and_no_password_goes_out_unencrypted_where_encryption_was_asked_for(
    server: MailServer, scheme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The server speaks no TLS: the letter waits."""
    monkeypatch.setattr(smtp, "PATIENCE", 2.0)
    with pytest.raises(SendFailed) as failed:
        await messenger(server, scheme + "://user:secret@127.0.0.1:{}").post(SLACK, TO, CARD, KEY)
    assert failed.value.kind == "retry"
    assert server.logins == []
    assert server.letters == []
    assert not any(line.upper().startswith(("AUTH", "MAIL")) for line in server.heard)


async def test_a_letter_is_neither_amended_nor_looked_for(server: MailServer) -> None:
    """It lies in a mailbox."""
    ref = await post(server)
    with pytest.raises(SendFailed):
        await messenger(server).amend(SLACK, ref, CARD, KEY)
    assert len(server.letters) == 1
