"""Days in the answer to a question: "svara F1 senast fredag" may be the answer, or tell when it is to be answered."""

import re

from bot.domain.lines.line import line

DAY = re.compile(
    r"(?:(?:pa|till|den|on|to|the|of|\d[\d/.:–-]*(?:st|nd|rd|th|e)?|(?:man|tis|ons|tors?|fre|lor|son)(?:dag(?:en)?)?|"
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|"
    r"jan(?:uari|uary)?|feb(?:ruari|ruary)?|mars|march|mar|apr(?:il)?|maj|may|juni?|june|juli?|july|aug(?:usti|ust)?|"
    r"sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)[\s,.]*)+"
)
_LATEST = r"(?:allra\s+)?(?:senast|innan|fore|till|t\.?o\.?m\.?|by|before|until|no\s+later\s+than)"
_LONGEST = 1000  # characters; what is longer is an answer, whatever day it names
_WISHED = r"(?:garna|helst|snarast|please|preferably)"
_WHEN = re.compile(
    rf"(?:{_WISHED}[\s,]+)*{_LATEST}\s+{DAY.pattern}|(?:{_WISHED}[\s,]+)+{DAY.pattern}$|(?:pa|on)\s+{DAY.pattern}$|(?:snarast|asap|as soon)(?!\w)"
)
_UNKNOWN = re.compile(
    r"(?:(?:vi|jag)\s+)?vet\s+(?:(?:vi|jag)\s+)?(?:inte|ej)(?:\s+an(?:nu)?)?|(?:inte|ej)\s+an(?:nu)?|oklart(?:\s+an(?:nu)?)?|(?:vi\s+|jag\s+)?aterkommer"
    r"|(?:(?:we|i)\s+)?(?:don't|do\s+not)\s+know(?:\s+yet)?|not\s+(?:known\s+)?yet|unclear"
)
_DUE = re.compile(rf"\s(?:senast|innan|fore|by|before|no\s+later\s+than)\s+{DAY.pattern}[\s.!]*$")


def is_when(told: str) -> bool:
    """Whether words behind a question may tell when it is to be answered, and no answer: "senast på fredag"."""
    return len(told) <= _LONGEST and _WHEN.match(line(told).plain) is not None


def is_unknown(told: str) -> bool:
    """Whether words behind a question say that nobody can answer it yet: "vet inte än"."""
    return len(told) <= _LONGEST and _UNKNOWN.fullmatch(line(told).plain.strip(" .!")) is not None


def ends_with_day(told: str) -> bool:
    """Whether an answer ends with a last day: "Lund senast fredag"."""
    return len(told) <= _LONGEST and not is_when(told) and _DUE.search(line(told).plain) is not None
