"""The forms that set up a cooperation: an organisation and its contact, a person, a group, a pasted list."""

from bot.domain.people import Locale, PartyName
from bot.i18n.catalogue import say
from bot.views.forms import form
from bot.views.nodes import ChoiceField, DateField, Form, Option, PersonField, TextField
from bot.views.spans import cut

_LABEL = 74  # what fits in an option
_MOST = 99
_MOST_VALUE = 70  # what fits in the value of an option
_NAME = 80


def organisation(name: str, locale: Locale) -> Form:
    """An organisation, and from when until when somebody is its contact."""
    fields = (
        _name(name, locale),
        PersonField(id="contact", label=say(locale, "form.contact"), optional=True),
        DateField(
            id="since", label=say(locale, "form.since"), hint=say(locale, "form.since_hint"), optional=True
        ),
        DateField(
            id="until", label=say(locale, "form.until"), hint=say(locale, "form.until_hint"), optional=True
        ),
    )
    return form("setup.organisation", "", fields, locale)


def group(name: str, locale: Locale) -> Form:
    """A group and its convenor."""
    convenor = PersonField(id="contact", label=say(locale, "settings.convenor"), optional=True)
    return form("setup.group", "", (_name(name, locale), convenor), locale)


def person(organisations: tuple[PartyName, ...], locale: Locale) -> Form:
    """Where somebody belongs and what they are there."""
    own = Option(say(locale, "person.no_organisation"), "none")
    known = (Option(cut(one.name, _LABEL), one.name[:_MOST_VALUE]) for one in organisations[:_MOST])
    fields = (
        PersonField(id="person", label=say(locale, "form.somebody")),
        ChoiceField(
            id="organisation", label=say(locale, "form.belongs"), options=(own, *known), optional=True
        ),
        TextField(id="role", label=say(locale, "form.role"), optional=True, limit=_NAME),
    )
    return form("setup.person", "", fields, locale)


def paste(locale: Locale) -> Form:
    """A list of organisations and their contacts."""
    field = TextField(
        id="text",
        label=say(locale, "form.members"),
        placeholder=say(locale, "form.members_example"),
        hint=say(locale, "form.members_hint"),
        long=True,
    )
    return form("setup.paste", "", (field,), locale)


def _name(name: str, locale: Locale) -> TextField:
    return TextField(id="name", label=say(locale, "form.name"), value=name, limit=_NAME)
