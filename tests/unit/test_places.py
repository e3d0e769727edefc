"""Where one was is kept, whole at every moment, and never in the way."""

import json

from reader.places import MOST_PLACES, Places, load_places


def test_a_place_is_come_back_to(tmp_path):
    """Place, article, theme and measure are there the next time."""
    path = tmp_path / "deep" / "places.json"
    places = load_places(path)
    places.remember("a", "eins.txt", 120)
    places.choose(theme="reader-light", measure=72)
    places.save()
    again = load_places(path)

    assert (again.offset("a"), again.last, again.theme, again.measure) == (120, "eins.txt", "reader-light", 72)
    assert again.offset("never") == 0
    assert [file.name for file in path.parent.iterdir()] == ["places.json"]


def test_two_readers_do_not_forget_for_each_other(tmp_path):
    """What another running reader saved stays when this one saves."""
    path = tmp_path / "places.json"
    one, two = load_places(path), load_places(path)
    one.remember("a", "eins.txt", 1)
    one.save()
    two.remember("b", "zwei.txt", 2)
    two.save()

    assert load_places(path).offsets == {"a": 1, "b": 2}


def test_the_oldest_places_go_first(tmp_path):
    """The file does not grow for ever."""
    places = load_places(tmp_path / "places.json")
    for number in range(MOST_PLACES + 5):
        places.remember(str(number), "x", number)
    places.save()
    kept = load_places(tmp_path / "places.json").offsets

    assert len(kept) == MOST_PLACES
    assert "4" not in kept
    assert kept[str(MOST_PLACES + 4)] == MOST_PLACES + 4


def test_a_damaged_file_is_set_aside(tmp_path):
    """Reading starts afresh, and the damaged file can still be looked at."""
    path = tmp_path / "places.json"
    path.write_text('{"offsets": {"a": 1')

    assert load_places(path).offsets == {}
    assert (tmp_path / "places.damaged").read_text() == '{"offsets": {"a": 1'


def test_a_file_of_a_newer_form_is_left_alone(tmp_path):
    """An older program does not overwrite what it does not understand."""
    path = tmp_path / "places.json"
    path.write_text(json.dumps({"version": 99, "offsets": {"a": 1}}))
    places = load_places(path)
    places.remember("b", "x", 2)
    places.save()

    assert json.loads(path.read_text())["offsets"] == {"a": 1}


def test_a_disk_that_refuses_is_no_reason_to_stop(tmp_path):
    """Without a folder to write to, reading goes on."""
    (tmp_path / "file").write_text("")
    places = Places(tmp_path / "file" / "places.json")
    places.remember("a", "x", 2)
    places.save()

    assert places.offset("a") == 2
