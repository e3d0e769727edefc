"""How long an answer stays fresh is what its headers say, and nonsense says nothing."""

import pytest

from reader.web.caching import fresh_for

DATE = "Tue, 05 Mar 2024 08:00:00 GMT"


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, 0),
        ({"Cache-Control": "public, max-age=600"}, 600),
        ({"Cache-Control": 'Max-Age = "600", must-revalidate'}, 600),
        ({"Cache-Control": "max-age=600", "Age": "450"}, 150),
        ({"Cache-Control": "max-age=600", "Age": "900"}, 0),
        ({"Cache-Control": "max-age=31536000"}, 86_400),
        ({"Cache-Control": "no-cache, max-age=600"}, 0),
        ({"Cache-Control": "max-age=600, no-store"}, 0),
        ({"Cache-Control": "s-maxage=600"}, 0),
        ({"Cache-Control": "max-age=soon"}, 0),
        ({"Date": DATE, "Expires": "Tue, 05 Mar 2024 08:10:00 GMT"}, 600),
        ({"Date": DATE, "Expires": "Tue, 05 Mar 2024 07:10:00 GMT"}, 0),
        ({"Date": DATE, "Expires": "0"}, 0),
        ({"Expires": "Tue, 05 Mar 2024 08:10:00 GMT"}, 0),
        ({"Date": DATE, "Expires": "Tue, 05 Mar 2024 08:10:00 GMT", "Cache-Control": "max-age=5"}, 5),
    ],
)
def test_freshness_is_what_the_headers_say(headers, seconds):
    """`max-age` less the age, or the time until it expires; never where the answer is not to be kept."""
    assert fresh_for(headers) == seconds
