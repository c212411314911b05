/// Where everything lies in the bytes of a state.
///
/// First what is shared: values, permits, holders of locks, waiting threads, queues. Then a block for
/// each thread: where it stands, its own values, and its store buffer. Blocks of threads that run the
/// same instructions have the same form, so they can be exchanged.
struct Layout {
  /// Bytes a value takes: 1, 2 or 4.
  let width: Int
  let cells: Int
  let semaphores: Int
  /// For each lock the number of its holder plus 1, or 0, and for re-entrant ones how often.
  let locks: [Int]
  /// A bit for each waiting thread.
  let conditions: Int
  let barriers: Int
  let maskBytes: Int
  /// For each queue how many values it holds, and the values.
  let queues: [Int]
  let threads: [Int]
  let blockSizes: [Int]
  let counterBytes: Int
  /// How many writes can wait in the store buffer of each thread.
  let bufferSizes: [Int]
  /// All bytes, a multiple of 8.
  let size: Int

  /// The most waiting writes of a thread that writes in a loop.
  static let mostWaitingWrites = 8

  init(_ code: Code, _ model: MemoryModel, width: Int) {
    self.width = width
    var end = 0
    func place(_ bytes: Int) -> Int {
      defer { end += bytes }
      return end
    }
    cells = place(code.cells.count * width)
    semaphores = place(code.semaphores.count * width)
    locks = code.locks.map { place($0.isSpecial ? 2 : 1) }
    maskBytes = code.threads.count > 8 ? 2 : 1
    conditions = place(code.conditions.count * maskBytes)
    barriers = place(code.barriers.count * maskBytes)
    queues = code.queues.map { place(1 + $0.number * width) }
    counterBytes = code.threads.contains { $0.count > 255 } ? 2 : 1
    bufferSizes = code.threads.map { thread in
      guard model == .buffered else { return 0 }
      return min(thread.mostWrites ?? Self.mostWaitingWrites, 4 * Self.mostWaitingWrites)
    }
    var starts: [Int] = []
    var sizes: [Int] = []
    for (thread, bufferSize) in zip(code.threads, bufferSizes) {
      let bytes = counterBytes + thread.registers.count * width
      let buffer = model == .buffered ? 1 + bufferSize * (1 + width) : 0
      starts.append(place(bytes + buffer))
      sizes.append(bytes + buffer)
    }
    threads = starts
    blockSizes = sizes
    size = max(8, (end + 7) / 8 * 8)
  }
}
