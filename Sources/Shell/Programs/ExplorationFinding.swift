internal import Lessons
internal import Programs

/// What a lesson can ask about all schedules of a program; each memory has its own.
enum ExplorationFinding: String, CaseIterable {
  /// The verdict of the shortest schedule that breaks something, else that the program holds.
  case verdict
  /// Whether nothing goes wrong in any schedule.
  case holds
  /// How many schedules there are.
  case schedules
  /// One schedule in how many breaks something, rounded down.
  case oneIn = "one-in"
  /// How many different ends the shared values have.
  case ends
  /// How many steps the shortest schedule has that breaks something.
  case steps
  /// Whether there is a data race.
  case race

  /// The name under which options of a question speak of it, such as `sc-verdict`.
  func name(on model: MemoryModel) -> String { "\(model.rawValue)-\(rawValue)" }

  /// All names on all memories.
  static let names = Set(
    MemoryModel.allCases.flatMap { model in allCases.map { $0.name(on: model) } })

  /// The values that are no count.
  var answers: [String] {
    let own =
      switch self {
      case .verdict: Verdict.allCases.filter { $0 != .race }.map(\.rawValue)
      case .holds, .race: [Self.yes, Self.no]
      case .schedules: [Self.unlimited]
      case .oneIn, .steps: [Self.never]
      case .ends: [String]()
      }
    return own + [Grade.inconclusiveValue]
  }

  /// Whether its other values are numbers.
  var isCount: Bool {
    switch self {
    case .verdict, .holds, .race: false
    case .schedules, .oneIn, .ends, .steps: true
    }
  }

  /// The value in a report; what not all schedules were looked at for is left open.
  func value(in report: Report) -> String { told(in: report) ?? Grade.inconclusiveValue }

  private static let (yes, no, never, unlimited) = ("yes", "no", "never", "unlimited")

  private func told(in report: Report) -> String? {
    switch self {
    case .verdict:
      return report.worst?.kind.verdict.rawValue ?? (report.holds ? Verdict.holds.rawValue : nil)
    case .holds:
      if report.worst != nil { return Self.no }
      return report.holds ? Self.yes : nil
    case .schedules:
      return switch report.schedules {
      case .exactly(let count): count.description
      case .unlimited: Self.unlimited
      case .unknown: nil
      }
    case .oneIn: return oneIn(report)
    case .ends:
      guard report.isComplete, !report.hasMoreOutcomes else { return nil }
      return "\(report.outcomes(of: report.sharedNames).count)"
    case .steps:
      if let worst = report.worst { return "\(worst.schedule.moves.count)" }
      return report.holds ? Self.never : nil
    case .race:
      if report.faults.contains(where: \.kind.isDataRace) { return Self.yes }
      return report.isComplete ? Self.no : nil
    }
  }

  private func oneIn(_ report: Report) -> String? {
    if report.holds { return Self.never }
    guard case .exactly(let all) = report.schedules, let broken = report.worst?.schedules,
      broken != 0
    else { return nil }
    return "\(Int(1 / broken.share(of: all)))"
  }
}

extension Report {
  /// The names of the shared values; those of threads have the name of their thread in front.
  fileprivate var sharedNames: Set<String> {
    Set(outcomes.flatMap(\.values).map(\.name).filter { !$0.contains(".") })
  }
}
