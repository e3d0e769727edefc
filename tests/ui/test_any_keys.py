"""Whatever keys come in whatever order, on whatever size of terminal: the screen stands."""

import random

import pytest

from reader.ui.bindings import _NAMES
from reader.ui.keys import KEYS

LEAVING = {"q", "Q", "ctrl+c", "ctrl+q", "ctrl+p", ":", "1 … 9"}
"""Keys that end the test, open what is Textual's own, or are not keys."""

CHOICE = [_NAMES.get(key, key) for row in KEYS for key in row.keys if key not in LEAVING]
CHOICE += [*"123456789äß", "backspace", "left", "right"]

SIZES = [(15, 4), (40, 12), (79, 20), (80, 24), (119, 24), (120, 40), (200, 50)]


@pytest.mark.parametrize("seed", range(4))
async def test_random_keys(seed, make_app, settled):
    """Fifty keys at random, now and then another size; nothing raises."""
    rng = random.Random(seed)
    app = make_app("eins.txt", "broken.txt", "zwei.txt", problems=("There is nothing at x.",))
    async with app.run_test(size=rng.choice(SIZES)) as pilot:
        await settled(pilot)
        for _ in range(50):
            if rng.random() < 0.05:
                await pilot.resize_terminal(*rng.choice(SIZES))
            await pilot.press(rng.choice(CHOICE))
        await pilot.pause()
        assert app.is_running
