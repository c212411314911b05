/// All teaching content of one source, read file by file when it is asked for.
public struct Library: Sendable {
  /// Content in the language asked for or, where it is not translated, in English.
  public struct Translated<Content: Sendable>: Sendable {
    /// The content.
    public let content: Content
    /// The language it is in, such as `en`.
    public let language: String
    /// Whether the language asked for does not have it; the learner must be told.
    public let isFallback: Bool
  }

  /// The language that has everything and that the others fall back to.
  public static let referenceLanguage = "en"

  let source: LessonSource
  private let explanationSource: LessonSource
  private let lessonKinds: [(number: Int, name: String)]

  /// The content of a source; a source without explanations uses those of the program.
  public init(source: LessonSource = .embedded) {
    self.source = source
    lessonKinds = Self.lessonKinds(of: source)
    let hasExplanations = source.contentPaths.contains {
      if case .explanation = $0.kind { true } else { false }
    }
    explanationSource = hasExplanations ? source : .embedded
  }

  /// The languages in which it has anything, and those of the program, by the names of their folders.
  public var languages: [String] {
    Set((source.contentPaths + LessonSource.embedded.contentPaths).map(\.language)).sorted()
  }

  /// Whether a folder of this name holds a language: `en`, `zh`, `pt-BR`.
  public static func isLanguage(_ name: String) -> Bool { ContentPath.isLanguage(name[...]) }

  /// The names of all lessons in the order of their numbers.
  public var lessonNames: [String] {
    lessonKinds.map(\.name)
  }

  /// Every lesson, in order.
  ///
  /// - Throws: `LibraryError.unreadable` and `LibraryError.brokenEncoding`.
  public func lessons(language: String) throws(LibraryError) -> [Translated<Lesson>] {
    var result: [Translated<Lesson>] = []
    for kind in lessonKinds { result.append(try lesson(kind, language: language)) }
    return result
  }

  /// One lesson by its name, its number, or its file name without ending.
  ///
  /// - Throws: `LibraryError.unknownLesson` with the names there are; also
  ///   `LibraryError.unreadable` and `LibraryError.brokenEncoding`.
  public func lesson(
    named wanted: String, language: String
  ) throws(LibraryError) -> Translated<Lesson> {
    let digits = wanted.prefix { $0.isASCII && $0.isNumber }
    let kind = lessonKinds.first { number, name in
      wanted == name
        || Int(digits) == number && (digits == wanted || wanted == digits + "-" + name)
    }
    guard let kind else { throw .unknownLesson(wanted, known: lessonNames) }
    return try lesson(kind, language: language)
  }

  private func lesson(
    _ kind: (number: Int, name: String), language: String
  ) throws(LibraryError) -> Translated<Lesson> {
    try translated(.lesson(number: kind.number, name: kind.name), language: language) {
      PageReader.lesson($0, path: $1, number: kind.number, name: kind.name).0
    }
  }

  /// The explanations of one experiment.
  ///
  /// - Throws: `LibraryError.missing` when no language has them; also
  ///   `LibraryError.unreadable` and `LibraryError.brokenEncoding`.
  public func explanations(
    experiment: String, language: String
  ) throws(LibraryError) -> Translated<Explanation> {
    try translated(
      .explanation(experiment: experiment), from: explanationSource, language: language
    ) {
      PageReader.explanation($0, file: $1.written, experiment: experiment).value
    }
  }

  /// The questions people ask; a folder without an FAQ uses that of the program.
  ///
  /// - Throws: `LibraryError.unreadable`, `LibraryError.brokenEncoding`.
  public func faq(language: String) throws(LibraryError) -> Translated<FAQPage> {
    try translated(.faq, from: source(of: .faq), language: language) {
      FAQReader.page($0, file: $1.written).value
    }
  }

  /// The terms of the field; a folder without them uses those of the program.
  func glossaryPage(language: String) throws(LibraryError) -> Translated<Glossary> {
    try translated(.glossary, from: source(of: .glossary), language: language) {
      GlossaryReader.page($0, file: $1.written).value
    }
  }

  /// Where to go on; a folder without such a page uses that of the program.
  ///
  /// - Throws: `LibraryError.unreadable`, `LibraryError.brokenEncoding`.
  public func readingList(language: String) throws(LibraryError) -> Translated<ReadingList> {
    try translated(.reading, from: source(of: .reading), language: language) {
      ReadingListReader.page($0, file: $1.written).value
    }
  }

  /// The files of a kind in all languages, in the order of their paths, each read.
  func inAllLanguages<Content>(
    _ kind: ContentPath.Kind, read: (String, String) -> Content
  ) throws(LibraryError) -> [Content] {
    let source = source(of: kind)
    var contents: [Content] = []
    for path in source.contentPaths where path.kind == kind {
      contents.append(read(try source.text(of: path.written), path.written))
    }
    return contents
  }

  /// The beliefs that wrong answers show, by name; a folder without them uses the program's.
  ///
  /// - Throws: `LibraryError.unreadable`, `LibraryError.brokenEncoding`.
  public func misconceptions(
    language: String
  ) throws(LibraryError) -> Translated<[String: Misconception]> {
    try translated(.misconceptions, from: source(of: .misconceptions), language: language) {
      let entries = PageReader.reference($0, file: $1.written).value.entries
      return Dictionary(
        entries.map { ($0.title, Misconception(name: $0.title, text: $0.blocks.prose)) }
      ) { former, _ in former }
    }
  }

  /// The claims of the article.
  ///
  /// - Throws: `LibraryError.missing`, `LibraryError.unreadable`, `LibraryError.brokenEncoding`.
  public func claims(language: String) throws(LibraryError) -> Translated<ClaimPage> {
    try translated(.claims, language: language) {
      PageReader.claims($0, file: $1.written).value
    }
  }

  /// The source that has files of a kind: the folder itself, else the program.
  private func source(of kind: ContentPath.Kind) -> LessonSource {
    source.contentPaths.contains { $0.kind == kind } ? source : .embedded
  }

  private static func lessonKinds(of source: LessonSource) -> [(number: Int, name: String)] {
    var names: [String: Int] = [:]
    for path in source.contentPaths {
      if case .lesson(let number, let name) = path.kind { names[name] = names[name] ?? number }
    }
    return names.map { (number: $0.value, name: $0.key) }
      .sorted { ($0.number, $0.name) < ($1.number, $1.name) }
  }

  /// Reads the file of a kind in a language, else in English, else in any language that has it.
  ///
  /// The sections that a translation lacks are those of the English file.
  func translated<Content: Completable>(
    _ kind: ContentPath.Kind, from other: LessonSource? = nil, language: String,
    read: (String, ContentPath) -> Content
  ) throws(LibraryError) -> Translated<Content> {
    let source = other ?? source
    let candidates = source.contentPaths.filter { $0.kind == kind }
    let wanted = candidates.first { $0.language == language }
    let reference = candidates.first { $0.language == Self.referenceLanguage }
    guard let path = wanted ?? reference ?? candidates.first else {
      throw .missing(path: ContentPath.path(of: kind, language: language))
    }
    let text = try source.text(of: path.written)
    var content = read(text, path)
    // Two pages with as many sections have the same ones, and reading the second one is spared.
    if let reference, reference != path,
      let whole = try? source.text(of: reference.written),
      whole.sectionCount > text.sectionCount
    {
      content.complete(from: read(whole, reference))
    }
    return Translated(
      content: content, language: path.language, isFallback: path.language != language)
  }
}

extension String {
  /// How many headings of level two it has.
  fileprivate var sectionCount: Int {
    split(separator: "\n").count { $0.hasPrefix("## ") }
  }
}

/// A belief that wrong answers show: what it says, and why it is tempting.
public struct Misconception: Equatable, Sendable {
  /// The name that options carry, such as `threads-always-help`.
  public let name: String
  /// What is to be said about it.
  public let text: [Prose.Block]
}
