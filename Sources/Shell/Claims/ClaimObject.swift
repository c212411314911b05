internal import Results
internal import Lessons
internal import Notebook

/// Claims and verdicts as the JSON object that `claims --json` prints.
enum ClaimObject {
  /// The version of the shape; a new version only adds members.
  private static let schema = 1.0

  /// All claims, and how many rows of the article have each kind of verdict.
  static func of(_ card: ReportCard) -> JSONValue {
    let counts = Verdict.Kind.allCases.map {
      ($0.rawValue, JSONValue.number(Double(card.rowCount($0))))
    }
    return object(card.claims, in: card.page, adding: ["rows": .object(.init(counts) { $1 })])
  }

  /// Some of the claims of a page.
  static func of(_ claims: [JudgedClaim], in page: ClaimPage) -> JSONValue {
    object(claims, in: page, adding: [:])
  }

  private static func object(
    _ claims: [JudgedClaim], in page: ClaimPage, adding others: [String: JSONValue]
  ) -> JSONValue {
    let members: [String: JSONValue] = [
      "schema": .number(schema), "claims": .list(claims.map(claim)),
    ]
    return .object(members.merging(others) { $1 })
  }

  private static func claim(_ judged: JudgedClaim) -> JSONValue {
    let claim = judged.claim
    var members: [String: JSONValue] = [
      "rows": texts(claim.rows), "sections": texts(claim.sections),
      "title": .text(claim.title), "commands": texts(claim.commands),
      "verdict": .text(judged.verdict.kind.rawValue), "runs": .list(judged.runs.map(run)),
      "doubts": .list(judged.verdict.doubts.map(doubt)),
    ]
    if let rule = judged.verdict.rule {
      members["rule"] = .text(rule.written)
      members["because"] = .text(rule.text.plainText)
    }
    if let time = judged.time { members["time"] = .text(time) }
    return .object(members)
  }

  private static func run(_ run: (command: String, entry: NotebookEntry)) -> JSONValue {
    var members: [String: JSONValue] = [
      "command": .text(run.command), "time": .text(run.entry.time),
      "caveats": texts(run.entry.caveats.map(\.name)),
      "findings": .object((run.entry.findingValues ?? [:]).mapValues { .text($0) }),
    ]
    if run.entry.id > 0 { members["entry"] = .number(Double(run.entry.id)) }
    return .object(members)
  }

  private static func doubt(_ doubt: Verdict.Doubt) -> JSONValue {
    .object([
      "finding": .text(doubt.finding), "command": .text(doubt.command),
      "reason": .text(doubt.reason.rawValue),
    ])
  }

  private static func texts(_ strings: [String]) -> JSONValue { .list(strings.map { .text($0) }) }
}
