/// Inverts increasing functions.
enum Bisection {
  /// The point between the bounds where an increasing function crosses the target.
  ///
  /// Halves until the bounds are neighbouring numbers, so the result is as good as the function.
  static func inverse(
    of function: (Double) -> Double, at target: Double, between low: Double, and high: Double
  ) -> Double {
    var (low, high) = (low, high)
    while true {
      let middle = low / 2 + high / 2
      guard low < middle, middle < high else { return middle }
      if function(middle) < target { low = middle } else { high = middle }
    }
  }
}
