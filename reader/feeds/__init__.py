"""Feeds as they are written: RSS, Atom and JSON Feed read, lists of feeds (OPML, newsboat's) read and written.

Bytes in, plain values out; nothing here asks the network or the library.
"""
