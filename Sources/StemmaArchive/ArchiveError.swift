import GRDB
import Glibc
import StemmaModel

/// Why an archive could not be used.
package enum ArchiveError: ExplainedError, Equatable {
  /// There is no such file.
  case missing(path: String)
  /// A folder stands where the archive should.
  case isFolder(path: String)
  /// The folder that the archive is to stand in does not exist.
  case folderMissing(path: String, folder: String)
  /// The file is something else.
  case notAnArchive(path: String)
  /// A later Stemma wrote it; `found` names what this one does not know.
  case newer(path: String, found: String)
  /// Another program was writing to it for too long.
  case busy(path: String)
  /// No room is left on the disk, or the file may not grow further.
  case full(path: String)
  /// The file or its folder may not be written.
  case notWritable(path: String)
  /// The file may not be read.
  case notReadable(path: String)
  /// Bytes of the file are not as they were written.
  case damaged(path: String, problem: String)
  /// The archive has no report of this id.
  case noReport(path: String, id: String)
  /// Reports were forgotten, but the file could not be written anew without them.
  case notCompacted(path: String)
  /// No analysis in the archive has a finding of this fingerprint.
  case noFinding(path: String, finding: String)
  /// Anything else that SQLite or the system says.
  case failed(path: String, problem: String)

  package var message: String {
    switch self {
    case .missing(let path):
      "there is no archive \(path); make one with: stemma add"
    case .isFolder(let path):
      "\(path) is a folder; an archive is a file"
    case .folderMissing(let path, let folder):
      "cannot make \(path): there is no folder \(folder); make it first"
    case .notAnArchive(let path):
      "\(path) is no archive of Stemma's; it was not touched; name another file"
    case .newer(let path, let found):
      "\(path) was written by a later Stemma (it has “\(found)”); it was not touched; use that one"
    case .busy(let path):
      "another program is writing to \(path); try again when it is done"
    case .full(let path):
      "cannot write \(path): no room is left for it; what was committed stays; make room and give "
        + "the command again"
    case .notWritable(let path):
      "cannot write \(path): the file or its folder may only be read; check the permissions"
    case .notReadable(let path):
      "cannot read \(path): check its permissions"
    case .damaged(let path, let problem):
      "\(path) is damaged: \(problem); keep a copy, then see: stemma archive check"
    case .noReport(let path, let id):
      "\(path) has no report “\(id)”; see: stemma list"
    case .notCompacted(let path):
      "the reports are no longer in \(path), but it could not be written anew, so that bytes of them may "
        + "be left in the file; make room for it twice over: the next command that writes to it does that"
    case .noFinding(let path, let finding):
      "the analysis in \(path) has no finding “\(finding)”; see: stemma analyse, or name the reports "
        + "with --report"
    case .failed(let path, let problem):
      "cannot use \(path): \(problem)"
    }
  }

  /// What SQLite said, in our words. Its own messages may hold SQL, never values.
  init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_FULL: self = .full(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM: self = .notWritable(path: path)
    case .SQLITE_NOTADB: self = .notAnArchive(path: path)
    case .SQLITE_CANTOPEN, .SQLITE_AUTH: self = Self.unopened(path)
    case .SQLITE_CORRUPT:
      self = .damaged(path: path, problem: error.message ?? "SQLite cannot follow its pages")
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_WRITE:
      // A file that has reached the size that the system allows (EFBIG) is told so, too.
      self = .full(path: path)
    case .SQLITE_IOERR where Self.meansNoRoom(error.extendedResultCode):
      self = .full(path: path)
    default: self = .failed(path: path, problem: error.message ?? "SQLite says \(error.resultCode)")
    }
  }

  private static func meansNoRoom(_ code: ResultCode) -> Bool {
    code == .SQLITE_IOERR_SHMSIZE || code == .SQLITE_IOERR_TRUNCATE
      || code == .SQLITE_IOERR_FSYNC
  }

  private static func unopened(_ path: String) -> ArchiveError {
    access(path, R_OK) == 0 ? .notWritable(path: path) : .notReadable(path: path)
  }
}

extension ArchiveError {
  /// Does work on an archive; SQLite's errors come out as ours.
  static func explaining<Value>(_ path: String, _ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch let error as DatabaseError {
      throw ArchiveError(error, path: path)
    }
  }
}
