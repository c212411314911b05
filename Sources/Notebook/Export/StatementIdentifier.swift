/// An identifier that stays the same whenever the same entry is written again.
enum StatementIdentifier {
  /// A UUID made of the parts, in the form of version 4, which every learning record store takes.
  static func text(_ parts: [String]) -> String {
    let bytes = parts.flatMap { part -> [UInt8] in Array(part.utf8) + [0] }
    var high = hash(bytes, from: 0xcbf2_9ce4_8422_2325)
    var low = hash(bytes, from: 0x8422_2325_cbf2_9ce4)
    high = high & ~0xf000 | 0x4000
    low = low & ~(0xc << 60) | 0x8 << 60
    let digits = padded(high) + padded(low)
    let cuts = [0, 8, 12, 16, 20, 32]
    return zip(cuts, cuts.dropFirst()).map { start, end in
      String(digits.dropFirst(start).prefix(end - start))
    }.joined(separator: "-")
  }

  /// The hash of Fowler, Noll and Vo (FNV-1a).
  private static func hash(_ bytes: [UInt8], from start: UInt64) -> UInt64 {
    bytes.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  private static func padded(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
