"""Many articles at once, in processes of their own: all cores work, and no page can stall or end the program.

`open_many` is all there is to it; whoever has a folder, a mailbox or two hundred feeds to open hands it the list. Fewer
than `FEW` are opened sooner by `open_here`.
"""

from reader.bulk.opening import FEW, Done, open_here, open_many

__all__ = ["FEW", "Done", "open_here", "open_many"]
