"""What the page itself says, in both languages. What the product says comes from the product."""

from collections.abc import Mapping
from typing import Literal

Language = Literal["sv", "en"]
LANGUAGES: tuple[Language, ...] = ("sv", "en")

WORDS: Mapping[str, tuple[str, str]] = {
    # the bar
    "title": ("Klubbas lekplats", "Klubba playground"),
    "playground": ("lekplats", "playground"),
    "skip": ("Hoppa till meddelandena", "Skip to the messages"),
    "clock": ("Klockan", "Clock"),
    "hour": ("+1 timme", "+1 hour"),
    "morning": ("I morgon 08:30", "Tomorrow 08:30"),
    "monday": ("Måndag 08:00", "Monday 08:00"),
    "pick": ("Välj tid", "Pick a time"),
    "pick label": ("Ny tid", "New time"),
    "turn": ("Vrid fram", "Turn forward"),
    "language": ("Språk", "Language"),
    "restart": ("Börja om", "Start over"),
    "restart?": ("Börja om från början?", "Start over?"),
    "restart text": (
        "Alla meddelanden, beslut och uppdrag i lekplatsen tas bort. Klockan går tillbaka till starten.",
        "All messages, decisions and tasks in the playground are removed. The clock goes back to the start.",
    ),
    "retell": ("Fyll på med ett helt möte", "Fill in a whole meeting"),
    "retell hint": (
        "Vill du se hur det ser ut när ett möte och ett års planering är inskrivna?",
        "Would you like to see a meeting and a year of planning written down?",
    ),
    "retell?": ("Börja om med ett helt möte?", "Start over with a whole meeting?"),
    "retell text": (
        "Allt i lekplatsen tas bort. Sedan skrivs ett helt möte in: beslut, uppdrag, årets möten, dagordningar och mandat.",
        "Everything in the playground is removed. Then a whole meeting is written down: decisions, tasks, meetings, agendas.",
    ),
    "keep": ("Behåll", "Keep"),
    "yes": ("Ja", "Yes"),
    "no": ("Nej", "No"),
    # people and rooms
    "workspace": ("Arbetsyta", "Workspace"),
    "you are": ("Du är", "You are"),
    "switch": ("Byt person", "Switch person"),
    "channels": ("Kanaler", "Channels"),
    "more channels": ("Fler kanaler", "More channels"),
    "direct": ("Direktmeddelanden", "Direct messages"),
    "news": ("Nytt för andra", "New for others"),
    "private": ("privat", "private"),
    "archived": ("arkiverad", "archived"),
    "unread": ("olästa", "unread"),
    "members": ("deltagare", "members"),
    "coordinator": ("samordnare", "coordinator"),
    "chair": ("ordförande", "chair"),
    "convenor": ("sammankallande", "convenor"),
    "member": ("ledamot", "member"),
    "platform": ("Visa i", "Show in"),
    "team": ("Team", "Team"),
    "chats": ("Chattar", "Chats"),
    "no app": ("Du har inte lagt till Klubba.", "You have not added Klubba."),
    "add app": ("Lägg till Klubba", "Add Klubba"),
    "remove app": ("Ta bort Klubba härifrån", "Remove Klubba from here"),
    "meeting start": ("Starta ett möte", "Start a meeting"),
    "meeting end": ("Avsluta mötet", "End the meeting"),
    "around chat": ("Mer i chatten", "More in the chat"),
    "around": ("Mer i kanalen", "More in the channel"),
    "somebody": ("Sök en person", "Look for a person"),
    "write hint teams": (
        "Skriv @Klubba och sedan ett kommando, till exempel beslut. Retur skickar.",
        "Write @Klubba and then a command, for example decision. Enter sends.",
    ),
    "write hint chat": (
        "Skriv ett kommando, till exempel beslut eller uppdrag. Retur skickar.",
        "Write a command, for example decision or task. Enter sends.",
    ),
    # the conversation
    "messages": ("Meddelanden", "Messages"),
    "home": ("Hem", "Home"),
    "about": ("Om", "About"),
    "app": ("APP", "APP"),
    "only you": ("Bara du ser detta", "Only visible to you"),
    "hide": ("Dölj", "Dismiss"),
    "edited": ("(redigerad)", "(edited)"),
    "new": ("Nytt", "New"),
    "more": ("Fler val för meddelandet", "More actions for the message"),
    "menu": ("Fler val", "More actions"),
    "reply": ("Svara i tråd", "Reply in thread"),
    "thread": ("Tråd", "Thread"),
    "one reply": ("1 svar", "1 reply"),
    "replies": ("{n} svar", "{n} replies"),
    "close": ("Stäng", "Close"),
    "empty room": ("Här är det tyst än så länge.", "It is quiet here so far."),
    "empty room hint": (
        "Skriv ett kommando nedan, eller ta ett av förslagen under Prova.",
        "Type a command below, or take one of the suggestions under Try.",
    ),
    "no home": ("Klubba visar inget här ännu.", "Klubba shows nothing here yet."),
    "about text": (
        "Klubba håller ordning på beslut, uppdrag och möten. De här kommandona finns.",
        "Klubba keeps track of decisions, tasks and meetings. These are its commands.",
    ),
    "picture": ("Bild", "Picture"),
    "unknown": ("Lekplatsen kan inte visa", "The playground cannot show"),
    "choose": ("Välj", "Choose"),
    "day": ("Dag", "Day"),
    "time": ("Tid", "Time"),
    "optional": ("valfritt", "optional"),
    "nothing chosen": ("Inget valt", "Nothing chosen"),
    # writing
    "write": ("Skriv till {where}", "Message {where}"),
    "write reply": ("Svara i tråden", "Reply in the thread"),
    "send": ("Skicka", "Send"),
    "write hint": (
        "/ för kommandon, @ för personer, # för kanaler. Retur skickar.",
        "/ for commands, @ for people, # for channels. Enter sends.",
    ),
    "suggestions": ("Förslag", "Suggestions"),
    "join": ("Gå med i kanalen", "Join the channel"),
    "not in": ("Du är inte med i {where}.", "You are not in {where}."),
    "is archived": ("{where} är arkiverad.", "{where} is archived."),
    # the side
    "try": ("Prova", "Try"),
    "requests": ("Insyn", "Inspector"),
    "faults": ("Fel", "Faults"),
    "side": ("Verktyg", "Tools"),
    "rooms": ("Kanaler", "Channels"),
    "talk": ("Samtal", "Talk"),
    "six": ("Sex saker att prova", "Six things to try"),
    "six hint": (
        "Klicka på ett steg. Texten läggs i skrivfältet, och du skickar själv.",
        "Click a step. The text is put into the message box, and you send it yourself.",
    ),
    "as": ("som {name} i {where}", "as {name} in {where}"),
    "arrived": ("Klockan är nu {now}.", "The time is now {now}."),
    "came": ("Kom fram:", "Arrived:"),
    "nothing came": ("Inget kom fram under tiden.", "Nothing arrived in the meantime."),
    "requests hint": (
        "De senaste anropen mellan {who} och Klubba. Hemligheter är dolda.",
        "The last requests between {who} and Klubba. Secrets are hidden.",
    ),
    "no requests": ("Inga anrop ännu.", "No requests yet."),
    "to product": ("till Klubba", "to Klubba"),
    "from product": ("från Klubba", "from Klubba"),
    "no answer": ("inget svar", "no answer"),
    "sent": ("Skickat", "Sent"),
    "answered": ("Svar", "Answer"),
    "empty": ("(tomt)", "(empty)"),
    "alarms": ("larm", "alarms"),
    "faults hint": (
        "Låt något gå fel mellan {who} och Klubba, och se att inget går förlorat.",
        "Let something go wrong between {who} and Klubba, and see that nothing is lost.",
    ),
    "fault": ("Vad som går fel", "What goes wrong"),
    "value": ("Värde", "Value"),
    "times": ("Antal gånger", "Number of times"),
    "faults about": (
        "Värdet är sekunder, antal eller en felkod. Lämna tomt för det vanliga. Utan antal gånger: tills du slår av.",
        "The value is seconds, a number or an error code. Leave it empty for the usual. No number of times: until you switch it off.",
    ),
    "switch on": ("Slå på", "Switch on"),
    "switch off": ("Slå av", "Switch off"),
    "on now": ("På just nu", "On now"),
    "all well": ("Inget fel är på.", "No fault is on."),
    "left": ("{n} gånger kvar", "{n} times left"),
    # what cannot be done
    "trouble": ("Det gick inte", "That did not work"),
    "400": ("Något i det du skrev går inte att använda.", "Something you wrote cannot be used."),
    "403": ("Du kan inte göra det där.", "You cannot do that there."),
    "404": ("Det finns inte här längre.", "It is not here any more."),
    "409": ("Det går inte längre. Sidan är uppdaterad.", "That is no longer possible. The page is updated."),
    "424": (
        "Teams skulle inte ta emot det svaret. Felet är botens, inte ditt.",
        "Teams would not take that answer. The mistake is the bot's, not yours.",
    ),
    "backwards": ("Klockan går bara framåt.", "The clock only goes forward."),
    "no answer from server": (
        "Lekplatsen svarar inte. Kör den fortfarande?",
        "The playground does not answer. Is it still running?",
    ),
}


class Words:
    """The page's words in one language. An unknown name is a KeyError."""

    def __init__(self, language: Language) -> None:
        self._at = LANGUAGES.index(language)

    def __call__(self, name: str, **parts: object) -> str:
        """A text, with its parts filled in."""
        text = WORDS[name][self._at]
        return text.format(**parts) if parts else text
