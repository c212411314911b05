extension Library {
  /// The words of a page by their keys, in a language and, where it lacks one, in English.
  ///
  /// - Parameters:
  ///   - path: the page below the folder of a language, such as `phrases` or `explain/race`.
  ///   - language: the language, such as `zh`.
  /// - Returns: the text of each key, its places not filled in; empty where nobody has the page.
  /// - Throws: `LibraryError.unreadable` and `LibraryError.brokenEncoding`.
  public func words(
    on path: String, language: String
  ) throws(LibraryError) -> [String: [Prose.Block]] {
    var words: [String: [Prose.Block]] = [:]
    // A folder of somebody's own need not hold every page, nor every key.
    let sources = source.isEmbedded ? [source] : [.embedded, source]
    let languages =
      language == Self.referenceLanguage ? [language] : [Self.referenceLanguage, language]
    for language in languages {
      for source in sources {
        for entry in try entries(on: "\(language)/\(path).md", of: source) {
          words[entry.key] = entry.blocks
        }
      }
    }
    return words
  }

  private func entries(
    on path: String, of source: LessonSource
  ) throws(LibraryError) -> [WordEntry] {
    guard let page = ContentPath(path), source.paths.contains(path) else { return [] }
    let text = try source.text(of: path)
    if case .explanation(let experiment) = page.kind {
      return PageReader.explanation(text, file: path, experiment: experiment).value.words
    }
    return WordsReader.page(text, file: path).value
  }
}
