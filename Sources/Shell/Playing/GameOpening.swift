internal import Programs

/// The way from a program to a game: which memory, which goal, and the shortest way to it.
struct GameOpening {
  let program: GivenProgram
  /// The memory; the first one on which the goal can be reached where none is named.
  var model: MemoryModel?
  /// The goal; whatever goes wrong soonest where none is named.
  var goal: Verdict?

  /// Explores the program and opens the game.
  ///
  /// - Parameter isCancelled: asked again and again whether to stop exploring.
  /// - Returns: the game before its first move.
  /// - Throws: `ShellError.play` where everything was seen and the goal is nowhere, `.stopped`.
  func game(_ isCancelled: (Int) -> Bool) throws(ShellError) -> Game {
    var reports: [Report] = []
    for model in model.map({ [$0] }) ?? MemoryModel.allCases {
      let report = program.code.explored(model, isCancelled: isCancelled)
      if report.limit == .cancelled { throw .stopped }
      let goal = goal ?? report.worst?.kind.verdict
      if let goal, report.verdicts.contains(goal) { return Game(program, report, goal: goal) }
      reports.append(report)
    }
    if goal == nil, let report = reports.first(where: { !$0.faults.isEmpty }) {
      return Game(program, report, goal: report.faults[0].kind.verdict)
    }
    if let goal, reports.allSatisfy(\.isComplete) {
      let reachable = Set(reports.flatMap(\.faults).map(\.kind.verdict))
      throw .play(
        .unreachable(
          goal: goal.rawValue,
          reachable: Verdict.allCases.filter(reachable.contains).map(\.rawValue)))
    }
    return Game(program, reports[0], goal: goal)
  }
}
