internal import Results
internal import Notebook
internal import Pages
internal import Terminal
internal import Wording

/// What the experiments of a report ran on.
struct MachineSection {
  let words: Wording

  /// The machine of the newest run; nothing where nothing was run.
  func section(_ entries: [NotebookEntry]) -> PageSection? {
    let machines = entries.compactMap { entry -> MachineFacts? in
      if case .run(let result) = entry.content { result.machine } else { nil }
    }
    guard let newest = machines.last else { return nil }
    var body: Document = []
    let count = Set(machines.map(identity)).count
    if count > 1 {
      let text = words.text(ScreenWord.severalMachines, ["count": "\(count)"])
      body.append(.callout(.caveat, Document(text)))
    }
    body.append(
      .table(Table(columns: words.columns([.fact, .value]), rows: rows(newest))))
    return PageSection(anchor: "machine", title: words[ScreenWord.machine], body: body)
  }

  /// What makes two machines, or two ways to use one, different.
  private func identity(_ facts: MachineFacts) -> String {
    "\(facts.processors) \(facts.usable) \(facts.kernel) \(text(facts, "processor") ?? "")"
  }

  private func rows(_ facts: MachineFacts) -> [[Terminal.Text]] {
    let quota = number(facts, "quota").map { NumberFormat.format($0, unit: .count) }
    let rows: [(ScreenWord, String?)] = [
      (.processors, "\(facts.processors)"), (.usable, "\(facts.usable)"),
      (.quota, quota ?? words[ScreenWord.none]), (.processorModel, text(facts, "processor")),
      (.architecture, text(facts, "architecture")), (.kernel, facts.kernel),
      (.memory, number(facts, "memory").map { NumberFormat.format($0, unit: .bytes) }),
      (.virtualMachine, text(facts, "virtualization")),
      (.clock, NumberFormat.format(facts.clockNanoseconds, unit: .nanoseconds)),
    ]
    return rows.compactMap { word, value in
      value.map { [words.text(word), Text($0)] }
    }
  }

  private func text(_ facts: MachineFacts, _ name: String) -> String? {
    if case .text(let text)? = facts.others[name] { text } else { nil }
  }

  private func number(_ facts: MachineFacts, _ name: String) -> Double? {
    if case .number(let number)? = facts.others[name] { number } else { nil }
  }
}
