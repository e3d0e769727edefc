"""Reading without a terminal: where one is, what is in view, where the next finding is, what a search finds."""

from reader.reading.find import BadPattern, Finder
from reader.reading.state import Focus, ReadingState
from reader.reading.voices import Voice

__all__ = ["BadPattern", "Finder", "Focus", "ReadingState", "Voice"]
