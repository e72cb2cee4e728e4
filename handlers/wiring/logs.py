"""Logs for an operator: a JSON object a line, ids instead of names, no text that people wrote, no secrets."""

import logging
import re
from typing import Any

import structlog

_SECRET = re.compile(
    r"xox[abepsr]-[\w-]+|xapp-[\w-]+|Bearer\s+\S+|eyJ[\w-]+\.[\w.-]+|v0=[0-9a-f]{64}"
    r"|(?<=/ics/)[\w-]+"
    r"|https://hooks\.slack\.com/\S+|://[^\s/@]+:[^\s/@]+@"
)
_QUIET = (
    *("slack_sdk", "slack_bolt", "aiohttp", "apscheduler", "sqlalchemy", "alembic"),
    *("microsoft_teams", "msal", "httpx", "httpcore", "urllib3"),
)


def redacted(value: Any) -> Any:
    """The same without tokens, signatures, response addresses and passwords in addresses."""
    return _SECRET.sub("•••", value) if isinstance(value, str) else value


def _redact(_logger: Any, _method: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    return {key: redacted(value) for key, value in event.items()}


class _Redacting(logging.Filter):
    """The same for what libraries log."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = redacted(record.getMessage()), None
        return True


def configure(level: str) -> None:
    """Sets up logging for the process. Libraries are kept at warnings: their debug logs carry tokens and texts."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _redact,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelName(level.upper())),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler()
    handler.addFilter(_Redacting())
    handler.setFormatter(
        logging.Formatter('{"level": "%(levelname)s", "logger": "%(name)s", "event": "%(message)s"}')
    )
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
