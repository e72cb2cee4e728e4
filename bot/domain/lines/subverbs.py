"""The first word of a line, where it is an order ("klart U7") and not the beginning of a text ("flytta servern till Lund")."""

import re
from dataclasses import dataclass, replace
from difflib import get_close_matches

from bot.domain.ids import Label, label
from bot.domain.lines.courtesy import small_words
from bot.domain.lines.enumeration import enumerated
from bot.domain.lines.line import line
from bot.domain.lines.new_days import new_days
from bot.domain.lines.order_words import ALONE, BEGUN, HELP, OF_TASKS, VERBS, WITH_ID, Noun
from bot.domain.lines.replanning import Replanning, said_of_meeting
from bot.domain.lines.unread import KEEPS, parted, reason_kept, unread, without_courtesy


@dataclass(frozen=True, slots=True, kw_only=True)
class Subverb:
    """What is to be done with what. `label`: the record named by its id, `others`: those named with it, or `subject`: a meeting named in words
    ("styrelsemötet 2 mars"). `rest`: the words after it, as written, without a leading "till"; of a move or a cancellation
    the `reason` is taken off, and of what is done, undone or removed. `suggestion`: for the verb "unknown", the line that was probably meant.
    The verb "unfinished": an order about a meeting that says no more; `rest` is which. The verb "unread": words stand behind the
    records that the order does not take; `rest` are those words, `suggestion` is the line without them.
    """

    verb: str
    label: Label | None = None
    others: tuple[Label, ...] = ()
    subject: str = ""
    rest: str = ""
    reason: str = ""
    suggestion: str = ""


_ID = r"(?P<id>[bumfr]\s?\d{1,9})(?!\w)"

_IS = r"(?:(?:ar|is|are|blev|was|were|har\s+blivit|ska)\s+)?(?:(?:nu|redan|antligen|helt|now|already|finally)\s+)*"
_DONE = r"(?P<done>klar[ta]?|fardig[ta]?|fixa[dt]|fixade|gjor[dt]|gjorda|done|finished|completed?)"
_MOVED = r"(?P<moved>flytta(?:s|[dt]|de)|skjuts\s+(?:upp|fram)|move[sd])"
"""What is said of tasks behind their names: that they are done, or moved."""

_YEAR = re.compile(r"(?:ar|aret|year|arsplan|plan)(?:\s+(?P<year>\d{1,9}))?")
_OF_YEAR: dict[str, re.Pattern[str]] = {
    "paste": re.compile(r"(?:klistra\s+in|paste(?:\s+in)?)(?:\s*:?\s+(?=\S)|\s*:?$)"),
    "series": re.compile(r"(?:serie|series)\s*:?\s+(?=\S)"),
    "attendance": re.compile(
        r"(?:narvaro|narvarande|attendance|present)(?!\w)\s*:?\s*(?:(?P<id>m\s?\d{1,9})(?!\w)\s*:?\s*)?"
    ),
    "subscribe": re.compile(
        r"(?:prenumerera|kalenderlank|subscribe|calendar\s+link)(?:\s+(?=\S)|$)|(?:kalender|calendar)$"
    ),
    "everything": re.compile(r"(?:allt|everything|all)\s+(?:till|infor|for|to|by)\s+(?=\S)"),
    "describe": re.compile(r"(?P<id>m\s?\d{1,9})(?!\w)\s*[:,]?\s+(?=\S)"),
}
"""What is said about the year of meetings: verb and how the line begins; the rest of the line belongs to it."""
_HELD: dict[str, re.Pattern[str]] = {
    "step": re.compile(r"(?:nasta\s+punkt|next\s+(?:item|point))$"),
    "start": re.compile(
        r"(?:starta|borja|oppna|start|begin|open)(?:\s+(?:motet|the\s+meeting))?(?:\s+(?=\S)|$)"
    ),
    "end": re.compile(r"(?:avsluta|end|close)(?:\s+(?:motet|the\s+meeting))?$"),
}
"""A meeting that is held: it is started, perhaps by its name, and ended."""
_TIMELINE = re.compile(r"(?:tidplan|tidslinje|timeline)\s*:?\s+(?=\S)")
_TIMELINES = re.compile(r"(?:tidplan(?:er)?|tidslinje[r]?|timelines?)$")
_GUESTS = re.compile(
    r"(?P<off>(?:ta\s+bort|remove|delete)\s+)?(?:gast(?:er|en|erna)?|guests?)(?!\w)\s*:?\s*"
    r"(?P<meeting>[^:\n]{0,80}?)\s*:(?!\d)\s*(?=\S)"
)
_TARGET = re.compile(r"^(?:fran\s+(?P<from>.+?)\s+)?(?:till|to|at)\s+(?=\S)|^[:,–-]\s*")
# Each part begins where a run of spaces does, so that a heap of them is passed once.
_REASON = re.compile(
    r"(?<!\s)\s+(?:eftersom|darfor\s+att|for\s+att|pga\.?|p\.g\.a\.|pa\s+grund\s+av|because(?:\s+of)?|due\s+to|since)\s+"
    r"|\b(?:skal|orsak|anledning|reason)\s*:\s*"
)
_NOT = re.compile(r"(?:\w+\s+){0,5}?(?P<not>(?:inte|ej|aldrig|not|never|don't|do\s+not)\s+)")
_WORDED = re.compile(r"(?<!\s)\s+(?:till|to)\s+")
_SPACES = re.compile(r" {2,}")
_FINAL = re.compile(r"(?<![\s.!])[\s.!]+$")
LONGEST = 3000  # characters; what is longer is no order, unless it is a list that is pasted in
_HEAD = 60  # characters in which a list says that it is one


def subverb(noun: Noun, text: str) -> Subverb | None:
    """Reads a line as an order about what `noun` says; None when it is a text to be saved."""
    if len(text) > LONGEST:
        return _long_list(noun, text)
    plain = _FINAL.sub("", line(text).plain)
    written = text[: len(plain)]
    skipped = len(plain) - len(plain.lstrip())
    written, plain = written[skipped:], plain[skipped:]
    return (
        _alone(noun, plain)
        or _denied(noun, written, plain)
        or _with_id(noun, written, plain)
        or _of_meetings(noun, written, plain)
        or _named_first(noun, plain)
    )


def _named_first(noun: Noun, plain: str) -> Subverb | None:
    """A line that begins with the name of a record is about that one, and is not saved unasked: "U7 är försenat"."""
    named = re.match(_ID, plain)
    if named is None or {"u": "task", "b": "decision"}.get(plain[0]) != noun:
        return None
    return Subverb(verb="unknown", label=label(named["id"]), suggestion=str(label(named["id"])))


def _long_list(noun: Noun, text: str) -> Subverb | None:
    """A pasted list of meetings, of any length."""
    bare = text.lstrip()
    found = _OF_YEAR["paste"].match(line(bare[:_HEAD]).plain) if noun == "meeting" else None
    return Subverb(verb="paste", rest=bare[found.end() :].strip()) if found is not None else None


def _alone(noun: Noun, plain: str) -> Subverb | None:
    words = " ".join(plain.split())
    if words in _plain(HELP):
        return Subverb(verb="help")
    verb = next((verb for verb, forms in ALONE[noun].items() if words in _plain(forms)), None)
    if verb is None and noun == "meeting":
        begun = next((one for one in BEGUN if words in _plain(WITH_ID[one])), None)
        return Subverb(verb="unfinished", rest=begun) if begun else None
    return Subverb(verb=verb) if verb else None


def _denied(noun: Noun, written: str, plain: str) -> Subverb | None:
    """Reads "flytta inte M4 till 16 mars", "M4 ställs inte in": an order about a meeting with a word that turns it round is asked about."""
    found = _NOT.match(plain) if noun == "meeting" else None
    if found is None:
        return None
    start, end = found.span("not")
    bare = f"{written[:start]}{written[end:]}".strip()
    order = subverb(noun, bare)
    if order is None or order.verb not in BEGUN:
        return None
    word = written[start:end].strip()
    return replace(order, verb="unread", rest=word, reason="", suggestion=bare)


def _with_id(noun: Noun, written: str, plain: str) -> Subverb | None:
    """Reads "U7", "klart U7", "U7 klart", "flytta U7 till 28 mars"; a word that is nearly one of these is asked about."""
    if (bare := re.match(_ID, plain)) is not None:
        others, end = enumerated(plain, bare["id"], bare.end())
        if not plain[end:].strip(" ?"):
            return Subverb(verb="show", label=label(bare["id"]), others=others) if VERBS[noun] else None
    match = re.match(rf"(?P<words>\D{{1,24}}?)\s+{_ID}", plain) or _id_first(plain)
    if match is None:
        return None
    words = _order_in(match)
    verb = next((verb for verb in WITH_ID if verb in VERBS[noun] and words in _forms(noun, verb)), None)
    if verb is None:
        return _nearly(noun, words, written, match)
    others, end = enumerated(plain, match["id"], match.end("id"))
    end = max(end, match.end())
    rest = without_courtesy(written[end:])
    ordered = replace(_ordered(verb, label(match["id"]), rest), others=others)
    left = unread(verb, rest, match["id"][0].upper())
    if left is None:
        return ordered
    around = f"{rest[: left.start]} {rest[left.end :]}" if left.start else rest[left.end :]
    kept = _SPACES.sub(" ", f"{written[:end].strip()}{around}").rstrip(" ,;:(")
    return replace(ordered, verb="unread", rest=left.words, reason="", suggestion=kept)


def _order_in(match: re.Match[str]) -> str:
    """The words that say what to do: "klart" in "Hej! Klart U7", in "U7 är färdigt" and in "U7 klart"."""
    said = match.groupdict()
    if said.get("done") or said.get("moved"):
        return "klart" if said["done"] else "flytta"
    words = " ".join((said.get("words") or said["last"]).split())
    return words[small_words("", words) :]


def _id_first(plain: str) -> re.Match[str] | None:
    """Reads "U7 klart", "U7 och U9 är redan klara, skickat", "U7 flyttas till fredag"."""
    first = re.match(_ID, plain)
    if first is None:
        return None
    gap = enumerated(plain, first["id"], first.end())[1] - first.end()
    return re.match(rf"{_ID}.{{{gap}}}\s*[:,–-]?\s+(?:{_IS}(?:{_DONE}|{_MOVED})(?!\w)|(?P<last>\w+)$)", plain)


def _ordered(verb: str, named: Label | None, rest: str) -> Subverb:
    if verb in KEEPS:
        return Subverb(verb=verb, label=named, reason=reason_kept(verb, rest))
    words, reason = {"move": _reasoned, "hand": parted}.get(verb, _whole)(rest)
    words = words.strip()
    target = _TARGET.match(line(words).plain)
    return Subverb(verb=verb, label=named, rest=words[target.end() :] if target else words, reason=reason)


def _whole(rest: str) -> tuple[str, str]:
    return rest, ""


def _nearly(noun: Noun, words: str, written: str, match: re.Match[str]) -> Subverb | None:
    """Answers "flyta U7 till fredag": the nearest word that is an order, as the line that was probably meant."""
    known = {form: verb for verb in WITH_ID if verb in VERBS[noun] for form in _forms(noun, verb)}
    near = get_close_matches(words, [form for form in known if len(form) > 2], n=1, cutoff=0.74)
    if "words" not in match.re.groupindex or match["words"] is None or not near:
        return None
    forms = (*WITH_ID[known[near[0]]], *OF_TASKS.get(known[near[0]], ()))
    meant = next(form for form in forms if line(form).plain == near[0])
    rest = written[match.end() :]
    named = label(match["id"])
    return Subverb(verb="unknown", label=named, suggestion=f"{meant} {named}{rest}")


def _of_meetings(noun: Noun, written: str, plain: str) -> Subverb | None:
    """The year, a timeline, and orders about a meeting that is named in words."""
    if noun != "meeting":
        return None
    if (year := _YEAR.fullmatch(plain)) is not None:
        return Subverb(verb="year", rest=year["year"] or "")
    if (timeline := _TIMELINE.match(plain)) is not None:
        return Subverb(verb="timeline", rest=written[timeline.end() :])
    if _TIMELINES.match(plain) is not None:
        return Subverb(verb="timelines")
    if (guests := _GUESTS.match(plain)) is not None:
        which = written[guests.start("meeting") : guests.end("meeting")].strip()
        verb = "not guests" if guests["off"] else "guests"
        return Subverb(verb=verb, subject=which, rest=written[guests.end() :].strip())
    said, reason = _reasoned(written)
    changed = said_of_meeting(said)
    for verb, pattern in _OF_YEAR.items():
        if (match := pattern.match(plain)) is not None and not (verb == "describe" and changed is not None):
            return _of_year(verb, written, plain, match)
    for verb, pattern in _HELD.items():
        if (match := pattern.match(plain)) is not None:
            return Subverb(verb=verb, subject=written[match.end() :].strip())
    if changed is not None:
        return _changed(changed, reason)
    if (renewed := new_days(written)) is not None:
        said, reason = _reasoned(renewed[0])
        return Subverb(verb="move", subject=said, rest=renewed[1], reason=reason)
    for verb in ("move", "cancel", "confirm", "restore", "show"):
        for form in sorted(_plain(WITH_ID[verb]), key=len, reverse=True):
            if plain.startswith(f"{form} "):
                return _worded(verb, written[len(form) :].strip())
    return None


def _changed(change: Replanning, reason: str) -> Subverb:
    """An order that is told as a statement, of meetings by their labels or of one in words: "M2 och M4 ställs in"."""
    why = ", ".join(part for part in (change.reason, reason) if part)
    plain = line(change.subject).plain
    first = re.match(_ID, plain)
    others, end = enumerated(plain, first["id"], first.end()) if first is not None else ((), 0)
    if first is None or plain[end:].strip():
        return Subverb(verb=change.act, subject=change.subject, rest=change.to, reason=why)
    return Subverb(verb=change.act, label=label(first["id"]), others=others, rest=change.to, reason=why)


def _of_year(verb: str, written: str, plain: str, match: re.Match[str]) -> Subverb:
    """What the rest of the line is about; several meetings are described alike, and each has who was there on a line of its own."""
    named = label(match["id"]) if "id" in match.re.groupindex and match["id"] else None
    others, end = enumerated(plain, match["id"], match.end("id")) if named is not None else ((), match.end())
    if not others:
        return Subverb(verb=verb, label=named, rest=written[match.end() :].strip())
    if verb == "describe":
        return Subverb(verb=verb, label=named, others=others, rest=written[end:].strip(" \t\n:,"))
    first = written[: match.end("id")].strip()
    return Subverb(verb="unread", label=named, rest=written[match.end("id") :].strip(" ,"), suggestion=first)


def _worded(verb: str, words: str) -> Subverb:
    """Reads "styrelsemötet 2 mars till 16 mars, eftersom …": what is moved stands before the last "till"."""
    said, reason = _reasoned(words) if verb in ("move", "cancel") else (words, "")
    turns = list(_WORDED.finditer(line(said).plain)) if verb == "move" else []
    if not turns:
        return Subverb(verb=verb, subject=said, rest="" if verb == "move" else said, reason=reason)
    return Subverb(verb=verb, subject=said[: turns[-1].start()], rest=said[turns[-1].end() :], reason=reason)


def _reasoned(words: str) -> tuple[str, str]:
    """The words before the reason, and the reason."""
    match = _REASON.search(line(words).plain)
    if match is None:
        return words.strip(), ""
    return words[: match.start()].strip(" \n\t,;("), words[match.end() :].strip(" )")


def _forms(noun: Noun, verb: str) -> tuple[str, ...]:
    """The words for an order about what a noun says."""
    return _plain((*WITH_ID[verb], *(OF_TASKS.get(verb, ()) if noun == "task" else ())))


def _plain(forms: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(line(form).plain for form in forms)
