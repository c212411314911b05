internal import Results
internal import ArgumentParser
internal import Notebook
internal import Terminal

/// What a quiz and a review have in common.
struct QuizOptions: ParsableArguments {
  @Option(help: .init("Questions to ask at most.", valueName: "number"))
  var count: Int?

  @Option(
    help: .init("The answers in order, for scripts: b,c,4.2x,?", valueName: "list"))
  var answers: String?

  @Option(
    help: .init("How sure each answer is: 1 guessing, 2 fairly sure, 3 certain.", valueName: "list")
  )
  var sure: String?

  @Flag(help: "Run the experiments of the questions in their short form.")
  var quick = false

  @Flag(help: "Print one JSON object: what was answered, or the questions where nothing was.")
  var json = false

  func validate() throws {
    if sure != nil && answers == nil { throw ShellError.needs("--sure", other: "--answers") }
    if let count, count < 1 { throw ValidationError("'--count \(count)' asks nothing; 1 or more.") }
  }

  /// Asks the questions, or answers them with the answers that were given.
  func ask(_ items: [QuizItem], _ quiz: QuizGuide) throws -> Reply {
    guard let answers else {
      if json { return .text(try QuizRecord.questions(items).json() + "\n") }
      return quiz.begin(items, quick: quick)
    }
    let script = try QuizScript(answers: answers, sure: sure)
    let reply = try script.run(items, quick: quick, quiz)
    guard json else { return reply }
    return reply.silenced.then {
      guard let quiz = quiz.quiz else { return .nothing }
      return .text(try QuizRecord.answers(quiz).json() + "\n")
    }
  }
}

/// Asks questions of the FAQ and the lessons.
struct QuizCommand: LabCommand {
  /// The questions of a sitting when nobody says how many.
  static let usualCount = 6

  static let configuration = CommandConfiguration(
    commandName: "quiz", abstract: "Be asked: choices, and numbers that the machine settles.",
    discussion: """
      A topic is a lesson, a name or number of the FAQ, or words. What is due comes first, then \
      what was never asked. Answer with a letter or a number with its unit, such as 4x, 30% or \
      20us; '?' is not sure, 'hint' helps where there is one, 'skip' goes on, Ctrl-C leaves. Any \
      other command may be typed in between. What was answered wrongly comes back once.
      """)

  @Argument(
    help: .init("What to be asked about; everything if left out.", valueName: "topic"),
    completion: .list(KnownNames.lessons))
  var topic: [String] = []

  @OptionGroup var options: QuizOptions

  func perform(in context: CommandContext) throws -> Reply {
    let given = options.answers?.split(separator: ",", omittingEmptySubsequences: false).count
    let count = options.count ?? (given == nil ? Self.usualCount : nil)
    let items = try context.sitting.quizItems(topic, count: count, inFileOrder: given != nil)
    return try options.ask(items, context.quiz)
  }
}

/// Asks what is due.
struct ReviewCommand: LabCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Be asked again what is due.",
    discussion: """
      A question that was asked is due three days after its last answer, until it was right three \
      times running; what was last answered wrongly, or left open, is due at once. A right answer \
      within a day of the one before it does not count.
      """)

  @OptionGroup var options: QuizOptions

  func perform(in context: CommandContext) throws -> Reply {
    let due = try context.sitting.dueItems()
    let items = Array(due.items.prefix(options.count ?? due.items.count))
    guard !items.isEmpty || options.json || options.answers != nil else {
      return nothing(due, context.sitting)
    }
    return try options.ask(items, context.quiz)
  }

  private func nothing(
    _ due: (items: [QuizItem], next: Double?, isNew: Bool), _ sitting: Sitting
  ) -> Reply {
    if due.isNew { return sitting.say(.reviewNew) }
    guard let next = due.next else { return sitting.say(.reviewRest) }
    return sitting.say(.reviewNone, ["day": DayText.day(next)])
  }
}
