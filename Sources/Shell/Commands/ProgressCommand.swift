internal import Results
internal import ArgumentParser
internal import Notebook

/// Shows how far a person is: lessons, predictions against outcomes, calibration, and what is next.
struct ProgressCommand: LabCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: "See how far you are, and how well you predict.",
    discussion: """
      Numbers that you said stand beside those that were measured; a habit is told from two \
      numbers on, as the range of the middle half. Confidence stands against correctness.
      """)

  @Flag(help: "Print one JSON object and nothing else.")
  var json = false

  func perform(in context: CommandContext) throws -> Reply {
    let progress = try LearnerProgress(context.sitting)
    if json { return .text(try progress.json.json() + "\n") }
    return .document(ProgressScreen(progress: progress, words: context.sitting.words).document)
  }
}
