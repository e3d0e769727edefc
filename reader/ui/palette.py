"""From what a run of characters is to how it looks: one style for each combination, worked out once.

What a run is, is an integer: block style, speaker's colour and how they speak in its low bits, then a bit for
everything else. Looks come from the component classes of the widget, so themes and style sheets rule them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.style import Style

from reader.article import BlockKind
from reader.reading.voices import COLOURS
from reader.ui.typeset import META, REMOVED

if TYPE_CHECKING:
    from textual.color import Color
    from textual.css.styles import RenderStyles
    from textual.widget import Widget

BLOCKS: tuple[str, ...] = (*map(str, BlockKind), META, REMOVED)
"""Block styles by their number in a mask."""

BLOCK_BITS = 0b1111
VOICE_SHIFT, VOICE_BITS = 4, 0b1111 << 4
HOW_SHIFT, HOW_BITS = 8, 0b11 << 8
NAMED_SHIFT, NAMED_BITS = 10, 0b1111 << 10
CUE, DATE, LINK, HIT, HIT_NOW, NOW, SELECTED, DIM, UNSURE, DOUBT = (1 << bit for bit in range(14, 24))
"""Word of saying, date, link, hit, the hit one is at, the finding one is at, marked words, out of focus, unsure who
speaks, a date that contradicts itself or cannot be resolved."""

UNKNOWN = COLOURS + 1
"""The colour number of words nobody could be named for."""
DIRECT, INDIRECT, REPORTED = 1, 2, 3
"""How words are given: in quotation marks, in a reported clause, only as the act of speaking."""

_FLAGS = (
    (CUE, "page--cue"),
    (DATE, "page--date"),
    (DOUBT, "page--doubt"),
    (LINK, "page--link"),
)
_OVER = ((HIT, "page--hit"), (HIT_NOW, "page--hit-now"), (SELECTED, "page--selection"))

COMPONENTS = frozenset(
    {f"page--{name.replace('_', '-')}" for name in BLOCKS}
    | {f"page--voice-{number}" for number in range(1, UNKNOWN + 1)}
    | {"page--direct", "page--indirect", "page--reported", "page--mention", "page--dim", "page--bar"}
    | {name for _, name in (*_FLAGS, *_OVER)}
)
"""Everything on a page a style sheet can give a look to."""

STRONGER = 1.6
"""How much stronger the tint of the finding one is at is than that of the others."""
_FAINTER = 0.5
"""How much of its tint is left to a quotation nobody is sure about."""


_FLAT = {
    "page--date": Style(underline=True),
    "page--hit": Style(bold=True, underline=True),
    "page--hit-now": Style(bold=True, reverse=True),
    "page--selection": Style(reverse=True),
    "rows--cursor": Style(reverse=True),
    "rows--here": Style(bold=True),
}
"""What must be seen without any colour, too: a terminal of sixteen colours may be told to show none (NO_COLOR)."""


class _Look:
    """A style in the making."""

    __slots__ = ("bg", "fg", "flat", "text")

    def __init__(self, fg: Color, bg: Color) -> None:
        self.fg, self.bg, self.text = fg, bg, Style.null()
        # The terminal's own sixteen colours cannot be mixed.
        self.flat = bg.ansi is not None

    def put(self, styles: RenderStyles, name: str = "") -> None:
        """Lay the rules of a component class over it."""
        if self.flat and name in _FLAT:
            self.text += _FLAT[name]
            return
        if styles.has_rule("background"):
            self.tint(styles.background)
        if styles.has_rule("color"):
            self.ink(styles.color)
        if styles.has_rule("text_style"):
            self.text += styles.text_style

    def tint(self, colour: Color, strength: float = 1.0) -> None:
        """Lay a translucent colour over the background."""
        if not self.flat and colour.ansi is None:
            self.bg += colour.with_alpha(min(colour.a * strength, 1.0))

    def ink(self, colour: Color) -> None:
        """Write in a colour."""
        self.fg = colour if colour.ansi is not None or colour.a == 1 else self.bg + colour

    def rich(self) -> Style:
        """Return it as Rich writes it."""
        return self.text + Style.from_color(self.fg.rich_color, self.bg.rich_color)


class Looks:
    """The looks a widget's component classes have under one theme."""

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        _, _, self.background, self._ink = widget.colors
        self.flat = self.background.ansi is not None
        """Whether there are only the terminal's own colours, which cannot be mixed."""
        self._components: dict[str, RenderStyles] = {}
        self._names: dict[tuple[str, ...], Style] = {}

    def _component(self, name: str) -> RenderStyles:
        if name not in self._components:
            self._components[name] = self._widget.get_component_styles(name)
        return self._components[name]

    def named(self, *names: str) -> Style:
        """Return the style of component classes laid over one another."""
        style = self._names.get(names)
        if style is None:
            look = _Look(self._ink, self.background)
            for name in names:
                look.put(self._component(name), name)
            style = self._names[names] = look.rich()
        return style


class Palette(Looks):
    """The styles of a page under one theme."""

    def __init__(self, widget: Widget) -> None:
        super().__init__(widget)
        self._known: dict[int, Style] = {}
        self.blank = self.style(BLOCKS.index(BlockKind.PARAGRAPH))
        """The style of empty cells."""

    def style(self, mask: int) -> Style:
        """Return the style of everything a mask says at once."""
        style = self._known.get(mask)
        if style is None:
            style = self._known[mask] = self._made(mask)
        return style

    def voice(self, colour: int, *names: str) -> Style:
        """Return the style of a mark in a speaker's colour."""
        look = _Look(self._ink, self.background)
        look.ink(self._component(f"page--voice-{colour}").color)
        for name in names:
            look.put(self._component(name))
        return look.rich()

    def _made(self, mask: int) -> Style:
        look = _Look(self._ink, self.background)
        look.put(self._component(f"page--{BLOCKS[mask & BLOCK_BITS].replace('_', '-')}"))
        page = look.bg
        how = (mask & HOW_BITS) >> HOW_SHIFT
        if how and mask & VOICE_BITS:
            self._speak(look, how, (mask & VOICE_BITS) >> VOICE_SHIFT, mask)
        if mask & NAMED_BITS:
            look.ink(self._component(f"page--voice-{(mask & NAMED_BITS) >> NAMED_SHIFT}").color)
            look.put(self._component("page--mention"))
        for flag, name in _FLAGS:
            if mask & flag:
                look.put(self._component(name), name)
        if mask & DIM:
            self._dim(look, page)
        for flag, name in _OVER:
            if mask & flag:
                look.put(self._component(name), name)
        return look.rich()

    def _speak(self, look: _Look, how: int, voice: int, mask: int) -> None:
        colours = self._component(f"page--voice-{voice}")
        if how == DIRECT or mask & NOW:
            strength = _FAINTER if mask & UNSURE else 1.0
            look.tint(colours.background, STRONGER if mask & NOW else strength)
        if how == INDIRECT or look.flat:
            look.ink(colours.color)
        look.put(self._component(("page--direct", "page--indirect", "page--reported")[how - 1]))
        if mask & NOW and look.flat:  # a lead is bold throughout
            look.text += Style(underline=True) if look.text.bold else Style(bold=True)

    def _dim(self, look: _Look, page: Color) -> None:
        styles = self._component("page--dim")
        look.bg = page
        look.text += Style(bold=False, underline=False)
        if look.flat:
            look.text += Style(dim=True)
        else:
            look.fg = page.blend(look.fg, styles.opacity)
