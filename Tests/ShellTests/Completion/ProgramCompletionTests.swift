import Prompt
import Testing

@testable import Shell

@Suite("What can be typed behind watch")
struct ProgramCompletionTests {
  private static let names = ["work.py", "a.out", ".hidden"]

  @Test("a script of Python goes by its name, another program by its path, hidden files by neither")
  func programs() {
    let items = ProgramCompletion.programs(Self.names)
    #expect(items.map(\.text) == ["./a.out", "work.py"])
    #expect(ProgramCompletion.arguments(Self.names).map(\.text) == ["a.out", "work.py"])
  }
}
