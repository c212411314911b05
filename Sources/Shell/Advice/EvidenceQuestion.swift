/// A measurement that advice can rest on: a finding, and the command that decides it.
enum EvidenceQuestion: String, CaseIterable {
  case nativeThreads, nativeProcesses
  case nativeThreadsWaiting, nativeThreadsMixed, nativeProcessesMixed
  case pythonThreads, pythonProcesses, pythonChoice
  case pythonThreadsWaiting, pythonChoiceMixed
  case pureThreads, releasingThreads
  case nativeGrain, pythonGrain
  case nativeStart, pythonStart
  case nativeProcessCrash, pythonProcessCrash
  case sharedMemoryGain, bestChannel, largeMessage
  case chunking, packing

  /// The command that measures it, every option that matters written out.
  var command: String {
    switch self {
    case .nativeThreads, .nativeProcesses: "speedup"
    case .pythonThreads, .pythonProcesses, .pythonChoice: "speedup"
    case .nativeThreadsWaiting, .pythonThreadsWaiting: "speedup --work io"
    case .nativeThreadsMixed, .nativeProcessesMixed, .pythonChoiceMixed: "speedup --work mixed"
    case .pureThreads, .releasingThreads: "gil"
    case .nativeGrain, .sharedMemoryGain: "granularity"
    case .pythonGrain: "granularity --runtime python"
    case .nativeStart: "creation"
    case .pythonStart: "creation --runtime python"
    case .nativeProcessCrash: "crash"
    case .pythonProcessCrash: "crash --runtime python"
    case .bestChannel: "ipc-throughput --runtime python"
    case .largeMessage: "ipc-latency --runtime python"
    case .chunking, .packing: "pool"
    }
  }

  /// The finding that decides.
  var finding: String {
    switch self {
    case .nativeThreads, .nativeThreadsWaiting, .nativeThreadsMixed: "native-threads"
    case .nativeProcesses, .nativeProcessesMixed: "native-processes"
    case .pythonThreads, .pythonThreadsWaiting: "python-threads"
    case .pythonProcesses: "python-processes"
    case .pythonChoice, .pythonChoiceMixed: "python-choice"
    case .pureThreads: "pure-threads"
    case .releasingThreads: "releasing-threads"
    case .nativeGrain: "break-even"
    case .pythonGrain: "python-break-even"
    case .nativeStart: "process-cost"
    case .pythonStart: "python-start-cost"
    case .nativeProcessCrash: "process-crash"
    case .pythonProcessCrash: "python-process-crash"
    case .sharedMemoryGain: "shared-memory-gain"
    case .bestChannel: "python-best-channel"
    case .largeMessage: "large-message"
    case .chunking: "chunking"
    case .packing: "serialisation"
    }
  }

  /// The figure that is shown beside the finding: a quantity, and its condition where it has many.
  var figure: (quantity: String, condition: String?) {
    switch self {
    case .nativeThreads, .nativeThreadsWaiting, .nativeThreadsMixed:
      ("gain", "runtime=native,kind=thread")
    case .nativeProcesses, .nativeProcessesMixed: ("gain", "runtime=native,kind=process")
    case .pythonThreads, .pythonThreadsWaiting: ("gain", "runtime=python,kind=thread")
    case .pythonProcesses: ("gain", "runtime=python,kind=process")
    case .pureThreads: ("thread-gain", "work=pure")
    case .releasingThreads: ("thread-gain", "work=hashing")
    case .nativeGrain, .pythonGrain: ("break-even-task", "helpers=processes-pipe")
    case .nativeStart, .pythonStart: ("create-cost", "kind=fork")
    case .nativeProcessCrash, .pythonProcessCrash: ("survivors", "kind=process")
    case .largeMessage: ("message-ratio", "message=large")
    case .bestChannel: ("best-pipe-ratio", nil)
    case .packing: ("packing-share", "pool=process-executor,chunk=64,bytes=32K")
    case .chunking: ("chunk-ratio", "pool=process-executor")
    case .pythonChoice, .pythonChoiceMixed: ("thread-process-ratio", nil)
    case .sharedMemoryGain: ("memory-pipe-ratio", nil)
    }
  }

  /// The word that names the experiment.
  var experiment: String { String(command.prefix { $0 != " " }) }

  /// The kind of work that a run must have done; nil where a run of the experiment has one only.
  var work: String? {
    guard experiment == "speedup" else { return nil }
    let words = command.split(separator: " ")
    return words.count > 1 ? words.last.map(String.init) : "cpu"
  }
}
