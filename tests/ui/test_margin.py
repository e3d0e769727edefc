"""The margin where there is little room, and where nothing of it is in view."""

import pytest


def speakers(pilot):
    """Return the list of speakers."""
    return pilot.app.screen.query_one("#speakers")


def dates(pilot):
    """Return the list of dates."""
    return pilot.app.screen.query_one("#dates")


@pytest.mark.parametrize("size", [(40, 12), (80, 12), (80, 24)])
async def test_every_speaker_can_be_gone_to(make_app, settled, size):
    """The list is as high as what is seen of it, in whole rows, so that its last row can be scrolled to."""
    app = make_app("eins.txt")
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        await pilot.press("tab", "G")
        await pilot.pause()
        rows = speakers(pilot)
        assert rows.index == 3
        assert rows.region.bottom <= rows.parent.region.bottom <= dates(pilot).region.y
        assert rows.size.height % 2 == 0
        assert rows.scroll_offset.y + rows.size.height == 8  # three who are named, and the unknown


async def test_speakers_leave_the_dates_only_what_they_need(make_app, settled):
    """Where there are few dates speakers are not scrolled for the sake of empty lines."""
    app = make_app("eins.txt")
    async with app.run_test(size=(120, 17)) as pilot:
        await settled(pilot)
        assert speakers(pilot).size.height == 8
        assert dates(pilot).size.height == 5
        assert dates(pilot).row_count() == 4


async def test_no_row_is_marked_while_nothing_of_it_is_in_view(make_app, settled):
    """The first date is not taken for where one is in a part of the text without any."""
    app = make_app("eins.txt")
    async with app.run_test(size=(120, 12)) as pilot:
        await settled(pilot)
        assert dates(pilot).over(dates(pilot).cursor) == ("rows--here",)
        await pilot.press("3", "5", "j")
        await pilot.pause()
        assert app.screen.pane.near() == (None, None)
        assert dates(pilot).over(dates(pilot).cursor) == ()
        assert speakers(pilot).over(speakers(pilot).cursor) == ()
        await pilot.press("tab")
        await pilot.pause()
        assert speakers(pilot).over(speakers(pilot).cursor) == ("rows--cursor",)
