"""What came of a call to Slack: an answer, or a SendFailed that says whether it may be repeated.

| what happened                                                    | kind                                        |
|------------------------------------------------------------------|---------------------------------------------|
| 429, or an error that says "too many"                             | retry, after Retry-After (30 s, at most 900) |
| no connection was made                                           | retry                                       |
| the token is refused                                             | retry for the whole workspace, after 900 s   |
| timeout, reset, 5xx, an answer that cannot be read, Slack's fault | uncertain (retry where a repeat is harmless) |
| any other error that Slack names                                 | dead, with Slack's word for it               |
"""

import re
from collections.abc import Awaitable
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from handlers.chat.messenger import Fault, Scope, SendFailed

LONGEST_WAIT = 900.0
_USUAL_WAIT = 30.0
_TOO_MANY = ("ratelimited", "rate_limited", "message_limit_exceeded")
_WHOLE_WORKSPACE = "message_limit_exceeded"
_SLACKS_FAULT = (
    *("internal_error", "fatal_error", "request_timeout", "service_unavailable"),
    *("team_added_to_org", "external_channel_migrating"),
)
_TOKEN_REFUSED = ("invalid_auth", "not_authed", "token_revoked", "token_expired", "org_login_required")
_FAULTS: dict[str, Fault] = {
    "account_inactive": "gone",
    "user_disabled": "gone",
    "user_not_found": "gone",
    "users_not_found": "gone",
    "user_not_visible": "gone",
    "cannot_dm_bot": "gone",
    "not_in_channel": "absent",
    "is_archived": "archived",
    "channel_not_found": "no channel",
}
_ERROR = re.compile(r"[a-z][a-z0-9_]{0,79}")
_SECONDS = re.compile(r"[0-9]{1,9}")


async def answered(
    call: Awaitable[AsyncSlackResponse], *, repeatable: bool, scope: Scope = "workspace"
) -> AsyncSlackResponse:
    """Waits for the answer of a call. Raises SendFailed.

    `repeatable`: a second call would do no harm. `scope`: what a "too many" holds for. The texts of exceptions are
    dropped: they can hold the whole answer.
    """
    try:
        return await call
    except SlackApiError as problem:
        raise _refused(problem.response, repeatable=repeatable, scope=scope) from None
    except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError):
        raise SendFailed("retry", "unreachable") from None
    except (aiohttp.ClientError, OSError):  # a timeout is an OSError too
        raise _unknown("no_answer", repeatable=repeatable) from None
    except (AttributeError, TypeError, ValueError):  # the SDK stumbles over an answer that is no object
        raise _unknown("unreadable_answer", repeatable=repeatable) from None


def part(answer: AsyncSlackResponse, name: str) -> Any:
    """A part of an answer that must be there. Raises SendFailed when it is not: then nobody knows what was done."""
    found = answer.get(name)
    if found is None:
        raise SendFailed("uncertain", "unreadable_answer")
    return found


def _refused(response: Any, *, repeatable: bool, scope: Scope) -> SendFailed:
    # An answer that is no JSON comes as aiohttp's own response.
    status: int = response.status_code if hasattr(response, "status_code") else response.status
    data = getattr(response, "data", None)
    error = _error(data)
    if status == 429 or error in _TOO_MANY:
        held = "workspace" if error == _WHOLE_WORKSPACE else scope
        return SendFailed("retry", "ratelimited", wait=_wait(response.headers), scope=held)
    if status >= 500 or error is None or error in _SLACKS_FAULT:
        return _unknown(error or f"http_{status}", repeatable=repeatable)
    if error in _TOKEN_REFUSED:
        return SendFailed("retry", error, wait=LONGEST_WAIT, scope="workspace")
    return SendFailed("dead", error, fault=_FAULTS.get(error))


def _unknown(reason: str, *, repeatable: bool) -> SendFailed:
    return SendFailed("retry" if repeatable else "uncertain", reason)


def _error(data: Any) -> str | None:
    """Slack's word for what is wrong; None when the answer does not say so."""
    if not isinstance(data, dict) or data.get("ok") is not False:
        return None
    error = data.get("error")
    return error if isinstance(error, str) and _ERROR.fullmatch(error) else None


def _wait(headers: Any) -> float:
    text = str(headers.get("Retry-After", ""))
    return min(max(float(text), 1.0), LONGEST_WAIT) if _SECONDS.fullmatch(text) else _USUAL_WAIT
