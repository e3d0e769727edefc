"""Run Python as somebody who may not write everywhere, also where the tests are run by root.

Root writes what is read-only all the same. The child gives up that one right (CAP_DAC_OVERRIDE, and CAP_DAC_READ_SEARCH
for reading) for itself and for what it becomes; everything else of root's stays.
"""

import json
import subprocess
import sys

_OVERRIDE, _READ_SEARCH = 1, 2
"""Numbers of the capabilities, from linux/capability.h."""
_DROP = 24
"""PR_CAPBSET_DROP, from linux/prctl.h."""

_CHILD = f"""
import os, sys
code = sys.argv[1]
if os.geteuid() == 0:
    import ctypes
    system = ctypes.CDLL(None, use_errno=True)
    for right in ({_OVERRIDE}, {_READ_SEARCH}):
        if not hasattr(system, "prctl") or system.prctl({_DROP}, right, 0, 0, 0):
            sys.exit("the right to write everywhere cannot be given up here")
os.execv(sys.executable, [sys.executable, "-c", code, *sys.argv[2:]])
"""


class CannotTry(Exception):
    """Why nothing can be tried here."""


def told_by(code, *arguments):
    """Return what the code prints as JSON, run without root's rights.

    Raises:
        CannotTry: when those rights cannot be given up.
    """
    done = subprocess.run(
        [sys.executable, "-c", _CHILD, code, *map(str, arguments)], capture_output=True, text=True, check=False
    )
    if done.returncode and "cannot be given up" in done.stderr:
        raise CannotTry(done.stderr.strip())
    if done.returncode:
        raise AssertionError(done.stderr)
    return json.loads(done.stdout)
