import Testing

@testable import Experiments

@Suite("The numbers of workers of a speed-up")
struct WorkerLadderTests {
  @Test(
    "Every step is measured, or every doubling where that would be too many",
    arguments: [
      (2, [1, 2]), (4, [1, 2, 3, 4]), (5, [1, 2, 3, 4, 5]), (16, [1, 2, 3, 4, 6, 8, 12, 16]),
      (64, [1, 2, 4, 8, 16, 32, 64]),
    ])
  func counts(most: Int, expected: [Int]) {
    #expect(WorkerLadder(most: most).counts == expected)
  }

  @Test("No worker idles for more than a tenth of a job's time, whatever the most is")
  func tasks() {
    for most in 2...64 {
      let ladder = WorkerLadder(most: most)
      #expect((24...240).contains(ladder.tasks))
      for workers in ladder.counts {
        let steps = (ladder.tasks + workers - 1) / workers
        #expect(
          Double(steps * workers) <= 1.1 * Double(ladder.tasks), "\(workers) of \(most)")
      }
    }
    #expect(WorkerLadder(most: 4).tasks == 24)
  }
}
