"""Puts the parts together: settings → the store, the conversation, the clock, the doors. The only place that imports storage."""
