internal import Terminal

/// What stands in front of an answer, such as what was predicted: whole, and in a line each.
struct AnswerLead {
  let whole: Document
  let lines: [Text]

  /// Nothing in front.
  static let none = AnswerLead(whole: Document(), lines: [])

  /// In as few rows as there are.
  var brief: Document { lines.isEmpty ? [] : [.paragraph(lines.joined(separator: "\n"))] }

  /// Both one after the other.
  static func + (left: AnswerLead, right: AnswerLead) -> AnswerLead {
    AnswerLead(whole: left.whole + right.whole, lines: left.lines + right.lines)
  }
}
