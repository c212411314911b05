public import Apparatus
public import Results
internal import Platform
public import Terminal
public import Wording

/// What an experiment measures when Python does the work: a script, and how its numbers are judged.
///
/// Judging and drawing see one interpreter at a time. Findings are those of the first one; where
/// several take part, a table sets the compared quantity of all of them side by side.
public protocol PythonMeasurement: Measurement {
  /// The name of the script, without its ending.
  var script: String { get }
  /// What the script is told.
  var arguments: [String] { get }
  /// The interpreters that take part.
  var interpreters: InterpreterSelection { get }
  /// The quantity that is set side by side when there are several interpreters.
  var compared: Quantity { get }
  /// Turns what one interpreter recorded into figures and findings.
  func judgeOne(_ observations: Observations) -> Judgement
  /// The tables and pictures of what one interpreter recorded.
  func exhibitsOne(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block]
}

extension PythonMeasurement {
  /// Makes sure that every interpreter answers.
  /// - Throws: `InterpreterError`.
  public func prepare() throws { _ = try InterpreterSearch.interpreters(interpreters) }

  /// Lets the interpreters measure in rounds of balanced order.
  public func measure(_ recorder: Recorder) throws {
    let ensemble = try PythonEnsemble(
      try InterpreterSearch.interpreters(interpreters),
      script: PythonScript.named(script) ?? .init(name: script, text: ""),
      arguments: arguments, recorder: recorder)
    defer { ensemble.end() }
    try recorder.noteUsableProcessors(try Affinity.usable().count)
    try recorder.rounds(conditions: ensemble.count) { round, order in
      for index in order { try ensemble.play(index, round: round, to: recorder) }
    }
  }

  /// The first interpreter's judgement, with the figures of the others under their names.
  public func judge(_ observations: Observations) -> Judgement {
    let names = observations.interpreters.map(\.name)
    guard names.count > 1 else { return judgeOne(observations) }
    var judgement = judgeOne(observations.ofFirstInterpreter)
    for name in names.dropFirst() {
      let other = judgeOne(observations.ofInterpreter(name))
      judgement.figures += other.figures.map { figure in
        Figure(
          name: figure.name, PythonEnsemble.mark(of: name) + figure.condition, unit: figure.unit,
          figure.estimate)
      }
    }
    return judgement
  }

  /// The interpreters side by side where there are several, then the first one's own exhibits.
  public func exhibits(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let interpreters = observations.interpreters
    guard let first = interpreters.first else {
      return exhibitsOne(observations, judgement, words)
    }
    let names: [String: Text] = ["name": .code(first.name), "version": .strong(first.summary)]
    if interpreters.count == 1 {
      return exhibitsOne(observations, judgement, words)
        + [.paragraph(words.text(ExhibitWord.measuredIn, names))]
    }
    // A script has the name of its experiment.
    let page = WordPage("explain/\(script)")
    return [
      .table(InterpreterTable.table(judgement, of: compared, interpreters, on: page, words))
    ]
      + exhibitsOne(observations.ofFirstInterpreter, judgement.ofFirstInterpreter, words)
      + [.paragraph(words.text(ExhibitWord.findingsOfFirst, names))]
  }
}

extension Judgement {
  /// The judgement without the figures of the interpreters behind the first one.
  fileprivate var ofFirstInterpreter: Judgement {
    var own = self
    own.figures.removeAll { $0.condition[.python] != nil }
    return own
  }
}
