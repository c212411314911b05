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
      .paragraph(card.invitation(phrases)),
    ]
  }

  /// A claim stands once in a section, at its first row there, with all its rows there.
  private func rows(of section: ClaimPage.Section) -> [[Text]] {
    var seen: Set<String> = []
    return section.rows.compactMap { row in
      guard let judged = card.claims.first(where: { $0.claim.rows.contains(row) }),
        seen.insert(judged.claim.name).inserted
      else { return nil }
      let names = judged.claim.rows.filter(section.rows.contains)
      return [
        names.map { .command($0) }.joined(separator: " "), Text(judged.claim.title),
        VerdictText(verdict: judged.verdict, phrases: phrases).name, .faint(judged.day ?? ""),
      ]
    }
  }
}
