import StemmaText

/// The words and phrases of the signs, as hashes of words.
struct VersionPhrases: Sendable {
  /// A word that a phrase begins with.
  private struct Head {
    let word: UInt32
    /// What the word means by itself.
    var alone: VersionSign?
    var beginsLonger = false
  }

  private let heads: [Head]
  /// By the first word, phrases of more words: what is behind it, the longest first.
  private let longer: [UInt32: [(rest: [UInt32], sign: VersionSign)]]
  /// Open addressing by the lowest bits of the word: a place in ``heads``, counted from 1; 0 where none is.
  private let slots: [UInt16]

  static let english = VersionPhrases(table)

  /// - Parameter table: phrases parted by commas, for each sign.
  init(_ table: [(sign: VersionSign, phrases: String)]) {
    let trace = WordTrace()
    var heads: [Head] = []
    var longer: [UInt32: [(rest: [UInt32], sign: VersionSign)]] = [:]
    for (sign, phrases) in table {
      for phrase in phrases.split(separator: ",") {
        Array(phrase.utf8).withUnsafeBufferPointer { trace.scan($0) }
        guard let word = trace.hashes.first else { continue }
        let place = heads.firstIndex { $0.word == word } ?? heads.count
        if place == heads.count { heads.append(Head(word: word)) }
        if trace.count == 1 {
          heads[place].alone = sign
        } else {
          heads[place].beginsLonger = true
          longer[word, default: []].append((Array(trace.hashes.dropFirst()), sign))
        }
      }
    }
    var slots = [UInt16](repeating: 0, count: Self.slotCount)
    for place in heads.indices {
      var slot = Int(heads[place].word) % Self.slotCount
      while slots[slot] != 0 { slot = (slot + 1) % Self.slotCount }
      slots[slot] = UInt16(place + 1)
    }
    (self.heads, self.slots) = (heads, slots)
    self.longer = longer.mapValues { $0.sorted { $0.rest.count > $1.rest.count } }
  }

  /// Many more than heads, so that most words meet an empty one at once.
  private static let slotCount = 1 << 12

  /// Counts the phrases of a text. Of phrases that begin with one word the longest counts.
  func count(_ words: UnsafeBufferPointer<UInt32>, into tally: inout VersionTally) {
    heads.withUnsafeBufferPointer { heads in
      slots.withUnsafeBufferPointer { slots in
        for place in words.indices {
          let word = words[place]
          var slot = Int(word) % Self.slotCount
          while slots[slot] != 0 {
            let head = Int(slots[slot]) - 1
            if heads[head].word == word {
              if let sign = sign(heads[head], of: words, at: place) { tally.add(sign) }
              break
            }
            slot = (slot + 1) % Self.slotCount
          }
        }
      }
    }
  }

  @inline(__always)
  private func sign(
    _ head: Head, of words: UnsafeBufferPointer<UInt32>, at place: Int
  ) -> VersionSign? {
    guard head.beginsLonger, let phrases = longer[head.word] else { return head.alone }
    let rest = words[(place + 1)...]
    return phrases.first { rest.starts(with: $0.rest) }?.sign ?? head.alone
  }

  /// Closed classes of words, and phrases of the trade. Verbs in -ed are told by their ending.
  private static let table: [(sign: VersionSign, phrases: String)] = [
    (
      .past,
      """
      was,were,had,did,said,made,took,came,went,began,got,gave,found,left,told,held,met,won,lost,led,
      sent,brought,kept,spent,became,knew,thought,saw,felt,fell,rose,grew,ran,sought,fought,struck,shot,
      broke,spoke,wrote,stood,sat,built,bought,sold,paid,taught,caught,drew,drove,flew,threw,chose
      """
    ),
    (.future, "will,won't,shall"),
    (
      .open,
      """
      projects,projected,projection,projections,developing story,is developing,will be updated,
      breaking news,check back
      """
    ),
    (
      .notes,
      """
      been updated,was updated,were updated,been revised,was revised,correction,clarification,
      earlier version,previous version,misstated,incorrectly
      """
    ),
    (.answers, "declined to,statement,denied"),
    (
      .waiting,
      """
      did not immediately,not immediately,reached out to,not responded,not yet,did not respond,
      request for comment,requests for comment
      """
    ),
    (.weekdays, "Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday"),
    (.additions, "also,another,other,additional,further,more"),
    (.pronouns, "he,she,his,her,him,they,their"),
  ]
}
