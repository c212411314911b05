/// How long work was ready and had no processor, from /proc/pressure/cpu.
///
/// Source: the kernel's Documentation/accounting/psi.rst; the line "some".
public struct Pressure: Equatable, Sendable {
  /// The share of the last ten seconds in which some work waited, 0 to 1.
  public let recentShare: Double
  /// The time in which some work waited since the machine started, in nanoseconds.
  public let waiting: Int

  /// Understands the text of the file, or returns nil.
  public init?(text: String) {
    let words = text.prefix { $0 != "\n" }.split(separator: " ")
    guard words.first == "some" else { return nil }
    func value(_ name: String) -> Substring? {
      words.first { $0.hasPrefix(name + "=") }?.dropFirst(name.count + 1)
    }
    guard let percent = value("avg10").flatMap({ Double($0) }),
      let microseconds = value("total").flatMap({ Int($0) })
    else { return nil }
    recentShare = percent / 100
    waiting = microseconds * 1_000
  }

  /// The pressure of this moment; nil where the kernel does not account for it.
  public static func read() -> Pressure? {
    KernelText.readIfPresent("/proc/pressure/cpu").flatMap(Pressure.init(text:))
  }
}
