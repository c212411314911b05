internal import Results
extension NotebookExport {
  /// The heads of the columns of an export as comma-separated values.
  private static let columns = [
    "entry", "time", "experiment", "plan", "quantity", "condition", "unit", "value", "low", "high",
    "level", "method", "count", "outcome", "findings",
  ]

  /// One row an estimate, after RFC 4180; numbers in base units, unknown ones empty.
  public static func csv(_ entries: [NotebookEntry]) -> String {
    let rows = entries.flatMap { entry -> [[String]] in
      guard case .run(let result) = entry.content else { return [] }
      let findings = result.findings.map { "\($0.name)=\($0.value)" }.joined(separator: ";")
      return result.figures.map { figure in
        [String(entry.id), entry.time, result.experiment, result.plan.description]
          + CommaSeparated.cells(of: figure) + [result.outcome.rawValue, findings]
      }
    }
    return CommaSeparated.text([columns] + rows)
  }
}
