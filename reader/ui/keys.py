"""The one key table. Bindings, the hints on the last line, the help, `reader keys` and the README come from it.

Data only: nothing here knows Textual, so the command line can print it without starting a screen.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from reader.tongue import later

if TYPE_CHECKING:
    from collections.abc import Mapping


class Where(StrEnum):
    """The part of the screen a key belongs to; also the headings of the help."""

    ARTICLE = later("In the article")
    FINDINGS = later("Quotations, speakers, dates")
    FIND = later("Finding words")
    PROMPT = later("While typing what to find")
    ROWS = later("In the list and the margin")
    LIST = later("In the list of articles")
    SCREEN = later("Everywhere")
    VISUAL = later("While marking words")
    SEARCH = later("While searching the library")
    PERSON = later("On the page of a person")
    NOTES = later("On the page of notes")
    FEEDS = later("On the page of feeds")
    LEAF = later("On the pages of the library")


@dataclass(frozen=True, slots=True)
class Key:
    """One thing that can be done, and the keys that do it."""

    id: str
    """Its name in settings and tests; never changes."""
    keys: tuple[str, ...]
    """The keys as Textual names them, printable ones as they are printed; the first is the one shown in hints."""
    action: str
    """The action on whoever owns it; "" where the widget reads the key itself, because another key follows."""
    label: str
    """One or two words for hints and the command palette."""
    help: str
    """A sentence for the help screen."""
    where: Where
    hint: bool = False
    """Whether it is worth a place on the last line."""


_A, _F, _S, _P, _R, _G, _V, _L, _O, _B, _T = (
    Where.ARTICLE,
    Where.FINDINGS,
    Where.FIND,
    Where.PROMPT,
    Where.ROWS,
    Where.SCREEN,
    Where.VISUAL,
    Where.SEARCH,
    Where.PERSON,
    Where.LEAF,
    Where.LIST,
)

KEYS: tuple[Key, ...] = (
    Key("line-down", ("j", "down"), "line(1)", "Down", "One line down.", _A),
    Key("line-up", ("k", "up"), "line(-1)", "Up", "One line up.", _A),
    Key("page-down", ("space", "pagedown"), "page(1)", "Page down", "One screen down.", _A, hint=True),
    Key("page-up", ("b", "pageup"), "page(-1)", "Page up", "One screen up.", _A),
    Key("half-down", ("ctrl+d",), "half(1)", "Half down", "Half a screen down.", _A),
    Key("half-up", ("ctrl+u",), "half(-1)", "Half up", "Half a screen up.", _A),
    Key("top", ("g", "home"), "top", "Start", "To the start; gg does the same.", _A),
    Key("end", ("G", "end"), "end", "End", "To the end; with a number, that many per cent into the article.", _A),
    Key("next-paragraph", ("}",), "paragraph(1)", "Next paragraph", "To the next paragraph.", _A),
    Key("previous-paragraph", ("{",), "paragraph(-1)", "Previous paragraph", "To the paragraph before.", _A),
    Key("count", ("1 … 9",), "", "Count", "A number before a move repeats it: 5j, 3].", _A),
    Key("mark", ("m",), "mark", "Mark", "m and a letter: remember this place under that letter.", _A),
    Key("to-mark", ("'", "`"), "to_mark", "To mark", "' and a letter: back to the place marked with it.", _A),
    Key(
        "jump-back",
        ("ctrl+o",),
        "jump(-1)",
        "Jump back",
        "Back to where the last jump started, from another article, too.",
        _A,
    ),
    Key("jump-forward", ("ctrl+n",), "jump(1)", "Jump forward", "Forward again in the list of jumps.", _A),
    Key("wider", ("+", "="), "measure(2)", "Wider", "A wider column.", _A),
    Key("narrower", ("-",), "measure(-2)", "Narrower", "A narrower column.", _A),
    Key("justify", ("a",), "justify", "Flush lines", "Lines of equal length with parted words, or ragged again.", _A),
    Key("removed", ("r",), "removed", "Removed lines", "Show or hide, dimmed, what cleaning took out, and why.", _A),
    Key("next-removed", (".",), "removed_line(1)", "Next removed", "To the next removed line; x puts it back.", _A),
    Key("previous-removed", (",",), "removed_line(-1)", "Previous removed", "To the removed line before.", _A),
    Key(
        "copy", ("y",), "copy", "Copy", "Copy the marked words, or the quotation here, with who said it and where.", _A
    ),
    Key("export", ("e",), "export", "Export", "Write the article, or the quotation here, to a file.", _A),
    Key("pipe", ("|",), "pipe", "Pipe", "Give the article to a command of the shell, and see what it writes.", _A),
    Key("editor", ("E",), "editor", "Editor", "Open the article in your editor, or else the pager.", _A),
    Key("browser", ("o",), "browser", "Browser", "Open the article's web page in the browser.", _A),
    Key("links", ("L",), "links", "Links", "Letters beside the links in view; typing one opens it.", _A),
    Key("visual", ("v",), "visual", "Mark words", "Mark words with the movement keys, then y to copy.", _A),
    Key("next-quotation", ("]",), "quotation(1)", "Next quotation", "To the next quotation.", _F, hint=True),
    Key("previous-quotation", ("[",), "quotation(-1)", "Previous quotation", "To the quotation before.", _F),
    Key("next-of-speaker", (")",), "of_speaker(1)", "Speaker's next", "To the next words of the same speaker.", _F),
    Key(
        "previous-of-speaker", ("(",), "of_speaker(-1)", "Speaker's previous", "To the same speaker's words before.", _F
    ),
    Key("next-date", (">",), "date(1)", "Next date", "To the next date.", _F),
    Key("previous-date", ("<",), "date(-1)", "Previous date", "To the date before.", _F),
    Key("evidence", ("enter",), "evidence", "Evidence", "Why this is attributed, or dated, as it is.", _F),
    Key(
        "correct",
        ("x",),
        "correct",
        "Correct",
        "Somebody else said it, or it is no finding at all; put a removed line back.",
        _F,
    ),
    Key(
        "undo",
        ("u",),
        "undo",
        "Undo",
        "Take back what was done last: a correction, a line put back, a note, a mark, a file.",
        _F,
    ),
    Key(
        "focus",
        ("f",),
        "focus",
        "Focus",
        "Let quotations, then dates, then everything stand out; the rest is dimmed.",
        _F,
    ),
    Key(
        "focus-speaker", ("s",), "focus_speaker", "This speaker", "Only this speaker's words stand out; again: all.", _F
    ),
    Key("person", ("p",), "person", "Person", "Everything this speaker says in the library.", _F),
    Key("same-words", ("w",), "same_words", "Same words", "Where else these words stand, side by side.", _F),
    Key("note", ("i",), "note", "Note", "Write a note on the marked words, or on the quotation here.", _F),
    Key("find", ("/",), "find", "Find", "Find words in the article as you type.", _S, hint=True),
    Key("next-hit", ("n",), "hit(1)", "Next hit", "To the next hit; after the last comes the first.", _S),
    Key("previous-hit", ("N",), "hit(-1)", "Previous hit", "To the hit before.", _S),
    Key("find-accept", ("enter",), "accept", "Stay", "Stay at this hit; n and N go on.", _P, hint=True),
    Key("find-cancel", ("escape",), "cancel", "Back", "Back to where you were.", _P, hint=True),
    Key("find-regex", ("ctrl+r",), "regex", "Pattern", "Words or regular expression.", _P, hint=True),
    Key("find-earlier", ("up",), "history(-1)", "Earlier", "What you looked for before.", _P),
    Key("find-later", ("down",), "history(1)", "Later", "What you looked for after that.", _P),
    Key("row-down", ("j", "down"), "row(1)", "Down", "One row down.", _R),
    Key("row-up", ("k", "up"), "row(-1)", "Up", "One row up.", _R),
    Key("rows-down", ("space", "pagedown", "ctrl+d"), "rows(1)", "Page down", "One screen of rows down.", _R),
    Key("rows-up", ("b", "pageup", "ctrl+u"), "rows(-1)", "Page up", "One screen of rows up.", _R),
    Key("first-row", ("g", "home"), "first", "First", "To the first row.", _R),
    Key("last-row", ("G", "end"), "last", "Last", "To the last row.", _R),
    Key(
        "choose",
        ("enter", "l"),
        "choose",
        "Choose",
        "Read this article; show only this speaker's words; go to this date.",
        _R,
        hint=True,
    ),
    Key("filter", ("/",), "filter", "Filter", "Show only the rows with these words.", _R, hint=True),
    Key("merge", ("x",), "merge", "Same person", "On a speaker: they are the same as another one; u undoes.", _R),
    Key("row-person", ("p",), "person", "Person", "On a speaker: everything they say in the library.", _R),
    Key("stop-opening", ("c",), "stop_opening", "Stop or go on", "Stop opening the other articles, or go on.", _R),
    Key("star", ("*",), "desk('star')", "Star", "Star this article, or those marked; again: no star.", _T, hint=True),
    Key("read", ("R",), "desk('read')", "Read or unread", "Call this article, or those marked, read or unread.", _T),
    Key("tags", ("T",), "desk('tags')", "Tags", "Give a tag, or take one away.", _T),
    Key(
        "mark-row",
        ("m",),
        "desk('mark')",
        "Mark article",
        "Mark this article; what you do then is done to all marked.",
        _T,
    ),
    Key("mark-rows", ("M",), "desk('mark_all')", "Mark all", "Mark all that are listed, or none; Esc does so too.", _T),
    Key(
        "remove",
        ("d", "delete"),
        "desk('remove')",
        "Remove",
        "Remove this article, or those marked, from the library.",
        _T,
    ),
    Key(
        "undo-list",
        ("u",),
        "desk('undo')",
        "Undo in the list",
        "Take back what was done last to articles of the list.",
        _T,
    ),
    Key("order", ("O",), "desk('order')", "Order", "Another order: newest, oldest, title, source, unread.", _T),
    Key("headings", ("H",), "desk('headings')", "Headings", "Part the list by source, by day, by story, or not.", _T),
    Key("broad", ("W",), "desk('broad')", "Broad list", "The list over the whole width, or beside the article.", _T),
    Key("visual-word", ("w", "b"), "", "By word", "Move the end of what is marked by a word; h j k l by a cell.", _V),
    Key("visual-swap", ("o",), "", "Other end", "Go to the other end of what is marked.", _V),
    Key("visual-copy", ("y", "enter"), "", "Copy", "Copy what is marked, with its source.", _V),
    Key(
        "search-open",
        ("enter",),
        "accept",
        "Open",
        "Open the article at these words; n and N go on there.",
        _L,
        hint=True,
    ),
    Key("search-cancel", ("escape",), "cancel", "Back", "Back to where you were.", _L, hint=True),
    Key(
        "search-complete",
        ("tab",),
        "complete",
        "Complete",
        "Complete a field, a name, a source or a tag.",
        _L,
        hint=True,
    ),
    Key("search-order", ("ctrl+r",), "order", "Order", "The best first, or the newest.", _L, hint=True),
    Key("search-earlier", ("up",), "history(-1)", "Earlier", "What you searched for before.", _L),
    Key("search-down", ("down",), "down", "Down", "What you searched for after that; then down into the hits.", _L),
    Key("sayings-find", ("/",), "find", "Find", "Only what holds these words.", _O, hint=True),
    Key("sayings-order", ("o",), "order", "Order", "The newest day first, or the oldest.", _O, hint=True),
    Key("sayings-export", ("e",), "export", "Export", "Write what is listed: Markdown, CSV or JSON.", _O, hint=True),
    Key(
        "sayings-same", ("w",), "same_words", "Same words", "Where else these words stand, side by side.", _O, hint=True
    ),
    Key("sayings-people", ("p",), "people", "Everybody", "All people of the library.", _O, hint=True),
    Key("note-drop", ("x",), "drop", "Take away", "Take the note away.", Where.NOTES, hint=True),
    Key("note-undo", ("u",), "undo", "Undo", "Bring back the note that was taken away last.", Where.NOTES, hint=True),
    Key("note-export", ("e",), "export", "Export", "Write all notes with their words to a file.", Where.NOTES),
    Key("feed-update", ("r",), "update", "Update", "Update this feed, or this group.", Where.FEEDS),
    Key("feeds-update", ("R",), "update_all", "Update all", "Update all feeds.", Where.FEEDS, hint=True),
    Key("feeds-stop", ("c",), "stop", "Stop", "Stop the update; what has come is kept.", Where.FEEDS),
    Key("feed-add", ("a",), "add", "Add", "Add a feed, or an article, by its address.", Where.FEEDS, hint=True),
    Key(
        "feed-leave",
        ("d", "delete"),
        "leave",
        "Unsubscribe",
        "Leave this feed; its articles stay.",
        Where.FEEDS,
        hint=True,
    ),
    Key("feeds-undo", ("u",), "undo", "Undo", "Take back what was done last to feeds.", Where.FEEDS, hint=True),
    Key("feed-troubles", ("p",), "troubles", "Problems", "What went wrong with this feed and its items.", Where.FEEDS),
    Key("feed-tags", ("T",), "arrange('tags')", "Tags", "Change the tags of this feed.", Where.FEEDS),
    Key("feed-group", ("m",), "arrange('group')", "Group", "Put this feed into another group.", Where.FEEDS),
    Key("feed-rename", ("N",), "arrange('title')", "Name", "Call this feed something else.", Where.FEEDS),
    Key("feeds-import", ("i",), "import", "Import", "Take over a list of feeds: OPML or newsboat's.", Where.FEEDS),
    Key("feeds-export", ("e",), "export", "Export", "Write the feeds to a file (OPML).", Where.FEEDS),
    Key("leaf-close", ("escape", "q"), "close", "Back", "Back to where you were.", _B, hint=True),
    Key("leaf-help", ("?", "f1"), "help", "Help", "All keys, searchable.", _B),
    Key("leaf-quit", ("Q", "ctrl+c", "ctrl+q"), "app.quit", "Quit now", "Quit from anywhere.", _B),
    Key("library", ("A",), "library", "Library", "List the whole library, or what was opened again.", _G),
    Key("next-article", ("J",), "article(1)", "Next article", "The next article of the list.", _G),
    Key("previous-article", ("K",), "article(-1)", "Previous article", "The article before.", _G),
    Key("next-pane", ("tab",), "pane(1)", "Next pane", "To the article, the margin, the list.", _G, hint=True),
    Key("previous-pane", ("shift+tab",), "pane(-1)", "Previous pane", "The other way round.", _G),
    Key("search", ("ctrl+f",), "search_library", "Search", "Search the whole library as you type.", _G),
    Key("people", ("P",), "people", "Everybody", "All people of the library, and what they say.", _G),
    Key("feeds", ("F",), "feeds", "Feeds", "Your feeds, and what is new in them.", _G),
    Key("notes", ("I",), "notes", "Notes", "All your notes.", _G),
    Key("paste", ("V",), "paste", "Open copied", "Open what you have copied: an article, or the address of one.", _G),
    Key("zen", ("z",), "zen", "Zen", "Only the article on the screen; again: everything.", _G),
    Key("theme", ("t",), "theme", "Theme", "Choose colours; they change while you choose.", _G),
    Key("help", ("?", "f1"), "help", "Help", "All keys, searchable.", _G, hint=True),
    Key("palette", ("ctrl+p", ":"), "app.command_palette", "Commands", "Everything that can be done, by name.", _G),
    Key("back", ("escape",), "back", "Back", "Undo one step of looking: marking, hits, focus, then the list.", _G),
    Key("suspend", ("ctrl+z",), "app.suspend_process", "To the shell", "Back to the shell; fg comes back here.", _G),
    Key("quit", ("q",), "quit", "Quit", "Back to the list where it is hidden, otherwise quit.", _G, hint=True),
    Key("quit-now", ("Q", "ctrl+c", "ctrl+q"), "quit_now", "Quit now", "Quit from anywhere.", _G),
)
"""Every key, in the order the help shows them."""

_chosen: dict[str, tuple[str, ...]] = {}
"""By id, the keys a person has set instead of the table's."""


def choose_keys(chosen: Mapping[str, str]) -> None:
    """Take the keys a person has set, parted by commas or blanks; what is shown of keys follows."""
    _chosen.clear()
    _chosen.update({name: tuple(keys.replace(",", " ").split()) for name, keys in chosen.items()})


def keys_for(key: Key) -> tuple[str, ...]:
    """Return the keys that do it: those a person has set, otherwise the table's."""
    return _chosen.get(key.id) or key.keys


_NAMES = {
    "up": "↑",
    "down": "↓",
    "space": "Space",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "enter": "Enter",
    "escape": "Esc",
    "tab": "Tab",
    "delete": "Del",
    "shift+tab": "Shift-Tab",
    "f1": "F1",
}


def shown(key: str) -> str:
    """Return a key as a person would write it: "ctrl+d" is Ctrl-d."""
    return _NAMES.get(key) or key.replace("ctrl+", "Ctrl-")


def keys_of(*where: Where) -> tuple[Key, ...]:
    """Return the rows of these parts of the screen, in the table's order."""
    return tuple(key for key in KEYS if key.where in where)


def key_named(name: str) -> Key:
    """Return the row with this id.

    Raises:
        KeyError: when the table has no such row.
    """
    for key in KEYS:
        if key.id == name:
            return key
    raise KeyError(name)


def markdown() -> str:
    """Return the key table as Markdown, one table for each part of the screen."""
    parts = []
    for where in Where:
        rows = [f"| {' '.join(f'`{_escaped(shown(k))}`' for k in key.keys)} | {key.help} |" for key in keys_of(where)]
        parts.append("\n".join([f"**{where.value}**", "", "| key | does |", "|---|---|", *rows]))
    return "\n\n".join(parts) + "\n"


def _escaped(key: str) -> str:
    """Return a key that can stand between backquotes in a table."""
    return {"`": "backquote", "|": "\\|"}.get(key, key)
