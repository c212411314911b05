/// The modes of a terminal that a program must leave as it found them.
public struct TerminalModes: Equatable, Sendable {
  /// Whether typed characters are shown by the kernel.
  public var echoes: Bool
  /// Whether the kernel gathers whole lines.
  public var isCanonical: Bool
  /// Whether Ctrl-C and its like raise signals.
  public var signals: Bool

  /// Creates a set of modes to compare with.
  public init(echoes: Bool, isCanonical: Bool, signals: Bool) {
    self.echoes = echoes
    self.isCanonical = isCanonical
    self.signals = signals
  }

  /// The modes a person expects at the prompt of a system shell.
  public static let usual = TerminalModes(echoes: true, isCanonical: true, signals: true)
}
