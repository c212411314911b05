import Testing

@testable import Programs

@Suite("A natural number")
struct NaturalTests {
  @Test("is added and multiplied beyond a machine word", arguments: [1, 2, 21, 30, 100])
  func factorials(count: Int) {
    let product = (1...count).reduce(Natural(1)) { $0 * $1 }
    let back = (1...count).reduce(product) { number, divisor in
      let (quotient, remainder) = number.dividedBy(divisor)
      #expect(remainder == 0)
      return quotient
    }
    #expect(back == 1)
  }

  @Test("is written in decimal digits")
  func digits() {
    #expect(
      (1...30).reduce(Natural(1)) { $0 * $1 }.description == "265252859812191058636308480000000")
    #expect(Natural(0).description == "0")
    #expect((Natural(1_000_000_000) * 1_000_000_000 * 1_000_000_000).description.count == 28)
  }

  @Test("carries and borrows across words")
  func carrying() {
    let word = Natural(integerLiteral: .max)
    #expect((word + 1).description == "18446744073709551616")
    #expect(word + 1 - 1 == word)
    #expect((word + 1) - word == 1)
    #expect(word < word + 1)
    #expect(!(word + 1 < word))
  }

  @Test("knows its share of a greater one, however large both are")
  func share() {
    let huge = (1...400).reduce(Natural(1)) { $0 * $1 }
    #expect(huge.share(of: huge + huge) == 0.5)
    #expect(huge.approximation == .infinity)
    #expect(Natural(1).share(of: 4) == 0.25)
    #expect(Natural(1).share(of: 0) == 0)
  }
}
