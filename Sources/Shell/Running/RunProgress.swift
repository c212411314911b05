internal import Results

/// What is reported while an experiment runs.
enum RunProgress {
  /// A run of the plan is about to begin.
  case begins(Plan)
  /// The run goes on: nanoseconds since its beginning.
  case goesOn(elapsed: Double)
  /// The lab itself is busy; a line that says with what.
  case says(String)
  /// The run is over.
  case ends
  /// The window has another size now.
  case windowChanged
}
