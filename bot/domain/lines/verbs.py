"""Verbs of office work, to tell what is to be done from what it is done with: "broschyr samt portal" is one thing.

All as in `Line.plain`. A verb that is missing here only means that two tasks in one sentence stay one task.
"""

import re

from bot.domain.lines.cues import words

# Imperative and infinitive alike ("kontakta"); the present ends in -r.
_ALIKE = """
anordna anpassa anta anteckna arbeta aterkomma aterkoppla atgarda avboka avropa avsluta avstamma avtala
avvakta beakta bearbeta berakna beratta besiktiga besluta besvara bevaka bidra bifoga boka dela flytta
forankra forbattra fordela fordjupa forhandla forklara forlanga formedla forsakra forsoka granska hamta
inhamta inkalla inratta intervjua invanta kalla klargora kolla kontakta kvalitetssakra lamna leta maila
meddela medverka mejla namnge oka omarbeta omforhandla onska oppna ordna overlamna paborja packa paminna
printa prova rakna ratta redogora redovisa rensa rita rosta samla sammanfatta sammankalla samordna
samrada samtala samverka satta schemalagga skanna skapa skicka skissa spara starta stoppa svara teckna
testa tillfraga underteckna undervisa upphandla uppratta uppskatta utarbeta utbilda utforma utforska utse
utveckla utvidga valkomna varna vidarebefordra vidareutveckla vidga visa
"""

# Imperative without the final -a ("skriv"), present in -er.
_SHORT = """
aka anmala ansoka anvanda atersanda begara bereda bestalla bestamma bjuda bygga byta driva faststalla
finna folja forbereda fylla genomfora genomlysa halla hjalpa inbjuda infora inleda kartlagga kopa kora
lagga lasa leda losa lyfta marknadsfora namna ombesorja overfora overlagga oversatta planlagga prissatta
renskriva ringa sakerstalla salja sammanstalla sanda skota skriva slutfora soka sprida stanga stodja
styra tillfora tillsatta tillskriva trycka undersoka understalla upplysa utfora utlysa utreda valja vanda
verkstalla vinna
"""

_BARE = """
ta tar tag ge ger ga gar se ser fa far gor gora ha har satt satter utse utser be ber ombe bidrar delta deltar anta antar
anmal tillse tillser aterkom aterkommer vidta vidtar sag saga sager sla slar foresla foreslar fastsla fastslar bista bistar
"""

_ENGLISH = """
add agree analyse analyze announce appoint approve arrange ask assess assign attend book bring build buy check choose
circulate clarify collect comment compare compile complete confirm consult coordinate create decide define deliver develop
discuss distribute document draw email ensure evaluate examine explore extend fetch file fill find finish follow gather
get give go help identify implement improve inform inspect inventory investigate invite keep launch lead list look make
map meet monitor negotiate obtain organise organize prepare present prioritise prioritize procure propose provide publish
raise read recommend record recruit remind remove renew report reserve revise say secure see send share sign speak
specify start submit suggest summarise summarize take talk tell test translate update upload verify visit write
"""

_NOT_VERBS = words("hall kop led tryck sok bygg styr satt")
"""Imperatives that are far more often nouns."""

_NOUNS_TOO = """
book budget call comment contact document draft estimate file forward help invoice lead list look mail map order phone plan
present record report review schedule share start survey talk test update visit
"""

PARTICLES = words(
    "fram in upp ut till pa av om ner ned igenom over ihop med bort over vidare tillbaka up out in over through back down on "
    "together around about off"
)


def _swedish() -> set[str]:
    alike = set(_ALIKE.split())
    forms = alike | {f"{verb}r" for verb in alike}
    for verb in _SHORT.split():
        stem = verb.removesuffix("a")
        forms |= {verb, stem, f"{stem}er"}
    return (forms | set(_BARE.split())) - _NOT_VERBS


VERBS = frozenset(_swedish() | (set(_ENGLISH.split()) - set(_NOUNS_TOO.split())))
DOUBTFUL = frozenset(_NOUNS_TOO.split())
"""English words that are verbs only when something follows that they may act on: "and plan the workshop"."""

_NEW_VERB = re.compile(r"\w{2,}erar?")
_OBJECT = re.compile(
    r"\s+(?!(?:for|of|to|and|or|in|on|by|with|from|at|before|after|about|is|are|och|samt|eller)\b)\w"
)


def is_verb(word: str) -> bool:
    """Whether this (plain) word is a verb in the imperative, infinitive or present."""
    return word in VERBS or _NEW_VERB.fullmatch(word) is not None


def is_verb_at(plain: str, start: int, end: int) -> bool:
    """The same for a word within a line; an English word that may be a noun too needs something to act on."""
    word = plain[start:end]
    return is_verb(word) or (word in DOUBTFUL and _OBJECT.match(plain, end) is not None)
