/// A way to pass messages in Python; the raw value is the name in conditions and in the scripts.
enum PythonChannel: String, CaseIterable {
  case pipeBytes = "pipe-bytes"
  case pipeObjects = "pipe-objects"
  case queue
  case simpleQueue = "simple-queue"
  case managerQueue = "manager-queue"
  case sharedMemory = "shared-memory"
  case threadQueue = "thread-queue"
  case threadSimpleQueue = "thread-simple-queue"

  /// Whether it passes references between threads rather than bytes between processes.
  var isWithinProcess: Bool { self == .threadQueue || self == .threadSimpleQueue }

  /// The family that a learner chooses between; nil within a process.
  var family: Family? {
    switch self {
    case .pipeBytes, .pipeObjects: .pipe
    case .queue, .simpleQueue, .managerQueue: .queue
    case .sharedMemory: .sharedMemory
    case .threadQueue, .threadSimpleQueue: nil
    }
  }

  /// What stands behind a channel between processes.
  enum Family: String, CaseIterable {
    case sharedMemory = "shared-memory"
    case pipe, queue
  }
}
