internal import Notebook
internal import Programs

extension GivenProgram {
  /// A schedule as the notebook keeps it.
  func saved(
    _ origin: SavedSchedule.Origin, _ schedule: Schedule, _ model: MemoryModel, _ verdict: Verdict
  ) -> SavedSchedule {
    SavedSchedule(
      origin, program: typed, text: text, model: model.rawValue, schedule: schedule.word,
      steps: schedule.moves.count, verdict: verdict.rawValue)
  }
}
