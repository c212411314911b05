import Lessons
import Testing

@Suite struct ContentCheckFileTests {
  @Test(
    "A file that no content has the name of is a stray",
    arguments: [
      "en/two-sellers.md", "en/1.md", "en/01-Two.md", "en/notes.txt", "en/explain/a/b.md",
      "notes.md", "EN/01-a.md", "python/notes.txt", "en/00-zero.md",
    ])
  func stray(path: String) {
    var files = Fixture.english
    files[path] = "x"
    #expect(
      Fixture.faults(files) == [
        "\(path):1:1: no content has this name; expected LANGUAGE/NN-name.md, "
          + "LANGUAGE/explain/NAME.md, LANGUAGE/exercises/NAME.md, LANGUAGE/faq.md, LANGUAGE/misconceptions.md, "
          + "LANGUAGE/synonyms.md, LANGUAGE/claims.md, LANGUAGE/glossary.md, LANGUAGE/reading.md "
          + "or one of LANGUAGE/phrases.md, words.md, advice.md, exhibits.md, errors.md, "
          + "results.md, help.md, programs.md, play.md, exercises.md, watch.md"
      ])
  }

  @Test("Guides and scripts are no strays", arguments: ["README.md", "python/race.py"])
  func expected(path: String) {
    var files = Fixture.english
    files[path] = "x"
    #expect(Fixture.faults(files) == [])
  }

  @Test("A number used twice is a fault")
  func duplicateLesson() throws {
    var files = Fixture.english
    files["en/01-zoo.md"] = Fixture.lesson
    #expect(
      Fixture.faults(files) == [
        "en/01-zoo.md:1:1: number or name already used by en/01-two-sellers.md"
      ])
  }

  @Test("A file that is not UTF-8 is a fault")
  func encoding() {
    var files = Fixture.english.mapValues { Array($0.utf8) }
    files["en/02-broken.md"] = [0x80]
    let check = ContentCheck(source: .memory(files), catalogue: Fixture.catalogue)
    #expect(
      check.faults().map(\.description) == ["en/02-broken.md:1:1: the file is not valid UTF-8"])
  }

  @Test("A page without sections is a fault")
  func noSections() {
    var files = Fixture.english
    files["en/faq.md"] = "# Questions\n\nNone yet.\n"
    #expect(
      Fixture.faults(files) == ["en/faq.md:1:1: no '##' heading; expected at least one"])
  }

  @Test("Explanations of no experiment are a fault")
  func unknownExperiment() {
    var files = Fixture.english
    files["en/explain/rase.md"] = "# rase\n"
    #expect(
      Fixture.faults(files) == ["en/explain/rase.md:1:1: there is no experiment 'rase'"])
  }

  @Test("An experiment without an explanation file lacks every value")
  func noExplanationFile() {
    var files = Fixture.english
    files["en/explain/race.md"] = nil
    files["en/explain/machine.md"] = "# machine\n"
    #expect(
      Fixture.faults(files)
        == ["none", "some"].map {
          "en/explain/race.md:1:1: no section '## lost-updates: \($0)'"
        })
  }

  @Test("A folder without explanations lacks none, because the program has them")
  func teachersFolder() {
    #expect(Fixture.faults(["en/01-two-sellers.md": Fixture.lesson]) == [])
    #expect(Fixture.faults(["zh/01-two-sellers.md": Fixture.lessonInChinese]) == [])
  }
}
