internal import Notebook
internal import Programs

extension Archive {
  /// Keeps a schedule that reached something, unless the notebook has it already.
  ///
  /// - Returns: the number of its entry; nil where it could not be written.
  @discardableResult
  func note(_ schedule: SavedSchedule) -> Int? {
    let known = answers.last { $0.content == .schedule(schedule) }
    return known?.id ?? note(.schedule(schedule))
  }

  /// Keeps the shortest schedule to the worst that an exploration found.
  func note(_ reports: [Report], of program: GivenProgram) {
    guard let report = reports.first(where: { $0.worst != nil }), let worst = report.worst,
      !worst.schedule.moves.isEmpty
    else { return }
    note(program.saved(.found, worst.schedule, report.model, worst.kind.verdict))
  }
}
