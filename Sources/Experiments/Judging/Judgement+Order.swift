extension Array where Element == Judgement.Quantity {
  /// The figures of each quantity in the order of these conditions, the others behind them.
  ///
  /// Rounds shuffle what they compare, so the order of the first observations is an accident.
  func ordered(by conditions: [String]) -> [Judgement.Quantity] {
    var names: [String] = []
    for figure in self where !names.contains(figure.name) { names.append(figure.name) }
    return names.flatMap { name in
      let own = filter { $0.name == name }
      let known = conditions.flatMap { condition in own.filter { $0.condition == condition } }
      return known + own.filter { !conditions.contains($0.condition) }
    }
  }
}
