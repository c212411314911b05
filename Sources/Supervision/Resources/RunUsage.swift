/// What all processes of a run used together, as far as it was seen.
public struct RunUsage: Equatable, Sendable {
  /// Processor time outside the kernel, in nanoseconds.
  var userNanoseconds = 0
  /// Processor time inside the kernel, in nanoseconds.
  var systemNanoseconds = 0
  /// Most processes seen alive at one look.
  var peakProcesses = 0
  /// Most resident bytes seen at one look; pages shared by several processes may count repeatedly.
  var peakMemory = 0
  /// Processes that were left when the worker had ended or was to end, and were killed.
  public var survivors = 0

  /// Processor time in seconds.
  public var processorSeconds: Double { Double(userNanoseconds + systemNanoseconds) / 1e9 }

  /// A usage that is all zero.
  public init() {}
}
