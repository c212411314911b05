internal import Results
internal import Lessons
internal import Terminal

/// A recommendation with its reasons, the measurements behind it, and what limits it.
struct AdviceScreen {
  let advice: Advice
  let job: Job
  /// The sentences in the language of the person.
  let texts: Phrases

  /// The whole screen.
  var document: Document {
    Document(
      [.callout(.good, Document(recommendation))] + reasons
        + [.paragraph(texts.text("rule-" + advice.rule.rawValue))] + evidence
        + [.callout(.note, Document(texts.text("sure-" + advice.sureness.rawValue)))] + doubts
        + missing)
  }

  private var recommendation: [Block] {
    var blocks: [Block] = [
      .paragraph(texts.text("use-" + advice.workers.rawValue).styled(.strong))
    ]
    if let count = advice.count {
      blocks.append(.paragraph(texts.text("count", ["count": "\(count)"])))
    } else if advice.workers != .none {
      blocks.append(.paragraph(texts.text("count-waiting")))
    }
    if let channel = advice.channel {
      blocks.append(.paragraph(texts.text("channel-" + channel.rawValue)))
    }
    switch advice.chunk {
    case 1?: blocks.append(.paragraph(texts.text("chunk-one")))
    case let chunk?: blocks.append(.paragraph(texts.text("chunk", ["chunk": "\(chunk)"])))
    case nil: break
    }
    return blocks
  }

  private var reasons: [Block] {
    let items = advice.arguments.map { argument -> Document in
      let figure = argument.evidence?.figure.map(words) ?? ""
      let command = argument.evidence?.ground.command ?? "machine"
      let values = [
        "figure": figure, "command": command, "processors": "\(job.processors)",
        "value": argument.evidence?.value ?? "",
      ]
      return Document(texts.text("because-" + argument.reason.rawValue, values))
    }
    return items.isEmpty ? [] : [.list(items: items, ordered: false)]
  }

  private var evidence: [Block] {
    guard !advice.evidence.isEmpty else { return [] }
    var table = Table(columns: [
      .init("measured here"), .init("figure", .decimal), .init("interval", .trailing),
      .init("entry", .trailing), .init("day"),
    ])
    for evidence in advice.evidence {
      table.append([
        "\(evidence.ground.finding): \(evidence.value, .strong)",
        evidence.figure.map { .number(words($0)) } ?? Text("–", .faint),
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
      .paragraph(texts.text("missing", ["count": "\(commands.count)"])),
      .code(commands.joined(separator: "\n"), language: "conlab"),
    ]
  }

  private func words(_ figure: Evidence.Figure) -> String {
    NumberFormat.format(figure.value, low: figure.low, high: figure.high, unit: figure.unit)
  }

  private func interval(_ figure: Evidence.Figure) -> String {
    NumberFormat.interval(figure.value, low: figure.low, high: figure.high, unit: figure.unit)
  }
}
