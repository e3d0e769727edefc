"""Articles out: as a page of text, Markdown, JSON and lists, for pipes, other programs and people."""
