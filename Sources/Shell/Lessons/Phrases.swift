internal import Lessons
internal import Terminal

/// The sentences the shell says while it leads through a lesson, in the language of the lessons.
struct Phrases {
  private let sections: [String: [Prose.Block]]

  /// Reads the phrases of a language.
  init(library: Library, language: Language) {
    self.init(try? library.phrases(language: language.rawValue).content)
  }

  /// Reads the texts of advice of a language.
  init(adviceIn library: Library, language: Language) {
    self.init(try? library.advice(language: language.rawValue).content)
  }

  /// The phrases of a page that has one entry a key.
  init(_ page: ReferencePage?) {
    let entries = page?.entries ?? []
    sections = Dictionary(entries.map { ($0.title, $0.blocks.prose) }) { former, _ in former }
  }

  /// Where more is to be read: the commands that open lessons; nil for none.
  func lessons(_ names: [String]) -> Terminal.Text? {
    guard !names.isEmpty else { return nil }
    let commands = names.map { Text("lesson \($0)", .command) }
    return label("faq-lesson") + commands.joined(separator: ", ")
  }

  /// A phrase that something follows; a full-width colon carries its own space.
  func label(_ key: String) -> Terminal.Text {
    let label = text(key)
    return label.plain.hasSuffix("：") ? label : label + " "
  }

  /// The phrase with its placeholders filled in; its key where the lessons lack it.
  func text(_ key: String, _ values: [String: String] = [:]) -> Terminal.Text {
    guard let prose = sections[key] else { return Text(key) }
    let filled = prose.map { $0.replacingPlaceholders { values[$0.written] ?? "" } }
    return filled.map { block in
      if case .paragraph(let inlines) = block { ProseDocument.text(inlines) } else { Text() }
    }.joined(separator: " ")
  }
}
