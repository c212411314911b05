import Testing

@testable import Experiments

@Suite("How far workers are at a barrier")
struct MeetingStandingTests {
  @Test(
    "somebody waits forever when all who are left wait and all who were let in have gone",
    arguments: [
      // Nobody has come; one still works; both have come and are let in.
      ([0, 0], [0, 0], false), ([1, 0], [0, 0], false), ([1, 1], [0, 0], false),
      // One was let in and the other is about to be; one is back already.
      ([1, 1], [1, 0], false), ([2, 1], [1, 0], false),
      // The quick one took both permits, and the other one is still in its first meeting.
      ([2, 1], [2, 0], false), ([3, 1], [2, 0], false),
      // All were through in time.
      ([3, 3], [3, 3], false), ([3, 3], [3, 2], false),
      // The quick one has gone with a permit of the other one, who is alone in a last meeting.
      ([3, 1], [3, 0], false), ([3, 2], [3, 1], true),
    ])
  func stuck(arrived: [Int], passed: [Int], expected: Bool) {
    let standing = MeetingStanding(arrived: arrived, passed: passed, meetings: 3)
    #expect(standing.isStuck == expected)
  }
}
