"""The plain web door: health, calendar files, and the pages that tell what Klubba is."""
