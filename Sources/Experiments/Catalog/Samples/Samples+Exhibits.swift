public import Results
public import Terminal
public import Wording

/// The words of the tables of `samples`.
enum SamplesWord: String, WordKey {
  static let page = WordPage("explain/samples")
  case title, program
  case leftOut = "left-out"
  case outcome
  case asPrinted = "as-printed"
  case fails
}

extension Samples {
  /// What each program printed, and the times of the sleepers.
  public func exhibitsOne(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let heads: [SamplesWord] = [.program, .leftOut, .outcome]
    var table = Table(
      title: words.text(SamplesWord.title), columns: heads.map { .init(words.text($0)) })
    for program in programs(observations) {
      let kept = program.condition.pairs.filter { $0.value != "none" }
      let isAsPrinted = observations.answer(Self.printed, program.condition) == true
      table.append([
        Text(kept.map { Condition([$0]).text }.joined(separator: ", ")),
        Text(program.leftOut?.rawValue ?? ""),
        isAsPrinted ? .good(words[SamplesWord.asPrinted]) : .bad(words[SamplesWord.fails]),
      ])
    }
    let rest = judgement.figures.filter { $0.name != Self.printed.name }
    return [.table(table), .table(QuantityTable.table(rest, words))]
  }
}
