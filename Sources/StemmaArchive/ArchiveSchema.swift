import GRDB
import StemmaReaders

/// The tables of an archive, and how older archives come to have them. `docs/archive.md` explains every
/// table and column.
enum ArchiveSchema {
  /// Every step that was ever taken, in order. A step that is out is never altered: the next one
  /// mends it.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { try $0.execute(sql: reports + search + derived + marks) }
    return migrator
  }

  private static let reports = """
    PRAGMA application_id = \(StoreSignature.applicationID);
    PRAGMA user_version = 1;

    CREATE TABLE report (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      given_id TEXT NOT NULL,
      previous INTEGER REFERENCES report ON DELETE SET NULL,
      headline TEXT,
      title TEXT,
      outlet TEXT,
      author TEXT,
      published TEXT,
      day TEXT,
      updated TEXT,
      url TEXT,
      address TEXT,
      language TEXT,
      source TEXT,
      based_on TEXT,
      correction TEXT,
      version TEXT,
      extra TEXT,
      path TEXT NOT NULL,
      line INTEGER,
      format TEXT NOT NULL,
      reader_version INTEGER NOT NULL,
      encoding TEXT NOT NULL,
      digest TEXT NOT NULL,
      content_digest TEXT NOT NULL,
      added TEXT NOT NULL
    ) STRICT;
    CREATE INDEX report_previous ON report (previous) WHERE previous IS NOT NULL;
    CREATE INDEX report_address ON report (address) WHERE address IS NOT NULL;
    CREATE INDEX report_content ON report (substr(content_digest, 1, 12));

    CREATE TABLE content (
      number INTEGER PRIMARY KEY REFERENCES report ON DELETE CASCADE,
      headline TEXT,
      anatomy TEXT NOT NULL,
      text TEXT NOT NULL
    ) STRICT;

    CREATE TABLE raw (
      number INTEGER PRIMARY KEY REFERENCES report ON DELETE CASCADE,
      form TEXT NOT NULL CHECK (form IN ('text', 'plain', 'zstd')),
      length INTEGER NOT NULL,
      bytes BLOB CHECK ((bytes IS NULL) = (form = 'text'))
    ) STRICT;

    CREATE TABLE alias (
      number INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
      given_id TEXT NOT NULL,
      path TEXT NOT NULL,
      line INTEGER,
      PRIMARY KEY (number, given_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE set_aside (
      path TEXT NOT NULL,
      line INTEGER NOT NULL,
      cause TEXT NOT NULL,
      report TEXT,
      message TEXT NOT NULL,
      added TEXT NOT NULL,
      PRIMARY KEY (path, line, cause)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE unfinished (work TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

    """

  /// FTS5 writes the words of each commit as a piece of its own (`hashsize`: up to 16 MiB at once), and
  /// merges pieces when there are 64 of a size instead of a few with every commit, so that adding to a
  /// large archive costs what adding to a small one does.
  private static let search = """
    CREATE VIRTUAL TABLE search USING fts5 (
      headline, text, content = 'content', content_rowid = 'number',
      tokenize = 'unicode61 remove_diacritics 2'
    );
    INSERT INTO search (search, rank) VALUES ('automerge', 0);
    INSERT INTO search (search, rank) VALUES ('crisismerge', 64);
    INSERT INTO search (search, rank) VALUES ('hashsize', 16777216);
    CREATE TRIGGER content_added AFTER INSERT ON content BEGIN
      INSERT INTO search (rowid, headline, text) VALUES (new.number, new.headline, new.text);
    END;
    CREATE TRIGGER content_removed AFTER DELETE ON content BEGIN
      INSERT INTO search (search, rowid, headline, text)
      VALUES ('delete', old.number, old.headline, old.text);
    END;

    """

  private static let derived = """
    CREATE TABLE derived (
      kind TEXT NOT NULL,
      key TEXT NOT NULL,
      whole INTEGER NOT NULL CHECK (whole IN (0, 1)),
      length INTEGER NOT NULL,
      data BLOB NOT NULL,
      PRIMARY KEY (kind, key)
    ) STRICT;
    CREATE TABLE derived_from (
      kind TEXT NOT NULL,
      key TEXT NOT NULL,
      number INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
      PRIMARY KEY (kind, key, number),
      FOREIGN KEY (kind, key) REFERENCES derived ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX derived_whole ON derived (whole) WHERE whole;
    CREATE INDEX derived_from_number ON derived_from (number);
    CREATE TABLE finding (
      finding TEXT NOT NULL,
      kind TEXT NOT NULL,
      key TEXT NOT NULL,
      instance INTEGER NOT NULL,
      place INTEGER NOT NULL,
      number INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
      PRIMARY KEY (kind, key, instance, place),
      FOREIGN KEY (kind, key) REFERENCES derived ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX finding_finding ON finding (finding);
    CREATE INDEX finding_number ON finding (number);
    CREATE TRIGGER report_removed BEFORE DELETE ON report BEGIN
      DELETE FROM derived WHERE whole;
      DELETE FROM derived WHERE (kind, key) IN
        (SELECT kind, key FROM derived_from WHERE number = old.number);
    END;

    """

  private static let marks = """
    CREATE TABLE mark (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      finding TEXT NOT NULL,
      verdict TEXT NOT NULL,
      because TEXT,
      author TEXT NOT NULL,
      made TEXT NOT NULL
    ) STRICT;
    CREATE INDEX mark_finding ON mark (finding);
    CREATE TABLE mark_report (
      mark INTEGER NOT NULL REFERENCES mark ON DELETE CASCADE,
      place INTEGER NOT NULL,
      digest TEXT NOT NULL,
      PRIMARY KEY (mark, place)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX mark_report_digest ON mark_report (digest);

    """
}
