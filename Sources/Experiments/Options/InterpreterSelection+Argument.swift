public import Apparatus
public import ArgumentParser

extension InterpreterSelection: ExpressibleByArgument {
  /// The interpreters that the text names; nil when a name is empty or has a space.
  public init?(argument: String) {
    if argument == InterpreterSelection.everything {
      self.init(names: [])
      return
    }
    let names = argument.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    if names.contains(where: { $0.isEmpty || $0.contains(" ") }) { return nil }
    self.init(names: names)
  }
}
