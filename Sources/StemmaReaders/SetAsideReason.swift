/// Why something of the input was not read.
///
/// The stable word (`cause`) and the sentence (`message`) of a `SetAside` are made from it.
enum SetAsideReason: Error, Equatable {
  /// A path, or the target of a link, does not exist.
  case missingPath
  /// The system refused: no permission, an error of the disk.
  case unreadable(errorNumber: Int32)
  /// What keeps reports could not hand them out; the reason is a sentence.
  case unreadableStore(String)
  /// A pipe, a device or a socket.
  case notAFile
  /// Nothing but white space.
  case empty
  /// Bytes that are no text; `what` names the format when its first bytes tell.
  case notText(what: String?)
  /// An archive of ours that was not named itself.
  case archive
  /// XML or HTML that could not be made a tree of.
  case invalidMarkup(MarkupFault)
  /// An item or page that holds no text to read; `what` says why.
  case noBody(what: String)
  /// A record of a web archive that is not what it says.
  case brokenRecord(ArchiveFault)
  /// A document that was sent in a compression that is not undone.
  case unreadEncoding(String?)
  /// A web page without a story on it.
  case noStory
  /// More bytes than the limit.
  case tooLarge(limitBytes: Int)
  /// JSON that breaks the grammar of RFC 8259, or nests too deeply.
  case invalidJSON(JSONFault)
  /// JSON without a string `text`.
  case noText(what: String)
  /// JSON without the two strings of a pair.
  case noPair(what: String)
  /// A compressed file that ends in the middle.
  case truncated
  /// A compressed file whose bytes are wrong.
  case damaged
  /// A compressed file that becomes far larger than text ever does.
  case expandsTooMuch
  /// A zstd file that asks for more memory than a reader takes.
  case windowTooLarge

  /// The stable word, kebab case.
  var cause: String {
    switch self {
    case .missingPath: "missing-path"
    case .unreadable, .unreadableStore: "unreadable"
    case .notAFile: "not-a-file"
    case .empty: "empty"
    case .notText: "not-text"
    case .archive: "archive"
    case .invalidMarkup: "invalid-markup"
    case .noBody: "no-text"
    case .brokenRecord: "broken-record"
    case .unreadEncoding: "unread-encoding"
    case .noStory: "no-story"
    case .tooLarge: "too-large"
    case .invalidJSON: "invalid-json"
    case .noText: "no-text"
    case .noPair: "no-pair"
    case .truncated: "truncated"
    case .damaged: "damaged"
    case .expandsTooMuch: "expands-too-much"
    case .windowTooLarge: "window-too-large"
    }
  }

  /// What happened and what to do, one sentence.
  var message: String {
    switch self {
    case .missingPath: "there is no such file or folder; check the path"
    case .unreadable(let number):
      "it cannot be read (\(SystemFailure.text(of: number))); \(SystemFailure.advice(on: number))"
    case .unreadableStore(let reason): reason
    case .notAFile: "it is a pipe, a device or a socket, not a file; send it to standard input"
    case .empty: "it holds no text, only white space or nothing"
    case .notText(let what):
      "it is not text\(what.map { " but \($0)" } ?? ""); give plain text or JSON Lines"
    case .archive:
      "it is an archive, which is read where it is named itself; to add its reports to another one: "
        + "stemma read ARCHIVE | stemma add OTHER -"
    case .invalidMarkup(let fault): "it is markup that is not read: \(fault.message)"
    case .noBody(let what): "\(what); nothing was read of it"
    case .brokenRecord(let fault):
      "a record of the web archive is broken: \(fault.message); the next whole one is read"
    case .unreadEncoding(let name):
      "the document was sent packed\(name.map { " with \($0)" } ?? "") in a way that is not read"
    case .noStory: "it is a web page on which no story was found; give its plain text if it has one"
    case .tooLarge(let limit):
      "it is longer than the limit of \(limit) bytes a report; split it or leave it out"
    case .invalidJSON(let fault): "it is not valid JSON: \(fault.message)"
    case .noText(let what): "\(what); a record needs a string under the key text"
    case .noPair(let what): "\(what); a pair needs strings under the keys source and rewrite"
    case .truncated:
      "it ends in the middle; whole records before the break were kept"
    case .damaged:
      "the compressed bytes are damaged here; whole records around the damage were kept"
    case .expandsTooMuch:
      "the compressed file becomes far larger than text does; unpack it by hand if you trust it"
    case .windowTooLarge:
      "it was packed with a window of over 128 MiB; unpack it first: zstd -d --long=31"
    }
  }
}

/// What is wrong with markup.
enum MarkupFault: Equatable {
  case nestsTooDeep, tooManyNodes, notMarkup, noMemory

  /// What is wrong, without the markup itself.
  var message: String {
    switch self {
    case .nestsTooDeep: "it nests too deeply"
    case .tooManyNodes: "it has more elements, or larger ones, than any report"
    case .notMarkup: "no element was found in it"
    case .noMemory: "there was no memory for it"
    }
  }
}

/// What is wrong with a record of a web archive.
enum ArchiveFault: Equatable {
  case noHead, noLength, absurdLength, wrongLength, noAnswer

  /// What is wrong, without the record itself.
  var message: String {
    switch self {
    case .noHead: "no head of a record stands here"
    case .noLength: "its head gives no length"
    case .absurdLength: "its head gives a length that is no number of bytes"
    case .wrongLength: "its length is not the one that its head gives"
    case .noAnswer: "it holds no answer of a web server"
    }
  }
}
