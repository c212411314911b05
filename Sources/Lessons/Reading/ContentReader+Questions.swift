extension ContentReader {
  /// A question: text up to the first list, the options of the list, feedback behind it.
  mutating func question(
    _ kind: Question.Kind, of quote: MarkdownNode, identifier: String
  ) -> Question {
    let content = QuoteMark.content(of: quote)
    let listIndex = content.firstIndex(where: \.isList) ?? content.endIndex
    let items = listIndex < content.endIndex ? content[listIndex].children : []
    let options = items.compactMap { option($0) }
    let question = Question(
      identifier: identifier, kind: kind, text: prose(Array(content[..<listIndex])),
      options: options, feedback: prose(Array(content[listIndex...].dropFirst())),
      location: quote.location)
    // An option that could not be read is a fault of its own, so the items are what counts here.
    if items.count < 2 { note(.tooFewOptions(count: items.count), quote) }
    noteConflicts(in: question, all: options.count == items.count, at: quote)
    return question
  }

  private mutating func option(_ item: MarkdownNode) -> Question.Option? {
    guard let (text, span, place) = taggedText(of: item) else {
      note(.optionWithoutMeaning(item.plainText), item)
      return nil
    }
    guard let meaning = Question.Meaning(span) else {
      note(.unreadableMeaning(span), place)
      return nil
    }
    return Question.Option(text: text, meaning: meaning, location: item.location)
  }

  /// The text of a list item and the code span that ends it; nil when none does.
  mutating func taggedText(
    of item: MarkdownNode
  ) -> (text: [Prose.Inline], span: String, place: MarkdownNode)? {
    guard item.children.count == 1, let paragraph = item.children.first,
      let last = paragraph.children.last, case .code(let span) = last.kind
    else { return nil }
    let text = prose([
      MarkdownNode(
        kind: .paragraph, children: paragraph.children.dropLast(), location: item.location)
    ])
    guard case .paragraph(let inlines) = text.first else { return nil }
    return (Prose.trimmingEnd(inlines), span, last)
  }

  /// Notes options that contradict each other or the kind of the question.
  private mutating func noteConflicts(
    in question: Question, all: Bool, at quote: MarkdownNode
  ) {
    var texts: Set<String> = []
    var values: Set<String> = []
    for option in question.options {
      let isNewText = texts.insert(option.text.plainText).inserted
      var isNewValue = true
      if case .finding(let name, let named, _) = option.meaning {
        isNewValue = named.allSatisfy { values.insert(name + ": " + $0).inserted }
      }
      if !isNewText || !isNewValue {
        add(.duplicateOption(option.text.plainText), at: option.location)
      }
    }
    let findings = Set(question.options.map(\.meaning.finding))
    guard findings.count <= 1 else {
      note(.mixedMeanings(findings.map { $0 ?? "right or wrong" }.sorted()), quote)
      return
    }
    guard findings.first == .some(nil), all else { return }
    if question.kind == .predict {
      note(.fixedPrediction, quote)
    } else {
      let right = question.options.count { $0.meaning == .right }
      if right != 1 { note(.rightAnswers(count: right), quote) }
    }
  }
}

extension Prose {
  /// Inlines without white space at their end.
  static func trimmingEnd(_ inlines: [Inline]) -> [Inline] {
    guard case .text(let text) = inlines.last else { return inlines }
    let kept = String(text.reversed()).trimmingStart(\.isWhitespace).reversed()
    return inlines.dropLast() + (kept.isEmpty ? [] : [.text(String(kept))])
  }
}
