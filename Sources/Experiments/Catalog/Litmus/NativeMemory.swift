internal import CLinux
internal import Platform
internal import Programs

/// The memory of a batch of runs, and what its threads tell each other about it.
final class NativeMemory: @unchecked Sendable {
  // The proof of the above: the properties are constant. Words that threads change at the same time are
  // changed atomically; what else lies here changes hands at a meeting of all threads.
  typealias Words = UnsafeMutablePointer<UInt64>

  let code: NativeCode
  /// The most runs in a batch.
  let most: Int
  /// For each of several orders of the values where each lies from the beginning of its run.
  let places: UnsafeMutablePointer<Int>
  private let blocks: SharedMemory
  private let progress: SharedAtomics
  private let results: SharedMemory
  /// For each thread the numbers of its values that have a name.
  let named: [[Int]]
  /// Where the results of each thread start, and the numbers of one run: its failure and its values.
  private let resultStarts: [Int]

  /// Orders of the values in memory, so that no accident of one decides what is seen.
  static let orders = 8
  /// The bytes of all runs of a batch, so that they stay in the caches nearby.
  private static let mostBytes = 4 << 20
  private static let mostRuns = 1_000

  init(_ code: NativeCode, seed: UInt64) throws(PlatformError) {
    self.code = code
    let layout = code.layout
    most = max(16, min(Self.mostRuns, Self.mostBytes / layout.blockBytes))
    blocks = try SharedMemory(byteCount: most * layout.blockBytes)
    progress = try SharedAtomics(count: 2 * code.code.threads.count + 2)
    named = code.code.threads.map { thread in
      thread.registers.indices.filter { thread.registers[$0] != nil }
    }
    var starts: [Int] = []
    var end = 0
    for names in named {
      starts.append(end)
      end += most * (1 + names.count)
    }
    resultStarts = starts
    results = try SharedMemory(byteCount: 4 * end)
    var random = ThreadRandom(seed: seed)
    let placed = (0..<Self.orders).flatMap { _ in
      (0..<layout.cellCount).shuffled(using: &random).map {
        layout.cellsOffset + $0 * CacheLine.separation
      }
    }
    places = .allocate(capacity: max(1, placed.count))
    places.initialize(from: placed, count: placed.count)
  }

  deinit { places.deallocate() }

  // MARK: Runs

  /// The first byte of a run, where its control line stands.
  func block(_ run: Int) -> UnsafeMutableRawPointer { blocks.base + run * code.layout.blockBytes }

  /// Where a word of a run lies.
  func word(_ number: Int, _ run: Int) -> Words {
    let layout = code.layout
    let offset =
      number < layout.cellCount
      ? places[run % Self.orders * layout.cellCount + number]
      : layout.objectsOffset + 8 * (number - layout.cellCount)
    return (block(run) + offset).assumingMemoryBound(to: UInt64.self)
  }

  /// How a run ended, if not by the ends of its threads.
  func ending(_ run: Int) -> RunEnding? {
    RunEnding(
      rawValue: block(run).assumingMemoryBound(to: UInt64.self)[NativeLayout.Control.ending])
  }

  /// Makes ready what one thread prepares of some runs.
  ///
  /// A value is set by a thread that will read it: then it lies in that thread's cache, and who writes it
  /// has to wait, which is what lets others see the order of its accesses.
  func prepare(_ runs: Range<Int>, by thread: Int, batch: Int) {
    let layout = code.layout
    for run in runs {
      for cell in 0..<layout.cellCount {
        let readers = code.readers[cell]
        if readers[(run + batch) % readers.count] == thread {
          clinux_store_relaxed(
            word(cell, run), UInt64(bitPattern: Int64(layout.initial[cell])))
        }
      }
      guard run % code.code.threads.count == thread else { continue }
      let control = block(run).assumingMemoryBound(to: UInt64.self)
      for place in 0...NativeLayout.Control.resting { control[place] = 0 }
      for number in layout.cellCount..<layout.initial.count {
        clinux_store_relaxed(
          word(number, run), UInt64(bitPattern: Int64(layout.initial[number])))
      }
    }
  }

  // MARK: Results

  /// Where a thread writes how it left a run: its failure or 0, and its values.
  func result(of thread: Int, _ run: Int) -> UnsafeMutablePointer<Int32> {
    let size = 1 + named[thread].count
    return results.base.assumingMemoryBound(to: Int32.self) + resultStarts[thread] + run * size
  }

  // MARK: Progress

  /// The number of the run that a thread is at, counted through all batches.
  func position(of thread: Int) -> Words { progress[thread].address }

  /// How many runs of the batch a thread has behind it.
  func completed(by thread: Int) -> Words { progress[code.code.threads.count + thread].address }

  /// 1 when the time is up, so that the batch at hand is to be broken off.
  var stop: Words { progress[2 * code.code.threads.count].address }

  /// 1 when no batch follows.
  var over: Words { progress[2 * code.code.threads.count + 1].address }
}

/// Numbers by chance that cost next to nothing.
struct ThreadRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  /// A number below a limit.
  mutating func below(_ limit: Int) -> Int { Int(next() >> 33) % max(1, limit) }
}
