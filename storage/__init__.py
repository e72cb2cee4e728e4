"""The memory: what survives a restart."""
