internal import Results
internal import Lessons

/// Where a learner stands in a lesson: a pure value that every answer and every run moves on.
///
/// A step is shown up to its first gate: a question to answer or a command to run. What follows the
/// gate is shown when it has been passed. Nothing moves on by itself past the end of a step.
struct LessonWalk: Equatable {
  let lesson: Lesson
  /// The index of the step, from 0.
  private(set) var stepIndex: Int
  /// The index of the block after the last one shown.
  private(set) var position = 0
  /// The letters answered in this step, by question.
  private(set) var answers: [String: Answer] = [:]
  /// The command gates of this step that were passed, by the index of their block.
  private(set) var passed: Set<Int> = []
  /// What the runs of this step found.
  private(set) var findings: [String: String] = [:]
  /// Whether the step was finished before and is shown whole, without being asked again.
  private(set) var isFree = false
  /// The hints of this step that were shown.
  private(set) var hintsShown = 0
  /// The way of somebody who knows half of it; nil where the whole lesson is walked.
  private(set) var track: FastTrack?

  init(lesson: Lesson, stepIndex: Int = 0) {
    self.lesson = lesson
    self.stepIndex = min(max(stepIndex, 0), max(lesson.steps.count - 1, 0))
  }

  /// What the learner is expected to do next.
  enum Gate: Equatable {
    case answer(Question)
    case run(Commands)
    /// The predictions that were asked first are to be compared with measurements.
    case judge
    case stepEnd
    case lessonEnd
  }

  var step: Step { lesson.steps[stepIndex] }
  var isLastStep: Bool { nextStep == nil }

  /// The gate that stands open.
  var gate: Gate {
    if let track, track.open == nil, !track.unjudged.isEmpty { return .judge }
    if !isFree, position > 0, position <= step.blocks.count {
      switch step.blocks[position - 1] {
      case .question(let question) where answers[question.identifier] == nil:
        return .answer(question)
      case .commands(let commands) where !passed.contains(position - 1): return .run(commands)
      default: break
      }
    }
    return isLastStep ? .lessonEnd : .stepEnd
  }

  /// Whether the gate shown last needs nothing more, and something of the step is still to come.
  var isPassed: Bool {
    position > 0 && position < step.blocks.count && (gate == .stepEnd || gate == .lessonEnd)
  }

  /// Shows what comes next: the blocks up to and including the next gate.
  mutating func advance() -> [ContentBlock] {
    var shown: [ContentBlock] = []
    while position < step.blocks.count {
      let block = step.blocks[position]
      position += 1
      if case .hint = block { continue }
      shown.append(block)
      switch block {
      case .question, .commands: return shown
      case .prose, .hint, .terms: continue
      }
    }
    return shown
  }

  /// Goes back to the beginning of the step and keeps what was answered and passed.
  mutating func rewind() { position = 0 }

  /// Answers the open question.
  mutating func answer(_ answer: Answer) {
    guard case .answer(let question) = gate else { return }
    if beforehand != nil { track?.answer(answer, to: question) }
    answers[question.identifier] = answer
  }

  /// Takes in what a run found, and passes the command gate if it is the run asked for.
  ///
  /// - Parameters:
  ///   - asked: what the run asked.
  ///   - found: the values of the findings by their names.
  ///   - canonical: what a line of the lesson asks; nil where it is no experiment.
  /// - Returns: whether the gate was passed.
  mutating func didRun(
    _ asked: Inquiry, findings found: [String: String], canonical: (String) -> Inquiry?
  ) -> Bool {
    guard case .run(let commands) = gate else { return false }
    guard commands.lines.contains(where: { $0.prefix { $0 != " " } == asked.experiment }) else {
      return false
    }
    if commands.mustModify, isSeen(asked, canonical) { return false }
    pass(found)
    return true
  }

  /// Takes in what exploring proved, and passes the command gate if that program was asked for.
  ///
  /// - Parameters:
  ///   - asked: what was explored.
  ///   - found: the values of the findings by their names.
  ///   - canonical: what a line of the lesson explores; nil where it explores nothing.
  /// - Returns: whether the gate was passed.
  mutating func didExplore(
    _ asked: Explored.Asked, findings found: [String: String],
    canonical: (String) -> Explored.Asked?
  ) -> Bool {
    guard case .run(let commands) = gate else { return false }
    let wanted = commands.lines.compactMap(canonical)
    // Another program would decide a prediction that was not made about it.
    guard
      commands.mustModify ? !wanted.isEmpty && !isSeen(asked, canonical) : wanted.contains(asked)
    else { return false }
    pass(found)
    return true
  }

  /// Whether the open gate asks for what exploring a certain program proves.
  var asksForProof: Bool {
    guard case .run(let commands) = gate else { return false }
    return commands.lines.contains { Explored.asked(by: $0) != nil }
  }

  private mutating func pass(_ found: [String: String]) {
    findings.merge(found) { _, newer in newer }
    passed.insert(position - 1)
  }

  /// Whether the lesson has shown up to the open gate what somebody asked.
  private func isSeen<Asked: Equatable>(_ asked: Asked, _ canonical: (String) -> Asked?) -> Bool {
    guard case .run(let commands) = gate else { return false }
    return (earlierLines + commands.lines).contains { canonical($0) == asked }
  }

  /// Passes the command gate when it asked for this command, which is no experiment.
  ///
  /// - Parameter name: the first word of the command.
  /// - Returns: whether the gate was passed.
  mutating func didPerform(_ name: String) -> Bool {
    guard case .run(let commands) = gate,
      commands.lines.contains(where: { $0.prefix { $0 != " " } == name })
    else { return false }
    passed.insert(position - 1)
    return true
  }

  /// The commands that the lesson had shown before the open gate.
  private var earlierLines: [String] {
    let before = lesson.steps[..<stepIndex].flatMap(\.blocks) + step.blocks.prefix(position - 1)
    return before.commands.flatMap(\.lines)
  }

  /// The experiment of the command gate passed last in this step.
  var experimentBefore: String? {
    guard let index = passed.max(), step.blocks.indices.contains(index),
      case .commands(let commands) = step.blocks[index]
    else { return nil }
    return commands.lines.first.map { String($0.prefix { $0 != " " }) }
  }

  /// Whether the learner is to say what was observed before it is explained.
  var asksForObservation: Bool {
    guard position < step.blocks.count else { return false }
    for block in step.blocks[position...] {
      switch block {
      case .question(let question): return question.kind == .explain
      case .commands: return false
      case .prose, .hint, .terms: continue
      }
    }
    return false
  }

  /// The predictions of this step that its runs have decided, with what was answered.
  var decidedPredictions: [(question: Question, answer: Answer)] {
    step.blocks.questions.compactMap { question in
      guard question.kind == .predict, let answer = answers[question.identifier],
        let finding = question.finding, findings[finding] != nil
      else { return nil }
      return (question, answer)
    }
  }

  /// The findings that the questions of this step ask about, in their order.
  var predictedFindings: [String] {
    step.blocks.questions.filter { $0.kind == .predict }.compactMap(\.finding)
  }

  /// The findings that the learner is to name before they are explained.
  var observedFindings: [String] {
    step.blocks.questions.filter { $0.kind == .explain }.compactMap(\.finding)
  }

  /// The next hint of this step, beginning again after the last one; nil where there is none.
  mutating func nextHint() -> (hint: Hint, isLast: Bool)? {
    let hints = step.blocks.hints
    guard !hints.isEmpty else { return nil }
    defer { hintsShown += 1 }
    let index = hintsShown % hints.count
    return (hints[index], index == hints.count - 1)
  }

  /// Moves to another step and forgets what was answered in this one.
  ///
  /// - Parameters:
  ///   - index: the step, from 0.
  ///   - freely: whether the step is shown whole, without being asked again.
  ///   - anew: whether also what was predicted beforehand is asked again.
  mutating func go(to index: Int, freely: Bool = false, anew: Bool = false) {
    let former = track
    self = LessonWalk(lesson: lesson, stepIndex: index)
    track = former
    isFree = freely
    if freely { position = step.blocks.count }
    if let former, !anew { answers = former.kept(inStep: stepIndex) }
  }

  /// Goes on by a fast track: to its open prediction, else to its first step.
  mutating func follow(_ track: FastTrack) {
    self.track = track
    if let item = track.open {
      go(to: item.step)
      position = item.block + 1
    } else if let first = track.shownSteps?.first {
      go(to: first)
    }
  }

  /// Puts back the fast track that was left, without moving.
  mutating func restore(_ track: FastTrack) { self.track = track }

  /// Asks nothing more in this step, which was finished before.
  mutating func release() { isFree = true }

  /// Puts back what was answered and passed before the shell ended.
  mutating func restore(
    answers: [String: Answer], position: Int, passed: Set<Int>, findings: [String: String]
  ) {
    self.answers = answers
    self.findings = findings
    self.position = min(max(position, 0), step.blocks.count)
    self.passed = passed
  }
}
