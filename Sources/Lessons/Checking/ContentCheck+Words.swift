extension ContentCheck {
  /// Keys that lack a text, keys that nothing asks for, and places that nothing fills in.
  func wordFaults(paths: [ContentPath], pages: [String: Page]) -> [ContentFault] {
    paths.flatMap { path -> [ContentFault] in
      let original = pages[path.inLanguage(Library.referenceLanguage)]?.words
      guard let entries = pages[path.written]?.words else { return [] }
      let isReference = path.language == Library.referenceLanguage
      let expected = expectedWords(path, reference: isReference ? nil : original)
      return (expected.map { keyFaults(entries, expected: $0, file: path.written) } ?? [])
        + (isReference ? [] : placeFaults(entries, reference: original ?? []))
    }
  }

  /// The keys of a page; nil where nothing is known of them.
  private func expectedWords(_ path: ContentPath, reference: [WordEntry]?) -> [String]? {
    let isReference = path.language == Library.referenceLanguage
    switch path.kind {
    case .words(let page):
      let keys = catalogue.wordKeys[page] ?? reference?.map(\.key)
      return keys.map { $0 + (isReference ? [] : catalogue.declaredKeys[page] ?? []) }
    case .explanation(let name):
      return catalogue.experiments.first { $0.name == name }.flatMap { experiment in
        // The words of an experiment that declares none still stand in its code.
        if experiment.words.isEmpty { return nil }
        return experiment.words + (isReference ? [] : experiment.declared)
      }
    default: return nil
    }
  }

  private func keyFaults(
    _ entries: [WordEntry], expected: [String], file: String
  ) -> [ContentFault] {
    let end = entries.last?.location ?? ContentLocation(file: file)
    let here = Set(entries.map(\.key))
    return expected.filter { !here.contains($0) }.map { ContentFault(.missingWord($0), at: end) }
      + entries.filter { !expected.contains($0.key) }.map {
        ContentFault(.unknownWord($0.key), at: $0.location)
      }
  }

  private func placeFaults(_ here: [WordEntry], reference: [WordEntry]) -> [ContentFault] {
    here.flatMap { entry -> [ContentFault] in
      guard let original = reference.first(where: { $0.key == entry.key }) else { return [] }
      let known = original.places
      return entry.places.subtracting(known).sorted().map {
        ContentFault(.unknownPlace($0, known: known.sorted()), at: entry.location)
      }
    }
  }
}

extension ContentCheck.Page {
  /// The words by keys that the page holds; nil on pages that hold none.
  fileprivate var words: [WordEntry]? {
    switch self {
    case .words(let entries): entries
    case .explanation(let page): page.words
    default: nil
    }
  }
}
