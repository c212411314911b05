/// All states met so far, each once, numbered in the order in which they were met.
final class StateTable {
  /// The words of 8 bytes of each state.
  let words: Int
  /// How many states it holds.
  private(set) var count = 0

  /// States lie in chunks, so that they never move and a larger table needs no copy of them.
  private var chunks: UnsafeMutablePointer<UnsafeMutablePointer<UInt64>>
  private var chunkCount = 0
  private static let chunkBits = 12
  private static let mostChunks = 1 << 20
  /// Each slot holds half of a hash above and the number of its state plus 1 below.
  private var slots: UnsafeMutablePointer<UInt64>
  private var slotCount = 1 << 10

  init(stateSize: Int) {
    words = stateSize / 8
    chunks = .allocate(capacity: Self.mostChunks)
    slots = .allocate(capacity: slotCount)
    slots.initialize(repeating: 0, count: slotCount)
  }

  deinit {
    for chunk in 0..<chunkCount { chunks[chunk].deallocate() }
    chunks.deallocate()
    slots.deallocate()
  }

  /// Bytes in use.
  var bytes: Int { chunkCount * words * 8 << Self.chunkBits + slotCount * 8 }

  /// The bytes of a state; they stay where they are.
  @inline(__always) func state(_ number: Int) -> UnsafeMutableRawPointer {
    UnsafeMutableRawPointer(pointer(number))
  }

  @inline(__always) private func pointer(_ number: Int) -> UnsafeMutablePointer<UInt64> {
    chunks[number >> Self.chunkBits] + (number & (1 << Self.chunkBits - 1)) * words
  }

  /// The number of a state, which is a new one if it is the count from before.
  @inline(__always) func insert(_ state: UnsafeMutablePointer<UInt64>) -> Int {
    let hash = hash(state)
    let half = hash & 0xffff_ffff_0000_0000
    var slot = Int(truncatingIfNeeded: hash >> 32) & (slotCount - 1)
    while slots[slot] != 0 {
      let entry = slots[slot]
      if entry & 0xffff_ffff_0000_0000 == half {
        let number = Int(truncatingIfNeeded: entry & 0xffff_ffff) - 1
        if isEqual(pointer(number), state) { return number }
      }
      slot = (slot + 1) & (slotCount - 1)
    }
    slots[slot] = half | UInt64(truncatingIfNeeded: count + 1)
    return append(state)
  }

  private func append(_ state: UnsafeMutablePointer<UInt64>) -> Int {
    if count >> Self.chunkBits == chunkCount {
      chunks[chunkCount] = .allocate(capacity: words << Self.chunkBits)
      chunkCount += 1
    }
    pointer(count).initialize(from: state, count: words)
    count += 1
    if count * 2 > slotCount { grow() }
    return count - 1
  }

  private func grow() {
    let old = slots
    let oldCount = slotCount
    slotCount *= 2
    slots = .allocate(capacity: slotCount)
    slots.initialize(repeating: 0, count: slotCount)
    for entry in UnsafeBufferPointer(start: old, count: oldCount) where entry != 0 {
      var slot = Int(truncatingIfNeeded: entry >> 32) & (slotCount - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slotCount - 1) }
      slots[slot] = entry
    }
    old.deallocate()
  }

  @inline(__always) private func hash(_ state: UnsafeMutablePointer<UInt64>) -> UInt64 {
    var hash: UInt64 = 0x9e37_79b9_7f4a_7c15
    for word in 0..<words {
      let (high, low) = (hash ^ state[word]).multipliedFullWidth(by: 0xd6e8_feb8_6659_fd93)
      hash = high ^ low
    }
    return hash &* 0x9e37_79b9_7f4a_7c15
  }

  @inline(__always) private func isEqual(
    _ one: UnsafeMutablePointer<UInt64>, _ other: UnsafeMutablePointer<UInt64>
  ) -> Bool {
    for word in 0..<words where one[word] != other[word] { return false }
    return true
  }
}
