import Testing

@testable import Programs

/// Verdicts that processor manuals and papers publish.
///
/// Sources: Intel SDM vol. 3A, section 8.2; AMD APM vol. 2, section 7.2; S. Owens, S. Sarkar, P. Sewell,
/// A better x86 memory model: x86-TSO, 2009, and its tests.
@Suite("Published verdicts on memory order")
struct LitmusTests {
  /// Whether an end can be reached.
  enum Verdict: Sendable {
    case never, allowedWhenBuffered

    func allows(_ model: MemoryModel) -> Bool { self == .allowedWhenBuffered && model == .buffered }
  }

  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    /// The threads as papers write them, apart by bars; `xchg x r` puts the value of `r` there.
    var threads: String
    var end: String
    var verdict: Verdict

    init(_ name: String, _ threads: String, _ end: String, _ verdict: Verdict) {
      (testDescription, self.threads, self.end, self.verdict) = (name, threads, end, verdict)
    }
  }

  static let cases = [
    Case("8-1, MP", "x=1; y=1 | r0=y; r1=x", "1:r0=1 & 1:r1=0", .never),
    Case("8-2, LB", "r0=x; y=1 | r0=y; x=1", "0:r0=1 & 1:r0=1", .never),
    Case("8-3, SB", "x=1; r0=y | y=1; r0=x", "0:r0=0 & 1:r0=0", .allowedWhenBuffered),
    Case("8-4", "x=1; r0=x | fence", "0:r0=0", .never),
    Case(
      "8-5", "x=1; r0=x; r1=y | y=1; r0=y; r1=x", "0:r0=1 & 0:r1=0 & 1:r0=1 & 1:r1=0",
      .allowedWhenBuffered),
    Case("8-6, WRC", "x=1 | r0=x; y=1 | r0=y; r1=x", "1:r0=1 & 2:r0=1 & 2:r1=0", .never),
    Case(
      "8-7, IRIW", "x=1 | y=1 | r0=x; r1=y | r0=y; r1=x",
      "2:r0=1 & 2:r1=0 & 3:r0=1 & 3:r1=0", .never),
    Case(
      "8-8", "r0=1; xchg x r0 | r0=1; xchg y r0 | r0=x; r1=y | r0=y; r1=x",
      "2:r0=1 & 2:r1=0 & 3:r0=1 & 3:r1=0", .never),
    Case("8-9", "r0=1; xchg x r0; r1=y | r0=1; xchg y r0; r1=x", "0:r1=0 & 1:r1=0", .never),
    Case("8-10", "r0=1; xchg x r0; y=1 | r0=y; r1=x", "1:r0=1 & 1:r1=0", .never),
    Case("iwp2.3.b", "x=1; r0=x | y=1; r0=y", "0:r0=0 & 1:r0=0", .never),
    Case(
      "amd3", "x=1; x=2; r0=y | y=1; y=2; r0=x", "0:r0=1 & 1:r0=1", .allowedWhenBuffered),
    Case(
      "iwp2.6, CoIRIW", "x=1 | x=2 | r0=x; r1=x | r0=x; r1=x",
      "2:r0=1 & 2:r1=2 & 3:r0=2 & 3:r1=1", .never),
    Case("n8", "r0=1; xchg x r0; r1=y | y=1; r0=x", "0:r1=0 & 1:r0=0", .allowedWhenBuffered),
    Case("amd5, SB+mfences", "x=1; fence; r0=y | y=1; fence; r0=x", "0:r0=0 & 1:r0=0", .never),
    Case(
      "SB with one fence", "x=1; fence; r0=y | y=1; r0=x", "0:r0=0 & 1:r0=0",
      .allowedWhenBuffered),
    Case(
      "amd10", "x=1; fence; r0=x; r1=y | y=1; fence; r0=y; r1=x",
      "0:r0=1 & 0:r1=0 & 1:r0=1 & 1:r1=0", .never),
    Case("n6", "x=1; r0=x; r1=y | y=2; x=2", "0:r0=1 & 0:r1=0 & x=1", .allowedWhenBuffered),
    Case("n5", "x=1; r0=x | x=2; r0=x", "0:r0=2 & 1:r0=1", .never),
    Case(
      "n4", "r0=x; x=1; r1=x | r0=x; x=2; r1=x", "0:r0=2 & 0:r1=1 & 1:r0=1 & 1:r1=2", .never),
    Case(
      "n7", "x=1; r0=x; r1=y | y=1 | r0=y; r1=x", "0:r0=1 & 0:r1=0 & 2:r0=1 & 2:r1=0",
      .allowedWhenBuffered),
    Case(
      "n1", "x=2; r0=y | y=1; x=1 | r0=x; r1=x", "0:r0=0 & 2:r0=1 & 2:r1=2",
      .allowedWhenBuffered),
    Case(
      "RWC", "x=1 | r0=x; r1=y | y=1; r0=x", "1:r0=1 & 1:r1=0 & 2:r0=0", .allowedWhenBuffered),
    Case(
      "RWC+mfence", "x=1 | r0=x; r1=y | y=1; fence; r0=x", "1:r0=1 & 1:r1=0 & 2:r0=0", .never),
    Case("2+2W", "x=1; y=2 | y=1; x=2", "x=1 & y=1", .never),
    Case("S", "x=2; y=1 | r0=y; x=1", "1:r0=1 & x=2", .never),
    Case("R", "x=1; y=1 | y=2; r0=x", "1:r0=0 & y=2", .allowedWhenBuffered),
    Case("R+mfence", "x=1; y=1 | y=2; fence; r0=x", "1:r0=0 & y=2", .never),
    Case("CoRR", "x=1 | r0=x; r1=x", "1:r0=1 & 1:r1=0", .never),
    Case("CoWW", "x=1; x=2 | fence", "x=1", .never),
    Case("two exchanges", "r0=1; xchg x r0 | r0=2; xchg x r0", "0:r0=0 & 1:r0=0", .never),
    Case("ISA2", "x=1; y=1 | r0=y; z=1 | r0=z; r1=x", "1:r0=1 & 2:r0=1 & 2:r1=0", .never),
    Case(
      "three-way SB", "x=1; r0=y | y=1; r0=z | z=1; r0=x", "0:r0=0 & 1:r0=0 & 2:r0=0",
      .allowedWhenBuffered),
  ]

  /// The program whose last condition is broken by the end that is asked about.
  static func program(_ litmus: Case) -> String {
    let threads = litmus.threads.split(separator: "|").enumerated().map { number, body in
      let steps = body.split(separator: ";").map { step in
        let words = step.split(separator: " ")
        return words[0] == "xchg" ? "\(words[2]) = exchange(\(words[1]), \(words[2]))" : "\(step)"
      }
      return "thread T\(number): \(steps.joined(separator: "; "))"
    }
    let parts = litmus.end.split(separator: "&").map { part in
      let sides = part.split(separator: "=")
      let name = sides[0].split(separator: ":").map { $0.filter { $0 != " " } }
      return "\(name.count == 2 ? "T\(name[0]).\(name[1])" : name[0]) == \(sides[1])"
    }
    return "x = 0; y = 0; z = 0; \(threads.joined(separator: "; ")); "
      + "finally not (\(parts.joined(separator: " and ")))"
  }

  @Test("hold here", arguments: cases)
  func verdict(of litmus: Case) throws {
    let code = try Code(Self.program(litmus))
    for model in MemoryModel.allCases {
      let report = code.explored(model)
      #expect(report.isComplete)
      #expect(report.holds == !litmus.verdict.allows(model))
    }
  }

  @Test("agree with a second explorer on every pair of short threads")
  func allPairs() throws {
    let steps: [(String, NaiveExplorer.Step)] = [
      ("x = 1", .write("x", .init(name: nil, number: 1))),
      ("y = 1", .write("y", .init(name: nil, number: 1))),
      ("r = x", .read("x", into: "r")),
      ("s = y", .read("y", into: "s")),
      ("fence", .fence),
    ]
    let bodies = steps.flatMap { one in steps.map { [one, $0] } }
    for first in bodies {
      for second in bodies {
        let names = zip(["A", "B"], [first, second]).map { name, body in
          "thread \(name): r = 0; s = 0; \(body.map(\.0).joined(separator: "; "))"
        }
        let code = try Code("x = 0; y = 0; \(names.joined(separator: "; "))")
        for model in MemoryModel.allCases {
          let naive = NaiveExplorer(
            [first.map(\.1), second.map(\.1)], memory: ["x": 0, "y": 0],
            own: Array(repeating: ["r": 0, "s": 0], count: 2), isBuffered: model == .buffered,
            most: 10_000)
          let report = code.explored(model)
          #expect(report.schedules == .exactly(Natural(naive.schedules)))
          #expect(report.outcomes.count == naive.outcomes.count)
        }
      }
    }
  }
}
