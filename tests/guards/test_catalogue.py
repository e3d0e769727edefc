"""The catalogues hold every sentence the sources say, nothing else, and the compiled ones are made from them.

READER_UPDATE=1 writes them anew from the sources; what is new there has no translation yet and is named.
"""

import argparse
import ast
import io
import os
import re
from gettext import GNUTranslations
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from reader.tongue import CATALOGUES, LANGUAGES

ROOT = Path(__file__).resolve().parents[2]
TRANSLATED = [language for language in LANGUAGES if language != "en"]
HEAD = "# What reader says, beside what it says in English; how to add to it stands in tests/guards/test_catalogue.py."
SAYING = {
    "say": [0], "later": [0], "say_many": [0, 1], "Key": [3, 4], "parser": [1], "_parser": [1], "command": [1],
}  # fmt: skip
"""Which arguments of which functions are said; beside these the `help` of every argument of a command."""
PLACE = re.compile(r"\{\w*[^{}]*\}")


def said_in(path):
    """Yield what a module says: a string, or the two forms of one with a number."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        if isinstance(node.func, ast.Attribute) and node.func.attr == "add_argument":
            helps = [k.value.value for k in node.keywords if k.arg == "help" and isinstance(k.value, ast.Constant)]
            yield from ((node.lineno, words) for words in helps if words != argparse.SUPPRESS)
        if not isinstance(node.func, ast.Name):
            continue
        wanted = SAYING.get(node.func.id)
        if wanted is None or len(node.args) <= wanted[-1]:
            continue
        words = [node.args[place].value for place in wanted if isinstance(node.args[place], ast.Constant)]
        if node.func.id == "say_many":
            assert len(words) == 2, f"{path.name}:{node.lineno} says something that is not written there"
            yield node.lineno, tuple(words)
        else:
            yield from ((node.lineno, word) for word in words)
        composed = [node.args[place] for place in wanted if isinstance(node.args[place], ast.JoinedStr | ast.BinOp)]
        assert not composed, f"{path.name}:{node.lineno} puts together what it says; name the places in braces instead"


def template():
    """Return what there is to translate, with the module each string is in."""
    catalogue = Catalog(charset="utf-8")
    for path in sorted((ROOT / "reader").rglob("*.py")):
        for _, words in said_in(path):
            catalogue.add(words, locations=[(path.relative_to(ROOT).as_posix(), None)])
    return catalogue


class Plain(Catalog):
    """A catalogue whose head holds what a program needs, and no dates or names that would change with every update."""

    @property
    def mime_headers(self):
        """The lines of the head."""
        return [
            ("Language", str(self.locale)),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
            ("Plural-Forms", self.plural_forms),
        ]


def read(language):
    """Return a catalogue as it is kept."""
    with (CATALOGUES / language / "LC_MESSAGES" / "reader.po").open("rb") as file:
        return read_po(file, locale=language, domain="reader", abort_invalid=True)


def written(catalogue, messages, write, **options):
    """Return a catalogue of these messages as the content of a file."""
    made, out = Plain(locale=catalogue.locale, header_comment=HEAD, fuzzy=False), io.BytesIO()
    for message in messages:
        if message.id:
            empty = ("",) * made.num_plurals if message.pluralizable else ""
            made.add(message.id, message.string or empty, locations=message.locations)
    write(out, made, **options)
    return out.getvalue()


def update(language):
    """Bring a catalogue up to date with the sources, and compile it."""
    folder = CATALOGUES / language / "LC_MESSAGES"
    kept, fresh = read(language), template()
    for message in fresh:
        before = kept.get(message.id)
        if before is not None and before.pluralizable == message.pluralizable:
            message.string = before.string
    text = written(kept, fresh, write_po, width=120, include_lineno=False)
    (folder / "reader.po").write_bytes(text)
    (folder / "reader.mo").write_bytes(written(kept, read(language), write_mo))


@pytest.fixture(scope="module", params=TRANSLATED)
def language(request):
    """A language with a catalogue."""
    if os.environ.get("READER_UPDATE"):
        update(request.param)
    return request.param


def forms(message):
    """Return the forms of a string or of its translation, most have one."""
    return tuple(message) if isinstance(message, tuple | list) else (message,)


def test_nothing_is_left_in_english(language):
    """Every string the sources say has a translation, in every form."""
    kept = read(language)
    untranslated = [m.id for m in template() if m.id and not all(forms(getattr(kept.get(m.id), "string", "")))]

    assert untranslated == []


def test_nothing_is_translated_that_nobody_says(language):
    """What the sources no longer say is no longer in the catalogue, nor kept in comments."""
    said = {message.id for message in template()}

    assert [message.id for message in read(language) if message.id not in said] == []
    assert not read(language).obsolete


def test_both_leave_room_for_the_same(language):
    """A string and each form of its translation name the same places for values."""
    for message in read(language):
        if message.id and all(forms(message.string)):
            wanted = set(PLACE.findall(forms(message.id)[-1]))
            # "One word" needs no number.
            free = {"{count}"} if len(forms(message.id)) > 1 else set()
            assert [form for form in forms(message.string) if set(PLACE.findall(form)) | free != wanted | free] == []


def test_ends_are_kept(language):
    """A sentence is translated by a sentence, and what goes on is translated by something that goes on."""
    differ = [
        (m.id, m.string)
        for m in read(language)
        if m.id
        and all(forms(m.string))
        and {form[-1:] in ".:…" for form in (*forms(m.id), *forms(m.string))} == {True, False}
    ]

    assert differ == []


def test_compiled_catalogue_is_made_from_the_one_people_edit(language):
    """The shipped .mo says what the .po says."""
    with (CATALOGUES / language / "LC_MESSAGES" / "reader.mo").open("rb") as file:
        shipped = GNUTranslations(file)._catalog
    made = GNUTranslations(io.BytesIO(written(read(language), read(language), write_mo)))._catalog

    assert shipped == made
