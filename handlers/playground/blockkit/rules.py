"""What Slack allows in each part of a block, as a table. Lengths are in characters, both ends inclusive."""

from dataclasses import dataclass, field

MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100
MESSAGE_CHARACTERS = 13_200

PLAIN = ("plain_text",)
MARKUP = ("plain_text", "mrkdwn")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One kind of block, element or object.

    `needs` and `may` are its keys beside "type"; `texts` are its text objects (which kinds, at most how long);
    `strings` its plain strings; `lists` how many things they hold.
    """

    needs: tuple[str, ...] = ()
    may: tuple[str, ...] = ()
    texts: dict[str, tuple[tuple[str, ...], int]] = field(default_factory=dict)
    strings: dict[str, int] = field(default_factory=dict)
    lists: dict[str, tuple[int, int]] = field(default_factory=dict)


PLACEHOLDER: dict[str, tuple[tuple[str, ...], int]] = {"placeholder": (PLAIN, 150)}
ID = {"action_id": 255}
SELECT_KEYS = ("action_id", "placeholder", "confirm", "focus_on_load")

OBJECTS = {
    "confirm": Part(
        needs=("title", "text", "confirm", "deny"),
        may=("style",),
        texts={
            "title": (PLAIN, 100),
            "text": (MARKUP, 300),
            "confirm": (PLAIN, 30),
            "deny": (PLAIN, 30),
        },
    ),
    "option": Part(
        needs=("text", "value"),
        may=("description", "url"),
        texts={"text": (PLAIN, 75), "description": (PLAIN, 75)},
        strings={"value": 150, "url": 3000},
    ),
    "rich option": Part(
        needs=("text", "value"),
        may=("description",),
        texts={"text": (MARKUP, 75), "description": (MARKUP, 75)},
        strings={"value": 150},
    ),
    "option_group": Part(
        needs=("label", "options"), texts={"label": (PLAIN, 75)}, lists={"options": (1, 100)}
    ),
}

ELEMENTS = {
    "button": Part(
        needs=("text",),
        may=("action_id", "url", "value", "style", "confirm", "accessibility_label"),
        texts={"text": (PLAIN, 75)},
        strings={**ID, "url": 3000, "value": 2000, "accessibility_label": 75},
    ),
    "overflow": Part(needs=("options",), may=("action_id", "confirm"), strings=ID, lists={"options": (1, 5)}),
    "static_select": Part(
        may=("options", "option_groups", "initial_option", *SELECT_KEYS),
        texts=PLACEHOLDER,
        strings=ID,
        lists={"options": (1, 100), "option_groups": (1, 100)},
    ),
    "multi_static_select": Part(
        may=("options", "option_groups", "initial_options", "max_selected_items", *SELECT_KEYS),
        texts=PLACEHOLDER,
        strings=ID,
        lists={"options": (1, 100), "option_groups": (1, 100)},
    ),
    "users_select": Part(may=("initial_user", *SELECT_KEYS), texts=PLACEHOLDER, strings=ID),
    "channels_select": Part(
        may=("initial_channel", "response_url_enabled", *SELECT_KEYS), texts=PLACEHOLDER, strings=ID
    ),
    "datepicker": Part(may=("initial_date", *SELECT_KEYS), texts=PLACEHOLDER, strings=ID),
    "timepicker": Part(may=("initial_time", "timezone", *SELECT_KEYS), texts=PLACEHOLDER, strings=ID),
    "checkboxes": Part(
        needs=("options",),
        may=("action_id", "initial_options", "confirm", "focus_on_load"),
        strings=ID,
        lists={"options": (1, 10)},
    ),
    "radio_buttons": Part(
        needs=("options",),
        may=("action_id", "initial_option", "confirm", "focus_on_load"),
        strings=ID,
        lists={"options": (1, 10)},
    ),
    "plain_text_input": Part(
        may=(
            *("action_id", "placeholder", "initial_value", "multiline", "min_length", "max_length"),
            *("dispatch_action_config", "focus_on_load"),
        ),
        texts=PLACEHOLDER,
        strings={**ID, "initial_value": 3000},
    ),
    "image": Part(
        needs=("alt_text",), may=("image_url", "slack_file"), strings={"alt_text": 2000, "image_url": 3000}
    ),
}

SIDE = frozenset(ELEMENTS) - {"plain_text_input"}
ROW = SIDE - {"image", "multi_static_select"}
FIELD = frozenset(ELEMENTS) - {"button", "overflow", "image"}

BLOCKS = {
    "section": Part(
        may=("text", "fields", "accessory", "expand"),
        texts={"text": (MARKUP, 3000)},
        lists={"fields": (1, 10)},
    ),
    "divider": Part(),
    "header": Part(needs=("text",), texts={"text": (PLAIN, 150)}),
    "context": Part(needs=("elements",), lists={"elements": (1, 10)}),
    "actions": Part(needs=("elements",), lists={"elements": (1, 25)}),
    "image": Part(
        needs=("alt_text",),
        may=("image_url", "slack_file", "title"),
        texts={"title": (PLAIN, 2000)},
        strings={"alt_text": 2000, "image_url": 3000},
    ),
    "input": Part(
        needs=("label", "element"),
        may=("hint", "optional", "dispatch_action"),
        texts={"label": (PLAIN, 2000), "hint": (PLAIN, 2000)},
    ),
    "rich_text": Part(needs=("elements",), lists={"elements": (1, 1000)}),
}

VIEWS = {
    "modal": Part(
        needs=("title", "blocks"),
        may=(
            *("close", "submit", "private_metadata", "callback_id", "clear_on_close"),
            *("notify_on_close", "external_id", "submit_disabled"),
        ),
        texts={"title": (PLAIN, 24), "close": (PLAIN, 24), "submit": (PLAIN, 24)},
        strings={"private_metadata": 3000, "callback_id": 255, "external_id": 255},
    ),
    "home": Part(
        needs=("blocks",),
        may=("private_metadata", "callback_id", "external_id"),
        strings={"private_metadata": 3000, "callback_id": 255, "external_id": 255},
    ),
}
