/// An atomic step under way: what it would write, and how to take it back.
struct Section {
  /// Whether the thread is inside of it.
  var isOpen = false
  /// Where it begins.
  private(set) var start = 0
  /// How many instructions the step has done.
  var steps = 0
  /// The names of the thread's own when it began.
  let registers: UnsafeMutablePointer<Int>
  /// The words that it writes, each once, with their values.
  private(set) var count = 0
  let words = UnsafeMutablePointer<Int>.allocate(capacity: mostWords)
  let values = UnsafeMutablePointer<Int>.allocate(capacity: mostWords)
  private let registerCount: Int

  /// More than a program has shared words of all kinds, since even a queue is small.
  private static let mostWords = 1 << 15

  init(registers count: Int) {
    registerCount = count
    registers = .allocate(capacity: max(1, count))
  }

  /// Gives back its memory.
  func end() {
    registers.deallocate()
    words.deallocate()
    values.deallocate()
  }

  mutating func begin(at place: Int, _ own: UnsafeMutablePointer<Int>) {
    isOpen = true
    start = place
    steps = 1
    count = 0
    for register in 0..<registerCount { registers[register] = own[register] }
  }

  /// The value that a word is going to have; nil where it keeps its own.
  func value(of word: Int) -> Int? {
    for place in 0..<count where words[place] == word { return values[place] }
    return nil
  }

  /// Notes what a word is going to be.
  mutating func note(_ value: Int, _ word: Int) {
    for place in 0..<count where words[place] == word {
      values[place] = value
      return
    }
    words[count] = word
    values[count] = value
    count += 1
  }
}
