internal import Terminal

/// What stands in front of an answer, such as what was predicted: whole, and in as few rows as there are.
struct AnswerLead {
  let whole: Document
  let brief: Document

  /// Nothing in front.
  static let none = AnswerLead(whole: Document(), brief: Document())

  /// Both one after the other.
  static func + (left: AnswerLead, right: AnswerLead) -> AnswerLead {
    AnswerLead(whole: left.whole + right.whole, brief: left.brief + right.brief)
  }
}
