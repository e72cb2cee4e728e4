"""Verbs: each takes a command, the books and the time, and is one transaction."""
