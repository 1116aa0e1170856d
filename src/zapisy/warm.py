"""Imported by the server that forks workers: everything a worker needs is loaded and used once before the first fork.

What stands by then stays, so no collection need walk it (nor unshare its pages), and a worker frees most of a document at
once when it is done: its collections may be rarer than in a program that knows nothing of what it runs.
"""

import gc

from zapisy.flow import read_minutes
from zapisy.readers import read_source
from zapisy.record import Document
from zapisy.writers.lines import dump_line

MINUTES = """Zápis ze zasedání výboru obce Vlkohrádek konaného dne 5. 3. 2024 od 18:00 hodin
Přítomni: Ing. Jan Krátký, Eva Tichá, předsedkyně
Omluveni: Petr Vrána
Program: 1. Zahájení 2. Rozpočet
Usnesení č. 1/2024: Výbor schvaluje rozpočet.
Hlasování: pro 2, proti 0, zdržel se 0
Úkol: J. Krátký zašle návrh Ministerstvu vnitra do 31. 3.
Zapsala: Eva Tichá
"""

dump_line(read_minutes(read_source(MINUTES.encode(), name="a.txt"), Document()))
gc.collect()
gc.freeze()
gc.set_threshold(20_000, 10, 10)
