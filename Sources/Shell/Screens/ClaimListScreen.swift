internal import Lessons
internal import Terminal
internal import Wording

/// The claims, section by section of the article, each with its verdict and the day of that.
struct ClaimListScreen {
  let card: ReportCard
  let words: Wording

  var document: Document {
    var table = Table(columns: words.columns([.claim, .statement, .verdictWord, .verdictDay]))
    for section in card.page.sections {
      table.append([.strong(section.number), .strong(section.title)])
      for row in rows(of: section) { table.append(row) }
    }
    return [
      .heading(level: 1, Text(card.page.title)), .table(table),
      .paragraph(card.invitation(words)),
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
        VerdictText(verdict: judged.verdict, words: words).name, .faint(judged.day ?? ""),
      ]
    }
  }
}
