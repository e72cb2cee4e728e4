"""Cards, forms and home pages as Slack takes them."""

import json
from typing import assert_never

from bot.domain.ids import AccountId
from bot.views.nodes import (
    Card,
    ChoiceField,
    DateField,
    Field,
    Form,
    Home,
    Paragraph,
    PersonField,
    Text,
    TextField,
    TicksField,
    TimeField,
)
from handlers.chat.reading import Json
from handlers.chat.text import clean
from handlers.slack import ids
from handlers.slack.blocks import blocks
from handlers.slack.controls import listed, plain
from handlers.slack.text import passage

_MESSAGE_BLOCKS = 50
_VIEW_BLOCKS = 100
_FALLBACK = 3000
_VIEW_LABEL = 24
_FIELD_LABEL = 150
_HINT = 300
_MOST_WRITTEN = 3000
_TICKS = 10


def message(card: Card, mention: AccountId | None = None) -> Json:
    """The arguments of a message: `text`, which is all that a notification shows, and `blocks`. `mention`: who is really
    mentioned before it, the only one ever.
    """
    nodes = card.nodes or (Paragraph((Text(card.text),)),)
    text = passage(card.text, _FALLBACK)
    if mention is None:
        return {"text": text, "blocks": blocks(nodes, _MESSAGE_BLOCKS)}
    person = ids.native(mention)
    return {
        "text": f"<@{person}> {text}",
        "blocks": [_mentioned(person), *blocks(nodes, _MESSAGE_BLOCKS - 1)],
    }


def _mentioned(person: str) -> Json:
    element = {"type": "user", "user_id": person}
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [element]}]}


def home(page: Home) -> Json:
    """A home page as a view."""
    return {"type": "home", "blocks": blocks(page.nodes, _VIEW_BLOCKS)}


def form(asked: Form, memory: Json) -> Json:
    """A form as a view. `memory` comes back with it: Slack does not tell where a form was opened."""
    fields = [drawn for field in asked.fields if (drawn := _field(field))]
    intro = blocks(asked.intro, _VIEW_BLOCKS - len(fields))
    return {
        "type": "modal",
        "callback_id": asked.action.verb,
        "private_metadata": json.dumps({**memory, "subject": asked.action.subject}, ensure_ascii=False),
        "title": plain(asked.title, _VIEW_LABEL),
        "submit": plain(asked.submit, _VIEW_LABEL),
        "close": plain(asked.cancel, _VIEW_LABEL),
        "blocks": [*intro, *fields],
    }


def _field(field: Field) -> Json | None:
    """A field as a block that carries its id twice, so that its value stays when the form is drawn anew."""
    drawn = _element(field)
    if drawn is None:
        return None
    hint = {"hint": plain(field.hint, _HINT)} if field.hint else {}
    return {
        "type": "input",
        "block_id": field.id,
        "optional": field.optional,
        "label": plain(field.label, _FIELD_LABEL),
        "element": {**drawn, "action_id": field.id},
        **hint,
    }


def _element(field: Field) -> Json | None:
    match field:
        case TextField():
            return _text(field)
        case ChoiceField():
            return _choice(field)
        case PersonField():
            known = field.value is not None and ids.is_slack(field.value)
            return {
                "type": "users_select",
                **({"initial_user": ids.native(field.value or "")} if known else {}),
            }
        case DateField():
            return {"type": "datepicker", **({"initial_date": field.value} if field.value else {})}
        case TicksField():
            return _ticks(field)
        case TimeField():
            return {"type": "timepicker", **({"initial_time": field.value} if field.value else {})}
        case _:
            assert_never(field)


def _text(field: TextField) -> Json:
    most = min(field.limit, _MOST_WRITTEN)
    drawn: Json = {"type": "plain_text_input", "multiline": field.long, "max_length": most}
    if field.value:
        drawn["initial_value"] = clean(field.value)[:most]  # not escaped: a field holds words as they are
    if field.placeholder:
        drawn["placeholder"] = plain(field.placeholder, _FIELD_LABEL)
    return drawn


def _ticks(field: TicksField) -> Json | None:
    options = listed([(option.label, option.value) for option in field.options[:_TICKS]])
    if not options:
        return None
    ticked = [option for option in options if option["value"] in field.ticked]
    drawn: Json = {"type": "checkboxes", "options": options}
    return {**drawn, "initial_options": ticked} if ticked else drawn


def _choice(field: ChoiceField) -> Json | None:
    options = listed([(option.label, option.value) for option in field.options])
    first = [option for option in options if option["value"] == field.value]
    if not options:
        return None
    drawn: Json = {"type": "static_select", "options": options}
    return {**drawn, "initial_option": first[0]} if first else drawn
