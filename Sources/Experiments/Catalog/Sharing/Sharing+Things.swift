internal import Apparatus
internal import Platform
internal import Synchronization

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
    var isSharedByFork: Bool { self == .sharedMapping || self == .fileOffset }
  }

  /// One of each thing, made by a creator before its worker begins.
  struct Things: Sendable {
    private let variable: AtomicWord
    private let object = HeapObject()
    private let privateMapping: PageRegion
    private let sharedMapping: PageRegion
    private let file: FileDescriptor

    private final class HeapObject: Sendable {
      let number = Atomic<Int>(0)
    }

    private static let environmentVariable = "CONLAB_SHARING"
    // Both are there wherever the lab runs, and neither is changed.
    private static let creatorDirectory = "/"
    private static let workerDirectory = "/proc"

    private init(variable: AtomicWord) throws(PlatformError) {
      self.variable = variable
      privateMapping = try PageRegion(pageCount: 1, sharing: .copied)
      sharedMapping = try PageRegion(pageCount: 1, sharing: .shared)
      file = try MemoryFile.create(named: "conlab-sharing")
      try ProcessEnvironment.set(Things.environmentVariable, to: "0")
      try WorkingDirectory.change(to: Things.creatorDirectory)
    }

    /// Runs the body with things that hold the number 0; the variable is one of this very function.
    ///
    /// The environment and the directory stay changed: call it in a process that ends afterwards.
    static func with(
      _ body: (Things) throws(PlatformError) -> Void
    ) throws(PlatformError) {
      var variable: UInt64 = 0
      try withUnsafeMutableBytes(of: &variable) { bytes throws(PlatformError) in
        guard let address = bytes.baseAddress else { return }
        let things = try Things(variable: AtomicWord(at: address))
        defer { things.file.close() }
        try body(things)
      }
    }

    /// Writes the number, as a path where the thing is a directory.
    func write(_ number: Int, to thing: Thing) throws(PlatformError) {
      switch thing {
      case .variable: variable.storeRelaxed(UInt64(number))
      case .heapObject: object.number.store(number, ordering: .relaxed)
      case .privateMapping: AtomicWord(at: privateMapping.base).storeRelaxed(UInt64(number))
      case .sharedMapping: AtomicWord(at: sharedMapping.base).storeRelaxed(UInt64(number))
      case .fileOffset: try file.seek(to: number)
      case .environment:
        try ProcessEnvironment.set(Things.environmentVariable, to: "\(number)")
      case .workingDirectory: try WorkingDirectory.change(to: Things.workerDirectory)
      }
    }

    /// Whether the caller sees the number there.
    func holds(_ number: Int, in thing: Thing) -> Bool {
      switch thing {
      case .variable: variable.loadRelaxed() == UInt64(number)
      case .heapObject: object.number.load(ordering: .relaxed) == number
      case .privateMapping: AtomicWord(at: privateMapping.base).loadRelaxed() == UInt64(number)
      case .sharedMapping: AtomicWord(at: sharedMapping.base).loadRelaxed() == UInt64(number)
      case .fileOffset: (try? file.offset()) == number
      case .environment:
        ProcessEnvironment.value(of: Things.environmentVariable) == "\(number)"
      case .workingDirectory:
        (try? WorkingDirectory.current()) == Things.workerDirectory
      }
    }
  }
}
