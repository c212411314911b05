extension Library {
  /// The words of a page by their keys, in a language and, where it lacks one, in English.
  ///
  /// - Parameters:
  ///   - path: the page below the folder of a language, such as `phrases` or `explain/race`.
  ///   - language: the language, such as `zh`.
  /// - Returns: the words; none where nobody has the page or none can be read.
  public func words(on path: String, language: String) -> Words {
    // A folder of somebody's own need not hold every page, nor every key.
    let sources = source.isEmbedded ? [source] : [source, .embedded]
    let languages =
      language == Self.referenceLanguage ? [language] : [language, Self.referenceLanguage]
    return Words(
      languages.flatMap { language in
        sources.map { source in { Self.sections(on: "\(language)/\(path).md", of: source) } }
      })
  }

  private static func sections(on path: String, of source: LessonSource) -> WordSections? {
    guard let page = source.contentPaths.first(where: { $0.written == path }),
      let text = try? source.text(of: path)
    else { return nil }
    if case .explanation = page.kind { return WordSections(text, isExplanation: true) }
    return WordSections(text, isExplanation: false)
  }
}
