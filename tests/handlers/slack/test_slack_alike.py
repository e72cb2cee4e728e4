"""Every button, form, menu entry and word of Slack reaches the conversation as it does on any platform."""

from tests.handlers import alike


async def test_every_button_of_slack_is_heard(bench):
    """The press of each button that there is carries its verb and subject; those with a form can open it."""
    assert await alike.every_button(bench) == alike.all_buttons()


async def test_every_form_of_slack_is_heard(bench):
    """Each form that there is opens, and what was filled in comes back by field, literally."""
    assert await alike.every_form(bench) == alike.all_forms()


async def test_every_menu_entry_of_slack_is_heard(bench):
    """Each entry in the menu of a message brings the words of the message and a link to it."""
    assert await alike.every_menu_entry(bench) == alike.all_menu_entries()


async def test_every_word_of_slack_is_heard(bench):
    """Each word that a line can begin with is understood in a room, and what follows it is left as it was written."""
    assert await alike.every_word(bench) == alike.all_words()
