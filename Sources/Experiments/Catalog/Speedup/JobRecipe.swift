internal import Apparatus
internal import Platform

/// What each task of a job does, and how much of it, so that a task takes about the time given.
public struct JobRecipe: Sendable {
  /// The kind of work.
  public let work: JobWork
  /// The steps of `BusyWork.compute` in a task.
  public let steps: Int
  /// The system calls in a task.
  public let systemCalls: Int
  /// How long the server lets a task wait, in nanoseconds.
  public let delay: Int
  /// The words that a task adds up.
  public let words: Int
  /// The numbers that the tasks stream through.
  public let data: StreamedData?

  /// What a fast processor reads from memory; a short try would read from the cache.
  private static let wordsPerNanosecond = 2.0

  /// The bytes that a task of `io` writes and flushes.
  public static let flushedByteCount = 4_096

  /// Makes the recipe, measuring for some milliseconds how fast this machine is.
  /// - Parameters:
  ///   - work: the kind of work.
  ///   - task: how long one task should take when nobody disturbs it, in nanoseconds.
  ///   - dataByteCount: how much memory the tasks of `memory` stream through.
  public init(
    _ work: JobWork, task: Double, dataByteCount: Int = StreamedData.usualByteCount
  ) {
    self.work = work
    let computing = work == .mixed ? task / 2 : work == .cpu ? task : 0
    steps = computing > 0 ? Self.repetitions(of: BusyWork.nanosecondsPerStep(), in: computing) : 0
    systemCalls =
      work == .syscall
      ? Self.repetitions(of: BusyWork.nanosecondsEach(JobRecipe.call), in: task) : 0
    delay = work == .io ? Int(task) : work == .mixed ? Int(task / 2) : 0
    let data = work == .memory ? StreamedData(byteCount: dataByteCount) : nil
    words = data == nil ? 0 : Int(task * JobRecipe.wordsPerNanosecond)
    self.data = data
  }

  /// How many repetitions of so many nanoseconds fit into a time, at least one.
  private static func repetitions(of length: Double, in nanoseconds: Double) -> Int {
    max(1, Int(nanoseconds / length))
  }

  private static func call(_ count: Int) {
    for _ in 0..<count { _ = ProcessIdentifier.parent }
  }
}

/// What one worker of a job uses: its connection to the server and its file.
struct JobResources: Sendable {
  let connection: FileDescriptor?
  let file: ScratchFile?
}

extension JobRecipe {
  /// The fault of a task whose result is not what it must be.
  static let fault = PlatformError.wrongResult

  /// Does one task and checks what it has computed; `offset` is the word where the job begins.
  func perform(
    _ task: Int, with resources: JobResources, from offset: Int
  ) throws(PlatformError) {
    if steps > 0 {
      let result = BusyWork.compute(iterations: steps, from: UInt64(task))
      guard result == BusyWork.expected(iterations: steps, from: UInt64(task)) else {
        throw JobRecipe.fault
      }
    }
    if let data {
      let start = offset + task * words
      guard data.sum(from: start, count: words) == data.expectedSum(from: start, count: words)
      else { throw JobRecipe.fault }
    }
    JobRecipe.call(systemCalls)
    let request = [UInt8(truncatingIfNeeded: task)]
    if let connection = resources.connection {
      try connection.send(request)
      guard try connection.read(atMost: 1) == request else { throw JobRecipe.fault }
    }
    try resources.file?.store([UInt8](repeating: request[0], count: JobRecipe.flushedByteCount))
  }
}
