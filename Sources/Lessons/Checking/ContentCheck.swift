/// Finds everything wrong with a folder of content before a learner does.
public struct ContentCheck: Sendable {
  /// One file, read.
  enum Page {
    case sections([ReferencePage.Entry])
    case explanation(Explanation)
    case faq(FAQPage)
    case claims(ClaimPage)
    case words([WordEntry])
    case glossary(Glossary)
    case reading(ReadingList)
    case exercise(ExercisePage)
  }

  let source: LessonSource
  let catalogue: CatalogueFacts

  /// A check of the content of a source against what the experiments declare.
  public init(source: LessonSource, catalogue: CatalogueFacts) {
    self.source = source
    self.catalogue = catalogue
  }

  /// All faults, ordered by file, line and column.
  ///
  /// A source without any explanation file uses those of the program, so none is missed then.
  public func faults() -> [ContentFault] {
    var faults: [ContentFault] = []
    var pages: [String: Page] = [:]
    let paths = source.contentPaths
    for path in source.paths where ContentPath(path) == nil && !Self.isExpected(path) {
      faults.append(ContentFault(.strayFile, at: ContentLocation(file: path)))
    }
    for path in paths {
      do throws(LibraryError) {
        let text = try source.text(of: path.written)
        pages[path.written] = page(text, path: path, all: paths, faults: &faults)
      } catch {
        faults.append(ContentFault(.init(error), at: ContentLocation(file: path.written)))
      }
    }
    faults += duplicateLessons(paths)
    faults += missingExplanations(paths: paths, pages: pages)
    faults += unexplainedMisconceptions(pages: pages) + misspeltMisconceptions(pages: pages)
    faults += glossaryFaults(paths: paths, pages: pages) + readingFaults(paths: paths, pages: pages)
    faults += exerciseFaults(paths: paths, pages: pages)
    faults += wordFaults(paths: paths, pages: pages)
    faults += languageFaults(paths: paths, pages: pages)
    return faults.sorted { $0.order < $1.order }
  }

  /// Files beside the content that belong there: guides, and scripts that workers run.
  private static func isExpected(_ path: String) -> Bool {
    path == "README.md" || path.hasPrefix("Sources/") || ExercisePath(path) != nil
      || (path.hasPrefix("python/") && path.hasSuffix(".py"))
  }

  private func page(
    _ text: String, path: ContentPath, all: [ContentPath], faults: inout [ContentFault]
  ) -> Page {
    switch path.kind {
    case .explanation(let experiment):
      let (explanation, found) = PageReader.explanation(
        text, file: path.written, experiment: experiment)
      faults += found + explanationFaults(explanation, file: path.written)
      return .explanation(explanation)
    case .faq:
      let (page, found) = FAQReader.page(text, file: path.written)
      faults += found + faqFaults(page, paths: all)
      return .faq(page)
    case .synonyms:
      faults += SynonymsReader.lines(text, file: path.written).faults
      return .sections([])
    case .glossary:
      let (page, found) = GlossaryReader.page(text, file: path.written)
      faults += found
      return .glossary(page)
    case .reading:
      let (page, found) = ReadingListReader.page(text, file: path.written)
      faults += found
      return .reading(page)
    case .exercise(let name):
      let (page, found) = ExerciseReader.page(text, file: path.written, name: name)
      faults += found
      return .exercise(page)
    case .claims:
      let (page, found) = PageReader.claims(text, file: path.written)
      faults += found + claimFaults(page)
      return .claims(page)
    case .words:
      let (entries, found) = WordsReader.page(text, file: path.written)
      faults += found
      return .words(entries)
    case .lesson, .misconceptions:
      let (page, found) = PageReader.reference(text, file: path.written)
      faults += found + page.entries.flatMap { sectionFaults($0.blocks) }
      return .sections(page.entries)
    }
  }

  /// A number or a name used twice in one language would make one of the two unreachable.
  private func duplicateLessons(_ paths: [ContentPath]) -> [ContentFault] {
    var seen: [String: String] = [:]
    var faults: [ContentFault] = []
    for path in paths {
      guard case .lesson(let number, let name) = path.kind else { continue }
      for key in ["\(path.language) \(number)", "\(path.language) \(name)"] {
        if let other = seen.updateValue(path.written, forKey: key) {
          faults.append(
            ContentFault(
              .duplicateLesson(other: other), at: ContentLocation(file: path.written)))
        }
      }
    }
    return faults
  }
}

extension ContentFault {
  fileprivate var order: (String, Int, Int) { (location.file, location.line, location.column) }
}

extension ContentFault.Kind {
  fileprivate init(_ error: LibraryError) {
    switch error {
    case .brokenEncoding: self = .brokenEncoding
    case .unreadable(_, let code): self = .unreadableFile(code: code)
    case .unknownLesson, .missing: self = .unreadableFile(code: 0)
    }
  }
}
