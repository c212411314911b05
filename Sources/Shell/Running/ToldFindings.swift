internal import Results

/// What has been explained in this sitting, and where, so that nothing is explained twice.
final class ToldFindings {
  /// Where something was explained.
  enum Place: Equatable {
    /// In a step of a lesson, counted from 1.
    case step(Int, lesson: String)
    /// With a run of the notebook.
    case entry(Int)
  }

  private struct Answer: Hashable {
    let experiment: String
    let finding: String
    let value: String
  }

  private var places: [Answer: Place] = [:]

  /// Where the answer of a finding was explained; nil where it has not been.
  func place(of finding: Finding, in experiment: String) -> Place? {
    places[answer(finding, experiment)]
  }

  /// Keeps where the answer of a finding was first explained.
  func tell(_ finding: Finding, in experiment: String, at place: Place) {
    let answer = answer(finding, experiment)
    if places[answer] == nil { places[answer] = place }
  }

  private func answer(_ finding: Finding, _ experiment: String) -> Answer {
    Answer(experiment: experiment, finding: finding.name, value: finding.value)
  }
}
