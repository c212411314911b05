internal import Experiments
internal import Platform
internal import Terminal

/// What the lab runs on, and what that means for measuring.
struct MachineScreen {
  let machine: Machine
  /// What reading the clock costs, in nanoseconds.
  let clockCost: Double
  /// The Python interpreters found.
  let interpreters: [Interpreter]

  var document: Document {
    [
      .heading(level: 1, "This machine"),
      .table(Table(columns: [.init("fact"), .init("value"), .init("what follows")], rows: rows)),
      .paragraph("What it can tell apart: \("machine --calibrate", .command)"),
    ]
  }

  private var rows: [[Text]] {
    [
      row("processors", "\(machine.processorsOnline)", machine.processorModel),
      row("usable", "\(machine.usableProcessors.count)", usable),
      row("quota", quota, machine.processorQuota == nil ? "" : "more workers than this take turns"),
      row("kernel", machine.kernelRelease, machine.architecture),
      row("virtual machine", machine.virtualization.guest, container),
      row(
        "memory", bytes(machine.memoryByteCount), "\(bytes(machine.availableByteCount)) available"),
      row("page", bytes(machine.pageByteCount), "cache line \(bytes(machine.cacheLineByteCount))"),
      row("load", load, "runnable tasks, over the last minute"),
      row("stolen time", stolen, "time the host gave to others since the start"),
      row("clock", nanoseconds(clockCost), "to read it once; source \(machine.clockSource ?? "?")"),
      row(
        "build", machine.isDebugBuild ? "debug" : "release",
        machine.isDebugBuild ? "figures of a debug build say nothing about speed" : ""),
    ] + pythons
  }

  private var pythons: [[Text]] {
    if interpreters.isEmpty {
      return [row("python", "none", "everything native works without")]
    }
    return interpreters.enumerated().map { index, one in
      row(
        index == 0 ? "python" : "", one.name,
        one.isSupported ? one.summary : "\(one.summary): too old for the lab's scripts")
    }
  }

  private var usable: String {
    machine.usableProcessors.count < 2
      ? "one at a time: nothing here can run in parallel"
      : "numbers \(machine.usableProcessors.map(String.init).joined(separator: ", "))"
  }

  private var container: String {
    machine.virtualization.container.map { "in a container: \($0)" } ?? ""
  }

  private var quota: String {
    machine.processorQuota.map { NumberFormat.format($0, unit: .count) } ?? "none"
  }

  private var load: String {
    machine.loadAverages.first.map { NumberFormat.format($0, unit: .count) } ?? "unknown"
  }

  private var stolen: String {
    machine.stolenShare.map { NumberFormat.format($0, unit: .share) } ?? "unknown"
  }

  private func row(_ name: String, _ value: String, _ meaning: String) -> [Text] {
    [Text(name), .number(value), Text(meaning, .faint)]
  }

  private func bytes(_ count: Int) -> String { NumberFormat.format(Double(count), unit: .bytes) }

  private func nanoseconds(_ value: Double) -> String {
    NumberFormat.format(value, unit: .nanoseconds)
  }
}
