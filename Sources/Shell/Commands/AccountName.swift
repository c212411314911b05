internal import Platform

/// What the operating system calls the person at the lab.
enum AccountName {
  /// The name of the account; a word that names nobody where the environment has none.
  static var current: String {
    ["LOGNAME", "USER"].lazy.compactMap(ProcessEnvironment.nonEmptyValue).first ?? "learner"
  }
}
