import Glibc

/// Faults made of memory.
enum Hunger {
  private static let step = 16 << 20

  /// Takes and fills memory until it is refused or 2 GiB are full.
  static func allocate() {
    FaultyWorker.tell(FaultyWorker.started)
    for _ in 0..<128 where !take() { exit(66) }
    FaultyWorker.wait()
  }

  /// Eight processes take and fill 128 MiB each, none of them much by itself.
  static func allocateInManyProcesses() {
    FaultyWorker.tell(FaultyWorker.started)
    for _ in 0..<3 where fork() == 0 { alarm(20) }
    for _ in 0..<8 where !take() { exit(66) }
    FaultyWorker.wait()
  }

  private static func take() -> Bool {
    guard let memory = malloc(step) else { return false }
    memset(memory, 1, step)
    return true
  }
}
