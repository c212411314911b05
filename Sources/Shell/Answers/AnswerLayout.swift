internal import Terminal
internal import Wording

/// The parts of the first screen of a run, and as much of each as the window holds.
///
/// Their order never changes. What is left out waits behind `more`, and the screen says so.
struct AnswerLayout {
  /// What was predicted and measured.
  let lead: AnswerLead
  /// How the run ended, where it did not by itself.
  let ending: [Block]
  /// The answers with their rules: each rule below its answer, or behind it, or that of the first alone.
  let answers: (whole: [Block], brief: [Block], briefest: [Block])
  /// The tables and pictures that show it, the best one in front.
  let exhibits: [Block]
  /// The values that decided and those that the explanation names, as tables show them; their rows
  /// are the last to be left out.
  let telling: [Set<String>]
  let why: [WhyText]
  /// The other findings, from the way that takes the most rows to the one that takes the fewest.
  let others: [[Block]]
  /// What could not be told: with all causes, and in one line; nil where all was told.
  let open: (whole: Text?, brief: Text?)
  /// What limits the run.
  let caveats: [Block]
  /// How long it took, where the rest is, and where there is room what else may be looked at.
  let footer: (whole: Text, brief: Text)
  let words: Wording
  /// The columns and rows to show it in.
  let columns: Int
  let rows: Int

  /// The fewest rows of a table or picture that are worth showing, and those of one that has to be
  /// shown where there is no room.
  private static let (fewestRows, leastRows) = (3, 2)

  /// How much of the parts is shown.
  private struct Choice {
    let others: [Block]
    /// The sentences of each explanation.
    var sentences = Int.max
    /// Whether the picture may not lose a row.
    var isWhole = false
    /// Whether what was predicted, answered and not told takes as few rows as it can.
    var isBrief = false
    /// Whether only the first answer is explained.
    var explainsFirst = false
    /// Whether only the first answer has its rule.
    var rulesFirst = false
  }

  /// The first choice that fits the window; the smallest one where none does.
  var document: Document {
    let smallest = Choice(
      others: [], sentences: 1, isBrief: true, explainsFirst: true, rulesFirst: true)
    return choices.lazy.compactMap(document).first { height($0) <= rows }
      ?? document(smallest, exhibit: shortest)
  }

  /// A picture that fits a number of rows: the first one that does as a whole, else some rows of the
  /// first one; nil where there is room for neither.
  func exhibit(rows: Int, isWhole: Bool = false) -> Block? {
    let shown = exhibits.filter(\.isExhibit)
    if let fitting = shown.first(where: { height([$0]) <= rows }) { return fitting }
    guard !isWhole, let first = shown.first(where: { $0.rowCount > 0 }) else { return nil }
    // The words below a table are the first to go.
    if height([first.withoutCaption]) <= rows { return first.withoutCaption }
    return stride(from: first.rowCount - 1, through: Self.fewestRows, by: -1).lazy
      .map { first.brief(rows: $0, keeping: telling, saidIn: words) }.first { height([$0]) <= rows }
  }

  /// As little of a picture as is worth showing.
  var shortest: Block? {
    let shown = exhibits.first { $0.isExhibit && $0.rowCount > 0 } ?? exhibits.first
    return shown.map {
      $0.brief(rows: Self.leastRows, keeping: telling, saidIn: words).withoutCaption
    }
  }

  /// The choices from the most that is shown to the least.
  private var choices: [Choice] {
    let most = why.map(\.sentenceCount).max() ?? 0
    return others.map { Choice(others: $0, isWhole: true) } + others.map { Choice(others: $0) }
      + (others.suffix(1) + [[]]).map { Choice(others: $0, isBrief: true) }
      + stride(from: most - 1, through: 1, by: -1).map {
        Choice(others: [], sentences: $0, isBrief: true)
      } + [Choice(others: [], sentences: 1, isBrief: true, explainsFirst: true)]
  }

  private func document(_ choice: Choice) -> Document? {
    if !exhibits.contains(where: \.isExhibit) { return document(choice, exhibit: exhibits.first) }
    let taken = height(document(choice, exhibit: nil)) + 1
    return exhibit(rows: rows - taken, isWhole: choice.isWhole)
      .map { document(choice, exhibit: $0) }
  }

  private func document(_ choice: Choice, exhibit: Block?) -> Document {
    let above = choice.isBrief ? lead.brief : lead.whole
    let answers =
      choice.rulesFirst
      ? self.answers.briefest : choice.isBrief ? self.answers.brief : self.answers.whole
    let shown = [exhibit].compactMap(\.self) + explanation(choice)
    return above + Document(ending + answers + shown + choice.others + end(choice))
  }

  /// What was not told, what limits the run, and where the rest is.
  private func end(_ choice: Choice) -> [Block] {
    if choice.isBrief {
      let lines = [open.brief, footer.brief].compactMap(\.self)
      return caveats + [.paragraph(lines.joined(separator: "\n"))]
    }
    let untold = open.whole.map { [Block.paragraph($0)] } ?? []
    return untold + caveats + [.paragraph(footer.whole)]
  }

  private func explanation(_ choice: Choice) -> [Block] {
    guard choice.explainsFirst, let first = why.first else {
      return why.flatMap { $0.blocks(sentences: choice.sentences) }
    }
    return first.blocks(
      sentences: choice.sentences, without: why.dropFirst().map(\.finding))
  }

  private func height(_ document: Document) -> Int { document.height(width: columns) }
}
