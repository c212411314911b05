/// Holds a course against its glossary: no lesson uses a term before the box that introduces it.
struct TermOrder {
  private let glossary: Glossary
  private let lessons: [Lesson]
  private let places: [String: GlossaryEntry.Place]

  init(_ glossary: Glossary, _ lessons: [Lesson]) {
    self.glossary = glossary
    self.lessons = lessons
    places = lessons.termPlaces
  }

  /// One fault a step, term and written form that came too early.
  var faults: [ContentFault] {
    // A term without any box is a fault of its own.
    var closed = glossary.terms.filter { places[$0.key] != nil }
    var faults: [ContentFault] = []
    for lesson in lessons {
      let start = lesson.steps.first?.location.file ?? ""
      faults += early(
        lesson.title + "\n" + lesson.summary.spokenText, at: ContentLocation(file: start), closed)
      for step in lesson.steps {
        faults += early(step.title, at: step.location, closed)
        for block in step.blocks {
          if case .terms(let box) = block {
            closed.removeAll { box.keys.contains($0.key) }
          } else {
            faults += early(block.spokenText, at: step.location, closed)
          }
        }
      }
    }
    return faults
  }

  private func early(
    _ text: String, at location: ContentLocation, _ closed: [Glossary.Term]
  ) -> [ContentFault] {
    let text = SpokenText(text)
    return closed.compactMap { term in
      guard let written = term.written.first(where: text.holds), let place = places[term.key]
      else { return nil }
      return ContentFault(
        .termBeforeBox(
          written: written, key: term.key, box: "\(place.lesson) step \(place.step)"),
        at: location)
    }
  }
}

extension ContentBlock {
  /// What is read aloud: everything but what is typed.
  fileprivate var spokenText: String {
    switch self {
    case .prose(let block): [block].spokenText
    case .commands, .terms: ""
    case .hint(let hint): hint.blocks.spokenText
    case .question(let question):
      ([question.text.spokenText, question.feedback.spokenText]
        + question.options.map(\.text.spokenText)).joined(separator: "\n")
    }
  }
}

extension [Prose.Block] {
  fileprivate var spokenText: String {
    map { block in
      switch block {
      case .heading(_, let inlines), .paragraph(let inlines): inlines.spokenText
      case .list(_, let items): items.map(\.spokenText).joined(separator: "\n")
      case .quote(let inner): inner.spokenText
      case .code, .rule: ""
      }
    }.joined(separator: "\n")
  }
}

extension [Prose.Inline] {
  fileprivate var spokenText: String {
    map { inline in
      switch inline {
      case .text(let text): text
      case .code: "`"
      case .emphasis(let inner), .strong(let inner), .link(let inner, _): inner.spokenText
      case .lineBreak: " "
      }
    }.joined()
  }
}

/// Text in which terms are looked for, in small letters.
private struct SpokenText {
  private let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.lowercased().utf8) }

  /// Whether a term stands in the text as a word of its own; letters of Chinese need no border.
  func holds(_ word: String) -> Bool {
    let wanted = Array(word.lowercased().utf8)
    guard let first = wanted.first, let last = wanted.last, bytes.count >= wanted.count else {
      return false
    }
    return (0...(bytes.count - wanted.count)).contains { start in
      guard bytes[start] == first else { return false }
      let end = start + wanted.count
      return bytes[start..<end].elementsEqual(wanted)
        && !(start > 0 && first.isPartOfWord && bytes[start - 1].isPartOfWord)
        && !(end < bytes.count && last.isPartOfWord && bytes[end].isPartOfWord)
    }
  }
}

extension UInt8 {
  /// Whether it is a letter or a digit of a script that has borders between words.
  fileprivate var isPartOfWord: Bool {
    let scalar = Unicode.Scalar(self)
    return scalar.isASCII && (scalar.properties.isAlphabetic || (0x30...0x39).contains(self))
  }
}
