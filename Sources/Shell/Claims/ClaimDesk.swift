internal import Results
internal import Experiments
internal import Lessons
internal import Notebook
internal import Platform
internal import Supervision
internal import Terminal

/// Answers for the claims of the article: lists them, puts them to the test, and says the verdict.
struct ClaimDesk {
  private let session: Session
  private let page: ClaimPage
  /// Whether one JSON object is all that may be printed.
  private let isJSON: Bool

  init(session: Session, isJSON: Bool) throws(ShellError) {
    self.session = session
    self.isJSON = isJSON
    page = try session.claims()
  }

  /// Lists the claims with the verdicts of the runs that the notebook has.
  func list() throws {
    let card = ReportCard(page, by: try evidence())
    if isJSON { return try write(card) }
    session.output.show(ClaimListScreen(card: card, phrases: session.phrases).document)
  }

  /// Runs the test of one claim and says what it shows.
  func test(_ row: String) throws {
    let claim = try claim(named: row)
    let screen = ClaimScreen(claim: claim, page: page, phrases: session.phrases)
    if !isJSON { session.output.show(screen.document) }
    var evidence = try evidence()
    let trial = ClaimTrial(
      session: session,
      take: { measured, entry in
        evidence.add(entry)
        if !isJSON { session.output.show(result(measured, of: claim)) }
      })
    session.note(try trial.run(claim.commands).status)
    let judged = JudgedClaim(claim, by: evidence)
    if isJSON { return try write(ClaimObject.of([judged], in: page)) }
    session.output.show(screen.verdict(judged))
  }

  /// Runs the tests of all claims, each command once, and shows the report card.
  func testAll() throws {
    var evidence = try evidence()
    let lines = commands(evidence)
    say("\(lines.count) commands, \(longest(lines)) at most; Ctrl-C stops and keeps what is done.")
    let trial = ClaimTrial(
      session: session,
      announce: { number, line in say("\(number)/\(lines.count) \(line)") },
      take: { measured, entry in
        evidence.add(entry)
        say("  " + summary(measured))
      }, refuse: { say("  \($0)") })
    let outcome = try trial.run(lines)
    session.note(outcome.status)
    let card = ReportCard(page, by: evidence)
    if isJSON { return try write(card) }
    session.output.show(
      ReportCardScreen(
        card: card, phrases: session.phrases,
        stopped: outcome.status == .interrupted ? (outcome.done, lines.count) : nil
      ).document)
  }

  // MARK: What is known and what is run

  private func evidence() throws -> ClaimEvidence {
    // A lab that cannot keep a notebook still judges what it measures now.
    let entries = (try? session.archive.contents().entries) ?? []
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
  private func result(_ measured: Measured, of claim: Claim) -> Document {
    let wanted = claim.rules.flatMap(\.premise).flatMap(\.self).map(\.finding)
    return session.runner.resultScreen(of: measured).document { wanted.contains($0.name) }
  }

  private func summary(_ measured: Measured) -> String {
    let findings = measured.judgement.findings.map { "\($0.name): \($0.value)" }
    let ending = measured.ending == .finished ? [] : [measured.ending.outcome.rawValue]
    let seconds = NumberFormat.format(measured.seconds * 1e9, unit: .nanoseconds)
    return (ending + findings).joined(separator: "; ") + " (\(seconds))"
  }

  private func longest(_ lines: [String]) -> String {
    let seconds = lines.reduce(0.0) { sum, line in
      sum + (PlanSubject.invocation(of: line)?.plan(freshSeed: 1).settings.seconds ?? 0)
    }
    return NumberFormat.format(seconds * 1e9, unit: .nanoseconds)
  }

  /// What goes on is said beside the result, which may be read by a program.
  private func say(_ line: String) { session.output.writeError(line + "\n") }

  private func write(_ card: ReportCard) throws { try write(ClaimObject.of(card)) }

  private func write(_ object: JSONValue) throws {
    session.output.write(try object.json() + "\n")
  }
}
