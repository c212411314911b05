/// A whole number from 0 without an upper limit.
public struct Natural: Hashable, Sendable, Comparable, CustomStringConvertible,
  ExpressibleByIntegerLiteral
{
  /// The digits to the base 2⁶⁴, the lowest first, without zeros at the top.
  private var digits: [UInt64]

  init(digits: some Sequence<UInt64>) {
    self.digits = Array(digits)
    while self.digits.last == 0 { self.digits.removeLast() }
  }

  /// A small number; negative ones count as 0.
  public init(_ value: Int) { self.init(digits: [UInt64(clamping: value)]) }

  /// A number as it stands in code.
  public init(integerLiteral value: UInt64) { self.init(digits: [value]) }

  /// The sum.
  public static func + (one: Natural, other: Natural) -> Natural {
    var sum: [UInt64] = []
    var carry: UInt64 = 0
    for place in 0..<max(one.digits.count, other.digits.count) {
      let (half, first) = one.digit(place).addingReportingOverflow(other.digit(place))
      let (whole, second) = half.addingReportingOverflow(carry)
      sum.append(whole)
      carry = first || second ? 1 : 0
    }
    return Natural(digits: sum + [carry])
  }

  /// Adds a number.
  public static func += (one: inout Natural, other: Natural) { one = one + other }

  /// The difference; the second number must not be greater.
  public static func - (one: Natural, other: Natural) -> Natural {
    precondition(other <= one, "a natural number is never negative")
    var difference: [UInt64] = []
    var borrow: UInt64 = 0
    for place in 0..<one.digits.count {
      let (half, first) = one.digit(place).subtractingReportingOverflow(other.digit(place))
      let (whole, second) = half.subtractingReportingOverflow(borrow)
      difference.append(whole)
      borrow = first || second ? 1 : 0
    }
    return Natural(digits: difference)
  }

  /// The product with a small number, which is not negative.
  public static func * (one: Natural, factor: Int) -> Natural {
    var product: [UInt64] = []
    var carry: UInt64 = 0
    for digit in one.digits {
      let (high, low) = digit.multipliedFullWidth(by: UInt64(clamping: factor))
      let (sum, overflow) = low.addingReportingOverflow(carry)
      product.append(sum)
      carry = high + (overflow ? 1 : 0)
    }
    return Natural(digits: product + [carry])
  }

  /// The quotient and what is left, for a divisor above 0.
  public func dividedBy(_ divisor: Int) -> (quotient: Natural, remainder: Int) {
    var quotient = digits
    var remainder: UInt64 = 0
    for place in digits.indices.reversed() {
      (quotient[place], remainder) = UInt64(divisor).dividingFullWidth((remainder, digits[place]))
    }
    return (Natural(digits: quotient), Int(remainder))
  }

  /// Whether one number is less than another.
  public static func < (one: Natural, other: Natural) -> Bool {
    if one.digits.count != other.digits.count { return one.digits.count < other.digits.count }
    return one.digits.reversed().lexicographicallyPrecedes(other.digits.reversed())
  }

  /// The nearest value that a floating-point number has; infinite when it is beyond all of them.
  public var approximation: Double {
    digits.reversed().reduce(0) { $0 * 0x1p64 + Double($1) }
  }

  /// This number as a share of another one, 0 to 1 for a part of a whole; 0 of nothing.
  public func share(of whole: Natural) -> Double {
    guard whole != 0 else { return 0 }
    // Only the upper digits matter, and those always fit.
    let dropped = max(0, whole.digits.count - 8)
    let upper = Natural(digits: whole.digits.dropFirst(dropped))
    return Natural(digits: digits.dropFirst(dropped)).approximation / upper.approximation
  }

  /// The decimal digits.
  public var description: String {
    var groups: [String] = []
    var rest = self
    while rest != 0 {
      let (quotient, remainder) = rest.dividedBy(1_000_000_000_000_000_000)
      groups.append("\(remainder)")
      rest = quotient
    }
    guard let first = groups.last else { return "0" }
    return groups.dropLast().reversed().reduce(first) { text, group in
      text + String(repeating: "0", count: 18 - group.count) + group
    }
  }

  private func digit(_ place: Int) -> UInt64 { place < digits.count ? digits[place] : 0 }
}
