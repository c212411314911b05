import Testing

@testable import Results

@Suite("Why a run could not tell")
struct DoubtTests {
  private static let thread: Condition = [.kind: "thread"]

  private func observed(
    _ values: [(Quantity, Double)], _ notes: [Record.Note] = []
  ) -> Observations {
    Observations(
      records: notes.map { .note($0) }
        + values.map { .observation(.init($0.0.name, Self.thread, value: $0.1)) })
  }

  @Test(
    "Workers contended only when they overlapped and had processors of their own",
    arguments: [
      (0.8, 1.5, nil), (0.79, 1.9, .notTogether), (0.9, 1.49, .notTogether), (1, 2, nil),
    ] as [(Double, Double, Doubt?)])
  func contention(overlap: Double, running: Double, expected: Doubt?) {
    let observations = observed([(.overlap, overlap), (.running, running)])
    #expect(observations.doubtOfContention(Self.thread) == expected)
    #expect(observations.doubtOfContention([.kind: "process"]) == .notMeasured)
  }

  @Test(
    "A figure counts when its own slice proves that the workers ran together",
    arguments: [
      (0.9, 1.9, 5.0, 2.0, true), (0.9, 1.2, 0, 2, true), (0.9, 1.2, 1, 2, false),
      (0.7, 1.9, 0, 2, false), (0.9, 1.2, 0, 1, false),
    ])
  func proven(
    overlap: Double, running: Double, preemptions: Double, processors: Double, expected: Bool
  ) {
    let observations = observed(
      [
        (.cost, 5), (.price, 3), (.overlap, overlap), (.running, running),
        (.preemptions, preemptions),
      ], [.init(.usableProcessors, value: processors)])
    let proven = observations.provenTogether([.cost], workers: 2)
    #expect(proven.values(.cost, Self.thread) == (expected ? [5] : []))
    #expect(proven.values(.price, Self.thread) == [3])
    #expect(proven.recorded == observations.recorded)
  }

  @Test("A figure without any proof does not count")
  func unproven() {
    let observations = observed([(.cost, 1)])
    #expect(observations.provenTogether([.cost], workers: 2).values(.cost, Self.thread).isEmpty)
  }

  @Test(
    "Others took processors that were needed when less than half of one was to spare",
    arguments: [
      (0.0, 2, 2, nil), (0.25, 2, 2, nil), (0.26, 2, 2, .othersBusy(share: 0.26)),
      (0.5, 2, 4, nil), (0.5, 4, 4, .othersBusy(share: 0.5)), (0.1, 8, 4, nil),
    ] as [(Double, Int, Int, Doubt?)])
  func others(share: Double, needed: Int, processors: Int, expected: Doubt?) {
    #expect(Doubt(othersShare: share, leaves: needed, of: processors) == expected)
    let observations = observed([], [.init(.othersShare, value: share)])
    #expect(observations.doubtOfFreeProcessors(needed, of: processors) == expected)
  }

  @Test("Without a note nobody knows of any others")
  func noNote() { #expect(Observations().doubtOfFreeProcessors(4, of: 4) == nil) }

  @Test("A question about several processors needs them")
  func processors() {
    let observations = observed([], [.init(.usableProcessors, value: 2)])
    #expect(observations.usableProcessors == 2)
    #expect(observations.doubtOfProcessors(2) == nil)
    #expect(observations.doubtOfProcessors(3) == .fewProcessors(count: 2, needed: 3))
    #expect(Observations().doubtOfProcessors(1) == .fewProcessors(count: 0, needed: 1))
  }

  @Test("The number of processors is read by its earlier name too, and only where it is one")
  func earlierName() {
    #expect(observed([], [.init(.init("processors"), value: 4)]).usableProcessors == 4)
    #expect(observed([], [.init(.usableProcessors, value: 1e300)]).usableProcessors == nil)
    #expect(Observations().usableProcessors == nil)
  }

  @Test("Too few processors, refused binding and few rounds are said, in that order")
  func caveats() {
    let observations = observed([], [.init(.usableProcessors, value: 1), .init(.unpinned)])
    #expect(
      observations.caveats(ofWorkers: 2) == [
        .fewerProcessorsThanWorkers(processors: 1, workers: 2), .unpinned,
        .fewRounds(count: 0, needed: 6),
      ])
    let enough = Observations(
      records: [.note(.init(.usableProcessors, value: 2))]
        + (0..<Thresholds.rounds).map { .observation(.init("cost", round: $0, value: 1)) })
    #expect(enough.caveats(ofWorkers: 2).isEmpty)
  }
}
