"""Which buttons open a form is known beforehand, since some platforms must be asked for a dialog at once."""

from collections.abc import Iterator
from types import CodeType, FunctionType, ModuleType

from handlers.chat import messages, router
from handlers.chat.openers import OPENERS

OURS = "handlers.chat"


def codes(code: CodeType) -> Iterator[CodeType]:
    """The code of a function and of those written inside it."""
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from codes(constant)


def named(function: FunctionType) -> Iterator[object]:
    """What a function speaks of: its globals, what it takes from our modules, and what it was made with."""
    for cell in function.__closure__ or ():
        yield cell.cell_contents
    for code in codes(function.__code__):
        found = [function.__globals__.get(name) for name in code.co_names]
        yield from found
        for module in found:
            if isinstance(module, ModuleType) and module.__name__.startswith(OURS):
                yield from (getattr(module, name, None) for name in code.co_names)


def opens_a_form(function: FunctionType, seen: set[FunctionType]) -> bool:
    """Whether it, or anything of ours that it may call, makes an `Ask`."""
    if function in seen:
        return False
    seen.add(function)
    for one in named(function):
        if one is messages.Ask:
            return True
        for called in one.values() if isinstance(one, dict) else (one,):
            ours = isinstance(called, FunctionType) and called.__module__.startswith(OURS)
            if ours and opens_a_form(called, seen):
                return True
    return False


def test_every_button_that_opens_a_form_is_known():
    """A new button with a form that is not among them would do nothing where a dialog must be asked for."""
    found = {verb for verb, button in router.BUTTONS.items() if opens_a_form(button, set())}
    assert found == OPENERS
    assert {"task.later", "task.edit", "sitting.task", "group.line"} <= found  # four ways of writing one
    assert "task.done" not in found


def test_a_form_that_comes_back_was_opened_by_a_button_or_from_another_form():
    """Each form has a button that opens it; only the form for another time is opened by a choice."""
    assert set(router.FORMS) - OPENERS == {"task.snooze"}
