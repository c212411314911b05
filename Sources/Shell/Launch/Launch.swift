internal import ArgumentParser
internal import Experiments
internal import Lessons
internal import Platform
internal import Prompt
internal import Wording

/// The way from the words after `conlab` to one command, a script, or the prompt.
enum Launch {
  /// Does what the words say; everything is said and saved when it returns.
  static func run(_ words: [String]) -> ExitCode {
    let (optionWords, command) = LaunchOptions.split(words)
    let isQuestion = optionWords.contains {
      Launch.answeredByGrammar.contains($0.prefix { $0 != "=" })
    }
    let terminal = TerminalFacts.current()
    if isQuestion { return helpPage(optionWords, terminal) ?? answer(words) }
    do {
      let options = try parse(optionWords)
      // One command fills the whole session, so its wish to be plain is the session's.
      let own = command.prefix { $0 != WatchCommand.configuration.commandName }
      let wantsPlain = own.contains("--plain")
      let dispatcher = try makeDispatcher(
        options, terminal: terminal, isPlain: options.plain || wantsPlain,
        isInteractive: terminal.inputIsTerminal && options.script == nil
          && (command.isEmpty || Launch.asksBack.contains(command[0])))
      // The words of a watched program are its own.
      let words = own.filter { $0 != "--plain" } + command.dropFirst(own.count)
      return run(words, options, dispatcher, terminal)
    } catch {
      let library = Library()
      let language = Language.first(
        of: [
          typedLanguage(optionWords),
          Archive(environment: ProcessEnvironment.value).chosenLanguage, terminal.lessonLanguage,
        ], in: library)
      let sentence = Wording(library: library, language: language).sentence(of: error)
      try? FileDescriptor.standardError.write("error: \(sentence)\n")
      return error.exitCode
    }
  }

  private static func run(
    _ command: [String], _ options: LaunchOptions, _ dispatcher: Dispatcher,
    _ terminal: TerminalFacts
  ) -> ExitCode {
    if !command.isEmpty {
      let status = dispatcher.perform(words: command)
      guard dispatcher.sitting.isInteractive, dispatcher.isGuiding else { return status }
      return PromptLoop(dispatcher, terminal: terminal).finishGuiding()
    }
    if let path = options.script {
      return ScriptRun(dispatcher: dispatcher, keepsGoing: options.keepGoing).run(path: path)
    }
    if terminal.inputIsTerminal { return PromptLoop(dispatcher, terminal: terminal).run() }
    return ScriptRun(dispatcher: dispatcher, keepsGoing: false).run(path: "-")
  }

  /// The language that the options ask for, even where they cannot be understood otherwise.
  private static func typedLanguage(_ options: [String]) -> Language? {
    let name = "--language"
    let typed = zip(options, options.dropFirst()).first { $0.0 == name }?.1
    let joined = options.last { $0.hasPrefix(name + "=") }?.dropFirst(name.count + 1)
    return (typed ?? joined.map(String.init)).flatMap(Language.init(argument:))
  }

  /// The commands that go on at a prompt where there is a terminal.
  private static let asksBack: Set = ["quiz", "review", "play", "puzzles"]

  private static let answeredByGrammar: Set<Substring> = [
    "--help", "-h", "--version", "--generate-completion-script", "--experimental-dump-help",
  ]

  /// Help on the program in the language of the lab; nil where no help is asked.
  private static func helpPage(_ words: [String], _ terminal: TerminalFacts) -> ExitCode? {
    let questions: Set = ["--help", "-h"]
    let others = words.filter { !questions.contains($0) }
    guard others.count < words.count, let options = try? parse(others),
      let dispatcher = try? makeDispatcher(
        options, terminal: terminal, isPlain: options.plain, isInteractive: false),
      dispatcher.showHelp([])
    else { return nil }
    return .success
  }

  /// Help, the version and completion scripts come from the grammar alone.
  private static func answer(_ words: [String]) -> ExitCode {
    do {
      // What the parser answers by itself it throws, some of it only when it is run.
      var parsed = try Conlab.parseAsRoot(words)
      try parsed.run()
      return .success
    } catch {
      let isText = Conlab.exitCode(for: error) == .success
      let descriptor = isText ? FileDescriptor.standardOutput : .standardError
      try? descriptor.write(Conlab.fullMessage(for: error) + "\n")
      return isText ? .success : .badInput
    }
  }

  private static func parse(_ words: [String]) throws(ShellError) -> LaunchOptions {
    if words.isEmpty { return .defaults }
    do {
      return try LaunchOptions.parse(words)
    } catch let error as ShellError {
      throw error
    } catch {
      throw .grammar(
        GrammarComplaint(error, message: LaunchOptions.message(for: error)), command: [])
    }
  }

  private static func makeDispatcher(
    _ options: LaunchOptions, terminal: TerminalFacts, isPlain: Bool, isInteractive: Bool
  ) throws(ShellError) -> Dispatcher {
    let output = Output(
      terminal: terminal, plain: isPlain, color: options.color, isUTF8: terminal.isUTF8)
    let archive = Archive(environment: ProcessEnvironment.value)
    var settings = archive.settings
    let source = try source(options.lessons)
    let library = Library(source: source)
    if let language = options.language, !library.languages.contains(language.rawValue) {
      throw .wrongSetting(
        "--language", value: language.rawValue, allowed: library.languages)
    }
    settings.language = Language.first(
      of: [options.language, archive.chosenLanguage, terminal.lessonLanguage], in: library)
    return Dispatcher.make(
      output, lessonSource: source, archive: archive, settings: settings,
      isInteractive: isInteractive)
  }

  private static func source(_ folder: String?) throws(ShellError) -> LessonSource {
    guard let folder = folder ?? ProcessEnvironment.nonEmptyValue(of: "CONLAB_LESSONS") else {
      return .embedded
    }
    do {
      return try .folder(folder)
    } catch {
      throw ShellError(error)
    }
  }
}

extension TerminalFacts {
  /// The language that the environment asks for, as one that lessons may be written in.
  fileprivate var lessonLanguage: Language? { language.map(Language.init(rawValue:)) }
}
