"""The plain web door: health."""
