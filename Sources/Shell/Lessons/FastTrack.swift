internal import Lessons

/// The way of somebody who knows half of a lesson: first its predictions, then the steps of those
/// that were missed.
///
/// A prediction whose command the learner has to change first cannot be asked beforehand.
struct FastTrack: Equatable {
  /// A prediction with the command that decides it.
  struct Item: Equatable {
    /// The index of the step, from 0.
    let step: Int
    /// The index of its block in the step.
    let block: Int
    let question: Question
    /// The command line behind it.
    let line: String
  }

  /// The predictions that can be asked before anything is measured, in order.
  let items: [Item]
  /// What was answered, by question.
  private(set) var answers: [String: Answer]
  /// Whether a prediction was missed, by question, as far as they are judged.
  private(set) var missed: [String: Bool]
  private let stepCount: Int

  /// The way through a lesson, with what was answered and judged so far.
  init(_ lesson: Lesson, answers: [String: Answer] = [:], missed: [String: Bool] = [:]) {
    items = lesson.steps.enumerated().flatMap { Self.items(of: $1, at: $0) }
    stepCount = lesson.steps.count
    self.answers = answers
    self.missed = missed
  }

  private static func items(of step: Step, at index: Int) -> [Item] {
    step.blocks.indices.compactMap { block in
      guard case .question(let question) = step.blocks[block], question.kind == .predict,
        question.finding != nil, let commands = Array(step.blocks[block...]).commands.first,
        !commands.mustModify, let line = commands.lines.first
      else { return nil }
      return Item(step: index, block: block, question: question, line: line)
    }
  }

  /// The prediction that is asked next; nil when all are answered.
  var open: Item? { items.first { answers[$0.question.identifier] == nil } }

  /// How many are answered.
  var answeredCount: Int { items.count { answers[$0.question.identifier] != nil } }

  /// The predictions that are answered and not judged yet; one left open needs no judging.
  var unjudged: [Item] {
    items.filter { item in
      guard case .option? = answers[item.question.identifier] else { return false }
      return missed[item.question.identifier] == nil
    }
  }

  /// The steps to be shown, from 0; nil before every prediction is answered and judged.
  var shownSteps: [Int]? {
    guard open == nil, unjudged.isEmpty else { return nil }
    return (0..<stepCount).filter { step in
      let owner = owner(of: step)
      return items.contains { $0.step == owner && isMissed($0) }
    }
  }

  /// The answers to predictions of a step that need not be asked again.
  func kept(inStep step: Int) -> [String: Answer] {
    let asked = Set(items.filter { $0.step == step }.map(\.question.identifier))
    return answers.filter { asked.contains($0.key) && $0.value != .notSure }
  }

  /// Answers a prediction; asked again, it has to be judged again.
  mutating func answer(_ answer: Answer?, to question: Question) {
    answers[question.identifier] = answer
    missed[question.identifier] = nil
  }

  /// Takes in whether a prediction was missed.
  mutating func judge(_ question: Question, isMissed: Bool) {
    missed[question.identifier] = isMissed
  }

  private func isMissed(_ item: Item) -> Bool { missed[item.question.identifier] ?? true }

  /// A step without a prediction belongs to the last one before it, and what leads in to the first.
  private func owner(of step: Int) -> Int? {
    (items.last { $0.step <= step } ?? items.first)?.step
  }
}
