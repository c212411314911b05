import Testing

@testable import Programs

@Suite("The library of programs")
struct LibraryProgramTests {
  @Test("has at least fifty, each with a sentence, a source and verdicts")
  func whole() {
    #expect(LibraryProgram.all.count == EmbeddedFiles.files.count)
    #expect(LibraryProgram.all.count >= 50)
    #expect(Set(LibraryProgram.all.map(\.name)).count == LibraryProgram.all.count)
    for program in LibraryProgram.all {
      #expect(program.summary.hasSuffix(".") && program.summary.count <= 100, "\(program.name)")
      #expect(program.source.hasSuffix("."), "\(program.name)")
    }
  }

  @Test("says what can become of each program", arguments: LibraryProgram.all.map(\.name))
  func verdicts(of name: String) throws {
    let program = try #require(LibraryProgram.named(name))
    let code = try Code(program.text)
    for model in MemoryModel.allCases {
      let report = code.explored(model)
      #expect(report.isComplete)
      #expect(report.verdicts == program.expected[model], "\(model)")
    }
  }

  @Test("is written as the printer writes", arguments: LibraryProgram.all.map(\.name))
  func roundTrip(of name: String) throws {
    let program = try Program(try #require(LibraryProgram.named(name)).text)
    #expect(try Program(program.line).text == program.text)
  }

  @Test("knows no program by a wrong name")
  func unknown() {
    #expect(LibraryProgram.named("lost") == nil)
  }
}
