/// What stands between this program and the hardware, as far as files tell.
public struct Virtualization: Equatable, Sendable {
  /// Whether the processor says that it is a virtual one.
  public let isGuest: Bool
  /// The name of the virtual machine, such as "QEMU"; nil when nothing names it.
  public let machine: String?
  /// The name of the container, such as "docker"; nil when nothing names one.
  public let container: String?

  /// Looks at the text of /proc/cpuinfo and at files that hypervisors and containers leave.
  static func detect(processorText: String) -> Virtualization {
    let isGuest = processorText.split(separator: "\n").contains { line in
      line.hasPrefix("flags") && line.split(separator: " ").contains("hypervisor")
    }
    let names = [
      "/sys/hypervisor/type", "/sys/class/dmi/id/product_name", "/sys/class/dmi/id/sys_vendor",
    ]
    let named = names.lazy.compactMap(KernelText.readIfPresent).first { !$0.isEmpty }
    return Virtualization(isGuest: isGuest, machine: isGuest ? named : nil, container: container())
  }

  private static func container() -> String? {
    if let name = KernelText.readIfPresent("/run/systemd/container"), !name.isEmpty { return name }
    let traces = ["/.dockerenv": "docker", "/run/.containerenv": "podman"]
    return traces.first { KernelText.readIfPresent($0.key) != nil }?.value
  }
}
