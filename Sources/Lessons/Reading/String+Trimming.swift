extension String {
  /// The text without the characters at its beginning that satisfy a condition.
  func trimmingStart(_ isUnwanted: (Character) -> Bool) -> String {
    String(drop(while: isUnwanted))
  }

  /// The text without the characters at both ends that satisfy a condition.
  func trimming(_ isUnwanted: (Character) -> Bool) -> String {
    var rest = drop(while: isUnwanted)
    while let last = rest.last, isUnwanted(last) { rest.removeLast() }
    return String(rest)
  }
}
