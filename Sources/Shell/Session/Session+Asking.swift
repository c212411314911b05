internal import Terminal

extension Session {
  /// Asks how sure a person is of an answer: 1 to 3, or none where it is left out.
  func askHowSure() -> Int? {
    guard isInteractive, let ask else { return nil }
    output.show([.paragraph(phrases.text("how-sure"))])
    guard let typed = ask("1, 2, 3:"), let sure = Int(typed) else { return nil }
    return (1...3).contains(sure) ? sure : nil
  }

  /// Who takes the short words that a person answers with: an open quiz before the lesson.
  var leader: any Leading { quiz.isOpen ? quiz : guide }
}
