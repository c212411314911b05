internal import Results
internal import Terminal
internal import Wording

/// The findings that were told and not asked for: a line each, or names and answers alone.
struct OtherFindings {
  let findings: [Finding]
  let words: Wording
  /// The columns that a line may take.
  let columns: Int

  /// A row each: name, answer, and as much of the figure that decided as leaves it one line.
  var lines: [Block] {
    findings.isEmpty ? [] : [.table(table(findings.map(figure)))]
  }

  /// Names and answers alone, where there is no room for a line each.
  var names: [Block] {
    if findings.isEmpty { return [] }
    return [.paragraph(words.list(findings.map { words.text($0) }, by: .series))]
  }

  private func table(_ figures: [String]) -> Table {
    let rows = zip(findings, figures).map { finding, figure in
      [Text(finding.name), Text(finding.value, .strong), Text.faint(figure)]
    }
    return Table(columns: [.init(""), .init(""), .init("")], rows: rows)
  }

  private func figure(of finding: Finding) -> String {
    guard let figure = finding.ruling?.figures.first else { return "" }
    let texts = RuleSentence(words: words).texts(figure)
    return texts.first { fits($0, beside: finding) } ?? ""
  }

  private func fits(_ figure: String, beside finding: Finding) -> Bool {
    let alone = table(findings.map { $0.name == finding.name ? figure : "" })
    return Document([.table(alone)]).height(width: columns) <= findings.count
  }
}
