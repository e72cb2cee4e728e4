"""The plain web door: health, calendar files."""
