internal import Lessons
internal import Terminal

/// The claims, section by section of the article, each with its verdict and the day of that.
struct ClaimListScreen {
  let card: ReportCard
  let phrases: Phrases

  var document: Document {
    var table = Table(columns: [
      .init("claim"), .init("statement"), .init("verdict"), .init("on"),
    ])
    for section in card.page.sections {
      table.append([.strong(section.number), .strong(section.title)])
      for row in rows(of: section) { table.append(row) }
    }
    return [
      .heading(level: 1, Text(card.page.title)), .table(table),
      .paragraph(phrases.text("claims-next")),
    ]
  }

  /// A claim stands once in a section, with the rows by which the section states it.
  private func rows(of section: ClaimPage.Section) -> [[Text]] {
    card.claims.compactMap { judged in
      let names = judged.claim.rows.filter(section.rows.contains)
      guard !names.isEmpty else { return nil }
      return [
        .command(names.joined(separator: " ")), Text(judged.claim.title),
        VerdictText(verdict: judged.verdict, phrases: phrases).name, .faint(judged.day ?? ""),
      ]
    }
  }
}
