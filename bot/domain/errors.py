"""What can go wrong and whose it is to mend.

Refusal      a person can mend it: it becomes a private card
Misfilled    a form that cannot be taken: it stays open and says by the field what to do
Repeated     the same click or message came again: shown as it stands, nothing happens twice
(anything else is a bug: it is logged once, at the door)

Codes of refusals, with their facts. `by` is a name, `at` an instant, `label` such as "U7".
"empty"            nothing was written: `noun` (task, decision, meeting, timeline, organisation, body)
"outdated"         a control or form that names nothing we know
"too long"         more than can be kept: `noun`, `most` (characters), `text` (what was written)
"not found"        no such record, or one this person may not see: `label` (or the words that name a meeting)
"no such meeting"  the words name no meeting of the plan that a point could go to: `name`, `point` and the next one: `title`, `day`,
                   `label`; "no such meeting ahead": there is no next one
"several found"    the words fit more than one meeting: `name`, `labels`
"already done"     a click came too late: `label`, `by`, `at`, `zone`
"already open"     it was reopened, or never done: `label`
"not open"         done, undone or removed, so it cannot be acted on: `label`, `state`
"already started", "already resumed", "already ended"  somebody was faster to start or end a meeting: `label`, `by`, `at`, `zone`
"not current"      a decision that is undone or removed: `label`, `state`, `by`, `at`, `zone`
"too late to undo" ten minutes have passed: `label` (remove it with a reason instead)
"not yours to undo"  somebody else recorded it: `label`, `by`
"not yours to edit"  the text of a decision: `label`, `by`
"already yours"    the task is this person's already: `label`
"taken"            somebody took it meanwhile: `label`, `by`
"not with you"     handing back what one does not have: `label`
"owner unknown"    nobody is called so: `label`, `name`
"owner several"    more than one is called so: `label`, `name`, `names`
"too many"         more records in one line than are taken: `most`
"several kinds"    decisions, tasks or meetings in one line together
"day for each"     a new day for some, with another record behind it: `label`
"left over"        words behind a new day that nobody understands: `label`, `text`
"date unclear"     no day can be read: `label`, `text`
"date passed"      the day lies in the past: `label`, `day`
"no day"           a meeting without a day cannot be planned: `text`, `line`
"hour unclear"     a part of a day where an hour is expected: `label`, `text`, `behind`
"question stays"   a question is not removed: `label`, `behind`
"words left"       words in a line about a meeting that nobody understands: `label`, `text`, `behind` (all that was written)
"meeting asked", "meeting denied"  a question, or words that there is none, where a new meeting is expected: `line`, `behind`
"cancel asked"     words that there is no meeting on the day of one: `label`, `behind`
"no meeting on"    a day was looked at on which nothing is planned: `day`, `days`
"no single day"    a week or a month is no day of a meeting: `text`, and the `line`, or the `label` of what is moved
"impossible day", "no such time"  as 30 February, 25:00: `text`, `line` or `label`
"weekday"          it is not that of the date: `label`, `text`, `day`, `days`
"day just passed"  a day without a year that was a few weeks ago: `label`, `day`, `next`
"no such year"     no year of these times: `text`
"which day"        what is moved is to get some day: `label`, `reason`
"no days"          a list of meetings in which no day can be read: `text`
"list too long"    more lines than are taken at a time: `number`, `most`
"nothing read"     words about a meeting that nobody understands: `label`, `text`
"stands so"        words about a meeting that say what is known of it already: `label`
"day moves"        another day is written where only time and place can be set: `label`, `day`, `planned`
"no meeting here"  no meeting is held today or was in the last week
"nobody read"      a list of who was there without names: `label`
"not the secretary"  absence is confirmed by whoever takes the notes: `label`
"only called"      who is called to a meeting from a room they are not in sees it, and changes nothing of it: `label`
"already cancelled", "not cancelled"  a meeting that is out of the plan, or in it, already: `label`
"already planned"  the plan holds it already: `label`
"not tentative"    a meeting whose day is fixed needs no confirming: `label`
"which candidate"  a tentative meeting is confirmed on one of its days: `label`, `days`
"no such candidate"  the day is none of the tentative ones: `label`, `day`, `days`
"deferral over"    the point is not there any more, or its deferral was undone
"deferral too late"  it can be undone for ten minutes
"removal over", "removal too late", "not your removal"  the same of a point that was taken off: `by`
"not your deferral"  somebody else put the point off: `by`
"no room"          only possible in a channel
"not allowed"      a setting of the room that others have to change: `who` (name or None)
"contact stands", "convenor stands"  somebody else answers for an organisation or a group: `name`, `who`
"contact unknown"  who is named as contact is not known: `name` (of the organisation), `who`, `text` (the line)
"contact several", "convenor several"  more than one is called so: as above, and `names`
"is a group"       what is said of an organisation is said of a group: `name`
"contact missing"  days of a contact who is not named: `name`, `text`
"convenor unknown"  who is named as convenor is not known: `name` (of the group), `who`, `body` (its id, when it is known)
"addition gone", "addition not yours", "addition too late", "addition in use"  what was added is not taken back: `name`
"group stands"     a group without a convenor that only a coordinator changes: `name`
"group unknown"    no group is called so, or none this person may know of: `name`
"group unclear"    what is said of a group is not understood: `name`, `text`
"no such line"     a mandate has no line of this number: `name`, `number`
"line too long", "mandate full"  more than a mandate takes: `most`
"not yours to change"  a line of a mandate that others may take out: `by`
"prepares itself"  a group would prepare its own meetings, perhaps by way of others: `name`
"group in use"     a private group that is named elsewhere would lose its last room: `name`
"coordinator only", "coordinator missing"  a room is bound to another group only by a coordinator
"coordinators only"  membership is told by a coordinator
"not a coordinator", "last coordinator"  who may choose coordinators, and that one has to stay: `names`, `name`
"connecting is for coordinators", "connecting without a coordinator", "joining is for coordinators"  who may join workspaces
"too many codes"   no code is taken until: `at`, `zone`
"code and more"    words behind the code of a workspace: `text`
"another cooperation", "same account", "joined already", "has records"  why a code joins nothing: `name`, `number` (of records)
"accounts are for coordinators", "same person", "only account"  who is one person: `name`
"organisation unknown"  no organisation is called so: `name`
"person unknown", "person several"  nobody, or more than one, is called so: `name`, `names`
"person unclear"   what is said of a person is not understood: `name`, `text`
"not your own"     where somebody else belongs: `name`
"period backwards" the last day lies before the first: `first`, `last`
"no steps"         a timeline without steps: `text`
"not your chain", "chain too late"  the steps that a timeline had are brought back by who wrote it anew, for ten minutes: `by`, `name`
"name taken"       a timeline that this person does not see is called so: `name`

Codes of fields: "write what" (text), "write decision" (text), "date passed", "date unclear" (due, day), "time unclear" (time,
closes), "year unclear" (year), "not the secretary" (confirm), "owner unknown", "owner several" (owner), "days unclear"
(reminder_days, papers_days), "too long" (text), "source unclear" (source), "prepares itself" (prepares_for).
"""

from typing import Any


class Refusal(Exception):
    """Something a person can mend. `code` names a sentence in `bot.views.refusals`; `facts` fill its blanks."""

    def __init__(self, code: str, **facts: Any) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


class Repeated(Exception):
    """This request was already carried out; `outcome` is what it made, such as "B1" (None: nothing to show)."""

    def __init__(self, outcome: str | None) -> None:
        super().__init__(outcome)
        self.outcome = outcome


class Misfilled(Exception):
    """A form that cannot be taken as it is. `errors` holds for each field id the code of a sentence in `bot.views.refusals`."""

    def __init__(self, errors: dict[str, str]) -> None:
        super().__init__(", ".join(errors))
        self.errors = errors
