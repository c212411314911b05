internal import Programs

/// A program made ready for the processor: its instructions, and which of them need the monitor of a run.
///
/// A plain read or write of a shared value is one relaxed load or store of the processor, `fence` is its
/// full fence, and `exchange`, `compare_exchange` and `fetch_add` are its own instructions. All else that
/// is one moment of the language is done under a spin lock that each run has, its *monitor*: `atomic:`,
/// an `await` that looks at several values, and whatever locks, waits, wakes or queues. Taking and
/// leaving the monitor empties the store buffer, as the model asks of these.
///
/// So that nobody sees such a moment half done, a plain access takes the monitor as well when it writes
/// what such a moment uses, or reads what one writes together with something else. That is never more than
/// the model allows, and now and then less.
final class NativeCode: @unchecked Sendable {
  // The proof of the above: everything is constant once it is made.

  let code: Code
  let layout: NativeLayout
  let instructions: UnsafeMutablePointer<Instruction>
  let terms: UnsafeMutablePointer<Term>
  /// For each instruction whether it needs the monitor.
  let isMonitored: UnsafeMutablePointer<Bool>
  /// For each value the threads that read it, or all where none does.
  let readers: [[Int]]

  init(_ code: Code) {
    self.code = code
    layout = NativeLayout(code)
    instructions = Self.copy(code.instructions)
    terms = Self.copy(code.terms)
    let monitored = MonitoredInstructions(code)
    isMonitored = Self.copy(code.instructions.indices.map { monitored.contains($0) })
    readers = Self.readers(of: code, monitored)
  }

  deinit {
    instructions.deallocate()
    terms.deallocate()
    isMonitored.deallocate()
  }

  private static func copy<Element>(_ elements: [Element]) -> UnsafeMutablePointer<Element> {
    let pointer = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
    pointer.initialize(from: elements, count: elements.count)
    return pointer
  }

  private static func readers(of code: Code, _ monitored: MonitoredInstructions) -> [[Int]] {
    var readers: [[Int]] = Array(repeating: [], count: code.cells.count)
    for (number, thread) in code.threads.enumerated() {
      let own = thread.start..<thread.start + thread.count
      for cell in Set(own.flatMap { monitored.reads($0) }) { readers[cell].append(number) }
    }
    return readers.map { $0.isEmpty ? Array(code.threads.indices) : $0 }
  }
}
