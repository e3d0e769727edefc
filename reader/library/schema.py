"""How the library lies on disk: its tables, and the way from every older version to this one.

`library.db` holds what is read and searched; `raw.db` beside it holds the bytes as they came, compressed.
Of the index of words only positions are stored (external content): its words are those of the view `document`.
"""

from __future__ import annotations

APPLICATION_ID = 0x52445254
"""Stands in the header of the file ("RDRT"), so that no other program's database is ever taken for a library."""

PAGE_SIZE = 16384
"""Bytes. A packed article takes 2 KB: seven fill a page of 16 KB well, three waste a quarter of one of 8 KB."""

BUSY_MILLISECONDS = 10_000
"""How long to wait for another program that writes."""

_ARTICLES = """
CREATE TABLE source(
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, folded TEXT NOT NULL,
  total INTEGER NOT NULL DEFAULT 0, unread INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE article(
  id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, address TEXT,
  title TEXT NOT NULL, source INTEGER NOT NULL REFERENCES source(id), language TEXT NOT NULL,
  published TEXT, day TEXT NOT NULL, added TEXT NOT NULL,
  length INTEGER NOT NULL, quotations INTEGER NOT NULL,
  read_at TEXT, position INTEGER NOT NULL DEFAULT 0, starred INTEGER NOT NULL DEFAULT 0, removed_at TEXT,
  cleaning INTEGER NOT NULL, analysis INTEGER NOT NULL
);
CREATE INDEX article_day ON article(day DESC, id DESC);
CREATE INDEX article_source ON article(source, day DESC);
CREATE INDEX article_unread ON article(day DESC, id DESC) WHERE read_at IS NULL AND removed_at IS NULL;
CREATE INDEX article_starred ON article(day DESC, id DESC) WHERE starred = 1;
CREATE INDEX article_removed ON article(removed_at) WHERE removed_at IS NOT NULL;
CREATE INDEX article_address ON article(address) WHERE address IS NOT NULL;
CREATE INDEX article_versions ON article(cleaning, analysis);
CREATE TABLE body(
  article INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
  packed BLOB NOT NULL, digest BLOB NOT NULL
);
CREATE TABLE origin(
  id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
  kind TEXT NOT NULL, location TEXT NOT NULL, raw BLOB, fetched TEXT NOT NULL
);
CREATE INDEX origin_article ON origin(article);
CREATE INDEX origin_location ON origin(location);
"""

_FINDINGS = """
CREATE TABLE name(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, last TEXT NOT NULL);
CREATE INDEX name_last ON name(last);
CREATE TABLE name_word(word TEXT NOT NULL, name INTEGER NOT NULL REFERENCES name(id), PRIMARY KEY(word, name))
  WITHOUT ROWID;
CREATE INDEX name_word_name ON name_word(name);
CREATE TABLE speaker(
  id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
  number INTEGER NOT NULL, name INTEGER NOT NULL REFERENCES name(id), role TEXT NOT NULL, kind TEXT NOT NULL
);
CREATE INDEX speaker_article ON speaker(article);
CREATE INDEX speaker_name ON speaker(name, article);
CREATE TABLE quotation(
  id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
  number INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, kind TEXT NOT NULL,
  speaker INTEGER REFERENCES speaker(id) ON DELETE SET NULL, certainty TEXT NOT NULL,
  same INTEGER NOT NULL, shared INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX quotation_article ON quotation(article);
CREATE INDEX quotation_speaker ON quotation(speaker) WHERE speaker IS NOT NULL;
CREATE INDEX quotation_same ON quotation(same);
CREATE INDEX quotation_shared ON quotation(article) WHERE shared = 1;
CREATE TABLE anchor(
  hash INTEGER NOT NULL, quotation INTEGER NOT NULL, PRIMARY KEY(hash, quotation)
) WITHOUT ROWID;
CREATE TABLE pair(
  one INTEGER NOT NULL REFERENCES quotation(id) ON DELETE CASCADE,
  other INTEGER NOT NULL REFERENCES quotation(id) ON DELETE CASCADE, likeness TEXT NOT NULL,
  PRIMARY KEY(one, other)
) WITHOUT ROWID;
CREATE INDEX pair_other ON pair(other);
CREATE TABLE day(
  first INTEGER NOT NULL, last INTEGER NOT NULL, article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
  PRIMARY KEY(first, last, article)
) WITHOUT ROWID;
CREATE INDEX day_article ON day(article);
"""

_PERSONAL = """
CREATE TABLE tag(
  id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
  name TEXT NOT NULL, folded TEXT NOT NULL, UNIQUE(folded, article)
);
CREATE INDEX tag_article ON tag(article);
CREATE TABLE correction(
  id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
  start INTEGER NOT NULL, end INTEGER NOT NULL, words TEXT NOT NULL, speaker TEXT, dismissed INTEGER NOT NULL,
  UNIQUE(article, start, end)
);
CREATE TABLE mark(
  id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
  letter TEXT NOT NULL, place INTEGER NOT NULL, UNIQUE(article, letter)
);
CREATE TABLE note(
  id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
  start INTEGER NOT NULL, end INTEGER NOT NULL, text TEXT NOT NULL, made TEXT NOT NULL
);
CREATE INDEX note_article ON note(article);
CREATE TABLE fact(name TEXT PRIMARY KEY, value INTEGER NOT NULL);
"""

# Pieces of the index are merged eight at a time, not four: a tenth more articles a second go in, and a search does not
# notice.
_SEARCH = """
CREATE VIEW document AS
  SELECT article.id, folded(article.title) AS title, folded(text_of(body.packed)) AS text,
         spoken(body.packed) AS spoken
  FROM article JOIN body ON body.article = article.id;
CREATE VIRTUAL TABLE words USING fts5(
  title, text, spoken, content='document', content_rowid='id', tokenize='unicode61 remove_diacritics 2'
);
INSERT INTO words(words, rank) VALUES ('automerge', 8);
CREATE VIRTUAL TABLE vocabulary USING fts5vocab(words, row);
CREATE TABLE term(id INTEGER PRIMARY KEY, word TEXT NOT NULL);
CREATE VIRTUAL TABLE term_part USING fts5(
  word, content='term', content_rowid='id', detail='none', columnsize=0, tokenize='trigram'
);
"""

# A million rows take 0.2 s to count; the first screen has 15 ms. So every change of an article keeps the sums.
# New articles are counted by the code that adds them: a statement with a trigger makes the index write out what it has
# gathered, which took as long as everything else of an article together.
_SUMS = """
CREATE TRIGGER article_uncounted AFTER DELETE ON article WHEN old.removed_at IS NULL BEGIN
  UPDATE source SET total = total - 1, unread = unread - (old.read_at IS NULL) WHERE id = old.source;
END;
CREATE TRIGGER article_recounted AFTER UPDATE OF read_at, removed_at, source ON article BEGIN
  UPDATE source SET total = total - 1, unread = unread - (old.read_at IS NULL)
    WHERE id = old.source AND old.removed_at IS NULL;
  UPDATE source SET total = total + 1, unread = unread + (new.read_at IS NULL)
    WHERE id = new.source AND new.removed_at IS NULL;
END;
"""

# What was changed on the screen, as it was, one after the other, so that the last can still be taken back; `correction`
# holds what came of it for each quotation.
_CHANGED = """
CREATE TABLE changed(
  article INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
  key TEXT NOT NULL, changes TEXT NOT NULL
);
"""

# An item stays when its article is taken away, and a feed that was left keeps its items: what a feed offers again is
# known. `raw` names the bytes to be cleaned, `stub` what the feed had before the page behind it came; `page` is 1
# while that page is wanted.
_FEEDS = """
CREATE TABLE feed(
  id INTEGER PRIMARY KEY, url TEXT NOT NULL UNIQUE, title TEXT NOT NULL, own_title TEXT NOT NULL, folded TEXT NOT NULL,
  site TEXT NOT NULL, groups TEXT NOT NULL, typed INTEGER NOT NULL, added TEXT NOT NULL,
  etag TEXT NOT NULL, last_modified TEXT NOT NULL, asked TEXT, due TEXT,
  failures INTEGER NOT NULL, problem TEXT NOT NULL, removed_at TEXT
);
CREATE TABLE feed_tag(
  feed INTEGER NOT NULL REFERENCES feed(id) ON DELETE CASCADE, folded TEXT NOT NULL, name TEXT NOT NULL,
  PRIMARY KEY(feed, folded)
) WITHOUT ROWID;
CREATE TABLE item(
  id INTEGER PRIMARY KEY, feed INTEGER NOT NULL REFERENCES feed(id) ON DELETE CASCADE, key TEXT NOT NULL,
  link TEXT NOT NULL, title TEXT NOT NULL, published TEXT, found TEXT NOT NULL, state TEXT NOT NULL,
  raw BLOB NOT NULL, stub BLOB, page INTEGER NOT NULL, tries INTEGER NOT NULL, problem TEXT NOT NULL,
  article INTEGER REFERENCES article(id) ON DELETE SET NULL, UNIQUE(feed, key)
);
CREATE INDEX item_article ON item(article) WHERE article IS NOT NULL;
CREATE INDEX item_waiting ON item(id) WHERE state = 'queued';
CREATE INDEX item_page ON item(id) WHERE page = 1;
"""

# What to ask a server with, so that a page that has not changed is not sent again.
_VISITS = """
CREATE TABLE visit(location TEXT PRIMARY KEY, etag TEXT NOT NULL, last_modified TEXT NOT NULL) WITHOUT ROWID;
"""

# What may wait is done when the library is tended. The pieces of the index of words are merged then, and before that
# only 64 at once: merging while articles came in took a quarter of their time. And the words of a quotation have a hash
# only where it is brief, or shared: one for each, at a random place of a large index, took a tenth. Older rows keep it.
_LATER = """
INSERT INTO words(words, rank) VALUES ('automerge', 0);
INSERT INTO words(words, rank) VALUES ('crisismerge', 64);
DROP INDEX quotation_same;
CREATE INDEX quotation_same ON quotation(same) WHERE same <> 0;
"""

MIGRATIONS: tuple[str, ...] = (_ARTICLES + _FINDINGS + _PERSONAL + _SEARCH + _SUMS, _CHANGED, _FEEDS, _VISITS, _LATER)
"""What leads from version n to n + 1, in order; never changed once released, only added to."""

RAW = """
CREATE TABLE IF NOT EXISTS raw.raw(
  id INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE, media_type TEXT NOT NULL, charset TEXT NOT NULL,
  kind TEXT NOT NULL, location TEXT NOT NULL, fetched TEXT NOT NULL, content BLOB NOT NULL
);
"""
"""Bytes as they came (zlib), by their SHA-256. Where they came from is told here too: what is lost of `library.db` can
be cleaned again from this file alone."""
