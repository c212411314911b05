import Lessons
import Testing

@Suite("The page of claims")
struct ClaimPageTests {
  private func page(_ language: String = "en") throws -> ClaimPage {
    try Library(source: Fixture.source(Fixture.bothLanguages)).claims(language: language).content
  }

  @Test("It lists the sections of the article with their rows", arguments: ["en", "zh"])
  func sections(language: String) throws {
    let page = try page(language)
    #expect(page.sections.map(\.number) == ["1", "2.1"])
    #expect(page.sections.map(\.rows) == [["A1.1", "A1.2"], ["A2.1a"]])
    #expect(
      page.sections.map(\.title) == (language == "en" ? ["Loss", "Machines"] : ["丢失", "机器"]))
    // The list is a table for the program; the introduction is what remains.
    #expect(page.introduction.count == 1)
  }

  @Test("A claim has rows, sections, a statement, commands, rules and remarks")
  func claim() throws {
    let claim = try page().claims[0]
    #expect(claim.title == "Updates are lost")
    #expect(claim.name == "A1.1")
    #expect(claim.rows == ["A1.1", "A2.1a"])
    #expect(claim.sections == ["1", "2.1"])
    #expect(claim.statement.plainText == "It says so.")
    #expect(claim.commands == ["race --threads 2", "race --threads 9"])
    #expect(claim.rules.map(\.outcome) == [.supported, .conditional, .refuted])
    #expect(claim.rules.map(\.text.plainText)[1] == "Only with many.")
    #expect(claim.remarks.plainText == "Locks help.")
    #expect(claim.isTestable)
  }

  @Test("A claim without commands is not for an experiment")
  func untestable() throws {
    let claim = try page().claims[1]
    #expect(!claim.isTestable)
    #expect(claim.verdict([]).kind == .notForExperiment)
    #expect(claim.statement.plainText == "That is a matter of taste.")
  }

  @Test("A claim is found by any of its rows, in any case", arguments: ["A1.1", "a2.1A", "A1.2"])
  func named(row: String) throws {
    let claim = try #require(try page().claim(named: row))
    #expect(claim.rows.contains { $0.lowercased() == row.lowercased() })
  }

  @Test("What is no row finds nothing", arguments: ["", "A1", "A1.", "1", "A1.11"])
  func unknown(row: String) throws { #expect(try page().claim(named: row) == nil) }

  @Test(
    "The built-in pages state each of the 66 rows of the article once", arguments: ["en", "zh"])
  func article(language: String) throws {
    let page = try Library().claims(language: language).content
    let rows = page.claims.flatMap(\.rows)
    #expect(rows.count == 66)
    #expect(Set(rows) == Set(page.sections.flatMap(\.rows)))
    #expect(Set(rows).count == 66)
    for claim in page.claims where !claim.isTestable {
      #expect(claim.rules.isEmpty && claim.remarks.isEmpty, "\(claim.name)")
    }
  }

  @Test("Every claim that is tested can come out for and against the article, or on a condition")
  func outcomes() throws {
    for claim in try Library().claims(language: "en").content.claims where claim.isTestable {
      #expect(Set(claim.rules.map(\.outcome)).count >= 2, "\(claim.name)")
    }
  }
}
