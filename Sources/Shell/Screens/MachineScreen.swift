internal import Apparatus
internal import Experiments
internal import Platform
internal import Terminal
internal import Wording

/// What the lab runs on, and what that means for measuring.
struct MachineScreen {
  let machine: Machine
  /// What reading the clock costs, in nanoseconds.
  let clockCost: Double
  /// The Python interpreters found.
  let interpreters: [Interpreter]
  let words: Wording

  var document: Document {
    [
      .heading(level: 1, words.text(ScreenWord.thisMachine)),
      .table(Table(columns: words.columns([.fact, .value, .whatFollows]), rows: rows)),
      .paragraph(words.text(ScreenWord.machineNext)),
    ]
  }

  private var rows: [[Text]] {
    processors + memory + [
      row(.machineLoad, load, words[ScreenWord.loadMeans]),
      row(.machineStolen, stolen, words[ScreenWord.stolenMeans]),
      row(
        .machineClock, NumberFormat.format(clockCost, unit: .nanoseconds),
        words(ScreenWord.clockMeans, ["source": machine.clockSource ?? "?"])),
      row(
        .machineBuild,
        words[machine.isDebugBuild ? ScreenWord.buildDebug : ScreenWord.buildRelease],
        machine.isDebugBuild ? words[ScreenWord.debugMeans] : ""),
    ] + pythons
  }

  private var processors: [[Text]] {
    [
      row(.processors, "\(machine.processorsOnline)", machine.processorModel),
      row(.machineUsable, "\(machine.usableProcessors.count)", usable),
      row(
        .machineQuota, quota,
        machine.processorQuota == nil ? "" : words[ScreenWord.quotaMeans]),
      row(.kernel, machine.kernelRelease, machine.architecture),
      row(.virtualMachine, guest, container),
    ]
  }

  private var memory: [[Text]] {
    [
      row(
        .memory, bytes(machine.memoryByteCount),
        words(ScreenWord.memoryAvailable, ["bytes": bytes(machine.availableByteCount)])),
      row(
        .machinePage, bytes(machine.pageByteCount),
        words(ScreenWord.cacheLine, ["bytes": bytes(machine.cacheLineByteCount)])),
    ]
  }

  private var pythons: [[Text]] {
    if interpreters.isEmpty {
      return [row("python", words[ScreenWord.none], words[ScreenWord.pythonNone])]
    }
    return interpreters.enumerated().map { index, one in
      row(
        index == 0 ? "python" : "", one.name,
        one.isSupported
          ? one.summary : words(ScreenWord.pythonTooOld, ["interpreter": one.summary]))
    }
  }

  private var usable: String {
    machine.usableProcessors.count < 2
      ? words[ScreenWord.usableOne]
      : words(
        ScreenWord.usableNumbers,
        ["numbers": words.list(machine.usableProcessors.map(String.init))])
  }

  private var guest: String {
    let virtualization = machine.virtualization
    return virtualization.machine
      ?? words[virtualization.isGuest ? ScreenWord.unnamed : ScreenWord.none]
  }

  private var container: String {
    machine.virtualization.container.map { words(ScreenWord.inContainer, ["name": $0]) } ?? ""
  }

  private var quota: String {
    machine.processorQuota.map { NumberFormat.format($0, unit: .count) } ?? words[ScreenWord.none]
  }

  private var load: String {
    machine.loadAverages.first.map { NumberFormat.format($0, unit: .count) }
      ?? words[ScreenWord.unknown]
  }

  private var stolen: String {
    machine.stolenShare.map { NumberFormat.format($0, unit: .share) } ?? words[ScreenWord.unknown]
  }

  private func row(_ name: ScreenWord, _ value: String, _ meaning: String) -> [Text] {
    row(words[name], value, meaning)
  }

  private func row(_ name: String, _ value: String, _ meaning: String) -> [Text] {
    [Text(name), .number(value), Text(meaning, .faint)]
  }

  private func bytes(_ count: Int) -> String { NumberFormat.format(Double(count), unit: .bytes) }
}
