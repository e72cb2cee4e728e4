"""Orders about an agenda that are only begun: the verb stands there, and not what it is about."""

import re
from typing import Literal

Unfinished = Literal["add", "ask", "answer", "hold", "defer", "move", "remove", "status"]
_WORDS: dict[Unfinished, str] = {
    "add": r"lagg till(?: (?:en )?(?:ny )?punkt)?|ny punkt|add(?: (?:an? )?(?:new )?item)?|new item",
    "ask": r"(?:ny )?fraga|(?:new )?question|ask",
    "answer": r"svara|svar|answer",
    "hold": r"avvakta(?: med)?|ta upp(?: igen)?|wait(?: for| with)?|hold|take up(?: again)?|resume",
    "defer": r"bordlagg|skjut upp|aterremiss|aterremittera|defer|postpone|refer back",
    "move": r"flytta(?: punkt)?|move(?: (?:item|point))?",
    "remove": r"(?:ta bort|stryk)(?: punkt)?|(?:remove|delete)(?: (?:item|point))?",
    "status": r"status|inget nytt|nothing new",
}
_WHOLE = {verb: re.compile(rf"(?:{words}):?") for verb, words in _WORDS.items()}


def unfinished(plain: str) -> Unfinished | None:
    """Which order a line begins without saying about what; None: it is no such order. `plain`: the words as `line` gives them."""
    words = " ".join(plain.split())
    return next((verb for verb, pattern in _WHOLE.items() if pattern.fullmatch(words)), None)
