internal import Notebook
internal import Programs
internal import Results

/// What an exploration found, for programs.
enum ExplorationObject {
  /// What was found, and the result of a run on this machine where there was one.
  static func json(
    _ program: GivenProgram, _ reports: [Report], run: RunResult
  ) throws -> JSONValue {
    guard case .object(var members) = json(program, reports),
      let result = JSONText.decode(JSONValue.self, from: try run.summary.json().utf8)
    else { return json(program, reports) }
    members["run"] = result
    return .object(members)
  }

  static func json(_ program: GivenProgram, _ reports: [Report]) -> JSONValue {
    var members: [String: JSONValue] = [
      "schema": .number(1), "program": .text(program.text),
      "models": .list(reports.map { json($0, program) }),
    ]
    if let name = program.name { members["name"] = .text(name) }
    return .object(members)
  }

  private static func json(_ report: Report, _ program: GivenProgram) -> JSONValue {
    var members: [String: JSONValue] = [
      "model": .text(report.model.rawValue), "complete": .flag(report.isComplete),
      "holds": .flag(report.holds),
      "states": .text(report.states.description),
      "transitions": .text(report.transitions.description),
      "kept_states": .number(Double(report.keptStates)),
      "bytes": .number(Double(report.bytes)), "seconds": .number(report.duration / .seconds(1)),
      "verdicts": .list(report.verdicts.map { .text($0.rawValue) }),
      "outcomes": .list(report.outcomes.map(json)),
      "faults": .list(report.faults.map { json($0, program) }),
    ]
    // Counts may be longer than any number of a program that reads JSON.
    if case .exactly(let count) = report.schedules {
      members["schedules"] = .text(count.description)
    }
    return .object(members)
  }

  private static func json(_ outcome: Programs.Outcome) -> JSONValue {
    var members: [String: JSONValue] = [
      "values": .object(
        Dictionary(
          outcome.values.map { ($0.name, .number(Double($0.value))) }, uniquingKeysWith: { $1 }))
    ]
    if let count = outcome.schedules { members["schedules"] = .text(count.description) }
    return .object(members)
  }

  private static func json(_ fault: Fault, _ program: GivenProgram) -> JSONValue {
    var members: [String: JSONValue] = [
      "verdict": .text(fault.kind.verdict.rawValue), "schedule": .text(fault.schedule.word),
      "steps": .number(Double(fault.schedule.moves.count)),
    ]
    switch fault.kind {
    case .failure(_, let line): members["line"] = .number(Double(line))
    case .never(let place), .finally(let place):
      members["condition"] = .text(program.code.program.conditions[place].text)
    case .deadlock(let waiting), .blockedForGood(let waiting):
      members["threads"] = .list(waiting.map { .text($0.thread) })
    case .livelock(let threads): members["threads"] = .list(threads.map { .text($0) })
    case .dataRace(let name, let accesses):
      members["name"] = .text(name)
      members["accesses"] = .list(
        accesses.map {
          .object([
            "thread": .text($0.thread), "line": .number(Double($0.line)),
            "writes": .flag($0.isWrite), "atomic": .flag($0.isAtomic),
          ])
        })
    }
    if let count = fault.schedules { members["schedules"] = .text(count.description) }
    return .object(members)
  }
}
