public import Apparatus
public import ArgumentParser

/// The channels to measure as typed: names with commas between them, or all.
public struct ChannelSelection: Equatable, Sendable {
  /// The channels, each once, in the order of their declaration.
  public let kinds: [ChannelKind]

  /// A selection of channels.
  public init(_ kinds: [ChannelKind]) {
    self.kinds = ChannelKind.allCases.filter(kinds.contains)
  }
}

extension ChannelSelection: ExpressibleByArgument {
  private static let everything = "all"

  /// The channels that the text stands for; nil when a name is none.
  public init?(argument: String) {
    if argument == ChannelSelection.everything {
      self.init(ChannelKind.allCases)
      return
    }
    let names = argument.split(separator: ",", omittingEmptySubsequences: false)
    let kinds = names.compactMap { ChannelKind(rawValue: String($0)) }
    guard kinds.count == names.count else { return nil }
    self.init(kinds)
  }

  /// The names that completion and help show.
  public static var allValueStrings: [String] {
    [everything] + ChannelKind.allCases.map(\.rawValue)
  }
}

extension ChannelSelection: CustomStringConvertible {
  /// The names with commas between them, or the word for all.
  public var description: String {
    kinds.count == ChannelKind.allCases.count
      ? ChannelSelection.everything : kinds.map(\.rawValue).joined(separator: ",")
  }
}
