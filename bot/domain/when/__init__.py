"""Dates and deadlines as people write them, in Swedish and English."""
