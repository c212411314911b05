/// Reads the page of synonyms: every item of a list is a line of words that mean the same.
enum SynonymsReader {
  /// The lines and the faults of the text.
  static func lines(
    _ text: String, file: String
  ) -> (value: [[String]], faults: [ContentFault]) {
    let outline = PageOutline(text, file: file)
    var faults: [ContentFault] = []
    let start = ContentLocation(file: file)
    if outline.title == nil { faults.append(ContentFault(.noTitle, at: start)) }
    let items = outline.introduction.filter(\.isList).flatMap(\.children)
    let lines = items.map { item in
      item.children.map(\.plainText).joined(separator: " ").split { ",，、".contains($0) }
        .map { String($0).trimming(\.isWhitespace) }.filter { !$0.isEmpty }
    }
    if lines.isEmpty { faults.append(ContentFault(.noSynonyms, at: start)) }
    for (item, line) in zip(items, lines) where line.count < 2 {
      faults.append(ContentFault(.noSynonyms, at: item.location))
    }
    return (lines, faults)
  }
}
