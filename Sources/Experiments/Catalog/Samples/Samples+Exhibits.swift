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
    var whole = programTable(programs(observations), observations, words)
    whole.title = words.text(SamplesWord.title)
    let rest = judgement.figures.filter { $0.name != Self.printed.name }
    return [
      .table(whole),
      .table(QuantityTable.table(rest, words)),
    ]
  }

  /// The programs that decide, or the figure that does.
  public func exhibits(
    showing finding: String, _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let programs = programs(observations)
    func table(_ isShown: (SampleProgram) -> Bool) -> [Block] {
      [.table(programTable(programs.filter(isShown), observations, words))]
    }
    return switch finding {
    case Self.sampleOutput.name: table { $0.leftOut == nil }
    case Self.subclassing.name: table { $0.leftOut == .subclass }
    case Self.mainGuard.name: table { $0.leftOut == .guard }
    case Self.attributesReturn.name: [judgement.table(of: [Self.attributeSeen], words)]
    case Self.starting.name: [judgement.table(of: [Self.newThread], words)]
    case Self.sampleOverlap.name: [judgement.table(of: [Self.wallTime], words)]
    case Self.failureReachesCaller.name: [judgement.table(of: [Self.failureHeard], words)]
    default: exhibits(observations, judgement, words)
    }
  }

  private func programTable(
    _ programs: [SampleProgram], _ observations: Observations, _ words: Wording
  ) -> Table {
    let heads: [SamplesWord] = [.program, .leftOut, .outcome]
    var table = Table(columns: heads.map { .init(words.text($0)) })
    for program in programs {
      let kept = program.condition.pairs.filter { $0.value != "none" }
      let isAsPrinted = observations.answer(Self.printed, program.condition) == true
      table.append([
        Text(kept.map { Condition([$0]).text }.joined(separator: ", ")),
        Text(program.leftOut?.rawValue ?? ""),
        isAsPrinted ? .good(words[SamplesWord.asPrinted]) : .bad(words[SamplesWord.fails]),
      ])
    }
    return table
  }
}
