internal import Platform

/// All descendants of the calling process: counted while they work, and ended without exception.
enum Family {
  /// The identifiers of all living descendants of this process.
  static func living() -> [Int32] {
    ProcessTable.current().descendants(of: ProcessIdentifier.current)
      .filter { !$0.isZombie }.map(\.identifier)
  }

  /// Resident bytes of the processes, shared pages counted for each that has them.
  static func residentMemory(of members: [Int32]) -> Int {
    members.reduce(0) { $0 + (ProcessMemory.resident(of: $1) ?? 0) }
  }

  /// Resident bytes of the processes, shared pages counted once; walks all pages.
  static func proportionalMemory(of members: [Int32]) -> Int {
    members.reduce(0) { $0 + (ProcessMemory.proportional(of: $1) ?? 0) }
  }

  /// Kills and reaps all descendants; returns how many were alive at first.
  ///
  /// All are halted before the first is killed, again and again until no new one appears, because a
  /// process that saw only its siblings die could start others faster than they are found. Where
  /// the caller adopts orphans, nobody can leave the family by starting a session of its own.
  static func end(reaped: (Int32, ExitStatus) -> Void) -> Int {
    var halted: Set<Int32> = []
    var survivors: Int?
    while true {
      let all = ProcessTable.current().descendants(of: ProcessIdentifier.current)
      let living = Set(all.lazy.filter { !$0.isZombie }.map(\.identifier))
      if survivors == nil { survivors = living.count }
      if all.isEmpty { return survivors ?? 0 }
      let new = living.subtracting(halted)
      for process in new { try? Signal.stop.send(toProcess: process) }
      halted.formUnion(new)
      if new.isEmpty {
        for process in living { try? Signal.kill.send(toProcess: process) }
      }
      reap(reaped)
    }
  }

  /// Reaps every child that has ended.
  ///
  /// Waiting for any child is right here and only here: the keeper is a process of its own, and
  /// every child it has or adopts belongs to the run.
  static func reap(_ reaped: (Int32, ExitStatus) -> Void) {
    while let (process, status) = ExitStatus.pollAny() { reaped(process, status) }
  }
}
