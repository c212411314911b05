internal import Apparatus
internal import CLinux
public import Platform

/// The smallest programs that show in which order two processors see each other's memory accesses.
///
/// Two threads walk over a batch of fresh cells at the same time and do two accesses to each. A
/// batch needs one gate, so a run costs almost nothing but the accesses; fresh cells are in nobody's
/// cache and keep a store waiting, which is what makes the effect visible.
///
/// Source: A. Shipilëv, the Java Concurrency Stress tests (jcstress), openjdk.org; the programs are
/// examples 8-3 (store buffering) and 8-1 (message passing) of the Intel 64 manual, volume 3A.
public enum LitmusTest: String, CaseIterable, Sendable {
  /// Each thread writes its own variable and then reads the other one's.
  case storeBuffering = "store-buffering"
  /// One thread writes data and then a flag; the other reads the flag and then the data.
  case messagePassing = "message-passing"

  /// The cells of one batch.
  public static let batch = 1_000

  /// How often each outcome was seen.
  public struct Outcomes: BitwiseCopyable, Equatable, Sendable {
    /// Both reads gave 0.
    public var zeroZero = 0
    /// The first read gave 0 and the second 1.
    public var zeroOne = 0
    /// The first read gave 1 and the second 0.
    public var oneZero = 0
    /// Both reads gave 1.
    public var oneOne = 0

    /// No outcome yet.
    public init() {}

    /// The number of runs.
    public var total: Int { zeroZero + zeroOne + oneZero + oneOne }
  }

  /// Runs batches between two threads, in a fresh child, and counts the outcomes.
  ///
  /// For `storeBuffering` the first read is that of thread 0; for `messagePassing` it is that of the
  /// flag. Throws as `WatchedTeam.run` does, and `PlatformError.childEnded` when it took 10 s.
  public func run(
    batches: Int, fenced: Bool, processors: [Int]
  ) throws(PlatformError) -> Outcomes {
    let memory = try LitmusMemory()
    let team = WatchedTeam(
      kind: .thread, count: 2, processors: processors, limit: 10_000_000_000)
    let run = try team.run { thread in
      for _ in 0..<batches {
        memory.meeting.meet()
        walk(memory, first: thread == 0, fenced: fenced)
        memory.meeting.meet()
        if thread == 0 { memory.tally(of: self) }
        memory.clear(by: thread)
      }
    }
    guard run.ending == .returned else {
      throw .childEnded(.signaled(.kill, coreDumped: false))
    }
    return memory.outcomes[0]
  }

  private func walk(_ memory: LitmusMemory, first: Bool, fenced: Bool) {
    let cells = memory.cells.elements.baseAddress
    let seen = memory.seen(byThread: first ? 0 : 1).baseAddress
    guard let cells, let seen else { return }
    let count = Int64(LitmusTest.batch)
    switch self {
    case .storeBuffering: clinux_litmus_store_buffering(cells, count, first, fenced, seen)
    case .messagePassing: clinux_litmus_message_passing(cells, count, first, fenced, seen)
    }
  }
}

/// The cells of one batch, what each thread read in them, and a meeting point.
private final class LitmusMemory: Sendable {
  let cells: SharedArray<UInt64>
  let outcomes: SharedArray<LitmusTest.Outcomes>
  private let reads: SharedArray<UInt8>
  let meeting: Rendezvous

  init() throws(PlatformError) {
    cells = try SharedArray(repeating: 0, count: LitmusTest.batch * clinux_litmus_words)
    outcomes = try SharedArray(repeating: LitmusTest.Outcomes(), count: 1)
    reads = try SharedArray(repeating: 0, count: 2 * LitmusTest.batch)
    meeting = try Rendezvous(members: 2)
  }

  func seen(byThread thread: Int) -> UnsafeMutableBufferPointer<UInt8> {
    let begin = thread * LitmusTest.batch
    return UnsafeMutableBufferPointer(rebasing: reads.elements[begin..<begin + LitmusTest.batch])
  }

  /// Sets one variable of every cell to 0: the one that the thread reads, so that it lies in its
  /// own cache, while the one that it writes must come from the other processor.
  func clear(by thread: Int) {
    let half = clinux_litmus_words / 2
    let offset = thread == 0 ? half : 0
    for cell in 0..<LitmusTest.batch {
      cells.elements[cell * clinux_litmus_words + offset] = 0
    }
  }

  func tally(of test: LitmusTest) {
    let (own, other) = (seen(byThread: 0), seen(byThread: 1))
    for cell in 0..<LitmusTest.batch {
      let (first, second) =
        test == .storeBuffering ? (own[cell], other[cell]) : (other[cell] / 2, other[cell] % 2)
      switch (first, second) {
      case (0, 0): outcomes.elements[0].zeroZero += 1
      case (0, _): outcomes.elements[0].zeroOne += 1
      case (_, 0): outcomes.elements[0].oneZero += 1
      default: outcomes.elements[0].oneOne += 1
      }
    }
  }
}
