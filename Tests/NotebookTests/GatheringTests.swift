import Notebook
import Results
import Statistics
import Terminal
import Testing

@Suite("Several notebooks side by side")
struct GatheringTests {
  private static let asked = Samples.prediction.asked

  private func entries(_ contents: [NotebookEntry.Content]) -> [NotebookEntry] {
    contents.enumerated().map {
      NotebookEntry(id: $0.offset + 1, seconds: Double($0.offset), content: $0.element)
    }
  }

  private func run(_ share: Double, _ finding: String) -> NotebookEntry.Content {
    .run(
      Samples.run(
        figures: [
          Samples.figure("lost-share", value: share, low: share, high: share, unit: .share)
        ], findings: ["lost-updates": finding]))
  }

  private func outcome(_ grade: AnswerGrade, _ belief: String? = nil) -> NotebookEntry.Content {
    .outcome(
      .init(prediction: 1, run: 2, measured: "some", grade: grade, misconception: belief))
  }

  @Test("take everybody's newest run and give median, range and findings")
  func spread() throws {
    let gathering = Gathering(
      [
        .init(name: "Anna", entries: entries([run(0.9, "none"), run(0.1, "some")])),
        .init(name: "Bo", entries: entries([run(0.4, "some")])),
        .init(name: "Cy", entries: entries([run(0.2, "none")])),
      ], usual: UsualOptions([:]))
    let subject = try #require(gathering.subjects.first)
    #expect(gathering.subjects.count == 1)
    #expect(subject.people == ["Anna", "Bo", "Cy"])
    let quantity = try #require(subject.quantities.first)
    #expect(quantity.values.map(\.estimate.value) == [0.1, 0.4, 0.2])
    #expect((quantity.median, quantity.least, quantity.greatest) == (0.2, 0.1, 0.4))
    #expect(quantity.isDeciding)
    let values = try #require(subject.findings.first).values
    #expect(values.map(\.value) == ["some", "none"])
    #expect(values.map(\.people) == [["Anna", "Bo"], ["Cy"]])
  }

  @Test("leave out runs that were stopped")
  func unfinished() {
    var result = Samples.run()
    result.outcome = .interrupted
    let gathering = Gathering(
      [.init(name: "Anna", entries: entries([.run(result)]))], usual: UsualOptions([:]))
    #expect(gathering.subjects.isEmpty)
    #expect(gathering.people.map(\.runs) == [1])
  }

  @Test("count everybody's first answer, and the beliefs behind wrong ones")
  func questions() throws {
    let predicted = NotebookEntry.Content.prediction(Samples.prediction)
    let gathering = Gathering(
      [
        .init(
          name: "Anna",
          entries: entries([
            predicted, run(0.1, "some"), outcome(.wrong, "counting-is-atomic"), predicted,
          ])),
        .init(name: "Bo", entries: entries([predicted, run(0.1, "some"), outcome(.right)])),
        .init(
          name: "Cy",
          entries: entries([predicted, run(0.1, "some"), outcome(.wrong, "counting-is-atomic")])),
        .init(name: "Di", entries: entries([predicted])),
      ], usual: UsualOptions([:]))
    let question = try #require(gathering.questions.first)
    #expect(gathering.questions.count == 1)
    #expect(question.people == 4)
    #expect(question.count(.right) == 1 && question.count(.wrong) == 2)
    #expect(question.rightShare == 1.0 / 3)
    #expect(question.misconceptions.map(\.name) == ["counting-is-atomic"])
    #expect(question.misconceptions.map(\.people) == [2])
  }

  @Test("as comma-separated values have one row for each person's estimate")
  func csv() {
    let gathering = Gathering(
      [
        .init(name: "Anna", entries: entries([run(0.1, "some")])),
        .init(name: "Bo, jr.", entries: entries([run(0.3, "some")])),
      ], usual: UsualOptions([:]))
    let lines = gathering.csv.split(separator: "\r\n")
    #expect(lines.count == 3)
    #expect(lines[2].hasPrefix("\"Bo, jr.\",race,"))
    #expect(lines[1].hasSuffix(",0.2,0.1,0.3"))
  }
}
