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

  private static let upperHalf: UInt64 = 0xffff_ffff_0000_0000
  /// How many states can be looked for at once.
  static let mostAtOnce = 64
  private let hashes = UnsafeMutablePointer<UInt64>.allocate(capacity: mostAtOnce)
  private let entries = UnsafeMutablePointer<UInt64>.allocate(capacity: mostAtOnce)
  private var lastTouched: UInt64 = 0

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
    hashes.deallocate()
    entries.deallocate()
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

  /// The numbers of several states; one is new if its number is the count from before it.
  ///
  /// Memory answers slowly but many questions at once, so all places are looked at before any is used.
  ///
  /// - Parameters:
  ///   - states: the states after each other.
  ///   - many: how many they are.
  ///   - found: told each number, and whether it is a new one.
  @inline(__always)
  func insert(
    _ states: UnsafeMutablePointer<UInt64>, many: Int, _ found: (Int, Bool) -> Void
  ) {
    var touched: UInt64 = 0
    for place in 0..<many {
      let hash = hash(states + place * words)
      hashes[place] = hash
      entries[place] = slots[Int(truncatingIfNeeded: hash >> 32) & (slotCount - 1)]
    }
    for place in 0..<many {
      let entry = entries[place]
      if entry != 0, entry & Self.upperHalf == hashes[place] & Self.upperHalf {
        touched ^= pointer(Int(truncatingIfNeeded: entry & 0xffff_ffff) - 1).pointee
      }
    }
    // The compiler would leave out reading what nobody uses.
    lastTouched = touched
    for place in 0..<many {
      let before = count
      let number = insert(states + place * words, hashes[place])
      found(number, number == before)
    }
  }

  /// The number of a state, if it is there.
  func number(of state: UnsafeMutablePointer<UInt64>) -> Int? {
    let hash = hash(state)
    var slot = Int(truncatingIfNeeded: hash >> 32) & (slotCount - 1)
    while slots[slot] != 0 {
      let entry = slots[slot]
      if entry & Self.upperHalf == hash & Self.upperHalf {
        let number = Int(truncatingIfNeeded: entry & 0xffff_ffff) - 1
        if isEqual(pointer(number), state) { return number }
      }
      slot = (slot + 1) & (slotCount - 1)
    }
    return nil
  }

  @inline(__always)
  private func insert(_ state: UnsafeMutablePointer<UInt64>, _ hash: UInt64) -> Int {
    let half = hash & Self.upperHalf
    var slot = Int(truncatingIfNeeded: hash >> 32) & (slotCount - 1)
    while slots[slot] != 0 {
      let entry = slots[slot]
      if entry & Self.upperHalf == half {
        let number = Int(truncatingIfNeeded: entry & 0xffff_ffff) - 1
        if isEqual(pointer(number), state) { return number }
      }
      slot = (slot + 1) & (slotCount - 1)
    }
    slots[slot] = half | UInt64(truncatingIfNeeded: count + 1)
    return append(state)
  }

  @inline(never) private func append(_ state: UnsafeMutablePointer<UInt64>) -> Int {
    if count >> Self.chunkBits == chunkCount {
      chunks[chunkCount] = .allocate(capacity: words << Self.chunkBits)
      chunkCount += 1
    }
    pointer(count).initialize(from: state, count: words)
    count += 1
    if count * 3 > slotCount * 2 { grow() }
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
