"""What a command line says, given who exists: tasks, decisions, meetings, timelines and subverbs."""
