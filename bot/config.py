"""Settings, read once from the environment. Secrets come from there alone, or from a file that it names (`…_FILE`)."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from bot import mail_settings
from bot.domain.people import House, Locale
from bot.mail_settings import MailSettings

DATA_DIR = "data"
SLACK_API = "https://slack.com/api/"
_GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_LEVELS = ("debug", "info", "warning", "error")


class Misconfigured(Exception):
    """Settings are missing or wrong; the message names every one of them, a line each."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True, slots=True, kw_only=True)
class SlackSettings:
    """How to reach a Slack workspace. With `app_token` Slack is reached over a socket, else it calls us over HTTP."""

    bot_token: str = field(repr=False)
    signing_secret: str | None = field(default=None, repr=False)
    app_token: str | None = field(default=None, repr=False)
    api_url: str = SLACK_API


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamsSettings:
    """How to reach Microsoft Teams. `tenants`: those that may talk to us; the app itself is registered in the first."""

    client_id: str
    client_secret: str = field(repr=False)
    tenants: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What `klubba run` needs. `house`: what new bodies and people start with. `public_url`: the address at which others reach
    this service, without "/" at the end (None: calendar links are off). `slack`, `teams` None: that platform is not configured.
    `mail` None: no letters are sent.
    """

    database_url: str = field(repr=False)
    host: str
    port: int
    log_level: str
    house: House
    public_url: str | None
    slack: SlackSettings | None
    teams: TeamsSettings | None
    mail: MailSettings | None = None

    @classmethod
    def read(
        cls, environment: Mapping[str, str], read_file: Callable[[str], str] | None = None
    ) -> "Settings":
        """Reads them all. Raises Misconfigured with everything that is wrong, not only the first thing.

        `read_file` gives the text of a file that a `…_FILE` setting names.
        """
        return _Reading(environment, read_file or _text_of).settings()


class _Reading:
    """One pass over the environment that collects what is wrong."""

    def __init__(self, environment: Mapping[str, str], read_file: Callable[[str], str]) -> None:
        self._environment = environment
        self._read_file = read_file
        self._problems: list[str] = []

    def settings(self) -> Settings:
        public_url, mail = self._public_url(), self._mail()
        settings = Settings(
            database_url=self._database(),
            host=self._text("KLUBBA_HOST") or "127.0.0.1",
            port=self._port(),
            log_level=self._level(),
            house=House(
                language=self._locale(),
                zone=self._zone(),
                calendars=public_url is not None,
                letters=mail is not None,
            ),
            public_url=public_url,
            slack=self._slack(),
            teams=self._teams(),
            mail=mail,
        )
        if self._problems:
            raise Misconfigured(self._problems)
        return settings

    def _text(self, name: str) -> str | None:
        value = self._environment.get(name, "").strip()
        named = self._environment.get(f"{name}_FILE", "").strip()
        if value and named:
            self._problems.append(f"{name} and {name}_FILE are both set; keep one of them.")
        if named and not value:
            try:
                value = self._read_file(named).strip()
            except OSError as problem:
                self._problems.append(f"{name}_FILE names a file that cannot be read: {problem.strerror}.")
        return value or None

    def _database(self) -> str:
        folder = self._text("KLUBBA_DATA_DIR") or DATA_DIR
        url = self._text("KLUBBA_DATABASE_URL") or f"sqlite:///{folder}/klubba.db"
        if url.startswith("postgres://"):
            url = "postgresql://" + url.removeprefix("postgres://")
        if url.startswith("postgresql://"):
            url = "postgresql+psycopg://" + url.removeprefix("postgresql://")
        if not url.startswith(("sqlite:///", "postgresql+psycopg://")):
            self._problems.append(
                "KLUBBA_DATABASE_URL must begin with sqlite:/// or postgresql:// (for example sqlite:////data/klubba.db)."
            )
        return url

    def _port(self) -> int:
        text = self._text("KLUBBA_PORT") or "8080"
        if not (text.isascii() and text.isdigit() and 0 < int(text) < 65536):
            self._problems.append("KLUBBA_PORT must be a number from 1 to 65535.")
            return 0
        return int(text)

    def _level(self) -> str:
        level = (self._text("KLUBBA_LOG_LEVEL") or "info").lower()
        if level not in _LEVELS:
            self._problems.append(f"KLUBBA_LOG_LEVEL must be one of {', '.join(_LEVELS)}.")
        return level

    def _locale(self) -> Locale:
        match self._text("KLUBBA_LOCALE") or "sv":
            case "sv":
                return "sv"
            case "en":
                return "en"
        self._problems.append("KLUBBA_LOCALE must be sv or en.")
        return "sv"

    def _zone(self) -> str:
        name = self._text("KLUBBA_TIMEZONE") or "Europe/Stockholm"
        if name not in available_timezones():
            self._problems.append(
                "KLUBBA_TIMEZONE must be the name of a time zone, such as Europe/Stockholm."
            )
        return name

    def _public_url(self) -> str | None:
        url = self._text("KLUBBA_PUBLIC_URL")
        if url is None:
            return None
        parts = urlsplit(url)
        if parts.scheme != "https" or not parts.hostname or parts.query or parts.fragment:
            self._problems.append(
                "KLUBBA_PUBLIC_URL must begin with https:// and be an address such as https://klubba.example.se."
            )
        return url.rstrip("/")

    def _slack(self) -> SlackSettings | None:
        token, secret = self._text("SLACK_BOT_TOKEN"), self._text("SLACK_SIGNING_SECRET")
        app_token = self._text("SLACK_APP_TOKEN")
        if token is None and secret is None and app_token is None:
            return None
        if token is None:
            self._problems.append("SLACK_BOT_TOKEN is missing (it begins with xoxb-).")
        elif not token.startswith("xoxb-"):
            self._problems.append("SLACK_BOT_TOKEN must be a bot token; it begins with xoxb-.")
        if secret is None and app_token is None:
            self._problems.append(
                "SLACK_SIGNING_SECRET (for HTTP) or SLACK_APP_TOKEN (for Socket Mode) is missing."
            )
        if app_token is not None and not app_token.startswith("xapp-"):
            self._problems.append("SLACK_APP_TOKEN must be an app-level token; it begins with xapp-.")
        return SlackSettings(
            bot_token=token or "", signing_secret=secret, app_token=app_token, api_url=self._api_url()
        )

    def _teams(self) -> TeamsSettings | None:
        client, secret = self._text("TEAMS_CLIENT_ID"), self._text("TEAMS_CLIENT_SECRET")
        listed = self._text("TEAMS_TENANT_ID")
        if client is None and secret is None and listed is None:
            return None
        tenants = tuple(one.lower() for one in re.split(r"[\s,;]+", listed or "") if one)
        if client is None or not _GUID.fullmatch(client.lower()):
            self._problems.append(
                "TEAMS_CLIENT_ID must be the app's client id (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx)."
            )
        if secret is None:
            self._problems.append("TEAMS_CLIENT_SECRET is missing (a client secret of the app).")
        if not tenants or not all(_GUID.fullmatch(tenant) for tenant in tenants):
            self._problems.append(
                "TEAMS_TENANT_ID must list the ids of the tenants that may use Klubba, the app's own first, with commas between."
            )
        return TeamsSettings(client_id=(client or "").lower(), client_secret=secret or "", tenants=tenants)

    def _mail(self) -> MailSettings | None:
        url, sender = self._text("KLUBBA_SMTP_URL"), self._text("KLUBBA_MAIL_FROM")
        if url is None and sender is None:
            return None
        if sender is None or not mail_settings.is_address(sender):
            self._problems.append("KLUBBA_MAIL_FROM must be the address that letters come from.")
        read = mail_settings.read(url or "", sender or "")
        if read is None:
            self._problems.append(
                "KLUBBA_SMTP_URL must begin with smtp://, smtps:// or smtp+starttls:// and name a server, such as"
                " smtp+starttls://user:password@mail.example.se:587."
            )
        return read

    def _api_url(self) -> str:
        url = self._text("SLACK_API_URL") or SLACK_API
        parts = urlsplit(url)
        local = parts.scheme == "http" and parts.hostname in ("127.0.0.1", "localhost", "::1")
        if not local and parts.scheme != "https":
            self._problems.append(
                "SLACK_API_URL must begin with https:// (or be an address of this machine)."
            )
        return url if url.endswith("/") else f"{url}/"


def _text_of(path: str) -> str:
    return Path(path).read_text("utf-8")
