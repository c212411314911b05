public import Results
public import Terminal
public import Wording

/// The words of the tables of `signals`.
enum SignalsWord: String, WordKey {
  static let page = WordPage("explain/signals")
  case tableTitle = "table-title"
  case sentTo = "sent-to"
  case thread, process, group
  case ended, got
  case interruptTitle = "interrupt-title"
  case program
  case tasksAfter = "tasks-after"
  case endedAfter = "ended-after"
  case notInTime = "not-in-time"
}

extension Signals {
  /// A row for each target: how many threads ended, and how many got the signal.
  public func exhibits(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    var table = Table(
      title: words(
        SignalsWord.tableTitle, ["processes": "\(processes)", "threads": "\(threads)"]
      ).asText,
      columns: [
        .init(words.text(SignalsWord.sentTo)), .init(words.text(SignalsWord.ended), .decimal),
        .init(words.text(SignalsWord.got), .decimal),
      ])
    let names: [SignalTarget: SignalsWord] = [
      .thread: .thread, .process: .process, .group: .group,
    ]
    for target in SignalTarget.allCases {
      guard let name = names[target] else { continue }
      table.append([
        words.text(name), judgement.cell(Self.endedThreads, target.condition),
        judgement.cell(Self.receivers, target.condition),
      ])
    }
    return [.table(table)]
  }
}

extension String {
  /// The words as text without a style.
  fileprivate var asText: Text { Text(self) }
}
