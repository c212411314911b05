internal import Results
internal import Terminal

extension Judgement {
  /// The value of a quantity with the digits that its interval supports; a dash where there is none.
  func cell(_ quantity: Results.Quantity, _ condition: Condition = .none) -> Text {
    figure(quantity, condition).map(QuantityTable.value) ?? Text("–", .faint)
  }
}
