import Apparatus
import Results
import Testing

@Suite struct WaitForGraphTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let holders: [Int?]
    let waits: [Int?]
    let cycle: [Double]?
  }

  @Test(
    "a cycle is found exactly where workers wait in a circle",
    arguments: [
      Case(testDescription: "nobody", holders: [], waits: [], cycle: nil),
      Case(testDescription: "free locks", holders: [nil, nil], waits: [0, 1], cycle: nil),
      Case(testDescription: "one waits", holders: [0, nil], waits: [nil, 0], cycle: nil),
      Case(
        testDescription: "two in a circle", holders: [0, 1], waits: [1, 0], cycle: [0, 1, 1, 0]),
      Case(testDescription: "a lock taken twice", holders: [0], waits: [0], cycle: [0, 0]),
      Case(
        testDescription: "a chain", holders: [0, 1, 2], waits: [nil, 0, 1], cycle: nil),
      Case(
        testDescription: "a tail before a circle", holders: [0, 1, 2], waits: [1, 2, 1],
        cycle: [1, 2, 2, 1]),
      Case(
        testDescription: "five at a table", holders: [0, 1, 2, 3, 4], waits: [1, 2, 3, 4, 0],
        cycle: [0, 1, 1, 2, 2, 3, 3, 4, 4, 0]),
      Case(
        testDescription: "one of five got on", holders: [0, 1, 2, 4, 4],
        waits: [1, 2, 3, 4, nil], cycle: nil),
      Case(testDescription: "no such lock", holders: [0], waits: [7], cycle: nil),
    ])
  func cycles(_ example: Case) {
    let graph = WaitForGraph(holders: example.holders, waits: example.waits)
    #expect(graph.cycle?.numbers == example.cycle)
  }

  @Test(
    "a note of a cycle is read again", arguments: [[0, 1, 1, 0], [0, 0], [0, 1, 1, 2, 2, 0]])
  func notes(numbers: [Double]) {
    let note = Record.note(.init(.cycle, numbers: numbers))
    #expect(Observations(records: [note]).cycle?.numbers == numbers)
  }

  @Test("a note of an earlier version is read as well")
  func earlierNote() throws {
    let line = #"{"record":"note","name":"cycle","text":"0:1 1:0"}"#
    let record = try #require(Record(line: line.utf8))
    #expect(
      Observations(records: [record]).cycle == [
        .init(worker: 0, lock: 1), .init(worker: 1, lock: 0),
      ])
  }

  @Test("what is no cycle is refused", arguments: [[], [0], [0, 1, 2], [0.5, 1]])
  func refused(numbers: [Double]) {
    #expect([WaitForGraph.Link](numbers: numbers) == nil)
  }
}
