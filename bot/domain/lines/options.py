"""What there is to choose from: listed after the colon of a question, and chosen after the colon of a decision."""

import re

from bot.domain.lines.line import line
from bot.domain.names import fold

_COLON = re.compile(r":(?!\d)")  # not that of a time of day
_JOINT = re.compile(r"\s*,?\s+(?:eller|or)\s+|\s*[,;]\s*(?:eller\s+|or\s+)?")
_CLAUSE = re.compile(
    r"(?:ska|skall|bor|kan|far|vill|ar|har|vad|vem|nar|hur|vilken|vilka|och|men|om|"
    r"should|shall|can|may|is|are|do|does|what|who|when|how|which|and|but|if)\b"
)
_BECOMES = re.compile(
    r"(?<!\s)\s+(?:blir|ar|ska bli|skall bli|ska vara|becomes|is|will be|shall be)\s+(?=\S)"
)
_LISTED = re.compile(r"(?<!\w)(?:alternativ(?:en)?|options?|choices)\s*:(?!\d)")
_LABEL_WITHIN = 300  # characters in which the options are said to begin
LONGEST_SUBJECT = 80  # characters before the colon
_HEAD = 100  # characters in which the subject of a decision ends
LONGEST_OPTION = 60
MOST_WORDS = 5  # of an option; what has more of them is a clause, not a thing to choose
MOST = 20


def subject(text: str) -> str:
    """The words before the colon, by which a question with options is known; empty when there is no colon."""
    return _divided(text)[0]


def options(text: str) -> tuple[str, ...]:
    """The options of "Resmål: Hamburg, Oslo eller Gdansk?"; none unless there are two, each of a few words."""
    listed = _divided(text)[1].rstrip("?.! ")
    found = tuple(piece.strip() for piece in _pieces(listed))
    if not 2 <= len(found) <= MOST or not all(_is_option(piece) for piece in found):
        return ()
    return found if len({fold(piece) for piece in found}) == len(found) else ()


def may_choose(text: str) -> bool:
    """Whether the words can be an answer to a question with options: something stands before a colon, or before "blir"."""
    return bool(subject(text)) or _BECOMES.search(line(text[:_HEAD]).plain) is not None


def about(text: str, of: str) -> str | None:
    """What a decision says of the subject of a question: "resmål: Oslo", "Resmålet blir Oslo"; None: it is about something else."""
    head, rest = _divided(text)
    if head and _same(head, of):
        return rest
    for turn in _BECOMES.finditer(line(text[:_HEAD]).plain):
        if _same(text[: turn.start()], of):
            return text[turn.end() :]
    return None


def chosen(text: str, of: str, among: tuple[str, ...]) -> str | None:
    """Which option of a question a decision names: "resmål: Oslo", "Resmål: Oslo, i september". `of`: the subject of the question.
    None: the decision is about something else, names no option or several.
    """
    rest = about(text, of)
    if rest is None:
        return None
    said = fold(rest.strip().rstrip("?.! "))
    named = [option for option in among if _names(said, fold(option))]
    same = [option for option in named if fold(option) == said]
    begun = [option for option in named if said.startswith(fold(option))] if len(named) == 1 else []
    return next(iter((*same, *begun)), None)


def _same(head: str, of: str) -> bool:
    """Whether words name the subject, perhaps in the definite form: "resmålet", "the destination"."""
    bare = fold(head.strip()).removeprefix("the ")
    return bare in {fold(of) + ending for ending in ("", "et", "en", "t", "n")}


def _divided(text: str) -> tuple[str, str]:
    """The words before the colon and those after it, without "alternativ"; nothing where no colon stands near the beginning."""
    listed = _LISTED.search(line(text[:_LABEL_WITHIN]).plain)
    head = text[: listed.start()].rstrip(" \n\t,.;:–-(") if listed is not None else ""
    if listed is not None and head:
        rest = text[listed.end() :].strip()
        return head, rest.rstrip("?.! )") if "(" not in rest else rest
    colon = _COLON.search(text, 0, LONGEST_SUBJECT)
    return (text[: colon.start()].strip(), text[colon.end() :].strip()) if colon else ("", "")


def _pieces(listed: str) -> list[str]:
    ends = [match.span() for match in _JOINT.finditer(line(listed).plain)]
    begins = [0, *(end for _, end in ends)]
    return [listed[a:b] for a, b in zip(begins, [*(start for start, _ in ends), len(listed)], strict=True)]


def _is_option(piece: str) -> bool:
    words = piece.split()
    return (
        0 < len(words) <= MOST_WORDS and len(piece) <= LONGEST_OPTION and not _CLAUSE.match(line(piece).plain)
    )


def _names(said: str, option: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(option)}(?!\w)", said) is not None
