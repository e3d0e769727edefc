"""The reading screen: articles, the article, its margin. It composes, and hands facts from one part to the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on

from reader.resources import folder
from reader.tongue import say
from reader.ui.bindings import bindings
from reader.ui.evidence import about_line, evidence_line, here_line, position_line
from reader.ui.keys import Where
from reader.ui.messages import Noted
from reader.ui.screens.announcing import Announcing
from reader.ui.themes import OWN_THEMES
from reader.ui.widgets.articles_panel import ArticlesPanel
from reader.ui.widgets.columns import Columns
from reader.ui.widgets.lines import Hints, StatusLine
from reader.ui.widgets.margin import Margin
from reader.ui.widgets.pane import Pane
from reader.ui.widgets.rows import RowList

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from reader.reading import ReadingState
    from reader.ui.session import Session
    from reader.ui.widgets.prompt import Prompt

SHEETS = ("app", "article", "sidebar", "dialogs")
"""The style sheets, by subject."""


class ReadingScreen(Announcing):
    """Articles at the left, the article in the middle, speakers and dates at the right."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Where.SCREEN),
        # Reading goes on while the list or the margin has the keys.
        *bindings(Where.ARTICLE, Where.FINDINGS, Where.FIND, action="read('{}')"),
    ]
    CSS_PATH = [folder("styles") / f"{name}.tcss" for name in SHEETS]  # noqa: RUF012 -- Textual declares it so
    AUTO_FOCUS = ""
    VERTICAL_BREAKPOINTS = [(0, "-short"), (20, "-tall")]  # noqa: RUF012 -- Textual declares it so
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-medium"), (120, "-wide")]  # noqa: RUF012 -- Textual declares it so

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.keeper = self.articles.keeper
        self._prompt: Prompt | None = None
        self._blank = ""
        self._is_bare = False
        """Whether the keys that are offered are those for a list without an article."""

    def compose(self) -> ComposeResult:
        """Put the three columns, the status and the hints in place."""
        part = "pane" if len(self.session.origins) == 1 else "list"
        yield Columns(self.articles, Pane(id="pane"), Margin(id="margin-side"), part)
        yield StatusLine(id="status")
        yield Hints(id="hints")

    def on_mount(self) -> None:
        """Show the first article as soon as the first frame is out."""
        self.columns.at(self.columns.part)
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        measure = self.session.settings.measure or self.session.places.measure
        self.pane.change_options(measure=measure or None, justified=self.session.places.justified)
        self.articles.begin()
        self.arrivals.start()

    # Which part of the screen

    def on_columns_entered(self, message: Columns.Entered) -> None:
        """Offer the keys of the part of the screen one is in now."""
        self._offer(message.part)
        if message.part == "pane":
            self.articles.note_reading()

    def _offer(self, part: str) -> None:
        """Offer the keys of a part; in a list without an article those that help."""
        self._is_bare = part == "list" and self.articles.is_bare
        self.query_one("#hints", Hints).offer("bare" if self._is_bare else part)

    def action_pane(self, by: int) -> None:
        """Go round the parts of the screen."""
        if not self.has_class("-zen"):
            self.columns.go_round(by)

    async def action_read(self, action: str) -> None:
        """Do in the article what its keys do there."""
        await self.app.run_action(action, self.pane)

    def on_key(self, event: events.Key) -> None:
        """Note that somebody is at the keys, so that work in the background waits."""
        self.pressed(event)
        self.articles.opener.touched()

    # The article and its margin

    @on(ArticlesPanel.Selected)
    def _selected(self, message: ArticlesPanel.Selected) -> None:
        state, entry = message.state, message.entry
        told = "" if state else entry.problem or say("Opening {name} …", name=entry.label)
        self.pane.show(state, about_line(state.article) if state else "")
        self.pane.tell(told)
        where, _, why = told.partition(f"{entry.label}: ")
        self._blank = why or where  # a short line says why; the list tells the name, the article's place all
        self.margin.show(state)
        if self.columns.part == "pane":
            self.articles.note_reading()
        elif self._is_bare:
            self._offer(self.columns.part)
        self.learn(state)
        self.arrived(entry.number)
        self._follow()

    def action_article(self, by: int) -> None:
        """Read another article of the list."""
        self.articles.step(by * self.pane.take_count())

    def action_library(self) -> None:
        """List the whole library, or what was opened again."""
        if self.has_class("-zen"):
            self.action_zen()
        self.columns.at("list")
        self.articles.change_library()

    @on(RowList.Chosen, "#articles")
    def _article_chosen(self) -> None:
        self.columns.at("pane")

    @on(Pane.Moved)
    def _follow(self) -> None:
        """Let margin and status stand where the text is."""
        state = self.pane.state
        if state is None:
            self.status_line.put(self.standing or self._blank)
            return
        self.keeper.note(state)
        near = self.pane.near()
        self.margin.follow(state, near)
        self.status_line.put(self.standing or here_line(state), self._position(state))

    def _position(self, state: ReadingState) -> str:
        finding = self._prompt is not None and self._prompt.is_open  # the hits are counted there
        return position_line(state, self.pane.progress, counted=finding)

    @on(Pane.Hovered)
    def _hovered(self, message: Pane.Hovered) -> None:
        state = self.pane.state
        if state is not None and message.finding is not None:
            self.status_line.put(evidence_line(state, message.finding), self._position(state))
        else:
            self._follow()

    @on(Pane.LinesChosen)
    def _lines_chosen(self, message: Pane.LinesChosen) -> None:
        self.session.places.choose(measure=message.measure, justified=message.justified)
        self.keeper.plan()

    @on(Pane.FindingsChanged)
    def _findings_changed(self, message: Pane.FindingsChanged) -> None:
        if message.kept and self.pane.state is not None:
            self.keeper.keep_changes(self.pane.state)
        self.margin.show(self.pane.state)
        if not message.quietly:
            self._follow()

    @on(Noted)
    def _noted(self, message: Noted) -> None:
        state = self.pane.state
        if state is not None:
            self.keeper.keep_marks(state)
        self.announce(message, self._position(state) if state else "")

    @on(Pane.MarkingChanged)
    def _marking_changed(self, message: Pane.MarkingChanged) -> None:
        self.query_one("#hints", Hints).offer("visual" if message.now else self.columns.part)

    # Find

    @on(Pane.FindAsked)
    async def _find_asked(self) -> None:
        if self._prompt is None:
            from reader.ui.widgets.find_bar import FindBar  # noqa: PLC0415 -- only who searches pays for it

            self._prompt = FindBar(self.pane)
            await self.mount(self._prompt, before="#status")
        if not self._prompt.is_attached:
            return  # the program ends
        self._prompt.open()
        self.query_one("#hints", Hints).offer("find")
        self.pane.ahead.hand_over(self._prompt)

    # Dialogs

    def action_help(self) -> None:
        """Show all keys."""
        from reader.ui.screens.help import HelpScreen  # noqa: PLC0415

        self.app.push_screen(HelpScreen())

    def action_theme(self) -> None:
        """Choose colours."""
        from reader.ui.screens.themes import ThemeScreen  # noqa: PLC0415

        self.app.push_screen(ThemeScreen(self.app, OWN_THEMES))

    # Leaving

    def action_zen(self) -> None:
        """Show only the article, or everything again."""
        self.toggle_class("-zen")
        self.columns.at("pane")

    def action_back(self) -> None:
        """Undo one step of looking."""
        if self.pane.step_back() or self.margin.clear_filters() or self.articles.step_back():
            return
        if self.has_class("-zen"):
            self.action_zen()
        elif self.columns.part != "pane":
            self.columns.at("pane")
        else:
            self.columns.at("list")

    def action_quit(self) -> None:
        """Go back to the list where it is hidden, otherwise quit."""
        if self.has_class("-zen"):
            self.action_zen()
        elif self.has_class("-narrow") and self.columns.part != "list" and not self.articles.is_alone:
            self.columns.at("list")
        else:
            self.app.exit()

    def action_quit_now(self) -> None:
        """Quit from anywhere."""
        self.app.exit()
