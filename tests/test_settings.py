"""Settings as an operator gives them: everything that is wrong is named at once, a file fills in what the environment leaves out."""

import tomllib
from pathlib import Path

import pytest

from bot.config import Misconfigured, Settings
from bot.version import VERSION
from handlers.cli.environment import environment


def test_without_any_setting_it_is_swedish_in_stockholm_on_a_file_in_data():
    """The defaults of the README."""
    settings = Settings.read({})
    assert settings.database_url == "sqlite:///data/klubba.db"
    assert (settings.house.language, settings.house.zone) == ("sv", "Europe/Stockholm")
    assert settings.public_url is None
    assert not settings.house.calendars


def test_the_data_folder_moves_the_file_but_not_a_named_database():
    """KLUBBA_DATA_DIR is where the SQLite file lies, unless KLUBBA_DATABASE_URL says something else."""
    assert Settings.read({"KLUBBA_DATA_DIR": "/srv/klubba"}).database_url == "sqlite:////srv/klubba/klubba.db"
    both = {"KLUBBA_DATA_DIR": "/srv/klubba", "KLUBBA_DATABASE_URL": "postgresql://db/klubba"}
    assert Settings.read(both).database_url == "postgresql+psycopg://db/klubba"


def test_one_error_names_everything_that_is_wrong():
    """Nobody has to start five times to learn of five mistakes."""
    wrong = {
        "KLUBBA_DATABASE_URL": "mysql://x",
        "KLUBBA_PORT": "0",
        "KLUBBA_LOCALE": "fi",
        "KLUBBA_TIMEZONE": "Stockholm",
        "KLUBBA_PUBLIC_URL": "http://klubba.example.org",
        "KLUBBA_LOG_LEVEL": "loud",
        "SLACK_BOT_TOKEN": "xapp-1",
    }
    with pytest.raises(Misconfigured) as raised:
        Settings.read(wrong)
    for name in wrong:
        assert name in str(raised.value)


def test_the_file_fills_in_and_the_environment_goes_first(tmp_path, monkeypatch):
    """`.env` holds what the process was not told; an empty line in it says nothing."""
    file = tmp_path / ".env"
    file.write_text('KLUBBA_PORT=9000\nKLUBBA_LOCALE="en"\nSLACK_BOT_TOKEN=\n')
    monkeypatch.setenv("KLUBBA_PORT", "9001")
    monkeypatch.delenv("KLUBBA_LOCALE", raising=False)
    monkeypatch.delenv("SLACK_BOT_TOKEN", raising=False)
    read = environment(file)
    assert (read["KLUBBA_PORT"], read["KLUBBA_LOCALE"]) == ("9001", "en")
    assert "SLACK_BOT_TOKEN" not in read


def test_the_public_address_is_a_place_that_links_can_begin_with():
    """A slash at its end is dropped; what could not be followed by a path is refused."""
    assert Settings.read({"KLUBBA_PUBLIC_URL": "https://k.example/"}).public_url == "https://k.example"
    assert Settings.read({"KLUBBA_PUBLIC_URL": "https://k.example/"}).house.calendars
    with pytest.raises(Misconfigured, match="KLUBBA_PUBLIC_URL"):
        Settings.read({"KLUBBA_PUBLIC_URL": "https://k.example?a=b"})


def test_no_secret_stands_in_what_settings_print():
    """Settings in a log or a traceback show no token."""
    settings = Settings.read({"SLACK_BOT_TOKEN": "xoxb-sekret", "SLACK_SIGNING_SECRET": "hemlig"})
    assert "sekret" not in repr(settings)
    assert "hemlig" not in repr(settings)


def test_a_mail_server_is_named_by_one_address():
    """How it is reached, where and by whom; what had to be written as %xx is read back, and no secret is shown."""
    url = "smtp+starttls://klubba%40samarbetet.example:p%3Ass@mail.samarbetet.example"
    settings = Settings.read({"KLUBBA_SMTP_URL": url, "KLUBBA_MAIL_FROM": "klubba@samarbetet.example"})
    mail = settings.mail
    assert mail is not None
    assert (mail.host, mail.port, mail.security) == ("mail.samarbetet.example", 587, "starttls")
    assert (mail.user, mail.password) == ("klubba@samarbetet.example", "p:ss")
    assert settings.house.letters
    assert "p:ss" not in repr(settings)
    assert not Settings.read({}).house.letters


@pytest.mark.parametrize(("url", "port"), [("smtp://m.example", 25), ("smtps://m.example:4650", 4650)])
def test_a_mail_server_has_a_usual_port(url, port):
    """Unless another one is named."""
    mail = Settings.read({"KLUBBA_SMTP_URL": url, "KLUBBA_MAIL_FROM": "klubba@m.example"}).mail
    assert mail is not None
    assert mail.port == port


def test_the_address_of_the_mail_server_can_lie_in_a_file():
    """It holds a password."""
    named = {"KLUBBA_SMTP_URL_FILE": "/run/secrets/smtp", "KLUBBA_MAIL_FROM": "klubba@m.example"}
    mail = Settings.read(named, lambda _: "smtps://u:p@m.example\n").mail
    assert mail is not None
    assert mail.password == "p"


@pytest.mark.parametrize(
    ("url", "sender", "wrong"),
    [
        ("http://m.example", "klubba@m.example", "KLUBBA_SMTP_URL"),
        ("smtp://", "klubba@m.example", "KLUBBA_SMTP_URL"),
        ("smtp://m.example:99999", "klubba@m.example", "KLUBBA_SMTP_URL"),
        ("", "klubba@m.example", "KLUBBA_SMTP_URL"),
        ("smtp://m.example", "", "KLUBBA_MAIL_FROM"),
        ("smtp://m.example", "Klubba <klubba@m.example>", "KLUBBA_MAIL_FROM"),
        ("smtp://m.example", "klubba@m.example\nBcc: x@m.example", "KLUBBA_MAIL_FROM"),
    ],
)
def test_half_a_mail_server_is_named_as_wrong(url, sender, wrong):
    """Both are needed, and both must be what they say."""
    with pytest.raises(Misconfigured) as raised:
        Settings.read({"KLUBBA_SMTP_URL": url, "KLUBBA_MAIL_FROM": sender})
    assert wrong in str(raised.value)


def test_the_version_is_that_of_the_package():
    """It stands twice, since the container runs what was never installed."""
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == VERSION
