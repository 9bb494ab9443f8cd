import Testing

@testable import StemmaEngine

@Suite struct OrderedWindowTests {
  @Test func `what ends in any order leaves in the order in which it came`() {
    var window = OrderedWindow<String>()
    let places = ["a", "b", "c"].map { ($0, window.enter(weight: 1)) }
    var left: [String] = []
    for (name, place) in places.reversed() {
      window.finish(place, with: name)
      while let next = window.leave() { left.append(next) }
    }
    #expect(left == ["a", "b", "c"])
  }

  @Test func `nothing leaves before what came first`() {
    var window = OrderedWindow<Int>()
    let (first, second) = (window.enter(weight: 1), window.enter(weight: 1))
    window.finish(second, with: 2)
    #expect(window.leave() == nil)
    window.finish(first, with: 1)
    #expect(window.leave() == 1)
    #expect(window.leave() == 2)
    #expect(window.leave() == nil)
  }

  @Test func `weight and number are bounded, and one piece always fits`() {
    var heavy = OrderedWindow<Int>()
    #expect(heavy.hasRoom)
    let place = heavy.enter(weight: .max / 2)
    #expect(!heavy.hasRoom)
    heavy.finish(place, with: 0)
    #expect(!heavy.hasRoom)
    _ = heavy.leave()
    #expect(heavy.hasRoom)
    var many = OrderedWindow<Int>()
    var count = 0
    while many.hasRoom, count < 10_000 {
      _ = many.enter(weight: 0)
      count += 1
    }
    #expect(count == OrderedWindow<Int>.mostPieces)
  }
}
