internal import Platform

/// How much a run may use; a limit of 0 is no limit.
public struct Limits: Equatable, Sendable {
  /// Time from start to end without pauses, in seconds.
  public var wallSeconds = 60.0
  /// Processor time of one process, in seconds.
  public var processorSeconds = 120
  /// Virtual memory of one process, in bytes; thread stacks and reservations count in full.
  public var addressSpace = Limits.defaultAddressSpace
  /// Resident memory of all processes together, in bytes; shared pages count once.
  public var memory = Limits.defaultAddressSpace
  /// Processes alive at the same time.
  public var processes = 512
  /// Threads and processes added to those of the machine at the start; the superuser is exempt.
  public var tasks = 16_384
  /// Open files of one process.
  public var openFiles = 4_096
  /// Bytes of one file.
  public var fileSize = 1 << 30
  /// Bytes of all records together.
  var recordBytes = 64 << 20
  /// Bytes of one record.
  public var recordLength = 1 << 20
  /// Bytes written to standard output and standard error, each.
  var outputBytes = 16 << 20
  /// Bytes kept of the beginning of standard output and of standard error, each.
  var keptOutputBytes = 64 << 10

  /// The default limits.
  public init() {}

  /// 4 GiB, or half of the machine's memory where that is less.
  static let defaultAddressSpace = min(4 << 30, MachineMemory.bytes / 2)

  /// The limits the kernel enforces for the worker and everything it starts.
  /// - Parameter tasksNow: threads and processes on the machine at this moment.
  /// - Returns: one limit for each resource that is limited at all.
  func kernelLimits(tasksNow: Int) -> [ResourceLimit] {
    var list: [ResourceLimit] = []
    func add(_ resource: ResourceLimit.Resource, _ value: Int, hard: Int? = nil) {
      if value > 0 { list.append(ResourceLimit(resource, soft: value, hard: hard ?? value)) }
    }
    // One second between the signal that can be caught and the one that cannot.
    add(.processorTime, processorSeconds, hard: processorSeconds + 1)
    add(.addressSpace, addressSpace)
    add(.tasks, tasks == 0 ? 0 : tasks + tasksNow)
    add(.openFiles, openFiles)
    add(.fileSize, fileSize)
    // The kernel takes a limit of 1 as "no core file, not even through a pipe" (core(5)).
    add(.coreSize, 1)
    return list
  }
}
