"""Read news in the terminal: only the article, and who said what, when."""

__version__ = "0.1.0"
