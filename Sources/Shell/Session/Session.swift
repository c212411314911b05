internal import Experiments
internal import Lessons
internal import Notebook
internal import Prompt
internal import Terminal

/// One sitting in the lab: what the person chose, where they are, and where things are kept.
final class Session {
  let output: Output
  /// Where the lessons come from.
  let lessonSource: LessonSource
  let library: Library
  /// The notebook and the progress on disk; nil where nothing can be saved.
  let archive: Archive
  /// What the person chose with 'set'.
  var settings: Settings
  /// Whether a person sits at a prompt, so that asking back makes sense.
  let isInteractive: Bool
  /// Whether the lab was asked to end.
  var isOver = false
  /// The status that the program ends with: the worst there was.
  private(set) var status = ExitCode.success
  /// The status of the line done last; a command may have done another one.
  private var latest = ExitCode.success
  /// The command that was just offered and that Enter does; any other line takes the offer away.
  private var offer: String?
  /// Reads a short answer to a question of the lab itself; nil when there was none.
  var ask: ((String) -> String?)?

  private(set) lazy var guide = LessonGuide(session: self)
  private(set) lazy var quiz = QuizGuide(session: self)
  private(set) lazy var runner = ExperimentRunner(session: self)
  private(set) lazy var phrases = Phrases(library: library, language: settings.language)
  private(set) lazy var words = FixedWords(library: library, language: settings.language)

  init(
    output: Output, lessonSource: LessonSource, archive: Archive, settings: Settings,
    isInteractive: Bool
  ) {
    self.output = output
    self.lessonSource = lessonSource
    self.library = Library(source: lessonSource)
    self.archive = archive
    self.settings = settings
    self.isInteractive = isInteractive
  }

  /// Does one line: cuts it into words, parses them, and does what they say.
  ///
  /// - Returns: the status of this line; errors have been said by then.
  @discardableResult
  func perform(line: String) -> ExitCode {
    offer = nil
    do {
      let words = try Words.split(line)
      return words.isEmpty ? .success : perform(words: words)
    } catch {
      return fail(error)
    }
  }

  /// Does the words of one command.
  @discardableResult
  func perform(words: [String]) -> ExitCode {
    defer { tellTrouble() }
    do {
      switch try Parsing.parse(words) {
      case .text(let text): output.write(text + (text.hasSuffix("\n") ? "" : "\n"))
      case .command(let command):
        latest = .success
        try command.perform(in: self)
        if latest == .success { guide.didPerform(words[0]) }
        return latest
      case .experiment(let invocation):
        return note(try runner.run(invocation))
      }
      return .success
    } catch let error as ShellError {
      return fail(error)
    } catch {
      output.complain("\(error)")
      return note(.failed)
    }
  }

  /// Offers a command to be done by Enter alone.
  func offer(_ line: String) { offer = line }

  /// The command that was offered, once.
  func takeOffer() -> String? {
    defer { offer = nil }
    return offer
  }

  /// The lessons in the language of the session.
  private(set) lazy var lessons = readLessons()

  private func readLessons() -> [Lesson] {
    let found = try? library.lessons(language: settings.language.rawValue)
    return (found ?? []).map(\.content)
  }

  /// One lesson by name or number; the others are not read.
  func lesson(named name: String) throws(ShellError) -> Lesson {
    do {
      return try library.lesson(named: name, language: settings.language.rawValue).content
    } catch {
      throw ShellError(error)
    }
  }

  /// The claims of the article in the language of the session.
  func claims() throws(ShellError) -> ClaimPage {
    do {
      return try library.claims(language: settings.language.rawValue).content
    } catch {
      throw ShellError(error)
    }
  }

  /// Changes the language from now on.
  func speak(_ language: Language) {
    settings.language = language
    phrases = Phrases(library: library, language: language)
    words = FixedWords(library: library, language: language)
    lessons = readLessons()
    guide.languageChanged()
    quiz.languageChanged()
  }

  /// Says once what keeps the lab from saving; it is no failure of the line that met it.
  private func tellTrouble() {
    if let trouble = archive.takeTrouble() { output.writeError("note: \(trouble)\n") }
  }

  private func fail(_ error: ShellError) -> ExitCode {
    output.complain(error.description)
    return note(error.exitCode)
  }

  /// Takes in how something ended that a command did.
  @discardableResult
  func note(_ code: ExitCode) -> ExitCode {
    status = max(status, code)
    latest = code
    return code
  }
}

extension Session {
  /// The faults in the lessons of a folder, or in those that the lab would show.
  func lessonFaults(folder: String?) throws(ShellError) -> [String] {
    do throws(LibraryError) {
      let source = try folder.map { path throws(LibraryError) in try LessonSource.folder(path) }
      let check = ContentCheck(
        source: source ?? lessonSource, catalogue: ContentValidation.catalogue)
      return check.faults().map(\.description)
    } catch {
      throw ShellError(error)
    }
  }
}

extension Session {
  /// The rows of all claims with their statements, for completion; none where there are no claims.
  var claimNames: [Completions.Item] {
    ((try? claims())?.claims ?? []).flatMap { claim in
      claim.rows.map { Completions.Item($0, summary: claim.title) }
    }
  }
}
