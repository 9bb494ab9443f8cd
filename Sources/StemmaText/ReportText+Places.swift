package import StemmaModel

extension ReportText {
  /// Index of the sentence to which a word belongs.
  package func sentenceIndex(ofWord word: Int) -> Int {
    sentences.dropLast().partitioningIndex { $0.words.upperBound > word }
  }

  /// Index of the last sentence that starts at or before a byte; 0 where there is none.
  package func sentenceIndex(atByte offset: Int) -> Int {
    max(0, sentences.partitioningIndex { $0.span.start > offset } - 1)
  }

  /// Indices of the words that lie inside a span.
  package func words(in span: TextSpan) -> Range<Int> {
    let start = words.partitioningIndex { Int($0.start) >= span.start }
    var end = start
    while end < words.count, Int(words[end].end) <= span.end { end += 1 }
    return start..<end
  }

  /// The bytes from the first of some words to the last; there must be one.
  package func span(ofWords words: Range<Int>) -> TextSpan {
    TextSpan(Int(self.words[words.lowerBound].start), Int(self.words[words.upperBound - 1].end))
  }

  /// One span for each run of neighbouring words; places in rising order.
  package func spans(ofWords places: some Sequence<Int>) -> [TextSpan] {
    var spans: [TextSpan] = []
    var last: Int?
    for place in places where place != last {
      if let before = last, place == before + 1, let span = spans.popLast() {
        spans.append(TextSpan(span.start, Int(words[place].end)))
      } else {
        spans.append(words[place].span)
      }
      last = place
    }
    return spans
  }
}
