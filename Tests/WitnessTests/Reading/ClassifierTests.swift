import Testing

@testable import Witness

/// A process made up for a test: its memory, threads and descriptors.
private struct MadeUpProcess: ProcessView {
  var memory: [UInt64: UInt32] = [:]
  var threads: Set<Int32> = []
  var globalLock: Range<UInt64> = 0..<0
  var descriptors: [Int: String] = [:]
  var locks: Set<UInt64> = []

  func isGlobalLock(_ address: UInt64) -> Bool { globalLock.contains(address) }
  func words(at address: UInt64, count: Int) -> [UInt32]? {
    memory.isEmpty ? nil : (0..<count).map { memory[address + UInt64($0) * 4] ?? 0 }
  }
  func medium(of descriptor: Int) -> WaitKind {
    descriptors[descriptor].map { WaitKind(link: $0) } ?? .unknown
  }
  func isThread(_ identifier: Int32) -> Bool { threads.contains(identifier) }
  func isKnownLock(_ address: UInt64) -> Bool { locks.contains(address) }
}

@Suite("What a blocked thread waits for")
struct ClassifierTests {
  #if arch(x86_64)
    private static let futex = 202
    private static let calls: [(Int, WaitKind)] = [
      (0, .pipe), (45, .socket), (7, .events), (230, .sleep), (61, .child), (34, .signal),
      (220, .message), (162, .file), (999, .call),
    ]
  #else
    private static let futex = 98
    private static let calls: [(Int, WaitKind)] = [
      (63, .pipe), (207, .socket), (73, .events), (115, .sleep), (260, .child), (133, .signal),
      (192, .message), (81, .file), (999, .call),
    ]
  #endif

  private func cause(
    _ number: Int, _ first: UInt64 = 0, _ second: UInt64 = 0, _ third: UInt64 = 0,
    in process: MadeUpProcess
  ) -> Cause? {
    var entry = SystemCallText.Entry(number: number)
    entry.arguments = (first, second, third, 0, 0, 0)
    return Classifier(process).sighting(of: .inside(entry)).cause
  }

  @Test("each call means one kind of wait", arguments: calls)
  func call(_ number: Int, _ kind: WaitKind) {
    var process = MadeUpProcess()
    let isSocket = kind == .socket
    process.descriptors = [3: isSocket ? "socket:[71]" : "pipe:[81]"]
    #expect(cause(number, 3, in: process)?.kind == kind)
  }

  @Test(
    "a descriptor is what its link leads to",
    arguments: [
      ("pipe:[81]", WaitKind.pipe), ("socket:[4]", .socket), ("anon_inode:[eventfd]", .events),
      ("/dev/pts/3", .terminal), ("/home/ada/data", .file), ("/dev/sda", .file),
    ])
  func descriptor(_ link: String, _ kind: WaitKind) {
    #expect(WaitKind(link: link) == kind)
  }

  @Test("a mutex names its holder, and only where the holder is a thread of the program")
  func mutex() {
    let process = MadeUpProcess(memory: [64: 2, 68: 0, 72: 77], threads: [77])
    #expect(
      cause(Self.futex, 64, 0x80, 2, in: process) == Cause(.lock, object: 64, holder: 77))
    let stranger = MadeUpProcess(memory: [64: 2, 68: 0, 72: 78], threads: [77])
    #expect(cause(Self.futex, 64, 0x80, 2, in: stranger)?.kind == .wake)
    var known = stranger
    known.locks = [64]
    #expect(cause(Self.futex, 64, 0x80, 2, in: known) == Cause(.lock, object: 64))
  }

  @Test("a mutex of musl keeps its holder in the word that is waited for")
  func otherMutex() {
    let process = MadeUpProcess(threads: [77])
    #expect(cause(Self.futex, 64, 0x80, 0x8000_004d, in: process)?.holder == 77)
    #expect(cause(Self.futex, 64, 0x80, 0x8000_004e, in: process)?.kind == .wake)
  }

  @Test("a futex inside the runtime of Python is the global lock, whatever its value")
  func globalLock() {
    let process = MadeUpProcess(memory: [64: 2, 72: 77], threads: [77], globalLock: 60..<90)
    #expect(cause(Self.futex, 64, 0x189, 0, in: process)?.kind == .gil)
    #expect(cause(Self.futex, 64, 0x80, 2, in: process)?.kind == .gil)
    #expect(cause(Self.futex, 96, 0x189, 0, in: process)?.kind == .wake)
  }

  @Test("waiting for the number of a thread, shared with the kernel, is a join")
  func join() {
    let process = MadeUpProcess(threads: [77])
    #expect(cause(Self.futex, 64, 0x109, 77, in: process) == Cause(.join, object: 77))
    #expect(cause(Self.futex, 64, 0x109, 76, in: process)?.kind == .wake)
    #expect(cause(Self.futex, 64, 0x189, 77, in: process)?.kind == .wake)
  }

  @Test("a semaphore counts its waiters behind the word")
  func semaphore() {
    let process = MadeUpProcess(memory: [640: 0, 644: 2])
    #expect(cause(Self.futex, 640, 0x189, 0, in: process)?.kind == .semaphore)
    #expect(cause(Self.futex, 640, 0x189, 1, in: process)?.kind == .wake)
    let alone = MadeUpProcess(memory: [640: 0, 644: 0])
    #expect(cause(Self.futex, 640, 0x189, 0, in: alone)?.kind == .wake)
  }

  @Test(
    "a condition variable counts its waiters in front of the word, in either layout",
    arguments: [
      // The place of the word, that of the waiters, and that of the sequence, from the beginning.
      (UInt64(40), UInt64(36), UInt64(0)), (44, 36, 0), (32, 28, 0), (36, 28, 0),
    ])
  func condition(_ word: UInt64, _ waiters: UInt64, _ sequence: UInt64) {
    let start: UInt64 = 1_024
    let process = MadeUpProcess(memory: [start + waiters: 1 << 3, start + sequence: 4])
    #expect(cause(Self.futex, start + word, 0x189, 0, in: process)?.kind == .condition)
  }

  @Test("a wait that a time ends is no endless one")
  func endless() {
    var entry = SystemCallText.Entry(number: Self.futex)
    entry.arguments = (64, 0x80, 2, 0, 0, 0)
    let process = MadeUpProcess()
    let endless = Classifier(process).sighting(of: .inside(entry))
    #expect(endless == .waiting(Cause(.wake, object: 64), isEndless: true))
    entry.arguments.3 = 0x7ffc
    let timed = Classifier(process).sighting(of: .inside(entry))
    #expect(timed == .waiting(Cause(.wake, object: 64), isEndless: false))
  }

  @Test(
    "where only the function in the kernel can be read, it tells the kind",
    arguments: [
      ("futex_wait_queue", WaitKind.wake), ("hrtimer_nanosleep", .sleep), ("pipe_read", .pipe),
      ("do_wait", .child), ("ep_poll", .events), ("n_tty_read", .terminal),
      ("do_signal_stop", .stopped),
    ])
  func channel(_ name: String, _ kind: WaitKind) {
    #expect(WaitKind(channel: name) == kind)
    #expect(WaitKind(channel: "0") == nil)
  }
}
