/// A state as people read it.
public struct Snapshot: Equatable, Sendable {
  /// A name and its value.
  public struct Value: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The value.
    public var value: Int
  }

  /// One of the threads.
  public struct ThreadView: Equatable, Sendable {
    /// Its name.
    public var name: String
    /// The line that it stands before, from 1; none at its end.
    public var line: Int?
    /// What it is about to do; none when it cannot.
    public var next: Event?
    /// Why it cannot.
    public var blocking: Blocking?
    /// Its own values.
    public var own: [Value]
    /// The writes in its store buffer, the oldest first.
    public var buffer: [Value]
  }

  /// A lock and the thread that holds it.
  public struct Holder: Equatable, Sendable {
    /// The lock.
    public var lock: String
    /// The thread; none while it is free.
    public var thread: String?
  }

  /// A queue and what it holds.
  public struct Queue: Equatable, Sendable {
    /// The queue.
    public var name: String
    /// Its values, the oldest first.
    public var values: [Int]
  }

  /// The shared values in memory.
  public var values: [Value]
  /// The permits of the semaphores.
  public var permits: [Value]
  /// The locks.
  public var holders: [Holder]
  /// The queues.
  public var queues: [Queue]
  /// The threads.
  public var threads: [ThreadView]
}

extension Machine {
  /// A state in words and numbers, without what each thread is about to do.
  func snapshot(_ state: State) -> Snapshot {
    let values = code.cells.enumerated().map { number, cell in
      Snapshot.Value(name: cell.name, value: load(state, layout.cells + number * width))
    }
    let permits = code.semaphores.enumerated().map { number, semaphore in
      Snapshot.Value(name: semaphore.name, value: load(state, layout.semaphores + number * width))
    }
    let holders = code.locks.enumerated().map { number, lock in
      let holder = byte(state, lockOffsets[number])
      return Snapshot.Holder(
        lock: lock.name, thread: holder > 0 ? code.threads[holder - 1].name : nil)
    }
    let queues = code.queues.enumerated().map { number, queue in
      let start = queueOffsets[number]
      return Snapshot.Queue(
        name: queue.name,
        values: (0..<byte(state, start)).map { load(state, start + 1 + $0 * width) })
    }
    return Snapshot(
      values: values, permits: permits, holders: holders, queues: queues,
      threads: code.threads.indices.map { view($0, state) })
  }

  private func view(_ thread: Int, _ state: State) -> Snapshot.ThreadView {
    let instruction = next(state, thread).pointee
    let buffer = (0..<waitingWrites(state, thread)).map { number in
      let entry = buffers[thread] + 1 + number * (1 + width)
      return Snapshot.Value(
        name: code.cells[byte(state, entry)].name, value: load(state, entry + 1))
    }
    return Snapshot.ThreadView(
      name: code.threads[thread].name,
      line: instruction.operation == .end ? nil : Int(instruction.line),
      own: ownValues(thread, state), buffer: buffer)
  }

  /// The values of a thread that have a name.
  func ownValues(_ thread: Int, _ state: State) -> [Snapshot.Value] {
    code.threads[thread].registers.enumerated().compactMap { register, name in
      guard let name else { return nil }
      return Snapshot.Value(name: name, value: load(state, registerOffset(thread, register)))
    }
  }
}
