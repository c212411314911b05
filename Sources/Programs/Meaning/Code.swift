/// A program ready to be stepped: names are numbers, and only what is shared is a step.
///
/// A step is one read or one write of a shared name, or one operation on a lock or the like, and all
/// that its thread does alone from there to the next such moment. So a thread always stands before
/// something that others can notice, and counting its reads and writes counts its steps. A label makes
/// what stands behind it a step, `choose` is one, and `atomic:` makes one step of its block.
public struct Code: Sendable {
  /// The program that it was made of.
  public let program: Program
  /// The names of the threads in order.
  public var threadNames: [String] { threads.map(\.name) }

  package internal(set) var threads: [Thread] = []
  package internal(set) var instructions: [Instruction] = []
  package internal(set) var terms: [Term] = []
  package internal(set) var cells: [Cell] = []
  package internal(set) var locks: [Object] = []
  package internal(set) var conditions: [Object] = []
  package internal(set) var semaphores: [Object] = []
  package internal(set) var barriers: [Object] = []
  package internal(set) var queues: [Object] = []
  var requirements: [Requirement] = []
  var labels: [LabelRange] = []
  /// How many of the labels each use of a label looks at; uses are numbered.
  var labelUses: [[Int]] = []

  /// How many instructions an atomic step has at most; with more it counts as endless.
  package static let mostInAtomicStep = 20_000

  /// One thread.
  package struct Thread: Sendable {
    package var name: String
    /// Where its instructions start; equal for threads that run the very same ones.
    package var start: Int
    /// How many instructions it has.
    package var count: Int
    /// The names of its own values; none for those that the compiler needed.
    package var registers: [String?]
    /// For each instruction whether a thread that goes on for ever begins a round with it.
    package var isRest: [Bool]
    /// The most writes it can have waiting, where no loop makes that unlimited.
    var mostWrites: Int?
  }

  /// A shared value.
  package struct Cell: Sendable {
    package var name: String
    package var initial: Int
    package var isAtomic: Bool
  }

  /// A lock, condition variable, semaphore, barrier or queue.
  package struct Object: Sendable {
    package var name: String
    /// Whether it is re-entrant or spurious.
    package var isSpecial = false
    /// Permits, parties or capacity.
    package var number = 0
  }

  /// What `never` and `finally` ask.
  struct Requirement: Sendable {
    var kind: Condition.Kind
    package internal(set) var terms: Int
    var position: Position
    /// Whether it looks into single threads, which then cannot stand for each other.
    var namesThreads: Bool
  }

  /// The instructions of one thread below a label, counted from its start.
  struct LabelRange: Sendable {
    var thread: Int
    var range: Range<Int>
  }
}
