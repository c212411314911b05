public import Results
internal import Statistics
public import Terminal
public import Wording

/// The words of the table and the picture of `sharing`.
enum SharingWord: String, WordKey {
  static let page = WordPage("explain/sharing")
  case tableTitle = "table-title"
  case what, seen
  case notSeen = "not-seen"
  case seenTimes = "seen-times"
  case cannotBePassed = "cannot-be-passed"
  case shareTitle = "share-title"
  case variable
  case heapObject = "heap-object"
  case privateMapping = "private-mapping"
  case sharedMapping = "shared-mapping"
  case fileOffset = "file-offset"
  case environment
  case workingDirectory = "working-directory"
  case globalVariable = "global-variable"
  case attribute, list
  case pythonEnvironment = "python-environment"
  case value
  case sharedMemory = "shared-memory"
}

extension Sharing {
  /// A row for each thing with a column for each kind, and how much is seen of either kind.
  public func exhibits(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] { Self.table.exhibits(judgement, words) }

  /// Each thing is seen or not, so the table shows what the bars only add up.
  public func exhibits(
    showing finding: String, _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] { [.table(Self.table.things(judgement, words))] }
}

extension SharingTable {
  /// A row for each thing with a column for each kind, and how much is seen of each kind.
  func exhibits(_ judgement: Judgement, _ words: Wording) -> [Block] {
    var table = things(judgement, words)
    table.title = words.text(SharingWord.tableTitle)
    return [.table(table), picture(judgement, words)]
  }

  /// A row for each thing with a column for each kind.
  func things(_ judgement: Judgement, _ words: Wording) -> Table {
    var table = Table(
      columns: [.init(words.text(SharingWord.what))] + kinds.map { .init(Text($0.name)) })
    for thing in things {
      table.append(
        [words.text(thing.word)] + kinds.map { cell($0, thing, judgement, words) })
    }
    return table
  }

  private func share(_ kind: Kind, _ thing: Thing, _ judgement: Judgement) -> Estimate? {
    judgement.estimate(Sharing.seen, Self.condition(kind.name, thing.name))
  }

  private func cell(
    _ kind: Kind, _ thing: Thing, _ judgement: Judgement, _ words: Wording
  ) -> Text {
    if kind.outOfReach.contains(thing.name) {
      return Text(words[SharingWord.cannotBePassed], .faint)
    }
    guard let share = share(kind, thing, judgement) else {
      return Text(words[ExhibitWord.notMeasured], .faint)
    }
    if share.value == 1 { return .good(words[SharingWord.seen]) }
    if share.value == 0 { return Text(words[SharingWord.notSeen], .faint) }
    let times = Int((share.value * Double(share.count)).rounded())
    return .warning(
      words(SharingWord.seenTimes, ["times": "\(times)", "count": "\(share.count)"]))
  }

  /// How many of all writes were seen, a bar a kind.
  private func picture(_ judgement: Judgement, _ words: Wording) -> Block {
    let bars = kinds.compactMap { kind -> BarChart.Bar? in
      let shares = things.compactMap { share(kind, $0, judgement)?.value }
      if shares.isEmpty { return nil }
      return BarChart.Bar(kind.name, shares.reduce(0, +) / Double(shares.count))
    }
    return .chart(
      .bars(BarChart(title: words[SharingWord.shareTitle], unit: .share, bars: bars)))
  }
}

extension Sharing.Thing {
  /// The thing as a row of a table names it.
  var word: SharingWord {
    switch self {
    case .variable: .variable
    case .heapObject: .heapObject
    case .privateMapping: .privateMapping
    case .sharedMapping: .sharedMapping
    case .fileOffset: .fileOffset
    case .environment: .environment
    case .workingDirectory: .workingDirectory
    }
  }
}
