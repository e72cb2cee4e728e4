"""The doors: code that runs because something outside happened."""
