internal import Terminal

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

  /// The channel as a Python program names it.
  var words: Text {
    switch self {
    case .pipeBytes: "\("Pipe", .code), \("send_bytes", .code)"
    case .pipeObjects: "\("Pipe", .code), \("send", .code)"
    case .queue: "\("multiprocessing.Queue", .code)"
    case .simpleQueue: "\("multiprocessing.SimpleQueue", .code)"
    case .managerQueue: "\("Manager().Queue", .code)"
    case .sharedMemory: "\("SharedMemory", .code) and semaphores"
    case .threadQueue: "\("queue.Queue", .code)"
    case .threadSimpleQueue: "\("queue.SimpleQueue", .code)"
    }
  }
}
