internal import ArgumentParser

/// A command of the lab that is no experiment: parsed by the one grammar.
protocol LabCommand: ParsableCommand {
  /// Whether its output alone is to have no colour and no glyph beyond ASCII.
  var isPlain: Bool { get }
  /// Does what the command says, and returns what is to be shown.
  func perform(in context: CommandContext) throws -> Reply
}

extension LabCommand {
  var isPlain: Bool { false }
}

/// What a command may use.
struct CommandContext {
  let sitting: Sitting
  let lesson: LessonGuide
  let quiz: QuizGuide
  let game: GameGuide
  /// Who takes the short words that a person answers with.
  let guide: any Guide
  /// What can be typed, for the overview of help.
  let help: () -> [CommandGroup]
  /// What is wrong with a line, in a sentence; nil where it can be understood.
  let lineError: @Sendable (String) -> String?
  /// The grammar as data; nil where it cannot be had.
  let grammar: () -> GrammarTree?
}
