public import ArgumentParser

/// The words that an option takes: an enumeration whose raw values are typed and written in plans.
public protocol OptionChoice: RawRepresentable<String>, CaseIterable, Sendable,
  ExpressibleByArgument, CustomStringConvertible
{}

extension OptionChoice {
  /// The word as it is typed; the name of a case in the source may be spelled otherwise.
  public var description: String { rawValue }
}
