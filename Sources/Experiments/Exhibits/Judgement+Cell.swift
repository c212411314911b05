internal import Results
internal import Terminal

extension Judgement {
  /// The value of a quantity with the digits that its interval supports; a dash where there is none.
  func cell(_ name: String, condition: String = "") -> Text {
    guard let found = quantities.first(where: { $0.name == name && $0.condition == condition })
    else { return Text("–", .faint) }
    return QuantityTable.cells(of: found)[0]
  }
}
