"""Small words that an order may be said with and that change nothing: "tack", "please", a smiley, "nu"."""

import re

_SIGNS = r"[\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]+|:[a-z][a-z0-9_+-]*:|:[+-]1:|[:;=][-']?[)(dp](?!\w)|<3"
_POLITE = (
    r"(?:stort\s+|tusen\s+)?tack(?:\s+(?:sa\s+mycket|pa\s+forhand|for\s+(?:hjalpen|idag|i\s+dag)))?(?!\s+vare)|snalla|"
    r"(?:many\s+)?thanks(?:\s+(?:a\s+lot|so\s+much))?|thank\s+you(?:\s+(?:so|very)\s+much)?|please|hej|hi"
)
_NOW = r"nu|i\s?dag|igen|pa\s+nytt|now|today|again"
_PAST = r"redan|i\s?gar|nyss|precis|antligen|just(?:\s+nu)?|already|yesterday|finally|at\s+last|helt|allt|all|also|ocksa"
_END = re.compile(rf"(?:^|(?<=[\s,.!–)-])|(?=[^\w\s]))(?:{_POLITE}|i\s?stallet|instead|{_SIGNS})[\s.!,]*$")
_REACH = 60  # characters at the end among which courtesy is looked for


def _led_by(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:[\s,.!]*(?:(?<!\w)(?:{words})(?!\w)|{_SIGNS}))*[\s.!]*")


_SMALL = _led_by(f"{_POLITE}|{_NOW}")
_SMALL_WHEN_DONE = _led_by(f"{_POLITE}|{_NOW}|{_PAST}")


def small_words(verb: str, plain: str) -> int:
    """Where the small words at the beginning end. What is done may have been so yesterday."""
    found = (_SMALL_WHEN_DONE if verb in ("done", "end") else _SMALL).match(plain)
    return found.end() if found is not None else 0


def courtesy_at_end(plain: str) -> int:
    """Where the words end before what is only polite."""
    end = len(plain)
    while (found := _END.search(plain[:end], max(0, end - _REACH))) is not None:
        end = found.start()
        if not plain[:end].rstrip(" ,.!–-("):
            break
    return len(plain[:end].rstrip(" \t\n,–-")) if end < len(plain) else end
