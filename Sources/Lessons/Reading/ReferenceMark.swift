/// The word in bold type that gives a block quote of a page to look things up in its purpose.
enum ReferenceMark {
  case wordings
  case evidence
  case lessons
  case estimate
  case forms

  private static let words: [(word: String, mark: ReferenceMark)] = [
    ("also asked", .wordings), ("evidence", .evidence), ("lesson", .lessons),
    ("estimate", .estimate), ("also written", .forms),
    ("也这样问", .wordings), ("证据", .evidence), ("课程", .lessons), ("估计", .estimate),
    ("也写作", .forms),
  ]

  /// The mark of a bold word, in any case; nil for one that means nothing here.
  init?(word: String) {
    guard let known = Self.words.first(where: { $0.word == word.lowercased() }) else { return nil }
    self = known.mark
  }
}

extension PageOutline.Section {
  /// The key in the code span that ends the heading, and the heading without it.
  var namedHeading: (key: String, title: String)? {
    guard case .code(let key)? = heading.children.last?.kind, Name.isValid(key) else { return nil }
    let rest = MarkdownNode(
      kind: .paragraph, children: heading.children.dropLast(), location: location)
    return (key, rest.plainText.trimming(\.isWhitespace))
  }

  /// The quotations of the section that begin with a mark.
  func quotations(of mark: ReferenceMark) -> [MarkdownNode] {
    nodes.filter { node in
      node.kind == .quote && QuoteMark.word(of: node).flatMap(ReferenceMark.init(word:)) == mark
    }
  }
}

extension MarkdownNode {
  /// What stands between semicolons, those of either script, without the full stop at the end.
  var partedBySemicolons: [String] {
    plainText.split { ";；".contains($0) }
      .map { String($0).trimming { $0.isWhitespace || ".。".contains($0) } }
      .filter { !$0.isEmpty }
  }

  /// The lesson that a link leads to; nil where the node is no link or leads elsewhere.
  func linkedLesson(faults reader: inout ContentReader) -> String? {
    guard case .link(let destination) = kind else { return nil }
    // The language of the path does not matter: a link names the file beside the page, or above it.
    let file = destination.hasPrefix("../") ? destination.dropFirst(3) : destination[...]
    if case .lesson(_, let name)? = ContentPath("en/" + file)?.kind { return name }
    reader.note(.unknownLesson(destination), self)
    return nil
  }
}
