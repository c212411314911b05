/// A sentence to be compared with fixed forms.
struct SentenceForm {
  private let sentence: String

  init(_ sentence: String) { self.sentence = sentence }

  /// What stands between the fixed pieces of a form; nil where the sentence has another form.
  ///
  /// The last piece ends the sentence; an empty one leaves everything to the part before it.
  func parts(_ pieces: String...) -> [String]? {
    guard let first = pieces.first, let last = pieces.last, pieces.count > 1,
      sentence.hasPrefix(first)
    else { return nil }
    var rest = sentence.dropFirst(first.count)
    var parts: [String] = []
    for piece in pieces.dropFirst().dropLast() {
      guard let place = rest.firstRange(of: piece) else { return nil }
      parts.append(String(rest[..<place.lowerBound]))
      rest = rest[place.upperBound...]
    }
    guard rest.hasSuffix(last) else { return nil }
    return parts + [String(rest.dropLast(last.count))]
  }
}

extension String {
  /// The parts between a separator of several characters.
  func split(on separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
