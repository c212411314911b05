/// Why a terminal cannot have the line editor; the plain reader serves it instead.
enum EditlineError: Error {
  /// libedit could not be started, for lack of memory or descriptors.
  case notStarted
  /// The terminal type is unknown, or it cannot erase a line or move up.
  case terminalTooSimple
}
