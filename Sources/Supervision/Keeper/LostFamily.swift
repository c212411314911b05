internal import Platform

/// The processes of a run whose keeper was killed: found by what they carry, and ended.
///
/// The keeper's session and the run's folder in the environment are passed on to every descendant,
/// and nothing outside the run has either, so no process of anyone else is ever touched.
struct LostFamily {
  /// The identifier of the keeper, which is that of its session.
  let session: Int32
  /// The run's folder.
  let folder: String

  /// Looks at most this often; a family that is still there then cannot be ended by signals.
  private static let mostLooks = 200

  /// Kills the processes and reaps those that have become children of this process.
  func end() {
    var members: Set<Int32> = []
    for _ in 0..<LostFamily.mostLooks {
      let table = ProcessTable.current()
      let living = find(in: table)
      let new = living.subtracting(members)
      for process in new { try? Signal.stop.send(toProcess: process) }
      members.formUnion(new)
      if new.isEmpty {
        for process in living { try? Signal.kill.send(toProcess: process) }
      }
      let ended = table.entries.filter { $0.isZombie && isOurs($0, members) }
      for entry in ended { _ = try? ExitStatus.poll(entry.identifier) }
      if living.isEmpty && ended.isEmpty { return }
      if new.isEmpty { _ = try? Poll.readable([], forAtMost: 1) }
    }
  }

  private func isOurs(_ entry: ProcessStatus, _ members: Set<Int32>) -> Bool {
    entry.parent == ProcessIdentifier.current && entry.identifier != session
      && (entry.session == session || members.contains(entry.identifier))
  }

  private func find(in table: ProcessTable) -> Set<Int32> {
    var found: Set<Int32> = []
    for entry in table.entries where !entry.isZombie && entry.identifier != session {
      let isMember = entry.session == session || carriesFolder(entry.identifier)
      guard isMember else { continue }
      found.insert(entry.identifier)
      found.formUnion(
        table.descendants(of: entry.identifier).filter { !$0.isZombie }.map(\.identifier))
    }
    return found.subtracting([ProcessIdentifier.current])
  }

  private func carriesFolder(_ process: Int32) -> Bool {
    guard let text = SmallFile.text(of: "/proc/\(process)/environ") else { return false }
    let wanted = "\(RunFolder.variable)=\(folder)"
    return text.split(separator: "\0").contains { $0 == wanted }
  }
}
