"""What is said, once, in nodes that every platform draws."""
