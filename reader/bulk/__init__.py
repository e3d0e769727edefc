"""Many articles at once, in processes of their own: all cores work, and no page can stall or end the program.

`open_many` is all there is to it; whoever has a folder, a mailbox or two hundred feeds to open hands it the list.
"""

from reader.bulk.opening import Done, open_many

__all__ = ["Done", "open_many"]
