/// One instruction of a thread.
///
/// Places are written as a first number, a count and an index: the index is where the terms of an
/// expression start, or -1 for the first one itself.
package struct Instruction: Equatable, Sendable {
  package var operation: Operation
  /// The first cell or object, or the register that is set.
  package var object: Int32 = 0
  /// How many cells or objects the index chooses from, or how many registers or alternatives.
  package var count: Int32 = 1
  /// Where the terms of the index start, or -1.
  package var index: Int32 = -1
  /// Where the terms of the value start, or -1.
  package var value: Int32 = -1
  /// Where the terms of a second value start, the lock of a wait, or the target of a jump.
  package var second: Int32 = -1
  /// The register for the result, or -1.
  package var result: Int32 = -1
  /// The line of the program, from 1.
  package var line: Int32

  /// What an instruction does.
  package enum Operation: UInt8, Sendable {
    // What one thread does alone is joined to the step before it.
    case set, clear, jump, branch, assert, atomicEnd
    /// A jump back that begins the next round of an endless loop.
    case round
    // Each of these is one step.
    case read, readSize, write, exchange, compareExchange, fetchAdd
    case lock, unlock, tryLock, wait, wake, notify, notifyAll
    case acquire, release, arrive, leave, put, take
    case await, fence, choose, pause, atomicBegin
    /// Nothing is left to do.
    case end

    /// Whether it needs no step of its own.
    var isLocal: Bool { rawValue <= Self.round.rawValue }

    /// Whether it happens only when the store buffer of its thread is empty.
    var drains: Bool {
      switch self {
      case .read, .write, .await, .choose, .pause, .leave, .end: false
      default: !isLocal
      }
    }
  }
}

/// A piece of an expression in the order of evaluation: operands first.
package struct Term: Equatable, Sendable {
  package var operation: Operation
  package var value: Int32 = 0
  package var count: Int32 = 0

  package enum Operation: UInt8, CaseIterable, Sendable {
    case constant, register, cell, indexedCell, queueSize, indexedQueueSize
    /// The register of the thread in `count`, and whether or how many threads stand at a label.
    case own, standing
    case negative, not
    case equal, unequal, less, lessOrEqual, greater, greaterOrEqual
    case plus, minus, times, quotient, remainder
    /// Makes the value on top 1 or 0.
    case truth
    /// Skips so many terms and keeps the value on top, if it is 0 or is not; else drops it.
    case skipIfFalse, skipIfTrue
    /// Where the terms of an alternative start.
    case start
    case end
  }
}
