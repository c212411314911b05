extension Library {
  /// An index of the FAQ in all its languages, so that a question in any of them finds its item.
  ///
  /// - Throws: `LibraryError.unreadable` and `LibraryError.brokenEncoding`.
  public func faqIndex() throws(LibraryError) -> SearchIndex {
    var names: [String] = []
    var wordings: [String: [String]] = [:]
    var texts: [String: String] = [:]
    let pages = try inAllLanguages(.faq) { FAQReader.page($0, file: $1).value }
    let synonyms = try inAllLanguages(.synonyms) { SynonymsReader.lines($0, file: $1).value }
    for page in pages {
      for item in page.items {
        if wordings[item.name] == nil { names.append(item.name) }
        wordings[item.name, default: []] += [item.title] + item.wordings
        texts[item.name, default: ""] += item.blocks.prose.plainText + "\n"
      }
    }
    return SearchIndex(
      names.map { .init(name: $0, wordings: wordings[$0] ?? [], text: texts[$0] ?? "") },
      synonyms: Synonyms(synonyms.flatMap(\.self)))
  }
}
