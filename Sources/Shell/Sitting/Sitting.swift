internal import Lessons
internal import Notebook
internal import Platform
internal import Wording

/// One sitting in the lab: what the person chose, what there is to read, and where things are kept.
final class Sitting {
  /// Where the lessons come from.
  let lessonSource: LessonSource
  let library: Library
  /// The notebook and the progress on disk.
  let archive: Archive
  /// Whether a person sits at a prompt, so that asking back makes sense.
  let isInteractive: Bool
  /// What the person chose with 'set'.
  private(set) var settings: Settings

  private let terminal: FileDescriptor?
  private let report: (RunProgress, Wording) -> Void

  /// Measures, and keeps what was measured.
  private(set) lazy var runner = ExperimentRunner(archive: archive, terminal: terminal) {
    [unowned self] in report($0, words)
  }
  /// What there is to read in the language of the sitting.
  private var reading: Reading
  /// The window that the sitting is read in.
  var window: () -> ScreenSize = { .usual }
  /// Where the learner repairs programs.
  var learnersFolder = LearnersFolder.usual
  /// What stood on the screen last; nil where nothing was shown yet.
  var lastScreen: () -> ScreenRecord.Screen? = { nil }

  /// Begins a sitting.
  /// - Parameters:
  ///   - lessonSource: where the lessons come from.
  ///   - archive: where the notebook and the progress are kept.
  ///   - settings: what the person chose earlier.
  ///   - isInteractive: whether a person sits at a prompt.
  ///   - terminal: the terminal whose modes a run must leave as they are; nil where there is none.
  ///   - report: takes in how far a run is, and the words to say it in.
  init(
    lessonSource: LessonSource, archive: Archive, settings: Settings, isInteractive: Bool,
    terminal: FileDescriptor?, report: @escaping (RunProgress, Wording) -> Void
  ) {
    self.lessonSource = lessonSource
    library = Library(source: lessonSource)
    self.archive = archive
    self.settings = settings
    reading = Reading(library: library, language: settings.language)
    self.isInteractive = isInteractive
    self.terminal = terminal
    self.report = report
  }

  /// Changes the settings from now on, and for later sittings.
  func choose(_ wanted: Settings) {
    if wanted.language != settings.language {
      reading = Reading(library: library, language: wanted.language)
    }
    settings = wanted
    archive.save(wanted)
  }

  /// What there is to read in a language that one answer is given in.
  private func reading(in language: Language) -> Reading {
    language == settings.language ? reading : Reading(library: library, language: language)
  }
}

extension Sitting {
  /// The words in the language of the sitting.
  var words: Wording { reading.words }
  /// The lessons in the language of the sitting.
  var lessons: [Lesson] { reading.lessons }
  /// What the lessons say about findings.
  var explanations: Explanations { reading.explanations }
  /// What of it has been said in this sitting.
  var told: ToldFindings { reading.told }
  /// The beliefs that wrong answers show, by name.
  var misconceptions: [String: Misconception] { reading.misconceptions }

  /// One lesson by name or number; the others are not read.
  func lesson(named name: String) throws(ShellError) -> Lesson {
    do {
      return try library.lesson(named: name, language: settings.language.rawValue).content
    } catch {
      throw ShellError(error)
    }
  }

  /// A program to repair, with its page in the language of the sitting.
  ///
  /// - Throws: `ShellError.exercise(.unknown)` where there is none of that name.
  func exercise(named name: String) throws(ShellError) -> Exercise {
    do throws(LibraryError) {
      let language = settings.language.rawValue
      if let exercise = try library.exercise(named: name, language: language) { return exercise }
    } catch {
      throw ShellError(error)
    }
    let nearest = Nearest.word(to: name, among: library.exerciseNames)
    throw .exercise(.unknown(name, nearest: nearest))
  }

  /// The claims of the article in the language of the sitting.
  func claims() throws(ShellError) -> ClaimPage { try reading.claims.get() }

  /// The terms of the field in the language of the sitting.
  func glossary() throws(ShellError) -> Library.Translated<[GlossaryEntry]> {
    try reading.glossary.get()
  }

  /// Where to go on after a lesson, in the language of the sitting.
  func readingList() throws(ShellError) -> Library.Translated<ReadingList> {
    try reading.readingList.get()
  }

  /// The words in a language that one answer is given in.
  func words(in language: Language) -> Wording { reading(in: language).words }

  /// The language that a question is asked in, and answered in, whatever that of the sitting is.
  func language(ofQuestion words: String) -> Language {
    Language(
      rawValue: QuestionLanguage.of(words, otherwise: settings.language.rawValue))
  }

  /// The FAQ in a language; in that of the sitting where none is named.
  func faq(in language: Language? = nil) throws(ShellError) -> Library.Translated<FAQPage> {
    try reading(in: language ?? settings.language).faq.get()
  }

  /// The items of the FAQ that a question may be about, the best first.
  func faqMatches(_ words: String) throws(ShellError) -> [SearchIndex.Match] {
    try reading.faqIndex.get().matches(words)
  }
}
