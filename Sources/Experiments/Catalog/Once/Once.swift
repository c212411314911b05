public import Apparatus
public import ArgumentParser
internal import Platform
internal import Results

/// Lets threads ask for objects that are made on the first demand, in wrong ways and in right ones.
public struct Once: Experiment {
  /// How many threads ask for the same objects.
  @Option(help: .init("Threads that ask for the same objects (2 to 16).", valueName: "count"))
  public var threads = 2

  /// The default options.
  public init() {}

  /// Checks the options against what a machine can do.
  public func validate() throws {
    try OptionError.check("--threads", threads, in: 2...16, because: .patience)
  }

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "once",
    abstract: "Make an object on first demand: twice, half, or just once",
    discussion: """
      The threads meet before each of a thousand objects and then ask for it at once; whoever finds \
      it missing makes it, which takes a fraction of a microsecond. 'unlocked' looks, makes and \
      marks; 'marked-early' locks and looks again, but marks before the object is whole; 'relaxed' \
      marks last, but with a mark that orders nothing; 'ordered' releases and acquires the mark. \
      Every access is atomic, so nothing is undefined.
      """,
    quantities: [madeTwice, seenHalfMade, looks, lookCost, lockedLookRatio],
    findings: [
      doubleMaking.declaration, halfMade.declaration, relaxedMark.declaration,
      remedy.declaration, secondLook.declaration,
    ],
    words: [OnceWord.self],
    code: DecisiveCode(
      file: "OnceWay.swift", functions: "look",
      apparatus: ["Team.swift", "PthreadMutex.swift", "AtomicWord.swift"]),
    defaults: .init(rounds: 60, seconds: 2, quickRounds: 12, quickSeconds: 0.6))

  /// Objects in each slice.
  static let objects = 1_000

  /// How a thread looks at an object that is there.
  enum Look: String, CaseIterable {
    /// By the mark alone, acquiring it.
    case ordered
    /// Under the lock.
    case locked

    /// The name under which the cost of the look is recorded.
    var condition: Condition { Condition(.look, rawValue) }
  }

  /// Asks for fresh objects in every way, and measures looks at one that is there, once a round.
  public func measure(_ recorder: Recorder) throws {
    let processors = try Affinity.usable()
    try recorder.noteUsableProcessors(processors.count)
    let ways = OnceWay.allCases
    let looks = Look.allCases
    try recorder.rounds(conditions: ways.count + looks.count) { round, order in
      for index in order {
        if index < ways.count {
          try ask(ways[index], on: processors, round: round, recorder: recorder)
        } else {
          let look = looks[index - ways.count]
          if let cost = try cost(of: look, on: processors) {
            try recorder.observe(Self.lookCost, look.condition, round: round, cost)
          }
        }
      }
    }
  }

  private func ask(
    _ way: OnceWay, on processors: [Int], round: Int, recorder: Recorder
  ) throws(PlatformError) {
    let counts = try Isolated.run(results: 3) { results throws(PlatformError) in
      let objects = try OnceObjects(count: Self.objects)
      let arrivals = try SharedAtomics(count: 1)
      let halves = try SharedArray(repeating: 0, count: threads)
      let team = Team(kind: .thread, count: threads, placement: .spread(over: processors))
      let reports = try team.run { member in
        let arrival = arrivals[0]
        for object in 0..<objects.count {
          Self.meet(at: arrival, UInt64((object + 1) * threads))
          if !objects.look(at: object, way) { halves[member.index] += 1 }
        }
      }
      results[0] = Double(objects.madeTwice)
      results[1] = Double(halves.elements.reduce(0, +))
      results[2] = reports.allSatisfy(\.pinned) ? 1 : 0
    }
    let looks = Double(Self.objects * threads)
    for (quantity, value) in [
      (Self.madeTwice, counts[0] / Double(Self.objects)),
      (Self.seenHalfMade, counts[1] / looks), (Self.looks, looks),
    ] {
      try recorder.observe(quantity, way.condition, round: round, value)
    }
    if counts[2] == 0 { try recorder.note(.unpinned) }
  }

  /// Waits until all have arrived, yielding now and then to those that have no processor.
  private static func meet(at arrivals: AtomicWord, _ all: UInt64) {
    arrivals.addOrdered(1)
    var looks = 0
    while arrivals.loadAcquire() < all {
      looks += 1
      if looks % 200 == 0 { Processor.yield() } else { Processor.spinHint() }
    }
  }

  private func cost(of look: Look, on processors: [Int]) throws(PlatformError) -> Double? {
    let objects = try OnceObjects(count: 1)
    let contention = Contention(
      kind: .thread, workers: threads, processors: processors, nanoseconds: 3_000_000)
    let outcome = try contention.run { turn in
      var whole = 0
      let done =
        look == .locked
        ? turn.repeated(batch: 1_000) { whole += objects.lookLocked(at: 0) ? 1 : 0 }
        : turn.repeated(batch: 4_000) { whole += objects.lookOrdered(at: 0) ? 1 : 0 }
      BusyWork.blackHole(UInt64(whole))
      return done
    }
    return outcome.costEach
  }
}

extension Condition.Key {
  /// How a thread looks at an object that is there.
  static let look = Self("look")
}
