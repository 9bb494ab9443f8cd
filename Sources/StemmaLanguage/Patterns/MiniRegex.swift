/// Backtracking regex engine for the Python `re` subset that spaCy's tokenizer files use
/// (alternation, groups, classes, greedy quantifiers, look-ahead, fixed-width look-behind, ^ $ \d \w \s \S).
/// Works on code points, so match lengths equal Python's.
enum NLPError: Error { case format(String) }
final class MiniRegex: @unchecked Sendable {
  struct CharSet {
    var neg = false
    var ascii: (UInt64, UInt64) = (0, 0)
    var ranges: [(UInt32, UInt32)] = []
    var digit = false, word = false, space = false, notSpace = false
    mutating func add(_ a: UInt32, _ b: UInt32) {
      var c = a
      while c <= b && c < 128 {
        if c < 64 { ascii.0 |= 1 << UInt64(c) } else { ascii.1 |= 1 << UInt64(c - 64) }; c += 1
      }
      if b >= 128 { ranges.append((max(a, 128), b)) }
    }
    mutating func seal() {
      for c in UInt32(0)..<128 where slow(c) { add(c, c) }
      ranges.sort { $0.0 < $1.0 }
    }
    func slow(_ c: UInt32) -> Bool {
      (digit && PythonCharacter.isDecimal(c))
        || (word && (PythonCharacter.isAlphanumeric(c) || c == 95))
        || (space && PythonCharacter.isSpace(c)) || (notSpace && !PythonCharacter.isSpace(c))
    }
    @inline(__always) func has(_ c: UInt32) -> Bool {
      if c < 128 {
        return ((c < 64 ? ascii.0 >> UInt64(c) : ascii.1 >> UInt64(c - 64)) & 1 == 1) != neg
      }
      var lo = 0, hi = ranges.count
      while lo < hi { let m = (lo + hi) / 2; if ranges[m].1 < c { lo = m + 1 } else { hi = m } }
      let r = (lo < ranges.count && ranges[lo].0 <= c) || slow(c)
      return r != neg
    }
  }
  indirect enum Node {
    case empty, char(UInt32), set(Int), any, begin, end
    case cat([Node]), alt([Node]), rep(Node, Int, Int)
    case look(Node, ahead: Bool, neg: Bool)
  }
  enum Op {
    case char(UInt32), set(Int), any, begin, end, match, jmp(Int), split(Int, Int)
    case alts([Int], table: Int)
    case look(pc: Int, width: Int, neg: Bool)  // width -1: look-ahead, else look-behind
  }
  private var src: [UInt32], pos = 0
  private var sets: [CharSet] = []
  private var prog: [Op] = []
  private var tables: [[[Int]]] = []  // per alternation: for each ASCII char (+1 other, +1 end) the candidate pcs

  init(_ pattern: String) throws {
    src = [UInt32](scalarsOf: pattern)
    if pattern.hasPrefix("(?u)") { pos = 4 }
    let n = try parseAlt()
    guard pos == src.count else { throw NLPError.format("regex: trailing input at \(pos)") }
    emit(n); prog.append(.match)
  }
  // MARK: parse
  private func peek() -> UInt32? { pos < src.count ? src[pos] : nil }
  private func parseAlt() throws -> Node {
    var alts = [try parseCat()]
    while peek() == 124 { pos += 1; alts.append(try parseCat()) }
    return alts.count == 1 ? alts[0] : .alt(alts)
  }
  private func parseCat() throws -> Node {
    var items: [Node] = []
    while let c = peek(), c != 124, c != 41 {
      var n = try parseAtom()
      while let q = peek() {
        var lo = 0, hi = -1
        if q == 42 {
          pos += 1
        } else if q == 43 {
          pos += 1; lo = 1
        } else if q == 63 {
          pos += 1; hi = 1
        } else if q == 123, let r = parseBraces() {
          (lo, hi) = r
        } else {
          break
        }
        if peek() == 63 || peek() == 43 {
          throw NLPError.format("regex: lazy/possessive not supported")
        }
        n = .rep(n, lo, hi)
      }
      items.append(n)
    }
    return items.count == 1 ? items[0] : (items.isEmpty ? .empty : .cat(items))
  }
  private func parseBraces() -> (Int, Int)? {
    var p = pos + 1; var a = 0, b = -1, seenA = false
    while p < src.count, src[p] &- 48 < 10 { a = a * 10 + Int(src[p] - 48); p += 1; seenA = true }
    guard seenA, p < src.count else { return nil }
    if src[p] == 125 { pos = p + 1; return (a, a) }
    guard src[p] == 44 else { return nil }
    p += 1
    if p < src.count, src[p] != 125 {
      b = 0; while p < src.count, src[p] &- 48 < 10 { b = b * 10 + Int(src[p] - 48); p += 1 }
    }
    guard p < src.count, src[p] == 125 else { return nil }
    pos = p + 1; return (a, b)
  }
  private func parseAtom() throws -> Node {
    let c = src[pos]; pos += 1
    switch c {
    case 40:
      var mk: (Node) -> Node = { $0 }
      if peek() == 63 {
        pos += 1
        let k = src[pos]; pos += 1
        if k == 58 {
        } else if k == 61 {
          mk = { .look($0, ahead: true, neg: false) }
        } else if k == 33 {
          mk = { .look($0, ahead: true, neg: true) }
        } else if k == 60 {
          let k2 = src[pos]; pos += 1
          guard k2 == 61 || k2 == 33 else {
            throw NLPError.format("regex: named groups not supported")
          }
          mk = { .look($0, ahead: false, neg: k2 == 33) }
        } else {
          throw NLPError.format("regex: (? not supported")
        }
      }
      let n = try parseAlt()
      guard peek() == 41 else { throw NLPError.format("regex: missing )") }
      pos += 1
      return mk(n)
    case 91: return try parseSet()
    case 46: return .any
    case 94: return .begin
    case 36: return .end
    case 92:
      var s = CharSet()
      if let ch = try escape(&s) { return .char(ch) }
      s.seal(); sets.append(s); return .set(sets.count - 1)
    default: return .char(c)
    }
  }
  private func escape(_ s: inout CharSet) throws -> UInt32? {
    let e = src[pos]; pos += 1
    switch e {
    case 117, 85, 120:
      let n = e == 117 ? 4 : (e == 85 ? 8 : 2)
      let v = UInt32(String(scalars: src[pos..<(pos + n)]), radix: 16)!
      pos += n; return v
    case 110: return 10
    case 116: return 9
    case 114: return 13
    case 100: s.digit = true; return nil
    case 119: s.word = true; return nil
    case 115: s.space = true; return nil
    case 83: s.notSpace = true; return nil
    default:
      if PythonCharacter.isAlphabetic(e) || PythonCharacter.isDecimal(e) {
        throw NLPError.format("regex: escape \\")
      }
      return e
    }
  }
  private func parseSet() throws -> Node {
    var s = CharSet()
    if peek() == 94 { s.neg = true; pos += 1 }
    var first = true
    while let c = peek(), c != 93 || first {
      first = false
      pos += 1
      var lo: UInt32? = c
      if c == 92 { lo = try escape(&s) }
      guard let a = lo else { continue }
      if peek() == 45, pos + 1 < src.count, src[pos + 1] != 93 {
        pos += 1
        var hi: UInt32? = src[pos]; pos += 1
        if hi == 92 { hi = try escape(&s) }
        guard let b = hi, b >= a else { throw NLPError.format("regex: bad range") }
        s.add(a, b)
      } else {
        s.add(a, a)
      }
    }
    guard peek() == 93 else { throw NLPError.format("regex: missing ]") }
    pos += 1
    s.seal(); sets.append(s); return .set(sets.count - 1)
  }
  // MARK: compile
  private func width(_ n: Node) -> Int? {
    switch n {
    case .empty, .begin, .end, .look: return 0
    case .char, .set, .any: return 1
    case .cat(let a):
      var w = 0; for x in a { guard let v = width(x) else { return nil }; w += v }; return w
    case .alt(let a):
      let ws = Set(a.map { width($0) ?? -1 });
      return ws.count == 1 && !ws.contains(-1) ? ws.first! : nil
    case .rep(let x, let lo, let hi):
      guard lo == hi, let w = width(x) else { return nil }; return w * lo
    }
  }
  /// can the node start with this ASCII char / with a non-ASCII char (128) / match at end of input (129)?
  private func canStart(_ n: Node, _ c: UInt32) -> Bool {
    switch n {
    case .char(let x): return c < 128 ? x == c : (c == 128 && x >= 128)
    case .set(let i): return c < 128 ? sets[i].has(c) : c == 128
    case .any: return c != 129
    case .cat(let a):
      for x in a {
        switch x {
        case .look, .begin, .end: continue;
        default: break
        }
        if canStart(x, c) { return true }
        if !nullable(x) { return false }
      }
      return true
    case .alt(let a): return a.contains { canStart($0, c) }
    case .rep(let x, let lo, _): return lo == 0 || canStart(x, c)
    case .empty, .begin, .end, .look: return true
    }
  }
  private func nullable(_ n: Node) -> Bool {
    switch n {
    case .char, .set, .any: return false
    case .cat(let a): return a.allSatisfy(nullable)
    case .alt(let a): return a.contains(where: nullable)
    case .rep(let x, let lo, _): return lo == 0 || nullable(x)
    case .empty, .begin, .end, .look: return true
    }
  }
  private func emit(_ n: Node) {
    switch n {
    case .empty: break
    case .char(let c): prog.append(.char(c))
    case .set(let i): prog.append(.set(i))
    case .any: prog.append(.any)
    case .begin: prog.append(.begin)
    case .end: prog.append(.end)
    case .cat(let a): a.forEach(emit)
    case .alt(let a):
      let at = prog.count
      prog.append(.jmp(0))
      var starts: [Int] = [], jumps: [Int] = []
      for x in a {
        starts.append(prog.count); emit(x); jumps.append(prog.count); prog.append(.jmp(0))
      }
      for j in jumps { prog[j] = .jmp(prog.count) }
      var table: [[Int]] = []
      for c in UInt32(0)...129 {
        table.append(zip(a, starts).filter { canStart($0.0, c) }.map { $0.1 })
      }
      tables.append(table)
      prog[at] = .alts(starts, table: tables.count - 1)
    case .rep(let x, let lo, let hi):
      for _ in 0..<lo { emit(x) }
      if hi < 0 {
        let s = prog.count
        prog.append(.jmp(0)); emit(x); prog.append(.jmp(s)); prog[s] = .split(s + 1, prog.count)
      } else {
        var fix: [Int] = []
        for _ in lo..<max(lo, hi) { fix.append(prog.count); prog.append(.jmp(0)); emit(x) }
        for f in fix { prog[f] = .split(f + 1, prog.count) }
      }
    case .look(let x, let ahead, let neg):
      let at = prog.count
      prog.append(.jmp(0)); prog.append(.jmp(0))
      let s = prog.count
      emit(x); prog.append(.match)
      let w = ahead ? -1 : (width(x) ?? -2)
      precondition(w != -2, "look-behind must have fixed width")
      prog[at] = .look(pc: s, width: w, neg: neg)
      prog[at + 1] = .jmp(prog.count)
    }
  }
  // MARK: run
  private func run(
    _ startPC: Int, _ startI: Int, _ s: UnsafeBufferPointer<UInt32>, _ n: Int
  ) -> Int? {
    var pc = startPC, i = startI
    while true {
      switch prog[pc] {
      case .char(let c): guard i < n, s[i] == c else { return nil }; i += 1; pc += 1
      case .set(let k): guard i < n, sets[k].has(s[i]) else { return nil }; i += 1; pc += 1
      case .any: guard i < n, s[i] != 10 else { return nil }; i += 1; pc += 1
      case .begin: guard i == 0 else { return nil }; pc += 1
      case .end: guard i == n || (i == n - 1 && s[i] == 10) else { return nil }; pc += 1
      case .match: return i
      case .jmp(let t): pc = t
      case .split(let a, let b):
        if let r = run(a, i, s, n) { return r }
        pc = b
      case .alts(_, let t):
        let key = i >= n ? 129 : (s[i] < 128 ? Int(s[i]) : 128)
        let c = tables[t][key]
        if c.isEmpty { return nil }
        for k in 0..<(c.count - 1) { if let r = run(c[k], i, s, n) { return r } }
        pc = c[c.count - 1]
      case .look(let p, let w, let neg):
        var ok = false
        if w < 0 { ok = run(p, i, s, n) != nil } else if i >= w { ok = run(p, i - w, s, i) == i }
        guard ok != neg else { return nil }
        pc += 1
      }
    }
  }
  func match(_ u: ArraySlice<UInt32>) -> Int? {
    u.withUnsafeBufferPointer { run(0, 0, $0, $0.count) }
  }
  func search(_ u: ArraySlice<UInt32>, from: Int = 0) -> (Int, Int)? {
    u.withUnsafeBufferPointer { b in
      var i = from
      while i <= b.count { if let e = run(0, i, b, b.count) { return (i, e) }; i += 1 }
      return nil
    }
  }
  func findAll(_ u: ArraySlice<UInt32>) -> [(Int, Int)] {
    var out: [(Int, Int)] = []; var i = 0
    while let m = search(u, from: i) {
      out.append(m); i = m.1 > m.0 ? m.1 : m.1 + 1; if i > u.count { break }
    }
    return out
  }
}
