internal import Platform

extension Virtualization {
  /// The virtual machine in a word: its name, "unnamed" where it has none, or "none".
  var guest: String { machine ?? (isGuest ? "unnamed" : "none") }
}
