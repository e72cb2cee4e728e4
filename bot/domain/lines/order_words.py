"""The words for orders: those that stand before a record, and those that stand alone."""

from typing import Literal

Noun = Literal["task", "decision", "meeting", "digest", "klubba"]

# verb: the words for it, the first Swedish one being what is suggested; each is followed by an id.
WITH_ID: dict[str, tuple[str, ...]] = {
    "done": ("klart", "klart med", "klar med", "done", "done with", "complete"),
    "end": ("avsluta", "end", "close"),
    "show": ("visa", "show", "se", "visa mig", "show me"),
    "move": (
        "flytta",
        "flytta datum",
        "move",
        "skjut upp",
        "postpone",
        "skjut på",
        "skjut fram",
        "flytta fram",
        "push",
        "reschedule",
    ),
    "hand": ("lämna", "lämna över", "hand", "hand over", "assign", "ge"),
    "hand back": ("lämna tillbaka", "hand back", "give back"),
    "take": ("ta", "jag tar", "take"),
    "undo": ("ångra", "undo"),
    "remove": ("ta bort", "radera", "remove", "delete"),
    "reopen": ("öppna", "öppna igen", "återöppna", "reopen"),
    "cancel": ("ställ in", "inställt", "avboka", "cancel"),
    "confirm": ("bekräfta", "confirm"),
    "restore": ("ta upp", "ta upp igen", "återta", "ångra", "reinstate", "restore", "undo"),
}
OF_TASKS: dict[str, tuple[str, ...]] = {
    "done": (
        *("klara med", "vi är klara med", "jag är klar med", "bocka av"),
        *("finished with", "we're done with", "i'm done with", "tick off", "check off"),
    ),
    "take": ("i'll take", "i will take"),
    "move": ("ändra", "sätt", "change", "set"),
}
"""Words that mean so of a task alone: a meeting that is changed may get another place."""
VERBS: dict[Noun, frozenset[str]] = {
    "task": frozenset(
        ("done", "end", "show", "move", "hand", "hand back", "take", "undo", "remove", "reopen")
    ),
    "decision": frozenset(("show", "undo", "remove")),
    "meeting": frozenset(("show", "move", "cancel", "confirm", "restore")),
    "digest": frozenset(),
    "klubba": frozenset(),
}
ALONE: dict[Noun, dict[str, tuple[str, ...]]] = {
    "task": {
        "mine": (
            *("mina", "mina uppdrag", "mine", "my tasks"),
            *(
                "klart",
                "done",
                "flytta",
                "move",
                "lämna över",
                "hand over",
                "ångra",
                "undo",
                "ta bort",
                "delete",
            ),
        ),
        "all": ("alla", "alla uppdrag", "lista", "all", "list"),
        "late": ("sena", "försenade", "late", "overdue"),
        "undated": ("utan datum", "odaterade", "undated", "without date", "without a date", "no date"),
    },
    "decision": {"list": ("lista", "alla", "senaste", "list", "all", "latest")},
    "meeting": {"next": ("nästa", "nästa möte", "next", "next meeting")},
    "digest": {},
    "klubba": {"kept": ("data", "vad sparas", "vad sparas?", "what is kept?")},
}
BEGUN = ("move", "cancel", "confirm", "restore")
"""Orders that need a meeting: alone they are only begun, and no name of a new one."""
HELP = ("hjälp", "help", "?")
