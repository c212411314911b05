/// What the shell may tell the keeper; one byte each on the control channel.
enum KeeperCommand: UInt8, Sendable {
  /// Send the worker's group the signal of Ctrl-C.
  case interrupt = 105
  /// Ask the worker's group to end.
  case terminate = 116
  /// Kill everything that belongs to the run.
  case kill = 107
  /// Halt the worker's group; its time stops.
  case pause = 112
  /// Let the worker's group go on.
  case resume = 99
}
