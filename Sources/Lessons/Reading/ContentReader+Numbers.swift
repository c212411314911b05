extension ContentReader {
  /// A question for a number: text up to the list, three items for near, above and below, feedback.
  ///
  ///     - As measured. `create-cost@kind=thread: within 2; finding: process-cost`
  ///     - Why one says more. `above: processes-are-always-too-dear`
  ///     - Why one says less. `below: threads-cost-nothing`
  mutating func numericQuestion(of quote: MarkdownNode, identifier: String) -> NumericQuestion? {
    let content = QuoteMark.content(of: quote)
    let listIndex = content.firstIndex(where: \.isList) ?? content.endIndex
    let items = listIndex < content.endIndex ? content[listIndex].children : []
    var aim: NumberAim?
    var sides: [String: NumericQuestion.Side] = [:]
    for item in items {
      guard let (text, span, last) = taggedText(of: item) else {
        note(.optionWithoutMeaning(item.plainText), item)
        continue
      }
      if let read = NumberAim(span) {
        aim = read
        sides["near"] = .init(text: text, misconception: nil)
      } else if let pair = Question.Meaning.pair(span[...]),
        ["above", "below"].contains(pair.name),
        Name.isValid(pair.value)
      {
        sides[pair.name] = .init(text: text, misconception: pair.value)
      } else {
        note(.unreadableAim(span), last)
      }
    }
    guard let aim, let near = sides["near"], let above = sides["above"], let below = sides["below"]
    else {
      note(.incompleteEstimate, quote)
      return nil
    }
    return NumericQuestion(
      identifier: identifier, text: prose(Array(content[..<listIndex])), quantity: aim.quantity,
      finding: aim.finding, factor: aim.factor, near: near, above: above, below: below,
      feedback: prose(Array(content[listIndex...].dropFirst())), location: quote.location)
  }
}

/// The code span that says which number is asked for: `round-trip@via=pipe: within 2; finding: f`.
struct NumberAim: Equatable {
  let quantity: Placeholder
  let factor: Double
  let finding: String

  init?(_ span: String) {
    let clauses = span.split(separator: ";", omittingEmptySubsequences: false)
    guard clauses.count == 2, let first = Question.Meaning.pair(clauses[0]),
      let quantity = Placeholder(written: first.name[...]), first.value.hasPrefix("within "),
      let factor = Double(first.value.dropFirst("within ".count)), factor.isFinite, factor > 1,
      let second = Question.Meaning.pair(clauses[1]), second.name == "finding",
      Name.isValid(second.value)
    else { return nil }
    self.quantity = quantity
    self.factor = factor
    finding = second.value
  }
}
