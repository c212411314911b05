/// Reads the list of works: a heading with a key, an address, a note, and links to lessons.
enum ReadingListReader {
  /// The page and the faults of its text.
  static func page(_ text: String, file: String) -> (value: ReadingList, faults: [ContentFault]) {
    let outline = PageOutline(text, file: file)
    var reader = ContentReader()
    let introduction = reader.introduction(of: outline, file: file)
    let works = outline.sections.compactMap { work($0, &reader) }
    let page = ReadingList(title: outline.title ?? "", introduction: introduction, works: works)
    return (page, reader.faults)
  }

  private static func work(
    _ section: PageOutline.Section, _ reader: inout ContentReader
  ) -> ReadingList.Work? {
    guard let (key, title) = section.namedHeading else {
      reader.add(.namelessItem(section.title), at: section.location)
      return nil
    }
    let lessons = section.quotations(of: .lessons)
    var others = section.nodes.filter { !lessons.contains($0) }
    let address = others.first?.plainText.trimming(\.isWhitespace) ?? ""
    if WebAddress.isWellFormed(address) {
      others.removeFirst()
    } else {
      reader.add(.unreadableAddress(address), at: section.location)
    }
    let note = reader.prose(others)
    if note.isEmpty { reader.add(.noText(section: title), at: section.location) }
    let names = lessons.flatMap(QuoteMark.content(of:)).flatMap(\.children).compactMap { node in
      node.linkedLesson(faults: &reader)
    }
    return ReadingList.Work(
      key: key, title: title, address: address, note: note, lessons: names,
      location: section.location)
  }
}

/// What an address on the web looks like.
enum WebAddress {
  /// Whether it is `https://` or `http://`, a host with a dot, and no white space.
  static func isWellFormed(_ text: String) -> Bool {
    guard let scheme = ["https://", "http://"].first(where: text.hasPrefix),
      !text.contains(where: \.isWhitespace), text.allSatisfy(\.isASCII)
    else { return false }
    let host = text.dropFirst(scheme.count).prefix { $0 != "/" }
    return host.contains(".") && !host.hasPrefix(".") && !host.hasSuffix(".")
  }
}
