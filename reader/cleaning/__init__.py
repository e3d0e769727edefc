"""From a raw article to a clean one: what the page was around it goes, labelled; what the article is stays, whole."""

from reader.cleaning.cleaning import clean, clean_raw

__all__ = ["clean", "clean_raw"]
