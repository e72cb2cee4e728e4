"""A browser without script: reads a page, follows its links, fills in its fields and presses its buttons."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

import httpx

EMPTY = ("input", "link", "meta", "br", "hr", "path", "circle")


@dataclass
class Node:
    """An element with its attributes and children; a child that is a string is text."""

    tag: str
    attrs: dict[str, str]
    parent: "Node | None" = None
    children: list["Node | str"] = field(default_factory=list)

    @property
    def text(self) -> str:
        words = (child if isinstance(child, str) else child.text for child in self.children)
        return " ".join(" ".join(words).split())

    def all(self, *tags: str) -> list["Node"]:
        found: list[Node] = []
        for child in self.children:
            if isinstance(child, Node):
                found += [*([child] if child.tag in tags else []), *child.all(*tags)]
        return found

    def up(self, tag: str) -> "Node | None":
        return self if self.tag == tag else self.parent.up(tag) if self.parent else None


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.at = self.root = Node("page", {})

    def handle_starttag(self, tag, attrs):
        node = Node(tag, {name: value or "" for name, value in attrs}, self.at)
        self.at.children.append(node)
        if tag not in EMPTY:
            self.at = node

    def handle_endtag(self, tag):
        if tag not in EMPTY:
            assert self.at.tag == tag, f"</{tag}> closes <{self.at.tag}>"
            self.at = self.at.parent

    def handle_data(self, data):
        if self.at.tag not in ("script", "style"):
            self.at.children.append(data)


class Browser:
    """One window. `page` is what it shows; `status` is how the server answered."""

    def __init__(self, http: httpx.AsyncClient) -> None:
        self._http = http

    async def open(self, address: str) -> None:
        self._show(await self._http.get(address))

    @property
    def text(self) -> str:
        return self.page.text

    def part(self, name: str) -> Node:
        return next(node for node in self._nodes() if node.attrs.get("id") == name)

    def _nodes(self) -> list[Node]:
        tags = {"button", "a", "input", "textarea", "select", "form", "div", "section", "nav", "aside", "ol"}
        return self.page.all(*tags, "details", "dialog", "p", "li", "main", "header", "time")

    async def follow(self, label: str) -> None:
        links = [link for link in self.page.all("a") if label in link.text]
        assert links, f"no link {label!r}"
        await self.open(links[0].attrs["href"])

    def fill(self, name: str, value: str) -> None:
        """Writes into a field, named by its label or its name."""
        named = [
            label.attrs["for"]
            for label in self.page.all("label")
            if name in label.text and "for" in label.attrs
        ]
        fields = [
            one
            for one in self.page.all("input", "textarea", "select")
            if one.attrs.get("name") == name or one.attrs.get("id") in named
        ]
        assert fields, f"no field {name!r}"
        fields[0].attrs["typed"] = value

    async def press(self, label: str) -> None:
        """Presses the last button with this label, as the newest message stands last."""
        buttons = [
            one
            for one in self.page.all("button")
            if label in (one.text, one.attrs.get("aria-label")) and "disabled" not in one.attrs
        ]
        assert buttons, f"no button {label!r} among {[one.text for one in self.page.all('button')]}"
        button = buttons[-1]
        form = self.part(button.attrs["form"]) if "form" in button.attrs else button.up("form")
        sent = [*_fields(form)]
        if "name" in button.attrs:
            sent.append((button.attrs["name"], button.attrs.get("value", "")))
        data: dict[str, list[str]] = {}
        for name, value in sent:
            data.setdefault(name, []).append(value)
        goal = button.attrs.get("formaction", form.attrs["action"])
        self._show(await self._http.post(goal, data=data, follow_redirects=True))

    def _show(self, answer: httpx.Response) -> None:
        reader = _Reader()
        reader.feed(answer.text)
        assert reader.at is reader.root, f"<{reader.at.tag}> is never closed"
        self.page, self.status, self.address = reader.root, answer.status_code, str(answer.url)


def _fields(form: Node):
    for one in form.all("input", "textarea", "select"):
        name = one.attrs.get("name")
        if not name:
            continue
        if "typed" in one.attrs:
            yield name, one.attrs["typed"]
        elif one.attrs.get("type") in ("checkbox", "radio"):
            if "checked" in one.attrs:
                yield name, one.attrs.get("value", "on")
        elif one.tag == "select":
            chosen = [option for option in one.all("option") if "selected" in option.attrs]
            for option in chosen or ([] if "multiple" in one.attrs else one.all("option")[:1]):
                yield name, option.attrs.get("value", option.text)
        else:
            yield name, one.text if one.tag == "textarea" else one.attrs.get("value", "")
