"""One slip of the pen in a long word: a letter added, left out or changed, or two neighbours swapped. All words are folded."""

from collections.abc import Iterable, Mapping

SHORTEST_TO_MISSPELL = 6
LONGEST_TO_MISSPELL = 30

FIRM = frozenset(
    [
        "advent",
        "easter",
        "halvar",
        "latest",
        "nyaret",
        "pasken",
        "pingst",
        "quarter",
        "seanst",
        "senats",
        "snast",
        "sneast",
        "vardag",
        "vardagar",
        "vardagen",
        "fredan",
        "lordan",
        "mandan",
        "onsdan",
        "sondan",
        "tisdan",
        "torsdan",
    ]
)
"""Words of dates that have too many neighbours to be read out of a misspelt one ("i parken", "på önskan")."""

ORDINARY = frozenset(
    [
        "advert",
        "arbetslag",
        "augusta",
        "auguste",
        "augustin",
        "augusto",
        "augusts",
        "dalarna",
        "dararna",
        "forefaller",
        "forfallen",
        "forfallet",
        "forhaller",
        "freda",
        "fredad",
        "fredat",
        "frida",
        "fridas",
        "lorda",
        "manade",
        "manager",
        "manda",
        "mandat",
        "mandaten",
        "mander",
        "mangder",
        "minster",
        "minter",
        "montes",
        "moths",
        "mouths",
        "senat",
        "sunda",
        "sundae",
        "sundby",
        "sundry",
        "timman",
        "timmer",
        "trimmar",
        "tummar",
        "vecko",
        "vector",
    ]
)
"""Ordinary words and names one slip away from a word of dates: they mean themselves."""


def misspellings(words: Iterable[str]) -> Mapping[str, str]:
    """Each long word under itself and under each form of it that lacks one letter."""
    found: dict[str, str] = {}
    for word in words:
        if len(word) >= SHORTEST_TO_MISSPELL and word not in FIRM:
            for form in (word, *_without_one(word)):
                found.setdefault(form, word)
    return found


def nearest(word: str, index: Mapping[str, str]) -> str | None:
    """The long word that this one is but for one letter added, left out, changed, or swapped with the next."""
    if not SHORTEST_TO_MISSPELL - 1 <= len(word) <= LONGEST_TO_MISSPELL or word in ORDINARY:
        return None
    for form in (word, *_without_one(word)):
        candidate = index.get(form)
        if candidate is not None and _is_one_slip(word, candidate):
            return candidate
    return None


def _without_one(word: str) -> list[str]:
    return [word[:at] + word[at + 1 :] for at in range(len(word))]


def _is_one_slip(one: str, other: str) -> bool:
    """Whether at most one letter is added, left out or changed, or two neighbours are swapped; the first letter stands.

    A genitive is no slip ("två veckors semester").
    """
    if one[0] != other[0] or one == other + "s":
        return False
    at = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    left, right = one[at:], other[at:]
    swapped = left[:2] == right[:2][::-1] and left[2:] == right[2:]
    return left[1:] == right[1:] or left[1:] == right or left == right[1:] or swapped
