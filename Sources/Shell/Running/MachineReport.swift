internal import Apparatus
internal import Results
internal import Experiments
internal import Notebook
internal import Platform

/// The machine as the result object and the notebook state it.
enum MachineReport {
  /// The facts of a moment, the cost of the clock included.
  /// - Parameters:
  ///   - machine: what the kernel tells of the machine.
  ///   - interpreters: those found, if anybody looked for them: it takes its time.
  /// - Returns: what the result object states of the machine.
  static func facts(of machine: Machine, interpreters: [Interpreter]? = nil) -> MachineFacts {
    var others: [String: JSONValue] = [
      "memory": .number(Double(machine.memoryByteCount)),
      "architecture": .text(machine.architecture),
      "processor": .text(machine.processorModel),
      "virtualization": .text(machine.virtualization.guest),
      "debug_build": .flag(machine.isDebugBuild),
    ]
    if let container = machine.virtualization.container { others["container"] = .text(container) }
    if let load = machine.loadAverages.first { others["load"] = .number(load) }
    if let quota = machine.processorQuota { others["quota"] = .number(quota) }
    if let source = machine.clockSource { others["clock_source"] = .text(source) }
    if let interpreters { others["interpreters"] = .list(interpreters.map(object)) }
    return MachineFacts(
      processors: machine.processorsOnline, usable: machine.usableProcessors.count,
      kernel: machine.kernelRelease, clockNanoseconds: MonotonicClock.cost().reading, others: others
    )
  }

  private static func object(_ interpreter: Interpreter) -> JSONValue {
    .object([
      "name": .text(interpreter.name), "path": .text(interpreter.path),
      "version": .text(interpreter.version),
      "implementation": .text(interpreter.implementation),
      "free_threaded": .flag(interpreter.isFreeThreaded),
      "sub_interpreters": .flag(interpreter.hasSubInterpreters),
      "supported": .flag(interpreter.isSupported),
    ])
  }
}

extension Virtualization {
  /// The virtual machine in a word: its name, "unnamed" where it has none, or "none".
  var guest: String { machine ?? (isGuest ? "unnamed" : "none") }
}
