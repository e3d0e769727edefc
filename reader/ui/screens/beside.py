"""What the margin beside the article asks of it: to go to a speaker or a date, and to make two speakers one."""

from __future__ import annotations

from textual import getters, on

from reader.reading import Focus
from reader.ui.screens.subscribed import SubscribedScreen
from reader.ui.widgets.margin import Margin, SpeakerList
from reader.ui.widgets.rows import RowList


class BesideScreen(SubscribedScreen):
    """A screen with an article and its margin."""

    margin = getters.query_one("#margin-side", Margin)

    @on(RowList.Highlighted, "#speakers")
    def _speaker_highlighted(self, message: RowList.Highlighted) -> None:
        self.pane.show_speaker(self.margin.speakers.speaker_at(message.index))

    @on(RowList.Chosen, "#speakers")
    def _speaker_chosen(self, message: RowList.Chosen) -> None:
        state, speaker = self.pane.state, self.margin.speakers.speaker_at(message.index)
        if state is not None:
            again = state.focus is Focus.SPEAKER and state.focused_speaker == speaker
            self.pane.bring_out(Focus.ALL if again else Focus.SPEAKER, None if again else speaker)
            if self.has_class("-narrow"):
                self.columns.at("pane")

    @on(RowList.Highlighted, "#dates")
    def _date_highlighted(self, message: RowList.Highlighted) -> None:
        self.pane.go_to_finding(self.margin.dates.found_at(message.index))

    @on(RowList.Chosen, "#dates")
    def _date_chosen(self, message: RowList.Chosen) -> None:
        found = self.margin.dates.found_at(message.index)
        if found is None:
            self.margin.dates.unfold()
            return
        self.pane.go_to_finding(found)
        self.columns.at("pane")

    @on(SpeakerList.MergeAsked)
    def _merge_asked(self, message: SpeakerList.MergeAsked) -> None:
        from reader.ui.screens.correction import MergeScreen  # noqa: PLC0415

        if self.pane.state is not None:
            self.app.push_screen(MergeScreen(self.pane.state, message.speaker), self.pane.correct)
