/// A page of words cut at its headings; what stands below a key is read only when it is asked for.
///
/// Most words of a page are never shown, and to read Markdown takes far longer than to cut it.
struct WordSections {
  /// A line that begins a section.
  private struct Heading {
    let level: Int
    let title: String
    let line: Range<String.Index>
  }

  private var texts: [String: Substring] = [:]

  /// The words of a page that holds nothing else, or those at the end of a page of explanations.
  init(_ text: String, isExplanation: Bool) {
    let headings = Self.headings(of: text)
    let ends = headings.dropFirst().map(\.line.lowerBound) + [text.endIndex]
    var section = ""
    for (heading, end) in zip(headings, ends) {
      if heading.level == 2 { section = heading.title }
      let key =
        isExplanation
        ? Self.key(heading, ofExplanationsIn: section) : Self.key(heading, below: section)
      if let key, texts[key] == nil { texts[key] = text[heading.line.upperBound..<end] }
    }
  }

  /// The keys that have a text.
  var keys: some Collection<String> { texts.keys }

  /// The text of a key; nil where the page lacks it.
  subscript(key: String) -> [Prose.Block]? {
    texts[key].map { Prose.blocks(MarkdownNode.document(String($0), file: "").children) }
  }

  private static func key(_ heading: Heading, below section: String) -> String {
    heading.level == 2 ? heading.title : "\(section) \(heading.title)"
  }

  private static func key(_ heading: Heading, ofExplanationsIn section: String) -> String? {
    heading.level == 3 && section == WordsReader.title ? heading.title : nil
  }

  private static func headings(of text: String) -> [Heading] {
    text.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let level = line.prefix { $0 == UInt8(ascii: "#") }.count
      guard level == 2 || level == 3, line.dropFirst(level).first == UInt8(ascii: " ") else {
        return nil
      }
      let title = String(Substring(line.dropFirst(level))).trimming(\.isWhitespace)
      return Heading(level: level, title: title, line: line.startIndex..<line.endIndex)
    }
  }
}
