internal import Notebook
internal import Programs
internal import Terminal
internal import Wording

/// All that can happen in a program: the verdict, the shortest schedule that breaks it, the ends.
struct ExplorationScreen {
  let program: GivenProgram
  /// One for each memory model.
  let reports: [Report]
  let words: Wording

  /// More ends than this are counted, and not listed.
  private static let mostOutcomes = 8
  /// A longer program is named, and not shown.
  private static let mostLines = 16

  private var sentences: FaultSentences { FaultSentences(words: words, program: program) }

  /// The screen.
  var document: Document {
    Document(opening + verdicts + listing + picture + ends + [.paragraph(facts)])
  }

  /// What stands in front of a run of the program.
  var lead: Document { Document(verdictCallouts) }

  private var opening: [Block] {
    guard let name = program.name else { return [] }
    let heading = Block.heading(level: 2, Text(name))
    guard let summary = program.summary else { return [heading] }
    let texts = ProgramTexts(words: words)
    return [heading, .paragraph(texts.summary(of: name, english: summary))]
  }

  /// The program with its lines numbered, as the picture below it names them.
  private var listing: [Block] {
    let text = program.numberedText
    return text.split(separator: "\n").count <= Self.mostLines
      ? [.code(text, language: "python")] : []
  }

  // MARK: Verdicts

  /// One verdict where the models agree, else one for each; data races stand below.
  private var verdictCallouts: [Block] {
    let said = reports.map { sentences.verdict($0) }
    if Set(said.map(\.plain)).count == 1, let first = said.first {
      return [.callout(tone(reports[0]), [.paragraph(model(reports) + first)])]
    }
    return zip(reports, said).map { report, sentence in
      .callout(tone(report), [.paragraph(model([report]) + sentence)])
    }
  }

  /// The verdicts and, in a list, what else can be said of them.
  private var verdicts: [Block] {
    let more = waiting + alsoBroken
    if more.isEmpty { return verdictCallouts }
    return verdictCallouts + [.list(items: more.map { [.paragraph($0)] }, ordered: false)]
  }

  private func tone(_ report: Report) -> Callout {
    report.worst != nil ? .error : report.isComplete ? .good : .caveat
  }

  private func model(_ reports: [Report]) -> Terminal.Text {
    let name =
      reports.count > 1
      ? words.text(ProgramWord.bothModels)
      : words.text(ProgramWord.onModel, ["model": name(reports[0].model)])
    return Wording.label(name.styled(.strong))
  }

  /// Who waits for what, where that is what goes wrong.
  private var waiting: [Terminal.Text] {
    guard let worst = reports.lazy.compactMap(\.worst).first else { return [] }
    return sentences.waiting(worst)
  }

  /// What else can go wrong in some model, each once.
  private var alsoBroken: [Terminal.Text] {
    var seen = Set(reports.map { sentences.verdict($0).plain })
    return reports.flatMap { report in
      report.faults.map { sentences.sentence($0, in: report) }
    }.filter { seen.insert($0.plain).inserted }
  }

  // MARK: The shortest schedule

  /// The shortest way to what goes wrong, on the simplest memory on which it does.
  private var picture: [Block] {
    guard let report = reports.first(where: { $0.worst != nil }), let worst = report.worst,
      !worst.schedule.moves.isEmpty
    else { return [] }
    let steps = program.code.trace(of: worst.schedule, report.model)
    var table = ScheduleScreen(steps, words: words).table
    table.title = words.text(
      ProgramWord.shortest, ["count": "\(worst.schedule.moves.count)"])
    table.caption = words.label(PlayWord.wrongHere) + sentences.text(worst.kind)
    let saved = program.saved(.found, worst.schedule, report.model, worst.kind.verdict)
    let replay = words.text(PlayWord.replay, ["line": Text(saved.line, .command)])
    return [.table(table), .paragraph(replay.styled(.faint))]
  }

  // MARK: The ends

  /// The values at the end, with how many schedules lead to each.
  private var ends: [Block] {
    reports.flatMap { report -> [Block] in
      let outcomes = report.outcomes(of: shownNames)
      let tells = outcomes.contains { !$0.values.isEmpty }
      guard tells, report.isComplete, isNew(report) else { return [] }
      return [.table(table(outcomes, report))]
    }
  }

  /// Whether the ends differ from those of the models before.
  private func isNew(_ report: Report) -> Bool {
    guard let first = reports.first, report.model != first.model else { return true }
    return Set(report.outcomes.map(\.values)) != Set(first.outcomes.map(\.values))
  }

  private func table(_ outcomes: [Programs.Outcome], _ report: Report) -> Table {
    let listed = outcomes.prefix(Self.mostOutcomes)
    var table = Table(
      title: words.text(ProgramWord.outcomes, ["model": name(report.model)]),
      columns: [
        .init(words.text(ProgramWord.outcome)), .init(words.text(ProgramWord.schedules), .trailing),
        .init(words.text(ProgramWord.share), .trailing),
      ],
      rows: listed.map { row($0, report) })
    if outcomes.count > listed.count {
      table.caption = words.text(
        ProgramWord.fewerOutcomes, ["count": "\(outcomes.count - listed.count)"])
    }
    return table
  }

  private func row(_ outcome: Programs.Outcome, _ report: Report) -> [Terminal.Text] {
    let values = outcome.values.map { "\($0.name) = \($0.value)" }.joined(separator: ", ")
    guard let count = outcome.schedules, case .exactly(let total) = report.schedules else {
      return [Text(values), Text("–"), Text("–")]
    }
    return [Text(values), .number(count.grouped), .number(count.shareText(of: total))]
  }

  /// The names that tell ends apart: those that are not the same at every one.
  private var shownNames: Set<String> {
    let all = reports.flatMap(\.outcomes)
    let values = Dictionary(grouping: all.flatMap(\.values), by: \.name)
    let varying = values.filter { Set($0.value.map(\.value)).count > 1 }.map(\.key)
    let shared = values.keys.filter { !$0.contains(".") }
    return Set(varying.isEmpty ? Array(shared) : varying)
  }

  private func name(_ model: MemoryModel) -> String {
    words[model.word]
  }

  // MARK: How much was seen

  private var facts: Terminal.Text {
    let parts = reports.map { report in
      // What was met and not looked at any more is no state of the count.
      let states = report.isComplete ? report.states : Natural(report.keptStates)
      let values = [
        "model": name(report.model), "states": states.grouped,
        "time": NumberFormat.format(report.duration.nanoseconds, unit: .nanoseconds),
      ]
      let size: Terminal.Text =
        switch report.schedules {
        case .exactly(let count):
          words.text(
            ProgramWord.size, values.merging(["schedules": count.grouped]) { $1 })
        case .unlimited: words.text(ProgramWord.sizeUnlimited, values)
        case .unknown: words.text(ProgramWord.sizeUnknown, values)
        }
      return limit(report).reduce(size) { $0.followed(by: $1) }
    }
    return parts.joined(separator: "\n").styled(.faint)
  }

  private func limit(_ report: Report) -> [Terminal.Text] {
    var said: [Terminal.Text] = []
    switch report.limit {
    case .states(let count):
      said.append(words.text(ProgramWord.limitStates, ["count": Natural(count).grouped]))
    case .bytes(let bytes):
      said.append(
        words.text(
          ProgramWord.limitBytes, ["size": NumberFormat.format(Double(bytes), unit: .bytes)]))
    case .time(let time):
      said.append(
        words.text(
          ProgramWord.limitTime,
          ["time": NumberFormat.format(time.nanoseconds, unit: .nanoseconds)]))
    case .cancelled: said.append(words.text(ProgramWord.limitCancelled))
    case nil: break
    }
    if let filled = report.filledBuffer {
      said.append(words.text(ProgramWord.limitBuffer, ["count": "\(filled)"]))
    }
    return said
  }
}

extension Duration {
  /// Its length in nanoseconds.
  fileprivate var nanoseconds: Double {
    Double(components.seconds) * 1e9 + Double(components.attoseconds) / 1e9
  }
}
