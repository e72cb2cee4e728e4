"""The grammar of dates: one file for each kind of expression. A rule answers what it read and where it ended, or None."""
