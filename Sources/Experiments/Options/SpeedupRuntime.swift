internal import ArgumentParser

/// Who does the work of an experiment that sets both runtimes side by side.
public enum SpeedupRuntime: String, OptionChoice {
  /// Machine code only.
  case native
  /// Python only.
  case python
  /// Both, in the same rounds.
  case both
}
