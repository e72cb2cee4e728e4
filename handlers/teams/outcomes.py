"""What came of a call to the Bot Connector: an answer, or a SendFailed that says whether it may be repeated.

| what happened                                           | kind                                         |
|---------------------------------------------------------|----------------------------------------------|
| 429                                                     | retry, after Retry-After (30 s, at most 900) |
| no connection was made                                  | retry                                        |
| no token, or it is refused (401)                        | retry for the whole tenant, after 900 s      |
| timeout, reset, 412, any 5xx, an answer that cannot be read | uncertain (retry where a repeat is harmless) |
| any other refusal                                       | dead                                         |

Microsoft says to repeat 412, 502 and 504 as well: they may have been carried out, and nothing can be looked up, so for us
they are uncertain (see docs/delivery.md).
"""

import re
from collections.abc import Awaitable, Mapping
from typing import Any

import httpx

from handlers.chat.messenger import Fault, Scope, SendFailed
from handlers.chat.reading import Json

LONGEST_WAIT = 900.0
_USUAL_WAIT = 30.0
_UNSURE = 412
_CODE = re.compile(r"[A-Za-z][A-Za-z0-9]{0,79}")
_SECONDS = re.compile(r"[0-9]{1,9}")
_FAULTS: Mapping[str, Fault] = {
    "BotNotInConversationRoster": "absent",
    "ConversationNotFound": "no channel",
    "ConversationBlockedByUser": "blocked",
    "MessageWritesBlocked": "blocked",
    "BotDisabledByAdmin": "not installed",
}


async def answered(call: Awaitable[httpx.Response], *, repeatable: bool, scope: Scope = "workspace") -> Json:
    """Waits for the answer of a call. Raises SendFailed.

    `repeatable`: a second call would do no harm. `scope`: what a "too many" holds for. The texts of exceptions are
    dropped: they can hold the whole answer.
    """
    try:
        response = await call
        body = response.json() if response.content else {}
    except httpx.HTTPStatusError as problem:
        raise _refused(problem.response, repeatable=repeatable, scope=scope) from None
    except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout):
        raise SendFailed("retry", "unreachable") from None
    except httpx.HTTPError:
        raise _unknown("no_answer", repeatable=repeatable) from None
    except ValueError:
        raise _unknown("unreadable_answer", repeatable=repeatable) from None
    return body if isinstance(body, dict) else {"value": body}


def part(answer: Json, name: str) -> str:
    """A text in an answer that must be there. Raises SendFailed when it is not: then nobody knows what was done."""
    found = answer.get(name)
    if not isinstance(found, str) or not found:
        raise SendFailed("uncertain", "unreadable_answer")
    return found


def _refused(response: httpx.Response, *, repeatable: bool, scope: Scope) -> SendFailed:
    status = response.status_code
    if status == 429:
        return SendFailed("retry", "ratelimited", wait=_wait(response.headers), scope=scope)
    if status == 401:
        return SendFailed("retry", "token_refused", wait=LONGEST_WAIT, scope="workspace")
    if status >= 500 or status == _UNSURE:
        return _unknown(f"http_{status}", repeatable=repeatable)
    code = _code(response)
    fault = _FAULTS.get(code or "", "absent" if status == 403 else "no channel" if status == 404 else None)
    return SendFailed("dead", code or f"http_{status}", fault=fault)


def _unknown(reason: str, *, repeatable: bool) -> SendFailed:
    return SendFailed("retry" if repeatable else "uncertain", reason)


def _code(response: httpx.Response) -> str | None:
    """The connector's word for what is wrong, when it has one."""
    try:
        code: Any = response.json()["error"]["code"]
    except (ValueError, KeyError, TypeError):
        return None
    return code if isinstance(code, str) and _CODE.fullmatch(code) else None


def _wait(headers: httpx.Headers) -> float:
    text = headers.get("Retry-After", "")
    return min(max(float(text), 1.0), LONGEST_WAIT) if _SECONDS.fullmatch(text) else _USUAL_WAIT
