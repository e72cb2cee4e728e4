"""What an Adaptive Card may consist of here: version 1.5, the elements that a card of the product's is made of, their properties.

What is not listed is refused: a card that the playground cannot draw would be taken for one that works.
"""

VERSION = "1.5"
CONTENT_TYPE = "application/vnd.microsoft.card.adaptive"

_ANY = frozenset(
    {"type", "id", "isVisible", "separator", "spacing", "height", "fallback", "requires", "targetWidth"}
)
_INPUT = _ANY | {"label", "isRequired", "errorMessage", "placeholder", "value"}
_ACTION = frozenset(
    {"type", "id", "title", "iconUrl", "style", "mode", "tooltip", "isEnabled", "fallback", "requires"}
)
_STYLED = frozenset(
    {"items", "style", "bleed", "minHeight", "verticalContentAlignment", "selectAction", "rtl"}
)
_WORDS = frozenset({"color", "fontType", "isSubtle", "size", "weight"})

CARD = frozenset(
    {
        "type",
        "$schema",
        "version",
        "body",
        "actions",
        "fallbackText",
        "speak",
        "lang",
        "msteams",
        "refresh",
        "rtl",
    }
    | {"verticalContentAlignment", "minHeight"}
)
ELEMENTS = {
    "TextBlock": _ANY | _WORDS | {"text", "wrap", "maxLines", "horizontalAlignment", "style"},
    "RichTextBlock": _ANY | {"inlines", "horizontalAlignment"},
    "Container": _ANY | _STYLED,
    "ColumnSet": _ANY | {"columns", "style", "bleed", "minHeight", "horizontalAlignment", "selectAction"},
    "Column": _ANY | _STYLED | {"width"},
    "FactSet": _ANY | {"facts"},
    "ActionSet": _ANY | {"actions"},
    "Input.Text": _INPUT | {"isMultiline", "maxLength", "regex", "style", "inlineAction"},
    "Input.ChoiceSet": _INPUT | {"choices", "choices.data", "isMultiSelect", "style", "wrap"},
    "Input.Date": _INPUT | {"min", "max"},
    "Input.Time": _INPUT | {"min", "max"},
}
RUN = _WORDS | {"type", "text", "italic", "strikethrough", "underline", "highlight", "selectAction"}
FACT = frozenset({"title", "value"})
CHOICE = frozenset({"title", "value"})
ACTIONS = {
    "Action.Execute": _ACTION | {"verb", "data", "associatedInputs"},
    "Action.Submit": _ACTION | {"data", "associatedInputs", "msteams"},
    "Action.ShowCard": _ACTION | {"card"},
    "Action.OpenUrl": _ACTION | {"url"},
}
NEEDED = {
    "TextBlock": ("text",),
    "RichTextBlock": ("inlines",),
    "Container": ("items",),
    "ColumnSet": ("columns",),
    "FactSet": ("facts",),
    "ActionSet": ("actions",),
    "Action.Execute": ("title", "verb"),
    "Action.Submit": ("title",),
    "Action.ShowCard": ("title", "card"),
    "Action.OpenUrl": ("title", "url"),
}
PRIMARY_ACTIONS = 6  # more of these are cut off by Teams; those with mode "secondary" stand in a menu
