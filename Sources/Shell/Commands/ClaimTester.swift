internal import Results
internal import Experiments
internal import Lessons
internal import Notebook
internal import Platform
internal import Supervision
internal import Terminal
internal import Wording

/// The claims of the article: lists them, puts them to the test, and says the verdict.
struct ClaimTester {
  private let sitting: Sitting
  private let page: ClaimPage
  /// Whether one JSON object is all that may be printed.
  private let isJSON: Bool
  private var words: Wording { sitting.words }

  init(_ sitting: Sitting, isJSON: Bool) throws(ShellError) {
    self.sitting = sitting
    self.isJSON = isJSON
    page = try sitting.claims()
  }

  /// Lists the claims with the verdicts of the runs that the notebook has.
  func list() throws -> Reply {
    let card = ReportCard(page, by: try evidence())
    if isJSON { return try object(ClaimObject.of(card)) }
    return .document(ClaimListScreen(card: card, words: words).document)
  }

  /// Has the test of one claim run and says what it shows.
  func test(_ row: String) throws -> Reply {
    let claim = try claim(named: row)
    let screen = ClaimScreen(claim: claim, page: page, words: words)
    var evidence = try evidence()
    let trial = Trial(
      lines: claim.commands,
      take: { run in
        evidence.add(run.entry)
        return isJSON ? [] : [.document(document(run.measured, of: claim))]
      },
      end: { result in
        let judged = JudgedClaim(claim, by: evidence)
        var reply =
          isJSON
          ? try object(ClaimObject.of([judged], in: page)) : .document(screen.verdict(judged))
        reply.status = result.status
        return reply
      })
    return Reply(pieces: isJSON ? [] : [.document(screen.document)], next: .trial(trial))
  }

  /// Has the tests of all claims run, each command once, and shows the report card.
  func testAll() throws -> Reply {
    var evidence = try evidence()
    let lines = commands(evidence)
    let trial = Trial(
      lines: lines,
      announce: { number, line in [.remark("\(number)/\(lines.count) \(line)")] },
      take: { run in
        evidence.add(run.entry)
        return [.remark("  " + summary(run.measured))]
      },
      refuse: { [.remark("  " + words.sentence(of: $0))] },
      end: { result in
        var reply = try reportCard(ReportCard(page, by: evidence), result, of: lines.count)
        reply.status = result.status
        return reply
      })
    let lead = words(
      ScreenWord.claimsLead, ["count": "\(lines.count)", "time": longest(lines)])
    return Reply(pieces: [.remark(lead)], next: .trial(trial))
  }

  private func reportCard(
    _ card: ReportCard, _ result: Trial.Result, of count: Int
  ) throws -> Reply {
    if isJSON { return try object(ClaimObject.of(card)) }
    let stopped = result.status == .interrupted ? (result.done, count) : nil
    return .document(ReportCardScreen(card: card, words: words, stopped: stopped).document)
  }

  // MARK: What is known and what is run

  private func evidence() throws -> ClaimEvidence {
    // A lab that cannot keep a notebook still judges what it measures now.
    let entries = (try? sitting.archive.contents().entries) ?? []
    return ClaimEvidence(
      on: page.claims.flatMap(\.commands), entries: entries,
      usableProcessors: try Machine.current().usableProcessors.count,
      hasInterpreter: ClaimEvidence.hasInterpreterHere)
  }

  /// The commands of all claims, each once, in the order of the page.
  private func commands(_ evidence: ClaimEvidence) -> [String] {
    var seen: Set<Inquiry> = []
    return page.claims.flatMap(\.commands).filter { line in
      evidence.subject(of: line).map { seen.insert($0).inserted } ?? false
    }
  }

  private func claim(named row: String) throws(ShellError) -> Claim {
    if let claim = page.claim(named: row) { return claim }
    let rows = page.sections.flatMap(\.rows)
    // The number of a section stands for its claims.
    let begun = rows.filter { $0.lowercased().drop { $0.isLetter }.hasPrefix(Self.number(in: row)) }
    let nearest = Nearest.word(to: row, among: rows)
    throw .unknownClaim(row, nearest: begun.isEmpty ? nearest.map { [$0] } ?? [] : begun)
  }

  /// What stands behind the letter of a row; a space, which no row has, where there is none.
  private static func number(in row: String) -> String {
    let number = row.lowercased().drop { $0.isLetter }
    return number.isEmpty ? " " : String(number)
  }

  // MARK: What is said

  /// The pictures of a run, and of its findings those that the claim hangs on.
  private func document(_ measured: Measured, of claim: Claim) -> Document {
    let wanted = claim.rules.flatMap(\.premise).flatMap(\.self).map(\.finding)
    return sitting.screen(of: measured).document { wanted.contains($0.name) }
  }

  private func summary(_ measured: Measured) -> String {
    let findings = measured.judgement.findings.map { "\($0.name): \($0.value)" }
    let ending = measured.ending == .finished ? [] : [measured.ending.outcome.rawValue]
    let seconds = NumberFormat.format(measured.seconds * 1e9, unit: .nanoseconds)
    return (ending + findings).joined(separator: "; ") + " (\(seconds))"
  }

  private func longest(_ lines: [String]) -> String {
    let seconds = lines.reduce(0.0) { sum, line in
      sum + (ExperimentCatalog.invocation(ofLine: line)?.plan(freshSeed: 1).settings.seconds ?? 0)
    }
    return NumberFormat.format(seconds * 1e9, unit: .nanoseconds)
  }

  private func object(_ object: JSONValue) throws -> Reply { .text(try object.json() + "\n") }
}
