"""Words an English sentence begins with that are no names, though they have a capital there."""

from __future__ import annotations

COMMON_STARTS = """
after although among another any as at because before both but by despite during each earlier even every few
finally for
from given had has he her here his how however i if in instead is it its just last later like many meanwhile
more most mr
no nobody nor not nothing now of on once one only or other our over people perhaps several she since so some soon
still such that the their then there these they this those though through to today under unlike until what
when where whether which while who whose why will with without yes yet you your we well also again already always
according asked speaking addressing writing responding referring citing when everyone somebody nothing two three four
said says added wrote late early big top best worst fresh rare happy sad angry proud tiny huge massive stop let take
consider imagine bring try call meet inside exclusive breaking watch read see look listen ask
"""
