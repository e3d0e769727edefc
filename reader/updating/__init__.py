"""Feeds brought up to date: fetched side by side, kept at once, cleaned and analysed after that."""
