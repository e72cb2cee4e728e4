"""A whole meeting written down, and a year planned from it: what each person in the demo types, in order."""

from dataclasses import dataclass

from handlers.playground.acts.acts import Acts
from handlers.playground.bench import Bench
from handlers.playground.lookup import find_channel, find_user


@dataclass(frozen=True, slots=True)
class Said:
    """Somebody (a handle) types a line in a room."""

    user: str
    channel: str
    text: str


_DIRECTORS = "#kommundirektorer"


def _maja(text: str) -> Said:
    return Said("maja", _DIRECTORS, text)


MEETING = (
    _maja("/mote M1 sekreterare @maja"),
    _maja(
        "/mote närvaro M1: Anna Berg (Lund, ordförande), Per Lind (Malmö), Jonas Frisk (Lomma), Lena Strand (Trelleborg), "
        "Omar Haddad (Eslöv), Rut Sjö (Vellinge), Nils Ahl (Svedala), Sara Ek (Kävlinge), Karin Holm (Staffanstorp), "
        "Tomas Roos (Burlöv)"
    ),
    _maja(
        "/dagordning lägg till 24 januari: 1. Samordning av infrastruktur; 2. Arbetsgruppernas uppdrag; "
        "3. Årets möten, typ beslut; 4. Kommunikation och profilering; 7. Fokusfrågorna; 8. Sverigeförhandlingen; "
        "9. Greater Copenhagen; 10. Dagordning till styrelsen"
    ),
    _maja("/dagordning fasta punkter: Fokusfrågorna; Sverigeförhandlingen; Greater Copenhagen"),
    _maja("/dagordning fokusfråga Långsiktig kompetensförsörjning"),
    _maja("/dagordning fokusfråga Stimulera ökat bostadsbyggande"),
    _maja("/dagordning fokusfråga Arbetsmarknad och sysselsättning"),
)

INFRASTRUCTURE = (
    _maja(
        "/mote tidplan infrastruktur: 27/1 workshop; 10/2 workshop; därefter förankring kommundirektörsgruppen; "
        "2 mars beslut styrelsen"
    ),
    _maja("/beslut typ:inriktning Arbetet med inspel till infrastrukturplanerna fortsätter, punkt 1"),
    _maja("/uppdrag Komplettera tidplanen (bilaga 1) med andra datum av vikt, punkt 1"),
    _maja(
        "/uppdrag löpande informera kommundirektörsgruppen om infrastrukturinspelen, ansvarig: Maja Öst, punkt 1"
    ),
    _maja(
        "/uppdrag ÖP-gruppen utveckla inspelet från 12 januari till ett underlag för styrelsen, till styrelsemötet 2 mars"
    ),
)

GROUPS = (
    _maja("/klubba grupp ÖP-gruppen roll: nätverksgrupp, punkt 2"),
    _maja("/klubba grupp ÖP-gruppen får bjuda in infrastrukturkompetens till enskilda möten, punkt 2"),
    _maja("/klubba grupp ÖP-gruppen får inte utvidgas permanent, punkt 2"),
    _maja("/klubba grupp ÖP-gruppen arbetssätt: projekt på uppdrag, punkt 2"),
    _maja("/klubba grupp ÖP-gruppen uppgift: samordna remissvar som rör flera, punkt 2"),
    _maja("/klubba grupp ÖP-gruppen ingår inte: samordna inspel till RTI och NTI, punkt 2"),
    _maja("/klubba grupp Näringslivsgruppen får driva aktiviteter inom handlingsprogrammet, punkt 2"),
    _maja("/klubba grupp Näringslivsgruppen ska lyftas: större projekt som behöver finansieras, punkt 2"),
    _maja("/klubba grupp Näringslivsgruppen aktivitet: B2B-mässa"),
    _maja("/klubba grupp Näringslivsgruppen aktivitet: Industrinatten"),
    _maja("/klubba grupp Näringslivsgruppen aktivitet: portal för lediga lokaler"),
    _maja(
        '/beslut typ:"inget stöd" ÖP-gruppen får inget eget mandat att förankra planen i alla kommuner, punkt 2'
    ),
)

YEAR = (
    _maja("/beslut Årets tredje styrelsemöte hålls 2 november och studieresan 14–15 september, punkt 3"),
    _maja("/dagordning fråga Resmål: Hamburg, Oslo eller Gdansk?"),
    _maja(
        "/uppdrag @maja ta fram förslag på aktiviteter för studieresan samt inhämta besked om resmål, "
        "bör före styrelsemötet 2 mars, punkt 3"
    ),
    _maja("/mote Teknologevent LTH 22 mars eller 5 april preliminärt"),
    _maja("/mote Industrinatten 3 och 4 oktober"),
    _maja("/mote flytta de båda Industrinätterna till 10 och 12 oktober"),
    _maja("/mote Avstämning arbetsmarknad 7 februari, kallade: politisk styrgrupp och tjänstepersoner"),
)

COMMUNICATION = (
    Said(
        "anna", _DIRECTORS, "/uppdrag Näringslivsgruppen ta fram förslag på hur vi ska kommunicera, punkt 4"
    ),
    Said(
        "anna",
        _DIRECTORS,
        '/dagordning bordlägg "Profilering, t.ex. på Business Arena", punkt 4, till kommundirektörsmötet 28 mars, '
        "skäl: tas upp på nytt",
    ),
    Said(
        "anna",
        _DIRECTORS,
        "/task Staffanstorp ta fram beslutsunderlag för Business Arena Stockholm, stöd: Lund, till styrelsemötet 2 mars, "
        "fokus: bostadsbyggande, punkt 7",
    ),
)

STANDING = (
    Said("per", _DIRECTORS, "/dagordning status Sverigeförhandlingen: Malmö är klara med sin förhandling"),
    Said("per", _DIRECTORS, "/dagordning fråga Vilken fråga kan vi driva tillsammans i Greater Copenhagen?"),
    _maja(
        "/dagordning lägg till styrelsemötet 2 mars: Information 4-spår (Trafikverket), 20 min; Resultat av workshoparna, "
        "beslut om prioriteringar; Fokusfrågorna; Dialog med Regionala utvecklingsnämnden (Region Skåne)"
    ),
)

NOTES = (*MEETING, *INFRASTRUCTURE, *GROUPS, *YEAR, *COMMUNICATION, *STANDING)


async def retell(acts: Acts, bench: Bench) -> None:
    """Starts over, and has every line typed. What a line causes is delivered before the next is typed."""
    await acts.reset()
    for said in NOTES:
        user = find_user(bench, said.user)
        await acts.command(user, find_channel(bench, user, said.channel), said.text)
