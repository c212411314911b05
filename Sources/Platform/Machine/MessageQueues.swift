internal import CLinux
internal import Glibc

/// The message queues of the machine, which outlive their processes unless somebody cares.
public enum MessageQueues {
  /// What the keys of the lab's own queues begin with, above the identifier of a process.
  private static let mark: Int32 = 0x4C
  private static let identifierBits: Int32 = 24

  /// Gives the calling process and its later children queues of their own, which vanish with them.
  ///
  /// Then no queue can be left behind, whoever is killed when. The caller has one thread.
  /// - Returns: whether the machine allows it.
  public static func becomeOwn() -> Bool { clinux_own_queues() == 0 }

  /// The key of a queue that the process opened.
  public static func key(ofProcess identifier: Int32) -> Int32 {
    // A process has one queue at a time, and no identifier exceeds 22 bits.
    mark << identifierBits | identifier
  }

  /// The name under which a POSIX queue is opened, before it is taken away at once.
  ///
  /// One for each user is enough, and a leftover of a killed process is found under it.
  public static var name: String { "/conlab-\(geteuid())" }

  /// Removes the queues of processes of the lab that exist no more.
  /// - Returns: how many there were.
  @discardableResult
  public static func removeLeftovers() -> Int {
    // Whoever is about to open a queue under the name loses nothing: it takes the name away itself.
    var removed = clinux_queue_remove(name) == 0 ? 1 : 0
    guard let text = try? KernelText.read("/proc/sysvipc/msg") else { return removed }
    for line in text.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: " ")
      guard fields.count > 1, let key = Int32(fields[0]), let queue = Int32(fields[1]),
        key >> identifierBits == mark
      else { continue }
      let owner = key & (1 << identifierBits - 1)
      if kill(owner, 0) != 0, errno == ESRCH, clinux_message_queue_remove(queue) == 0 {
        removed += 1
      }
    }
    return removed
  }
}
