internal import ArgumentParser
internal import Results

/// Does what comes next in the lesson: runs the step's command, or goes to the next step.
struct NextCommand: LabCommand {
  static let configuration = CommandConfiguration(
    commandName: "next", abstract: "Do what comes next in the lesson.")

  func perform(in context: CommandContext) throws -> Reply { try context.guide.next() }
}

/// Goes one step back.
struct BackCommand: LabCommand {
  static let configuration = CommandConfiguration(
    commandName: "back", abstract: "Go one step back in the lesson.")

  func perform(in context: CommandContext) throws -> Reply { try context.lesson.back() }
}

/// Begins the step again.
struct AgainCommand: LabCommand {
  static let configuration = CommandConfiguration(
    commandName: "again", abstract: "Begin this step again.")

  func perform(in context: CommandContext) throws -> Reply { try context.lesson.again() }
}

/// Goes to the next step or question, whatever is still open in this one.
struct SkipCommand: LabCommand {
  static let configuration = CommandConfiguration(
    commandName: "skip", abstract: "Go to the next step, or question, without finishing this one.")

  func perform(in context: CommandContext) throws -> Reply { try context.guide.skip() }
}

/// Gives a hint, a stronger one each time.
struct HintCommand: LabCommand {
  static let configuration = CommandConfiguration(
    commandName: "hint",
    abstract: "Get a hint for this step or question; ask again for a stronger one.")

  func perform(in context: CommandContext) throws -> Reply { try context.guide.hint() }
}

/// Shows the step and what it waits for.
struct WhereCommand: LabCommand {
  static let configuration = CommandConfiguration(
    commandName: "where", abstract: "Show the lesson, the step, and what comes next.")

  @Flag(help: "Print one JSON object and nothing else; of the game or the lesson.")
  var json = false

  func perform(in context: CommandContext) throws -> Reply {
    if json {
      let place = try context.game.object ?? context.lesson.place().json
      return .text(try place.json() + "\n")
    }
    return try context.guide.whereAmI()
  }
}

/// Answers the open question.
struct AnswerCommand: LabCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "Answer the open question; its letter alone does the same.")

  @Argument(help: "The letter of the choice, a number with its unit, or ? for not sure.")
  var choice: String

  @Argument(help: "How sure you are: 1 guessing, 2 fairly sure, 3 certain.")
  var confidence: Int?

  func validate() throws {
    if let confidence, !(1...3).contains(confidence) {
      throw ShellError.noSuchChoice("\(confidence)", choices: ["1", "2", "3"])
    }
  }

  func perform(in context: CommandContext) throws -> Reply {
    try context.guide.answer(choice, confidence: confidence)
  }
}
