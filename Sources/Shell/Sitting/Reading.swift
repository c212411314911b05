internal import Lessons
internal import Wording

/// All that there is to read in one language; each part is read when it is first asked for.
final class Reading {
  private let library: Library
  private let language: Language

  /// The words of the program itself.
  private(set) lazy var words = Wording(library: library, language: language)
  /// What the lessons say about findings.
  private(set) lazy var explanations = Explanations(library: library, language: language)
  /// What of it has been said already.
  let told = ToldFindings()
  /// The lessons in their order; none where they cannot be read.
  private(set) lazy var lessons: [Lesson] = {
    let found = try? library.lessons(language: language.rawValue)
    return (found ?? []).map(\.content)
  }()
  /// The beliefs that wrong answers show, by name.
  private(set) lazy var misconceptions: [String: Misconception] =
    (try? library.misconceptions(language: language.rawValue).content) ?? [:]
  /// The questions people ask.
  private(set) lazy var faq = Reading.result { () throws(LibraryError) in
    try library.faq(language: language.rawValue)
  }
  /// What finds the questions people ask, in whatever language they are asked.
  private(set) lazy var faqIndex = Reading.result { () throws(LibraryError) in
    try library.faqIndex()
  }
  /// The terms of the field.
  private(set) lazy var glossary = Reading.result { () throws(LibraryError) in
    try library.glossary(language: language.rawValue, shownIn: lessons)
  }
  /// Where to go on after a lesson.
  private(set) lazy var readingList = Reading.result { () throws(LibraryError) in
    try library.readingList(language: language.rawValue)
  }
  /// The claims of the article.
  private(set) lazy var claims = Reading.result { () throws(LibraryError) in
    try library.claims(language: language.rawValue).content
  }

  init(library: Library, language: Language) {
    self.library = library
    self.language = language
  }

  private static func result<Content>(
    _ read: () throws(LibraryError) -> Content
  ) -> Result<Content, ShellError> {
    do {
      return .success(try read())
    } catch {
      return .failure(ShellError(error))
    }
  }
}
