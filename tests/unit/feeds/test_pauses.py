"""What a feed asks for is heard: minutes, periods, hours and days in which nothing is new, never more than a day."""

from datetime import UTC, datetime

import pytest

from reader.feeds.parsing import parse_feed
from reader.feeds.pauses import pause

TUESDAY = datetime(2024, 3, 5, 21, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ({}, 0),
        ({"minutes": " 90 "}, 5400),
        ({"minutes": "soon"}, 0),
        ({"minutes": "-5"}, 0),
        ({"minutes": "999999"}, 86_400),
        ({"period": "Hourly", "frequency": "2"}, 1800),
        ({"period": "weekly"}, 86_400),
        ({"minutes": "90", "period": "hourly"}, 5400),
        ({"hours": ("21", "22", "23")}, 9000),
        ({"hours": ("24",), "minutes": "160"}, 12_600),
        ({"days": ("Wednesday",), "minutes": "150"}, 86_400),
        ({"days": ("Tuesday",)}, 9000),
        ({"hours": tuple(map(str, range(24)))}, 86_400),
    ],
)
def test_pause_is_what_the_feed_asks_for(said, seconds):
    """The longest of what is said counts, then the first hour that is not to be skipped; nonsense is nothing."""
    assert pause(**said, today=TUESDAY) == seconds


def test_rss_says_how_long_to_wait():
    """`ttl` and the syndication module are read where RSS has them."""
    feed = (
        '<rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>Ufer</title>'
        "{}<item><title>Eins</title></item></channel></rss>"
    )

    assert parse_feed(feed.format("<ttl>45</ttl>").encode(), "https://example.org/").pause == 2700
    period = "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>"
    assert parse_feed(feed.format(period).encode(), "https://example.org/").pause == 21_600
    hours = "".join(f"<hour>{hour}</hour>" for hour in range(24))
    assert parse_feed(feed.format(f"<skipHours>{hours}</skipHours>").encode(), "https://example.org/").pause == 86_400
    assert parse_feed(feed.format("").encode(), "https://example.org/").pause == 0
