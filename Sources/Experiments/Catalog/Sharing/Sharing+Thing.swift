extension Sharing {
  /// A thing that a creator has and a worker writes.
  enum Thing: String, CaseIterable, Sendable {
    case variable
    case heapObject = "heap-object"
    case privateMapping = "private-mapping"
    case sharedMapping = "shared-mapping"
    case fileOffset = "file-offset"
    case environment
    case workingDirectory = "working-directory"

    /// Whether a forked process has the thing itself and no copy of it (fork(2), mmap(2)).
    var outlivesFork: Bool { self == .sharedMapping || self == .fileOffset }
  }
}

extension Sharing.Thing: CustomStringConvertible {
  /// The thing as a row of a table names it.
  var description: String {
    switch self {
    case .variable: "variable on the stack"
    case .heapObject: "object on the heap"
    case .privateMapping: "private mapping"
    case .sharedMapping: "shared mapping"
    case .fileOffset: "offset of an open file"
    case .environment: "environment variable"
    case .workingDirectory: "working directory"
    }
  }
}
