extension WaitKind {
  private static let links: [(String, WaitKind)] = [
    ("socket:", .socket), ("pipe:", .pipe), ("anon_inode:", .events), ("/dev/pts/", .terminal),
    ("/dev/tty", .terminal), ("/dev/console", .terminal),
  ]

  /// What a descriptor stands for, from where its link below /proc leads.
  public init(link: String) {
    self = Self.links.first { link.hasPrefix($0.0) }?.1 ?? .file
  }

  private static let channels: [(String, WaitKind)] = [
    ("futex", .wake), ("nanosleep", .sleep), ("pipe", .pipe), ("poll", .events),
    ("select", .events), ("do_wait", .child), ("wait4", .child), ("tty", .terminal),
    ("skb", .socket), ("accept", .socket), ("inet_csk", .socket), ("unix_stream", .socket),
    ("sk_wait", .socket), ("sigtimedwait", .signal), ("sigsuspend", .signal), ("pause", .signal),
    ("msg", .message), ("io_schedule", .file), ("folio_wait", .file),
    ("do_signal_stop", .stopped), ("ptrace_stop", .stopped),
  ]

  /// What a thread waits for by the name of the function in the kernel where it sleeps.
  ///
  /// The name is all there is where the system call may not be read; of a futex it tells no more.
  public init?(channel: String) {
    guard let match = Self.channels.first(where: { channel.contains($0.0) }) else { return nil }
    self = match.1
  }
}
