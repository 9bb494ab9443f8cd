/// Groups reports that tell one happening, and happenings of one running story.
///
/// First threads are made, by what the reports are about. In each, what its reports have in common says
/// nothing of which happening they tell: those terms lose most of their weight, and the reports are grouped
/// anew, into stories. Of near copies one is grouped and the others follow it. The result does not depend on
/// the order of the input.
package enum StoryClusters {
  /// Which reports make which story, and which stories make which thread.
  package struct Grouping: Sendable, Equatable {
    /// Indices of the reports of each story, each sorted; stories by their first index.
    package var stories: [[Int]] = []
    /// The thread of each story, numbered from 0 in the order of the stories.
    package var threads: [Int] = []
  }

  /// - Parameter reports: in an order that does not depend on the input (by id).
  /// - Complexity: for each report bounded by its terms, beside a binary search or two.
  package static func group(
    _ reports: [StoryTerms], news: TermFrequencies = .builtIn
  ) -> Grouping {
    let leaders = NearCopies(reports).leaders
    let heads = reports.indices.filter { leaders[$0] == $0 }
    var copies: [Int: [Int]] = [:]
    for (report, leader) in leaders.enumerated() { copies[leader, default: []].append(report) }
    var found: [(story: [Int], thread: Int)] = []
    for thread in threads(heads.map { reports[$0] }, news: news) {
      for story in thread {
        found.append((story.flatMap { copies[heads[$0]] ?? [] }.sorted(), thread[0][0]))
      }
    }
    return Self.numbered(found)
  }

  private static func numbered(_ found: [(story: [Int], thread: Int)]) -> Grouping {
    var grouping = Grouping()
    var numbers: [Int: Int] = [:]
    for (story, thread) in found.sorted(by: { $0.story[0] < $1.story[0] }) {
      let number = numbers[thread] ?? numbers.count
      numbers[thread] = number
      grouping.stories.append(story)
      grouping.threads.append(number)
    }
    return grouping
  }

  /// The threads, each as its stories.
  private static func threads(_ reports: [StoryTerms], news: TermFrequencies) -> [[[Int]]] {
    let vocabulary = Vocabulary(reports, news: news)
    let vectors = vocabulary.reports.map { report in
      report.weighted { term in
        let isName = vocabulary.kinds[Int(term)] == .name
        return vocabulary.rarity[Int(term)] * (isName ? nameInThread : 1)
      }
    }
    let neighbours = Neighbours(vectors, terms: vocabulary.count, least: threadBar.least)
    var linkage = RelativeLinkage(
      vectors, neighbours: neighbours, terms: vocabulary.count, bar: threadBar)
    return linkage.joined().map { thread in
      guard thread.count >= fewestParted else {
        return partedByDays(thread, reports, thread.map { vectors[$0] }, vocabulary)
      }
      return stories(of: thread, reports, vocabulary)
    }
  }

  /// Few reports are one story, unless days part them: what they have in common may be all that they tell.
  private static func partedByDays(
    _ thread: [Int], _ reports: [StoryTerms], _ vectors: [TermVector], _ vocabulary: Vocabulary
  ) -> [[Int]] {
    let neighbours = Neighbours(vectors, terms: vocabulary.count, least: threadBar.least)
    var linkage = RelativeLinkage(
      vectors, neighbours: neighbours, terms: vocabulary.count,
      days: thread.map { reports[$0].day }, bar: threadBar)
    return linkage.joined().map { story in story.map { thread[$0] } }
  }

  private static func stories(
    of thread: [Int], _ reports: [StoryTerms], _ vocabulary: Vocabulary
  ) -> [[Int]] {
    let local = LocalTerms(thread.map { vocabulary.reports[$0] })
    let vectors = local.reports.map { report in
      report.weighted { term in
        let number = Int(local.terms[Int(term)])
        return vocabulary.rarity[number] * weightInStory(vocabulary.kinds[number])
          * (1 - sharedLoss * local.sharedness(of: term))
      }
    }
    let bar = storyBar(reports: thread.count)
    let count = local.terms.count
    let days = thread.map { reports[$0].day }
    let neighbours = Neighbours(vectors, terms: count, least: bar.least)
    var linkage = RelativeLinkage(
      vectors, neighbours: neighbours, terms: count, days: days, bar: bar)
    var review = StoryReview(vectors, neighbours: neighbours, terms: count, days: days)
    return review.reviewed(linkage.joined()).map { story in story.map { thread[$0] } }
  }

  private static func weightInStory(_ kind: TermKind) -> Float {
    switch kind {
    case .word: 1
    case .name: nameInStory
    case .number: numberInStory
    }
  }

  private static let threadBar = RelativeLinkage.Bar(
    usual: threadUsual, worthPairs: mostWorthPairs, affinity: threadAffinity, least: threadLeast)

  /// Among few reports, few pairs must be enough to know how tight a group is.
  private static func storyBar(reports: Int) -> RelativeLinkage.Bar {
    let pairs = Double(reports * (reports - 1) / 2)
    return RelativeLinkage.Bar(
      usual: storyUsual, worthPairs: min(mostWorthPairs, shareGrowth * pairs * pairs),
      affinity: storyAffinity, least: storyLeast, tightest: storyTightest)
  }

  /// Names say what a thread is about; which of its happenings it is, numbers say.
  private static let nameInThread: Float = 1.5
  private static let nameInStory: Float = 0.8
  private static let numberInStory: Float = 2
  private static let threadUsual = 0.2
  private static let threadAffinity = 0.55
  private static let threadLeast = 0.15
  private static let storyUsual = 0.03
  private static let storyAffinity = 0.8
  private static let storyLeast = 0.05
  private static let storyTightest = 0.23
  private static let mostWorthPairs = 10.0
  private static let shareGrowth = 0.0175
  /// What a term that all reports of a thread hold loses of its weight.
  private static let sharedLoss: Float = 0.7
  /// A thread of fewer reports is parted by days alone.
  private static let fewestParted = 4
}

/// The terms of the reports of one thread, numbered anew.
struct LocalTerms {
  let reports: [TermVector]
  /// The number of each term in the vocabulary.
  let terms: [Int32]
  private let holders: [Int]

  init(_ reports: [TermVector]) {
    let terms = Set(reports.lazy.flatMap(\.terms)).sorted()
    var numbers: [Int32: Int32] = [:]
    for (number, term) in terms.enumerated() { numbers[term] = Int32(number) }
    var holders = [Int](repeating: 0, count: terms.count)
    self.reports = reports.map { report in
      let own = report.terms.compactMap { numbers[$0] }
      for term in own { holders[Int(term)] += 1 }
      return TermVector(terms: own, weights: report.weights)
    }
    self.terms = terms
    self.holders = holders
  }

  /// 0 for a term of one report, 1 for one that all have; little for one that less than half have.
  func sharedness(of term: Int32) -> Float {
    let share = Float(holders[Int(term)] - 1) / Float(max(1, reports.count - 1))
    return share * share.squareRoot()
  }
}
