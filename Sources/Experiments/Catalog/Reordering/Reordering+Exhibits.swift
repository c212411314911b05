internal import Platform
public import Results
internal import Statistics
public import Terminal
public import Wording

/// The words of the tables and pictures of `reordering`.
enum ReorderingWord: String, WordKey {
  static let page = WordPage("explain/reordering")
  case flag, data, seen, share, setting
  case threadRead = "thread-read"
  case barsTitle = "bars-title"
  case explained
  case forbiddenSeen = "forbidden-seen"
  case forbiddenUnseen = "forbidden-unseen"
  case allowedSeen = "allowed-seen"
  case allowedUnseen = "allowed-unseen"
}

extension Reordering {
  /// Every outcome with its count, the forbidden ones marked, and the share of reordered runs.
  public func exhibits(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let bars = settings.compactMap { setting in
      judgement.estimate(Self.reordered, setting.condition).map {
        BarChart.Bar(title(setting, words), $0)
      }
    }
    return settings.map { .table(outcomeTable($0, observations, words)) } + [
      .chart(
        .bars(.init(title: words[ReorderingWord.barsTitle], unit: .share, bars: bars)))
    ]
  }

  /// The outcomes of the test that was asked about, or the share of each setting for the fence.
  public func exhibits(
    showing finding: String, _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let shown = settings.filter { $0.fence == .none && $0.test.rawValue == finding }
    if shown.isEmpty { return judgement.deciding([Self.reordered], words) }
    return shown.map { .table(outcomeTable($0, observations, words)) }
  }

  private func title(_ setting: Setting, _ words: Wording) -> String {
    words(
      ReorderingWord.setting,
      ["test": setting.test.rawValue, "fence": setting.fence.rawValue])
  }

  private func outcomeTable(
    _ setting: Setting, _ observations: Observations, _ words: Wording
  ) -> Table {
    let runs = total(setting, observations)
    var table = Table(
      title: Text(title(setting, words)),
      columns: reads(setting, words).map { .init($0, .trailing) } + [
        .init(words.text(ReorderingWord.seen), .trailing),
        .init(words.text(ReorderingWord.share), .decimal), .init(""),
      ])
    for outcome in Self.readings {
      let seen = count(setting, outcome, observations)
      let share = runs > 0 ? Double(seen) / Double(runs) : 0
      table.append(
        outcome.map { Text(String($0)) } + [
          .number(NumberFormat.count(seen)), .number(NumberFormat.format(share, unit: .share)),
          remark(setting, outcome, seen: seen, runs: runs, words),
        ])
    }
    return table
  }

  /// What the two reads are of.
  private func reads(_ setting: Setting, _ words: Wording) -> [Text] {
    switch setting.test {
    case .storeBuffering:
      ["1", "2"].map { words.text(ReorderingWord.threadRead, ["number": Text($0)]) }
    case .messagePassing: [words.text(ReorderingWord.flag), words.text(ReorderingWord.data)]
    }
  }

  private func remark(
    _ setting: Setting, _ outcome: String, seen: Int, runs: Int, _ words: Wording
  ) -> Text {
    func text(_ word: ReorderingWord, _ style: Style = .plain) -> Text {
      Text(words(word, ["runs": NumberFormat.count(runs)]), style)
    }
    guard outcome == setting.tellTale else { return text(.explained, .faint) }
    return switch (setting.isForbidden, seen > 0) {
    case (true, true): text(.forbiddenSeen, .bad)
    case (true, false): text(.forbiddenUnseen, .good)
    case (false, true): text(.allowedSeen, .warning)
    case (false, false): text(.allowedUnseen)
    }
  }
}
