internal import Platform

/// A process of the watched program: what it runs, and what has to be known to tell its waits apart.
final class WatchedProcess {
  let identifier: Int32
  let parent: Int32
  /// The threads of the whole program, to tell an owner of a lock from any other number.
  private let isThreadOfProgram: (Int32) -> Bool

  private(set) var name = ""
  private(set) var executable: String?
  private(set) var runtime = Runtime.hidden
  /// Whether anything is left of it.
  var isAlive = true
  /// The threads that have ended and of which only the number is left.
  var ended: Set<Int32> = []

  private var isIdentified = false
  /// How often it was looked at, and how often in vain for what it was made with, as this program.
  private var looks = 0
  private var attempts = 0
  private var globalLock: Range<UInt64>?
  private var media: [Int: (kind: WaitKind, time: Int)] = [:]
  private var locks: Set<UInt64> = []

  /// A descriptor may come to mean something else; this long, in nanoseconds, it is believed not to.
  private static let trust = 100_000_000
  private static let mostLocks = 10_000
  private static let mostAttempts = 20

  init(_ identifier: Int32, parent: Int32, isThread: @escaping (Int32) -> Bool) {
    self.identifier = identifier
    self.parent = parent
    isThreadOfProgram = isThread
    lookAgain()
  }

  /// Notices that it has become another program.
  func lookAgain() {
    let path = ProcessPaths.executable(of: identifier)
    looks += 1
    if path == executable, !name.isEmpty { return }
    // What has ended keeps the name that it had.
    if path == nil, executable != nil { return }
    executable = path
    name = (try? ProcessStatus.read(identifier).name) ?? name
    isIdentified = false
    (looks, attempts) = (1, 0)
  }

  /// Whether it has had the time to load its libraries.
  var isSettled: Bool { looks > 2 }

  /// Finds out what it was made with, once for each program that it becomes.
  ///
  /// A program that has just begun is not mapped yet, and then it is tried again.
  func identify() {
    guard !isIdentified, attempts < Self.mostAttempts else { return }
    attempts += 1
    globalLock = nil
    runtime = .hidden
    guard let executable, let text = SmallFile.text(of: "/proc/\(identifier)/maps") else { return }
    let map = MemoryMap(text: text)
    guard let own = map.file(executable),
      let found = elf("/proc/\(identifier)/exe", { Runtime($0) })
    else { return }
    isIdentified = true
    runtime = found
    findGlobalLock(in: own, at: "/proc/\(identifier)/exe")
    for file in map.files where globalLock == nil && Self.name(of: file.path).hasPrefix("libpython")
    {
      findGlobalLock(in: file, at: "/proc/\(identifier)/root\(file.path)")
    }
    if map.files.contains(where: { Self.name(of: $0.path) == "libjvm.so" }) { runtime = .java }
    if globalLock != nil { runtime = .python }
  }

  private func findGlobalLock(in file: MemoryMap.File, at path: String) {
    globalLock = elf(path) { elf in
      elf.symbol("_PyRuntime").map { symbol in
        let start = file.start &+ (symbol.address &- elf.base)
        return start..<start &+ max(1, symbol.size)
      }
    }
  }

  private func elf<Result>(_ path: String, _ body: (ElfFile) -> Result?) -> Result? {
    guard let descriptor = try? FileDescriptor.open(path) else { return nil }
    defer { descriptor.close() }
    return ElfFile(read: { descriptor.bytes(at: $0, count: $1) }).flatMap(body)
  }

  private static func name(of path: String) -> Substring {
    path.split(separator: "/").last ?? ""
  }

  /// Keeps that a lock with a holder was seen there.
  func remember(_ cause: Cause) {
    guard cause.kind == .lock, cause.holder != 0, locks.count < Self.mostLocks else { return }
    locks.insert(cause.object)
  }
}

extension WatchedProcess: ProcessView {
  func isGlobalLock(_ address: UInt64) -> Bool {
    identify()
    return globalLock?.contains(address) ?? false
  }

  func words(at address: UInt64, count: Int) -> [UInt32]? {
    ForeignMemory.words(of: identifier, at: address, count: count)
  }

  func medium(of descriptor: Int) -> WaitKind {
    let now = MonotonicClock.now()
    if let known = media[descriptor], now - known.time < Self.trust { return known.kind }
    let link = ProcessPaths.descriptor(descriptor, of: identifier)
    let kind = link.map { WaitKind(link: $0) } ?? .unknown
    media[descriptor] = (kind, now)
    return kind
  }

  func isThread(_ identifier: Int32) -> Bool { isThreadOfProgram(identifier) }

  func isKnownLock(_ address: UInt64) -> Bool { locks.contains(address) }
}
