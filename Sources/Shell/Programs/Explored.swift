internal import ArgumentParser
internal import Programs

/// What looking at the schedules of a program proved, as findings that predictions are held against.
struct Explored {
  /// What was looked at, in whatever words it was asked.
  struct Asked: Hashable {
    /// The program as it prints itself.
    let program: String
    let models: [MemoryModel]
  }

  let asked: Asked
  /// The values of the findings by their names.
  let findings: [String: String]

  /// What reports on a program say.
  init(_ program: GivenProgram, _ reports: [Report]) {
    asked = Asked(program: program.code.program.text, models: reports.map(\.model))
    findings = reports.reduce(into: [:]) { all, report in
      for finding in ExplorationFinding.allCases {
        all[finding.name(on: report.model)] = finding.value(in: report)
      }
    }
  }

  /// What a typed line would explore; nil where it explores nothing, or does something else as well.
  static func asked(by line: String) -> Asked? {
    guard let (options, program) = understood(line) else { return nil }
    return Asked(program: program.code.program.text, models: options.model.models)
  }

  /// What a typed line proves; nil where it explores nothing.
  static func of(line: String) -> Explored? {
    guard let (options, program) = understood(line) else { return nil }
    return Explored(program, options.reports(on: program) { _ in false })
  }

  private static func understood(_ line: String) -> (ExplorationOptions, GivenProgram)? {
    guard let words = try? TypedLine.words(of: line), words.first == "explore",
      let options = try? ExplorationOptions.parse(Array(words.dropFirst())),
      let program = try? GivenProgram(options.words)
    else { return nil }
    return (options, program)
  }
}
