extension Substring {
  /// Without the white space at both ends.
  var trimmingSpace: Substring {
    var trimmed = drop(while: \.isWhitespace)
    while trimmed.last?.isWhitespace == true { trimmed.removeLast() }
    return trimmed
  }
}
