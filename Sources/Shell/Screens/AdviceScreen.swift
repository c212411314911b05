internal import Results
internal import Lessons
internal import Terminal
internal import Wording

/// A recommendation with its reasons, the measurements behind it, and what limits it.
struct AdviceScreen {
  let advice: Advice
  let job: Job
  /// The sentences in the language of the person.
  let words: Wording

  /// The whole screen.
  var document: Document {
    Document(
      [.callout(.good, Document(recommendation))] + reasons
        + [.paragraph(words.text(AdviceWord.rule(advice.rule)))] + evidence
        + [.callout(.note, Document(words.text(AdviceWord.sure(advice.sureness))))] + doubts
        + missing)
  }

  private var recommendation: [Block] {
    var blocks: [Block] = [
      .paragraph(words.text(AdviceWord.use(advice.workers)).styled(.strong))
    ]
    if let count = advice.count {
      blocks.append(.paragraph(words.text(AdviceWord.count, ["count": "\(count)"])))
    } else if advice.workers != .none {
      blocks.append(.paragraph(words.text(AdviceWord.countWaiting)))
    }
    if let channel = advice.channel {
      blocks.append(.paragraph(words.text(AdviceWord.channel(channel))))
    }
    switch advice.chunk {
    case 1?: blocks.append(.paragraph(words.text(AdviceWord.chunkOne)))
    case let chunk?: blocks.append(.paragraph(words.text(AdviceWord.chunk, ["chunk": "\(chunk)"])))
    case nil: break
    }
    return blocks
  }

  private var reasons: [Block] {
    let items = advice.arguments.map { argument -> Document in
      let figure = argument.evidence?.figure.map(value) ?? ""
      let command = argument.evidence?.question.command ?? "machine"
      let values = [
        "figure": figure, "command": command, "processors": "\(job.processors)",
        "value": argument.evidence?.value ?? "",
      ]
      return Document(words.text(AdviceWord.because(argument.reason), values))
    }
    return items.isEmpty ? [] : [.list(items: items, ordered: false)]
  }

  private var evidence: [Block] {
    guard !advice.evidence.isEmpty else { return [] }
    var table = Table(
      columns: [
        .init(words.text(ScreenWord.measuredHere)),
        .init(words.text(ScreenWord.figure), .decimal),
      ] + words.columns([.interval, .entry, .day], numbers: [.interval, .entry]))
    for evidence in advice.evidence {
      table.append([
        "\(evidence.question.finding): \(evidence.value, .strong)",
        evidence.figure.map { .number(value($0)) } ?? Text("–", .faint),
        Text(evidence.figure.flatMap(interval) ?? ""), Text("\(evidence.entry)", .faint),
        Text(evidence.day, .faint),
      ])
    }
    return [.table(table)]
  }

  private var missing: [Block] {
    let commands = advice.missingCommands
    guard !commands.isEmpty else { return [] }
    return [
      .paragraph(words.text(AdviceWord.missing, ["count": "\(commands.count)"])),
      .code(commands.joined(separator: "\n"), language: "conlab"),
    ]
  }

  private func value(_ figure: Evidence.Figure) -> String {
    NumberFormat.format(figure.value, low: figure.low, high: figure.high, unit: figure.unit)
  }

  private func interval(_ figure: Evidence.Figure) -> String {
    NumberFormat.interval(figure.value, low: figure.low, high: figure.high, unit: figure.unit)
  }
}
