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
  /// The words in the language of the sitting.
  private(set) lazy var words = Wording(library: library, language: settings.language)
  /// The lessons in the language of the sitting.
  private(set) lazy var lessons = readLessons()
  /// What the lessons say about findings.
  private(set) lazy var explanations = readExplanations()

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
    self.isInteractive = isInteractive
    self.terminal = terminal
    self.report = report
  }

  /// Changes the settings from now on, and for later sittings.
  func choose(_ wanted: Settings) {
    let isOtherLanguage = wanted.language != settings.language
    settings = wanted
    if isOtherLanguage {
      words = Wording(library: library, language: wanted.language)
      lessons = readLessons()
      explanations = readExplanations()
    }
    archive.save(wanted)
  }

  /// The words in a language that one answer is given in.
  func words(in language: Language) -> Wording {
    language == settings.language ? words : Wording(library: library, language: language)
  }

  private func readLessons() -> [Lesson] {
    let found = try? library.lessons(language: settings.language.rawValue)
    return (found ?? []).map(\.content)
  }

  private func readExplanations() -> Explanations {
    Explanations(library: library, language: settings.language)
  }
}

extension Sitting {
  /// The beliefs that wrong answers show, by name.
  var misconceptions: [String: Misconception] {
    (try? library.misconceptions(language: settings.language.rawValue).content) ?? [:]
  }

  /// One lesson by name or number; the others are not read.
  func lesson(named name: String) throws(ShellError) -> Lesson {
    do {
      return try library.lesson(named: name, language: settings.language.rawValue).content
    } catch {
      throw ShellError(error)
    }
  }

  /// The claims of the article in the language of the sitting.
  func claims() throws(ShellError) -> ClaimPage {
    do {
      return try library.claims(language: settings.language.rawValue).content
    } catch {
      throw ShellError(error)
    }
  }
}
