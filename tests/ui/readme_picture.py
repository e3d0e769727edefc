"""Draws the README's picture anew: the first sample on a screen of 120 by 36 cells, in our dark theme.

Run `python tests/ui/readme_picture.py`; it writes .github/reader.svg, which names no font from elsewhere.
"""

import asyncio
import os
import re
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PICTURE = ROOT / ".github" / "reader.svg"
KEYS = ("right_square_bracket",) * 3
CELL = 12.2
"""Width of a cell in the picture, as Rich draws it."""
FONTS = "ui-monospace, 'DejaVu Sans Mono', 'SF Mono', Menlo, Consolas, monospace"


async def draw() -> str:
    """Return the picture as SVG."""
    from reader.settings import Settings  # noqa: PLC0415 -- after the folders are set
    from reader.sources import gather  # noqa: PLC0415 -- after the folders are set
    from reader.ui.app import ReaderApp  # noqa: PLC0415 -- after the folders are set

    app = ReaderApp(gather([str(ROOT / "samples")]).origins, settings=Settings(theme="reader-dark", language="en"))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause(1)
        shelf = app.screen_stack[1].articles.shelf
        while shelf.settled < len(shelf):
            await pilot.pause(0.1)
        for key in KEYS:
            await pilot.press(key)
            await pilot.pause(0.2)
        svg = app.export_screenshot(title="reader samples/")
    svg = re.sub(r"@font-face\s*\{[^}]*\}", "", svg)
    svg = re.sub(r"font-family:\s*[^;}]*[;}]?", lambda found: f"font-family: {FONTS}{found[0][-1]}", svg)
    return re.sub(r'(<text [^>]*?x=")([\d.]+)(" [^>]*?textLength=")([\d.]+)("[^>]*>)((?:&#160;)+)', moved, svg)


def moved(found: re.Match[str]) -> str:
    """Return a text that begins after its blanks: some programs leave out blanks at the beginning."""
    start, x, between, length, end, blanks = found.groups()
    shift = CELL * blanks.count("&")
    return f"{start}{float(x) + shift:g}{between}{float(length) - shift:g}{end}"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        for name in ("STATE", "CONFIG", "DATA"):
            os.environ[f"READER_{name}_HOME"] = folder
        PICTURE.parent.mkdir(exist_ok=True)
        PICTURE.write_text(asyncio.run(draw()), encoding="utf-8")
