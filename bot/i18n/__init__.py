"""The words of both languages, and how days and times are written in each."""
