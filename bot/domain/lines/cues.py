"""The words that tell roles and obligations, Swedish and English next to each other.

All are written as in `Line.plain`: lower case, without accents, so that "bör" and "bor" are one cue.
"""

import re
from collections.abc import Iterable

OWNER_LABELS = (
    ("ansvarig", "ansvariga", "huvudansvarig", "ansv.", "ansv", "ansvarar", "utforare"),
    ("owner", "responsible", "assignee", "assigned to", "in charge"),
)
COMMISSION_BEFORE = (
    ("uppdrag till", "uppdrag at", "uppdra at", "uppdras at", "ge i uppdrag at", "ge i uppdrag till"),
    ("task for", "task to", "assigned to"),
)
"""Before a name: "uppdrag till Lund att …"."""

COMMISSION_HEADS = (
    ("ge", "ger", "far", "har", "ges", "gav", "fick", "tilldelas"),
    ("assign", "ask", "instruct", "task"),
)
COMMISSION_ENDS = (("i uppdrag",), ("to", "with"))
"""Around a name: "till mötet har Lund i uppdrag att …", "ask Lund to …"."""

COMMISSION_AFTER = (
    (
        "far i uppdrag",
        "har i uppdrag",
        "ges i uppdrag",
        "gavs i uppdrag",
        "fick i uppdrag",
        "har fatt i uppdrag",
        "tar pa sig",
        "atar sig",
        "ansvarar for",
    ),
    (
        "is tasked with",
        "are tasked with",
        "is tasked",
        "is asked",
        "are asked",
        "is instructed",
        "is assigned",
        "is responsible for",
        "are responsible for",
        "takes on",
    ),
)
"""After a name: "Lund får i uppdrag att …"."""

SUPPORT_LABELS = (("stod", "stodjer", "medverkar"), ("support", "supporting", "helper", "helpers"))
SUPPORT_LEADS = (
    (
        "med stod av",
        "med stod fran",
        "stod av",
        "stod fran",
        "med hjalp av",
        "med hjalp fran",
        "tillsammans med",
        "ihop med",
    ),
    (
        "with support from",
        "with support of",
        "with the support of",
        "supported by",
        "with help from",
        "with the help of",
        "helped by",
        "assisted by",
        "together with",
    ),
)
REQUIRED = (
    ("ska", "skall", "skulle", "maste", "behover"),
    ("shall", "must", "will", "has to", "have to", "needs to", "need to"),
)
DESIRED = (("bor", "borde", "onskas"), ("should", "ought to"))
SUBORDINATE = (
    (
        "att",
        "hur",
        "vad",
        "som",
        "vilka",
        "vilken",
        "vilket",
        "om",
        "nar",
        "var",
        "varfor",
        "dar",
        "eftersom",
        "da",
    ),
    ("how", "what", "that", "which", "who", "whether", "if", "when", "where", "why", "because", "as"),
)
"""After one of these a modal says nothing of the task itself: "ta fram förslag på hur vi bör kommunicera"."""


def words(text: str) -> frozenset[str]:
    """The words of a text, to look others up among."""
    return frozenset(text.split())


def any_of(*tables: Iterable[Iterable[str]]) -> str:
    """A pattern for any of the words in these tables, the longest first, spaces being any white space."""
    every = {word for table in tables for language in table for word in language}
    ordered = sorted(every, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)
