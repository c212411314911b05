internal import Lessons
internal import Notebook
internal import Statistics
internal import Terminal
internal import Wording

/// Where a learner is: lessons, predictions, numbers, confidence, beliefs, and what comes next.
struct ProgressScreen {
  let progress: LearnerProgress
  let words: Wording

  /// The numbers shown at most, the newest.
  private static let shownNumbers = 6

  var document: Document {
    let heading: [Block] = [.heading(level: 1, words.text(Phrase.progressTitle))]
    let body = lessons + predictions + numbers + sureness + beliefs
    let empty: [Block] = progress.isEmpty ? [.paragraph(words.text(Phrase.progressEmpty))] : []
    return Document(heading + empty + body + next)
  }

  private var lessons: [Block] {
    var table = Table(columns: [.init(""), .init("")])
    for lesson in progress.lessons {
      table.append([.command(lesson.name), state(of: lesson)])
    }
    return section(.progressLessons, [.table(table)])
  }

  private func state(of lesson: LessonState) -> Text {
    if lesson.isFinished { return words.text(Phrase.progressFinished).styled(.good) }
    guard let step = lesson.step else { return words.text(Phrase.progressNotBegun).styled(.faint) }
    return words.text(Phrase.progressStep, ["step": "\(step)", "steps": "\(lesson.steps)"])
  }

  private var predictions: [Block] {
    let outcomes = progress.record.outcomes
    guard !outcomes.isEmpty else { return [] }
    let counts = [
      "right": outcomes[.right], "wrong": outcomes[.wrong], "open": outcomes[.notSure],
      "undecided": outcomes[.undecided],
    ]
    let text = words.text(Phrase.progressOutcomes, counts.mapValues { "\($0 ?? 0)" })
    return section(.progressPredictions, [.paragraph(text)])
  }

  private var numbers: [Block] {
    let numbers = progress.record.numbers
    guard !numbers.isEmpty else { return [] }
    var table = Table(columns: [.init(""), .init("")])
    for number in numbers.suffix(Self.shownNumbers) {
      let unit = Unit(rawValue: number.unit) ?? .count
      let said = words.text(
        Phrase.progressSaid,
        [
          "said": NumberFormat.format(number.said, unit: unit),
          "measured": NumberFormat.format(number.measured, unit: unit),
        ])
      table.append([.command(number.experiment), said])
    }
    var habits = progress.habits.map { habit($0.experiment, $0.calibration) }
    // Of one experiment alone, all in all would say the same again.
    if Set(numbers.map(\.experiment)).count > 1,
      let all = Calibration(ratios: numbers.map(\.ratio))
    {
      habits.append(habit(nil, all))
    }
    return section(.progressNumbers, [.table(table)] + habits.map { .paragraph($0) })
  }

  private func habit(_ experiment: String?, _ calibration: Calibration) -> Text {
    let isAll = experiment == nil
    func say(_ phrase: Phrase, _ low: Double, _ high: Double) -> Text {
      words.text(
        phrase,
        [
          "experiment": experiment ?? "", "low": NumberFormat.format(rounded(low), unit: .count),
          "high": NumberFormat.format(rounded(high), unit: .count),
        ])
    }
    switch calibration.bias {
    case .high(let low, let high): return say(isAll ? .progressAllHigh : .progressHigh, low, high)
    case .low(let low, let high): return say(isAll ? .progressAllLow : .progressLow, low, high)
    case .mixed(let factor): return say(isAll ? .progressAllMixed : .progressMixed, factor, factor)
    }
  }

  /// A habit of a few numbers deserves two digits at most.
  private func rounded(_ ratio: Double) -> Double {
    ratio < 10 ? (ratio * 10).rounded() / 10 : ratio.rounded()
  }

  private var sureness: [Block] {
    let levels = progress.record.sureness
    guard !levels.isEmpty else { return [] }
    let bars = levels.map { level -> BarChart.Bar in
      let name = words[level.phrase]
      let share = Proportion.estimate(successes: level.right, trials: level.count)
      return BarChart.Bar(
        "\(name) (\(level.right)/\(level.count))", Double(level.right) / Double(level.count),
        low: share?.low, high: share?.high)
    }
    let chart = BarChart(title: words.text(Phrase.progressSure).plain, unit: .share, bars: bars)
    return [.chart(.bars(chart))] + warning(levels)
  }

  private func warning(_ levels: [Sureness]) -> [Block] {
    guard let certain = levels.first(where: \.isOverconfident) else { return [] }
    let share = "\(certain.right)/\(certain.count)"
    let text = words.text(Phrase.progressOverconfident, ["share": share])
    return [.callout(.note, Document(text))]
  }

  private var beliefs: [Block] {
    guard !progress.beliefs.isEmpty else { return [] }
    let items = progress.beliefs.map { belief -> Document in
      let times = words.text(Phrase.progressTimes, ["count": "\(belief.count)"])
      let text = belief.text ?? [.paragraph([.text(belief.name)])]
      return Document([.paragraph(times.styled(.strong))] + ProseDocument.blocks(text))
    }
    return section(.progressMisconceptions, [.list(items: items, ordered: false)])
  }

  private var next: [Block] {
    let rows = progress.next.map { step -> [Text] in
      [.command(step.command), words.text(step.phrase, step.values)]
    }
    return section(
      .progressNext, [.table(Table(columns: [.init(""), .init("")], rows: rows))])
  }

  private func section(_ title: Phrase, _ blocks: [Block]) -> [Block] {
    [.heading(level: 2, words.text(title))] + blocks
  }
}
