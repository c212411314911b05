internal import Programs

extension GivenProgram {
  /// The line that makes the moves of a schedule again; nil where the program has no name.
  func replay(of schedule: Schedule, _ model: MemoryModel) -> String? {
    name.map { "play \($0) --model \(model.rawValue) --schedule \(schedule.word)" }
  }
}
