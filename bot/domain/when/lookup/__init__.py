"""What an expression means on a given day: looks it up among days, working days, feasts and planned meetings."""
