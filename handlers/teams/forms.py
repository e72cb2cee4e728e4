"""Forms as dialogs or as cards, and the way back from what was filled in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.views.nodes import Action, Form, Text
from handlers.chat.reading import Json, Unreadable, mapping, optional, token, words
from handlers.chat.text import ELLIPSIS, clean
from handlers.teams.cards import CARD, MOST_BYTES, activity, body, framed, size
from handlers.teams.controls import OURS, Surface, execute
from handlers.teams.inputs import INPUTS, begun
from handlers.teams.inputs import drawn as input_of
from handlers.teams.inputs import value as value_of
from handlers.teams.spans import blocks, heading, label

_TITLE = 75
_HINT = 300
_INTRO = 1000
_ERROR = 300
# How many options a list has: all, and then fewer for a message that is too large.
_OFFERED = (100, 30, 10, 3)
_ELEMENTS = (*INPUTS, "RichTextBlock", "TextBlock", "ColumnSet", "ActionSet")


@dataclass(frozen=True, slots=True)
class Sent:
    """A form that was sent: what it is for, a value for each field (None: left empty), and what it remembered."""

    action: Action
    values: dict[str, str | None]
    memory: Json


def dialog(form: Form, memory: Json, *, alone: bool = False) -> Json:
    """A form as the `value` of a dialog that continues. `memory` comes back with it.

    `alone`: it opens in a person's own conversation with the bot, where nobody else could be chosen.
    """
    return _dialog(_kept(form, memory), _elements(form, alone=alone), {})


def inline(form: Form, memory: Json, *, alone: bool = False) -> Json:
    """A form as a message, for where no dialog can open. Long lists are cut where it would be too large, and "…" says so."""
    return _inline(_kept(form, memory), _elements(form, alone=alone), {})


def mended(data: Json, errors: Mapping[str, str]) -> Json:
    """The dialog again, with what was filled in and what to do about each field. Raises Unreadable."""
    kept = _form(data)
    return _dialog(kept, _filled(_body(kept), data), errors)


def mended_inline(data: Json, errors: Mapping[str, str]) -> Json:
    """The same for a form that stands in a message. Raises Unreadable."""
    kept = _form(data)
    return _inline(kept, _filled(_body(kept), data), errors)


def sent(data: Json, tenant: str) -> Sent:
    """What was filled in, from the data that came back. Raises Unreadable for what is not ours."""
    kept = _form(data)
    values = {_id(one): value_of(one, data.get(_id(one)), tenant) for one in _inputs(_body(kept))}
    action = Action(token(kept, "verb"), clean(words(kept, "subject")))
    return Sent(action, values, optional(kept, "memory"))


def _kept(form: Form, memory: Json) -> Json:
    """What the form carries so that it is understood alone."""
    return {
        "verb": form.action.verb,
        "subject": clean(form.action.subject),
        "form": True,
        "title": label(form.title, _TITLE),
        "submit": label(form.submit, _TITLE),
        "memory": memory,
    }


def _carrying(kept: Json, elements: Sequence[Json]) -> Json:
    """The same with all that is drawn, so that it can be drawn anew; the values come back beside it."""
    return {**kept, "body": [_emptied(element) for element in elements]}


def _dialog(kept: Json, elements: Sequence[Json], errors: Mapping[str, str]) -> Json:
    title, submit = words(kept, "title"), words(kept, "submit")
    data = {OURS: _carrying(kept, elements)}
    act = {"type": "Action.Submit", "title": submit, "style": "positive", "data": data}
    card = {"contentType": CARD, "content": framed(_with_errors(elements, errors), title, [act])}
    return {"title": title, "height": "medium", "width": "medium", "card": card}


def _inline(kept: Json, elements: Sequence[Json], errors: Mapping[str, str]) -> Json:
    title, made = words(kept, "title"), {}
    for most in _OFFERED:
        shorter = _shortened(elements, most)
        act = {**execute(words(kept, "submit"), _carrying(kept, shorter)), "style": "positive"}
        shown = [*heading(title, _TITLE), *_with_errors(shorter, errors)]
        made = activity(framed(shown, title, [act]), title)
        if size(made) <= MOST_BYTES:
            break
    return made


def _shortened(elements: Sequence[Json], most: int) -> list[Json]:
    """Lists of which one is chosen offer `most`, and what is chosen already; "…" stands below one that offered more."""
    shorter: list[Json] = []
    for element in elements:
        offered = element.get("choices", ())
        if len(offered) <= most or "isMultiSelect" in element:
            shorter.append(element)
            continue
        now = element.get("value")
        some = [one for at, one in enumerate(offered) if at < most or one["value"] == now]
        shorter.extend([{**element, "choices": some}, *blocks((Text(ELLIPSIS),), _HINT, subtle=True)])
    return shorter


def _elements(form: Form, *, alone: bool) -> list[Json]:
    elements = body(form.intro, Surface(), _INTRO)
    for field in form.fields:
        element = input_of(field, form.missing, alone=alone)
        if element is not None:
            hint = blocks((Text(field.hint),), _HINT, subtle=True) if field.hint else []
            elements.extend([element, *hint])
    return elements


def _form(data: Json) -> Json:
    kept = mapping(data, OURS)
    if kept.get("form") is not True:
        raise Unreadable("a control, not a form")
    return kept


def _body(kept: Json) -> list[Json]:
    drawn = kept.get("body")
    if not isinstance(drawn, list):
        raise Unreadable("the form has no fields")
    for element in drawn:
        if not isinstance(element, dict) or element.get("type") not in _ELEMENTS:
            raise Unreadable("no form of ours")
    return drawn


def _inputs(drawn: Sequence[Json]) -> list[Json]:
    return [element for element in drawn if element["type"] in INPUTS]


def _id(element: Json) -> str:
    return token(element, "id")


def _emptied(element: Json) -> Json:
    return {name: value for name, value in element.items() if name != "value"}


def _filled(drawn: Sequence[Json], data: Json) -> list[Json]:
    """The fields with what stands in them; one that was emptied stays empty."""
    filled: list[Json] = []
    for element in drawn:
        value = data.get(_id(element)) if element["type"] in INPUTS else None
        filled.append({**element, **begun(clean(value) if isinstance(value, str) else None)})
    return filled


def _with_errors(drawn: Sequence[Json], errors: Mapping[str, str]) -> list[Json]:
    """What to do about a field stands below it; about a field that is not there, below the first."""
    names = [_id(one) for one in _inputs(drawn)]
    placed: dict[str, list[str]] = {}
    for name, text in errors.items():
        placed.setdefault(name if name in names else next(iter(names), ""), []).append(text)
    shown = [one for text in placed.pop("", ()) for one in _error(text)]
    for element in drawn:
        shown.append(element)
        if element["type"] in INPUTS:
            shown.extend(one for text in placed.get(_id(element), ()) for one in _error(text))
    return shown


def _error(text: str) -> list[Json]:
    drawn = blocks((Text(text, "strong"),), _ERROR)
    return [
        {**one, "inlines": [{**run, "color": "Attention"} for run in one["inlines"]], "spacing": "Small"}
        for one in drawn
    ]
