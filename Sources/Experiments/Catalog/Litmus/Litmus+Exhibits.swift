internal import Programs
public import Results
internal import Statistics
public import Terminal
public import Wording

/// The words of the table of `litmus`.
enum LitmusWord: String, WordKey {
  static let page = WordPage("explain/litmus")
  case outcome, seen, possible, impossible, unknown
  case underOrder = "under-sc"
  case underBuffers = "under-tso"
  case agrees, unseen, contradicts, weaker, open
  case stuck, endless, fails
  case tableTitle = "table-title"
  case moreOutcomes = "more-outcomes"
  case neverUnseen = "never-unseen"
  case notRun = "not-run"
  case allTheSame = "all-the-same"
}

extension Litmus {
  /// More outcomes than this are counted, and not listed.
  private static let mostRows = 12

  /// Every outcome with what the models say of it, and how often it was seen.
  public func exhibits(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    if let processors = missing(observations) {
      let values = ["threads": program.code.threadNames.count, "processors": processors]
      return [.paragraph(words.text(LitmusWord.notRun, values.mapValues { Text("\($0)") }))]
    }
    return [.table(table(observations, judgement, words))]
  }

  private func table(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> Table {
    let prediction = LitmusPrediction.of(program)
    let rows = rows(observations, prediction)
    let names = telling(rows.map(\.outcome), prediction.names)
    let total = judgement.estimate(Self.runs)?.value ?? 0
    var table = Table(
      title: words.text(
        LitmusWord.tableTitle, ["runs": Text(NumberFormat.format(total, unit: .count))]),
      columns: [
        .init(words.text(LitmusWord.outcome)), .init(words.text(LitmusWord.underOrder)),
        .init(words.text(LitmusWord.underBuffers)),
        .init(words.text(LitmusWord.seen), .trailing), .init(""),
      ])
    for row in rows.prefix(Self.mostRows) {
      table.append(
        [text(row.outcome, names, prediction, words)]
          + prediction.models.map { said($0, row.outcome, words) }
          + [
            .number(NumberFormat.format(Double(row.count), unit: .count)),
            mark(row, prediction, observations, words),
          ])
    }
    table.caption = caption(listing: rows.count, words)
    return table
  }

  /// What the table does not list, and what nobody looks at.
  private func caption(listing count: Int, _ words: Wording) -> Text? {
    let more = words.text(
      LitmusWord.moreOutcomes, ["count": Text("\(count - Self.mostRows)")])
    let hasNever = program.code.program.conditions.contains { $0.kind == .never }
    let said = [
      count > Self.mostRows ? more : nil, hasNever ? words.text(LitmusWord.neverUnseen) : nil,
    ].compactMap(\.self)
    return said.isEmpty ? nil : said.joined(separator: " ")
  }

  /// What was seen or can happen, with how often it was seen.
  private struct Row {
    let outcome: LitmusOutcome
    let count: Int
  }

  /// What cannot be comes first, then what only store buffers make possible, then what was seen most.
  private func rows(_ observations: Observations, _ prediction: LitmusPrediction) -> [Row] {
    let counts = Dictionary(
      self.counts(observations).map { ($0.outcome, $0.count) }, uniquingKeysWith: +)
    let predicted = prediction.models.flatMap(\.outcomes)
    let known = Set(predicted)
    let others = counts.filter { !known.contains($0.key) }.map {
      Row(outcome: $0.key, count: $0.value)
    }
    let rows = predicted.uniqued().map { Row(outcome: $0, count: counts[$0] ?? 0) }
    return (rows + others).sorted { one, other in
      let ranks = [one, other].map { rank($0.outcome, prediction) }
      return ranks[0] != ranks[1] ? ranks[0] < ranks[1] : one.count > other.count
    }
  }

  private func rank(_ outcome: LitmusOutcome, _ prediction: LitmusPrediction) -> Int {
    if !prediction.allows(outcome) { return 0 }
    return prediction.isBeyondSequential(outcome) ? 1 : 2
  }

  /// The places of the names that tell outcomes apart, or of all where nothing does.
  private func telling(_ outcomes: [LitmusOutcome], _ names: [String]) -> [Int] {
    let ends = outcomes.compactMap { outcome -> [Int]? in
      if case .ended(let values) = outcome { values } else { nil }
    }
    let telling = names.indices.filter { place in Set(ends.map { $0[place] }).count > 1 }
    return telling.isEmpty ? names.indices.filter { !names[$0].contains(".") } : telling
  }

  private func text(
    _ outcome: LitmusOutcome, _ names: [Int], _ prediction: LitmusPrediction, _ words: Wording
  ) -> Text {
    switch outcome {
    case .ended(let values):
      let parts = names.map { "\(prediction.names[$0]) = \(values[$0])" }
      return parts.isEmpty
        ? words.text(LitmusWord.allTheSame) : Text(parts.joined(separator: ", "))
    case .failed(let failures):
      let lines = failures.map(\.line).uniqued().map { line in
        prediction.lines.indices.contains(line - 1) ? prediction.lines[line - 1] : "\(line)"
      }
      return words.text(LitmusWord.fails, ["line": Text(lines.joined(separator: ", "), .code)])
    case .stuck: return words.text(LitmusWord.stuck)
    case .endless: return words.text(LitmusWord.endless)
    }
  }

  private func said(
    _ model: LitmusPrediction.Model, _ outcome: LitmusOutcome, _ words: Wording
  ) -> Text {
    if model.allows(outcome) { return words.text(LitmusWord.possible) }
    return model.isComplete
      ? words.text(LitmusWord.impossible) : words.text(LitmusWord.unknown)
  }

  private func mark(
    _ row: Row, _ prediction: LitmusPrediction, _ observations: Observations, _ words: Wording
  ) -> Text {
    func text(_ word: LitmusWord, _ style: Style) -> Text { Text(words[word], style) }
    if row.count == 0 { return text(.unseen, .faint) }
    if prediction.allows(row.outcome) { return text(.agrees, .good) }
    if !prediction.isComplete { return text(.open, .warning) }
    return isModelOfProcessor(observations) ? text(.contradicts, .bad) : text(.weaker, .warning)
  }
}
