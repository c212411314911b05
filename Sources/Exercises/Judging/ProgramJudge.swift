public import Lessons
public import Programs
internal import Results

/// Judges a learner's file in the small language: what was given must be there, then it is explored.
public struct ProgramJudge {
  /// The exercise that the file belongs to.
  public let exercise: Exercise

  /// A judge of the files of an exercise.
  public init(_ exercise: Exercise) { self.exercise = exercise }

  /// The learner's program with what the exercise itself asks of it, whatever the file says.
  ///
  /// - Throws: `ProgramError`.
  public func specified(_ text: String) throws(ProgramError) -> Program {
    var program = try Program(text)
    program.conditions = try Program(exercise.start).conditions
    return program
  }

  /// Whether the program still has the shared values and the threads that it was given, and does not
  /// use what the exercise rules out.
  ///
  /// - Throws: `ProgramError`.
  public func kept(_ text: String) throws(ProgramError) -> Criterion {
    let (program, start) = (try Program(text), try Program(exercise.start))
    let lost =
      start.declarationTexts.filter { !program.declarationTexts.contains($0) }
      + start.threadTexts.filter { !program.threadTexts.contains($0) }
    let words = Set(
      program.text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init))
    let used = excluded.filter(words.contains)
    guard !lost.isEmpty || !used.isEmpty else { return Criterion(.kept, .passed) }
    return Criterion(
      .kept, .failed,
      facts: [
        "lost": .list(lost.map { .text($0) }), "excluded": .list(used.map { .text($0) }),
      ])
  }

  /// The memories on which the program must hold.
  public var models: [MemoryModel] {
    switch word(behind: "model") {
    case "tso": [.buffered]
    case "both": MemoryModel.allCases
    default: [.sequential]
    }
  }

  /// The words that would make the exercise too easy.
  private var excluded: [String] {
    word(behind: "without").split(separator: ",").map { $0.filter { $0 != " " } }
  }

  /// What stands behind an equals sign in the block that says how the exercise is judged.
  private func word(behind key: String) -> String {
    let line = (exercise.page.judge ?? "").split(separator: "\n").first { $0.hasPrefix(key) }
    return line.map { $0.drop { $0 != "=" }.filter { !"= \"'".contains($0) } } ?? ""
  }
}

extension Program {
  /// What is shared, each as it is declared.
  fileprivate var declarationTexts: [String] {
    headings.filter { heading in
      !["thread ", "never ", "finally "].contains(where: heading.hasPrefix)
    }
  }

  /// The first line of each thread.
  fileprivate var threadTexts: [String] { headings.filter { $0.hasPrefix("thread ") } }

  /// The lines that stand at the margin.
  private var headings: [String] {
    text.split(separator: "\n").filter { $0.first != " " }.map(String.init)
  }
}
