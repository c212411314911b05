/// How far each worker was at about one moment: how often it had arrived, and how often passed.
struct MeetingStanding: Equatable {
  /// By worker, how often it had come to the barrier.
  let arrived: [Int]
  /// By worker, how often it had got through.
  let passed: [Int]
  /// How often each of them has to.
  let meetings: Int

  /// The workers that have not met often enough yet.
  var left: [Int] { passed.indices.filter { passed[$0] < meetings } }

  /// Whether nobody can ever go on: all who are left wait, and all who were let in have gone.
  ///
  /// Every barrier here lets in as many as there are members whenever that many have arrived. So this
  /// is a proof and no suspicion of the clock, given that nothing changed while it was noted.
  var isStuck: Bool {
    let left = left
    if left.isEmpty || left.contains(where: { arrived[$0] <= passed[$0] }) { return false }
    let members = arrived.count
    let letIn = arrived.reduce(0, +) / members * members
    return passed.reduce(0, +) == letIn
  }
}
