internal import Lessons
internal import Terminal
internal import Wording

/// The field's words: all of them, some with their definitions, or the box of a lesson.
struct GlossaryScreen {
  let words: Wording
  /// Whether the terms are in another language than the words.
  var isFallback = false

  /// Every term with its other names and the step that shows it.
  func list(_ entries: [GlossaryEntry]) -> Document {
    var table = Table(columns: words.columns([.term, .otherNames, .shownIn]))
    for entry in entries {
      table.append([
        Text(entry.term.name, .strong), Text(words.list(entry.otherNames)),
        place(entry) ?? Text("–"),
      ])
    }
    return Document(
      [.heading(level: 1, words.text(ScreenWord.glossary))] + words.untranslated(isFallback)
        + [.table(table), .paragraph(words.text(Phrase.glossaryWays).styled(.faint))])
  }

  /// Terms with their definitions, and where each is shown.
  func definitions(_ entries: [GlossaryEntry]) -> Document {
    Document(
      words.untranslated(isFallback) + entries.flatMap { entry in definition(entry) + way(entry) })
  }

  /// What a lesson says once a thing was seen: its name in the field, and what it is.
  func box(_ entries: [GlossaryEntry]) -> [Block] {
    entries.map { entry in
      let lead = Wording.label(words.text(Phrase.textbooksSay, ["term": title(entry)]))
      return .callout(.note, Document(lead: lead, entry.term.definition))
    }
  }

  private func definition(_ entry: GlossaryEntry) -> [Block] {
    let lead = Wording.label(title(entry) + words.text(Phrase.termColon))
    return Document(lead: lead, entry.term.definition).blocks
  }

  private func way(_ entry: GlossaryEntry) -> [Block] {
    guard let place = place(entry) else { return [] }
    return [.paragraph(words.text(Phrase.termShown, ["lesson": place]).styled(.faint))]
  }

  /// The term, and in brackets what it is called elsewhere.
  private func title(_ entry: GlossaryEntry) -> Terminal.Text {
    let name = Text(entry.term.name, .strong)
    guard !entry.otherNames.isEmpty else { return name }
    return words.text(
      Phrase.termTitle, ["term": name, "names": Text(words.list(entry.otherNames))])
  }

  private func place(_ entry: GlossaryEntry) -> Terminal.Text? {
    entry.place.map { Text("lesson \($0.lesson) \($0.step)", .command) }
  }
}

extension Document {
  /// Prose whose first paragraph begins with a lead.
  fileprivate init(lead: Terminal.Text, _ prose: [Prose.Block]) {
    guard case .paragraph(let first)? = prose.first else {
      self.init([.paragraph(lead)] + ProseDocument.blocks(prose))
      return
    }
    self.init(
      [.paragraph(lead + ProseDocument.text(first))]
        + ProseDocument.blocks(Array(prose.dropFirst())))
  }
}
