"""The buttons that may answer with a form: where a dialog comes only to those who ask for one, these ask."""

OPENERS = frozenset(
    {
        *("agenda.add", "agenda.defer", "agenda.edit", "agenda.reason"),
        *("decision.edit", "decision.new", "decision.remove", "decision.task"),
        *("group.edit", "group.line", "group.unline"),
        *("meeting.attendance", "meeting.cancel", "meeting.edit", "meeting.move", "meeting.new"),
        *("meeting.paste", "question.answer", "question.new"),
        *("settings.person", "settings.room"),
        *("setup.group", "setup.organisation", "setup.paste", "setup.person"),
        *("sitting.decision", "sitting.task"),
        *("task.choose", "task.edit", "task.hand", "task.later", "task.move", "task.new"),
        *("task.organisation", "task.remove", "task.support"),
    }
)
