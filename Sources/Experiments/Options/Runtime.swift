public import ArgumentParser

/// Who does the work of an experiment.
public enum Runtime: String, CaseIterable, Sendable, ExpressibleByArgument {
  /// Machine code: threads and processes straight on the kernel.
  case native
  /// CPython, by its modules `threading` and `multiprocessing`.
  case python
}
