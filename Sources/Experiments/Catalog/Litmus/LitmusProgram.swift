public import ArgumentParser
package import Programs

/// A small program as typed: a name of the library, or the program itself in one line.
public struct LitmusProgram: Sendable {
  /// The name, or the program in one line.
  public let description: String
  /// The program in lines, ready to be run and explored.
  package let code: Code

  /// The program; nil where the words are neither a name nor a program.
  public init?(_ words: String) {
    let program = LibraryProgram.named(words)
    guard let parsed = try? Program(program?.text ?? words), let code = try? Code(parsed.inLines)
    else { return nil }
    description = program?.name ?? parsed.line
    self.code = code
  }
}

extension LitmusProgram: ExpressibleByArgument, CustomStringConvertible {
  /// The program that the words are; nil where they are none.
  public init?(argument: String) { self.init(argument) }
}
