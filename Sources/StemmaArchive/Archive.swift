import GRDB
import Glibc
import StemmaModel

/// One file that keeps reports with their bytes, and what was found in them: an SQLite database.
///
/// Methods may be called from any task; they do their work one after the other, each whole or not at
/// all. A method that writes waits while another program is writing, up to a patience.
package final class Archive: Sendable {
  /// What an archive is opened for.
  package enum Access: Sendable {
    /// It must be there; it may lie where nothing can be written.
    case reading
    /// It must be there.
    case writing
    /// It is made where there is none.
    case adding
  }

  /// The path as given, for messages.
  package let path: String
  let queue: DatabaseQueue

  /// How long a writer waits for another where nothing else is asked for.
  package static let patience = Duration.seconds(10)

  /// Opens an archive, and brings one of an older Stemma up to date.
  ///
  /// - Throws: ``ArchiveError``. A file that is no archive, or one that a later Stemma wrote, is not
  ///   touched.
  package init(
    _ path: String, for access: Access, patience: Duration = Archive.patience
  ) throws {
    self.path = path
    let found = try ArchiveFile.at(path)
    if found != .archive {
      guard access == .adding else {
        throw found == .empty
          ? ArchiveError.notAnArchive(path: path) : ArchiveError.missing(path: path)
      }
      try Self.make(path, found)
    }
    let isWritable = ArchiveFile.isWritable(path)
    guard isWritable || access == .reading else { throw ArchiveError.notWritable(path: path) }
    queue = try ArchiveError.explaining(path) {
      let queue = try Self.connection(to: path, isWritable: isWritable, patience)
      try Self.refuseNewer(queue, path)
      if isWritable { try Self.migrate(queue) }
      return queue
    }
    if access != .reading { try finishForgetting() }
  }

  /// Reads, all at one state of the archive.
  ///
  /// GRDB's own `read` forbids writing for as long as it lasts, at which SQLite forgets how every cached
  /// statement was planned: short reads took twice as long.
  func read<Value>(_ work: (Database) throws -> Value) throws -> Value {
    try ArchiveError.explaining(path) {
      try queue.unsafeRead { try Self.transaction(.deferred, in: $0, work) }
    }
  }

  /// Reads with a single statement, which is at one state by itself.
  func readOnce<Value>(_ work: (Database) throws -> Value) throws -> Value {
    try ArchiveError.explaining(path) { try queue.unsafeRead(work) }
  }

  /// Writes everything or nothing.
  func write<Value>(_ work: (Database) throws -> Value) throws -> Value {
    try ArchiveError.explaining(path) {
      try queue.writeWithoutTransaction { try Self.transaction(.immediate, in: $0, work) }
    }
  }

  private static func transaction<Value>(
    _ kind: Database.TransactionKind, in database: Database, _ work: (Database) throws -> Value
  ) throws -> Value {
    var value: Value?
    try database.inTransaction(kind) {
      value = try work(database)
      return .commit
    }
    guard let value else { preconditionFailure("a transaction that committed has its value") }
    return value
  }

  /// Makes an archive without reports beside its place and moves it there, so that a half-made one is
  /// never seen.
  private static func make(_ path: String, _ found: ArchiveFile) throws {
    let folder = ArchiveFile.folder(of: path)
    var status = stat()
    guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw ArchiveError.folderMissing(path: path, folder: folder)
    }
    guard access(folder, W_OK) == 0 else { throw ArchiveError.notWritable(path: path) }
    let temporary = "\(folder)/.stemma-archive-\(getpid()).part"
    unlink(temporary)
    defer { unlink(temporary) }
    try ArchiveError.explaining(path) {
      let queue = try DatabaseQueue(path: uri(temporary), configuration: Configuration())
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA page_size = 8192") }
      try migrate(queue)
      try queue.close()
    }
    if found == .empty { unlink(path) }
    // A link is made only where nothing stands: of two programs that make one archive, one does.
    guard link(temporary, path) != 0, errno != EEXIST else { return }
    guard rename(temporary, path) == 0 else {
      throw ArchiveError.failed(path: path, problem: String(cString: strerror(errno)))
    }
  }

  private static func connection(
    to path: String, isWritable: Bool, _ patience: Duration
  ) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.label = "stemma.archive"
    configuration.readonly = !isWritable
    configuration.busyMode = .timeout(Double(patience.components.seconds))
    configuration.prepareDatabase { database in
      database.add(function: ReportFilter.function)
      guard isWritable else { return }
      try database.execute(
        sql: """
          PRAGMA journal_mode = WAL;
          PRAGMA synchronous = FULL;
          PRAGMA secure_delete = OFF;
          PRAGMA cache_size = -32000;
          """)
    }
    // Where nothing can be written, SQLite cannot have its files beside the archive: it is told that
    // nobody else writes either.
    let isAlone = !isWritable && access(path + "-wal", F_OK) != 0
    return try DatabaseQueue(
      path: uri(path) + (isAlone ? "?immutable=1" : ""), configuration: configuration)
  }

  private static func refuseNewer(_ queue: DatabaseQueue, _ path: String) throws {
    let unknown = try queue.read { database in
      try ArchiveSchema.migrator.appliedIdentifiers(database)
        .subtracting(ArchiveSchema.migrator.migrations)
    }
    if let found = unknown.min() { throw ArchiveError.newer(path: path, found: "schema \(found)") }
  }

  private static func migrate(_ queue: DatabaseQueue) throws {
    let isDone = try queue.read(ArchiveSchema.migrator.hasCompletedMigrations)
    if !isDone { try ArchiveSchema.migrator.migrate(queue) }
  }

  /// The files that an archive may consist of while it is in use.
  package static func files(of path: String) -> [String] {
    ["", "-wal", "-shm", "-journal"].map { path + $0 }
  }

  /// A path as SQLite takes it whatever characters it has.
  static func uri(_ path: String) -> String {
    var uri = path.hasPrefix("/") ? "file:" : "file:./"
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        uri += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return uri
  }
}
