internal import Glibc

/// The facts of the machine that matter to a measurement, gathered at one moment within
/// milliseconds.
///
/// What has to be measured, such as the cost of the clock, is no part of it.
public struct Machine: Equatable, Sendable {
  /// The number of processors the kernel uses.
  public let processorsOnline: Int
  /// The processors, by number, that the calling thread may use.
  public let usableProcessors: [Int]
  /// The processor time a control group allows, in processors; nil without a limit.
  public let processorQuota: Double?
  /// The name of the processor; empty when the kernel does not tell.
  public let processorModel: String
  /// The architecture, such as x86_64.
  public let architecture: String
  /// The release of the kernel.
  public let kernelRelease: String
  /// The bytes of a page.
  public let pageByteCount: Int
  /// The bytes of a cache line.
  public let cacheLineByteCount: Int
  /// The bytes of memory there are.
  public let memoryByteCount: Int
  /// The bytes of memory that new work could use without swapping.
  public let availableByteCount: Int
  /// Threads running or waiting, averaged over 1, 5 and 15 minutes; empty when unknown.
  public let loadAverages: [Double]
  /// The share of processor time the host took since the machine started, 0 to 1; nil when unknown.
  public let stolenShare: Double?
  /// The pressure on the processors; nil where the kernel does not account for it.
  public let pressure: Pressure?
  /// The source behind the clock, such as "tsc"; nil when unknown.
  public let clockSource: String?
  /// What stands between this program and the hardware.
  public let virtualization: Virtualization
  /// Whether this program was built without optimisation.
  public let isDebugBuild: Bool

  /// How many workers can run at the same time, quota and affinity regarded; at least 1.
  public var parallelism: Int {
    guard let processorQuota else { return usableProcessors.count }
    return max(1, min(usableProcessors.count, Int(processorQuota.rounded(.up))))
  }

  /// Gathers the facts.
  /// - Throws: `PlatformError.call` when the kernel does not tell the usable processors.
  public static func current() throws(PlatformError) -> Machine {
    // One read shows the first processors only, which is enough and cheap on large machines.
    let processor = (try? KernelText.readBeginning("/proc/cpuinfo", bytes: 4_096)) ?? ""
    let memory = KernelText.numbers(KernelText.readIfPresent("/proc/meminfo") ?? "")
    let system = systemNames()
    return Machine(
      processorsOnline: sysconf(Int32(_SC_NPROCESSORS_ONLN)),
      usableProcessors: try Affinity.usable(),
      processorQuota: ControlGroup.processorQuota(),
      processorModel: processorModel(processor),
      architecture: system.architecture,
      kernelRelease: system.release,
      pageByteCount: MemoryPage.byteCount,
      cacheLineByteCount: CacheLine.byteCount,
      memoryByteCount: memory["MemTotal"] ?? 0,
      availableByteCount: memory["MemAvailable"] ?? 0,
      loadAverages: loadAverages(KernelText.readIfPresent("/proc/loadavg") ?? ""),
      stolenShare: (try? ProcessorTimes.read())?.stolenShare,
      pressure: Pressure.read(),
      clockSource: KernelText.readIfPresent(
        "/sys/devices/system/clocksource/clocksource0/current_clocksource"),
      virtualization: Virtualization.detect(processorText: processor),
      isDebugBuild: isDebugBuild)
  }

  private static var isDebugBuild: Bool {
    #if DEBUG
      true
    #else
      false
    #endif
  }

  /// The value of the first `model name` line; other architectures than x86 may have none.
  static func processorModel(_ text: String) -> String {
    let line = text.split(separator: "\n").first { $0.hasPrefix("model name") }
    return line?.split(separator: ":", maxSplits: 1).last.map { String($0).trimmed } ?? ""
  }

  static func loadAverages(_ text: String) -> [Double] {
    text.split(separator: " ").prefix(3).compactMap { Double($0) }
  }

  private static func systemNames() -> (release: String, architecture: String) {
    var names = utsname()
    uname(&names)
    func text<Field>(_ field: Field) -> String {
      withUnsafeBytes(of: field) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
    return (text(names.release), text(names.machine))
  }
}
