internal import Statistics
internal import Results
internal import Notebook
internal import Pages
internal import Terminal
internal import Wording

/// What several people measured with one plan: findings, pictures, and every quantity.
struct SpreadSection {
  let subject: SubjectSpread
  let words: Wording

  /// The most pictures of one plan; the table has all quantities.
  private static let mostPictures = 4

  func section(anchor: String) -> PageSection {
    let deciding = subject.quantities.filter {
      $0.isDeciding && $0.values.count > 1 && $0.least != $0.greatest
    }
    let pictures = deciding.prefix(Self.mostPictures).map { Block.chart(.bars(picture(of: $0))) }
    return PageSection(
      anchor: anchor, title: subject.plan.description,
      body: Document(
        [.paragraph(.faint(words.list(subject.people)))] + findings + pictures
          + [.table(quantities)]))
  }

  private var findings: [Block] {
    subject.findings.map { finding in
      let values = finding.values.map { value in
        words.text(
          ScreenWord.inBrackets,
          [
            "what": Text(value.value, .strong) + Text(" \(value.people.count)×"),
            "more": .faint(words.list(value.people)),
          ])
      }
      return .callout(.finding, Document("\(finding.name): " + words.list(values, by: .series)))
    }
  }

  /// A bar with its interval for each person, and the median of all as a line.
  private func picture(of quantity: SubjectSpread.QuantitySpread) -> BarChart {
    let condition = quantity.condition.isEmpty ? "" : " (\(quantity.condition))"
    return BarChart(
      title: quantity.name + condition, unit: quantity.unit,
      bars: quantity.values.map { value in
        let estimate = value.estimate
        return .init(
          value.person, estimate.value, low: estimate.low.isFinite ? estimate.low : nil,
          high: estimate.high.isFinite ? estimate.high : nil)
      },
      reference: quantity.median.map { .init(words[ScreenWord.median], $0) })
  }

  private var quantities: Table {
    var table = Table(
      columns: words.columns(
        [.quantity, .condition, .peopleCount, .median, .range],
        numbers: [.peopleCount, .median, .range]))
    for quantity in subject.quantities {
      let unit = quantity.unit
      let numbers = [quantity.median, quantity.least, quantity.greatest].compactMap(\.self)
      let format = NumberFormat.column(numbers, unit)
      let range =
        quantity.least.flatMap { least in
          quantity.greatest.map { format.interval(least, $0) }
        } ?? ""
      table.append([
        Text(quantity.name), Text(quantity.condition.text), .number("\(quantity.values.count)"),
        .number(quantity.median.map(format.format) ?? ""), .number(range),
      ])
    }
    return table
  }
}
