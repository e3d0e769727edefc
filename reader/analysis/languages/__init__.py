"""What the analysis knows about each language: words and endings as data, no code."""
