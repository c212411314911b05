/// Reads words by their keys; a key that stands twice keeps its first text and is a fault.
enum WordsReader {
  /// The heading of the words at the end of a page of explanations.
  static let title = "words"

  /// The words of a page that holds nothing else: each heading of level two is a key.
  ///
  /// A heading of level three is a further key: its own text behind that of the heading above it,
  /// such as `notebook list --last`.
  static func page(
    _ text: String, file: String
  ) -> (value: [WordEntry], faults: [ContentFault]) {
    let outline = PageOutline(text, file: file)
    var reader = ContentReader()
    _ = reader.introduction(of: outline, file: file)
    var words = Words()
    for section in outline.sections {
      let (lead, parts) = PageOutline.cut(section.nodes, at: 3)
      words.add(section.title, lead, at: section.location, &reader)
      for part in parts {
        words.add("\(section.title) \(part.title)", part.nodes, at: part.location, &reader)
      }
    }
    return (words.entries, reader.faults)
  }

  /// The words in one section of a page: each heading of level three is a key.
  static func entries(
    below section: PageOutline.Section, _ reader: inout ContentReader
  ) -> [WordEntry] {
    var words = Words()
    for part in PageOutline.cut(section.nodes, at: 3).sections {
      words.add(part.title, part.nodes, at: part.location, &reader)
    }
    return words.entries
  }

  /// The words read so far, each key once.
  private struct Words {
    private(set) var entries: [WordEntry] = []
    private var keys: Set<String> = []

    mutating func add(
      _ key: String, _ nodes: [MarkdownNode], at location: ContentLocation,
      _ reader: inout ContentReader
    ) {
      let blocks = reader.prose(nodes)
      if blocks.isEmpty { reader.add(.noText(section: key), at: location) }
      guard keys.insert(key).inserted else {
        reader.add(.duplicateWord(key), at: location)
        return
      }
      entries.append(WordEntry(key: key, blocks: blocks, location: location))
    }
  }
}
