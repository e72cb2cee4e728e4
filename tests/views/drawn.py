"""Draws nodes as text, so that a test can say in one string what a person sees."""

from bot.views.nodes import (
    Actions,
    Button,
    Card,
    Choice,
    Control,
    Divider,
    Facts,
    Form,
    Heading,
    Home,
    Items,
    Menu,
    Node,
    Note,
    Paragraph,
    Spans,
    Text,
)
from handlers.chat.text import clean

_MARKS = {"plain": "", "strong": "**", "emphasis": "_", "strike": "~", "code": "`"}


def draw(shown: Card | Home | Form | tuple[Node, ...]) -> str:
    """A line for each line; `[ ]` a button, `( )` a list, `⋮` a menu, `>` a grey note."""
    nodes: tuple[Node, ...] = ()
    match shown:
        case Form():
            nodes = shown.intro
        case Card() | Home():
            nodes = shown.nodes
        case _:
            nodes = shown
    return clean("\n".join(_node(node) for node in nodes))


def spans(given: Spans) -> str:
    """Spans with marks around what is not plain."""
    return "".join(
        f"{_MARKS[s.style]}{s.text}{_MARKS[s.style]}" if isinstance(s, Text) else f"<{s.text}>" for s in given
    )


def controls(nodes: tuple[Node, ...]) -> list[Control | Menu]:
    """Everything that can be pressed."""
    found: list[Control | Menu] = []
    for node in nodes:
        if isinstance(node, Paragraph) and node.side is not None:
            found.append(node.side)
        if isinstance(node, Actions):
            found.extend(node.controls)
    return found


def _node(node: Node) -> str:
    match node:
        case Heading():
            return f"# {node.text}"
        case Paragraph():
            side = f"  {_control(node.side)}" if node.side else ""
            return spans(node.spans) + side
        case Items():
            marks = [f"{chr(97 + i)})" if node.style == "letter" else "•" for i in range(len(node.items))]
            return "\n".join(f"{mark} {spans(item)}" for mark, item in zip(marks, node.items, strict=True))
        case Facts():
            return "\n".join(f"{name}: {spans(value)}" for name, value in node.pairs)
        case Note():
            return f"> {spans(node.spans)}"
        case Actions():
            return " ".join(_control(control) for control in node.controls)
        case Divider():
            return "---"


def _control(control: Control | Menu) -> str:
    match control:
        case Button():
            return f"[{control.label}]"
        case Choice():
            return f"({control.label}: {' | '.join(option.label for option in control.options)})"
        case Menu():
            return "⋮ " + " · ".join(item.label for item in control.items)
