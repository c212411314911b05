public import ArgumentParser

/// Several values as typed in one word, such as 1,2,4.
public struct CommaList<Element: ExpressibleByArgument & Equatable & Sendable>: Equatable, Sendable
{
  /// The values in the order typed.
  public let elements: [Element]

  /// A list of values.
  public init(_ elements: [Element]) { self.elements = elements }
}

extension CommaList: ExpressibleByArgument {
  /// The values that the text stands for; nil when one of them is none, or when there is none.
  public init?(argument: String) {
    let words = argument.split(separator: ",", omittingEmptySubsequences: false)
    let elements = words.compactMap { Element(argument: String($0)) }
    guard elements.count == words.count else { return nil }
    self.init(elements)
  }
}

extension CommaList: CustomStringConvertible {
  /// The values with commas between them.
  public var description: String { elements.map { "\($0)" }.joined(separator: ",") }
}
