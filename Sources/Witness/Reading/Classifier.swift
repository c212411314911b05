/// Turns what the kernel says of a blocked thread into what the thread waits for; pure.
public struct Classifier {
  let process: any ProcessView

  /// A classifier for the threads of a process.
  public init(_ process: any ProcessView) { self.process = process }

  /// What the text of a thread means.
  public func sighting(of text: SystemCallText) -> Sighting {
    switch text {
    case .running: .ready
    case .ended: .hidden
    case .outside: .waiting(Cause(.paging), isEndless: false)
    case .inside(let entry): .waiting(cause(of: entry), isEndless: isEndless(entry))
    }
  }

  private func cause(of entry: SystemCallText.Entry) -> Cause {
    switch CallMeaning(entry.number) {
    case .futex: FutexWait(entry, in: process).cause
    case .descriptor: input(entry)
    case .events: Cause(.events)
    case .sleep: Cause(.sleep)
    case .child: Cause(.child)
    case .signal: Cause(.signal)
    case .message: Cause(.message)
    case .file: Cause(.file)
    case .other: Cause(.call, object: UInt64(entry.number))
    }
  }

  private func input(_ entry: SystemCallText.Entry) -> Cause {
    let descriptor = Int(Int32(truncatingIfNeeded: entry.arguments.0))
    return Cause(process.medium(of: descriptor), object: UInt64(max(0, descriptor)))
  }

  /// The fourth argument of the futex call is the time that ends the wait, if any does.
  private func isEndless(_ entry: SystemCallText.Entry) -> Bool {
    CallMeaning(entry.number) == .futex && entry.arguments.3 == 0
  }
}
