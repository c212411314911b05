/// The decimal digits of a number, for printing it without the C library.
///
/// The digits come from the shortest description that reads back as the same number, so that
/// 0.1 is the digit 1 and not 0.1000000000000000055; rounding is half away from zero on them.
struct DecimalText: Equatable {
  /// The digits 0...9 without leading zeros; empty for zero.
  private(set) var digits: [UInt8]
  /// The place of the decimal point: the number is 0.d₁d₂d₃… times ten to this power.
  private(set) var exponent: Int

  /// Takes the digits of the magnitude of a finite number.
  init(_ value: Double) {
    digits = []
    exponent = 0
    var point: Int?
    var written = 0
    var characters = value.magnitude.description.utf8.makeIterator()
    while let byte = characters.next() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits.append(byte - UInt8(ascii: "0"))
        written += 1
      case UInt8(ascii: "."):
        point = written
      case UInt8(ascii: "e"):
        var rest = ""
        while let next = characters.next() { rest.unicodeScalars.append(Unicode.Scalar(next)) }
        exponent = Int(rest) ?? 0
      default:
        break
      }
    }
    exponent += point ?? written
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    exponent -= zeros
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { exponent = 0 }
  }

  /// How many digits stand behind the decimal point when nothing is rounded.
  var fractionDigits: Int { max(0, digits.count - exponent) }

  /// The place of the decimal point after rounding to a number of digits: 9.996 becomes 10.0.
  func exponent(roundingTo kept: Int) -> Int {
    exponent + (rounding(to: kept).count > kept ? 1 : 0)
  }

  /// The digits with a fixed number of decimals, without a sign.
  func rounded(decimals: Int, separator: String = "") -> String {
    let kept = exponent + decimals
    var whole = rounding(to: kept)
    // The point stands `decimals` places before the end; small numbers get leading zeros.
    while whole.count <= decimals { whole.insert(0, at: 0) }
    let split = whole.count - decimals
    var text = ""
    for (index, digit) in whole.enumerated() {
      if index == split { text += "." }
      let remaining = split - index
      if index > 0, remaining > 0, remaining % 3 == 0 { text += separator }
      text.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "0") + digit))
    }
    return text
  }

  /// The first digits as an integer, rounded; longer than `kept` by one when it carries over.
  private func rounding(to kept: Int) -> [UInt8] {
    guard kept >= 0 else { return [] }
    var result = Array(digits.prefix(kept))
    while result.count < kept { result.append(0) }
    guard kept < digits.count, digits[kept] >= 5 else { return result }
    var index = kept - 1
    while index >= 0, result[index] == 9 {
      result[index] = 0
      index -= 1
    }
    if index >= 0 { result[index] += 1 } else { result.insert(1, at: 0) }
    return result
  }
}
