internal import Results
internal import Terminal

/// A pool of Python's library; the raw value is its name in conditions and in the script.
enum PoolKind: String, CaseIterable {
  case threadExecutor = "thread-executor"
  case processExecutor = "process-executor"
  case multiprocessingPool = "multiprocessing-pool"

  /// The pools whose workers are processes, so that one can be killed.
  static let ofProcesses: [PoolKind] = [.processExecutor, .multiprocessingPool]

  /// The class in a Python program.
  var className: String {
    switch self {
    case .threadExecutor: "ThreadPoolExecutor"
    case .processExecutor: "ProcessPoolExecutor"
    case .multiprocessingPool: "multiprocessing.Pool"
    }
  }

  /// The condition of all that this pool did.
  var condition: Condition { Condition(.pool, rawValue) }

  /// The condition of a chunk and a size of data.
  func condition(chunk: Int, bytes: ByteCount) -> Condition {
    condition.with(.chunk, chunk).with(.bytes, bytes)
  }

  /// The condition of a worker that lives on or is killed.
  func condition(_ worker: WorkerFate) -> Condition { condition.with(.worker, worker.rawValue) }

  /// What becomes of the worker of a task.
  enum WorkerFate: String, CaseIterable {
    case alive, killed
  }
}

extension Condition.Key {
  /// Which pool of Python's library did the tasks.
  static let pool = Self("pool")
  /// How many tasks went into one message.
  static let chunk = Self("chunk")
  /// How much data was sent with each task.
  static let bytes = Self("bytes")
  /// What became of the worker of a task.
  static let worker = Self("worker")
}
