internal import Glibc
internal import Platform

/// Two pipes that were opened by a name, as unrelated programs would; the names are gone at once.
enum NamedPipeChannel {
  static func open() throws(PlatformError) -> Channel {
    let folder = try Folder.makeTemporary(named: "fifo")
    defer { Folder.remove(folder) }
    let forth = try pipe(folder + "/forth")
    do {
      return PipeChannel.joined(forth, try pipe(folder + "/back"))
    } catch {
      forth.close()
      throw error
    }
  }

  private static func pipe(_ path: String) throws(PlatformError) -> Pipe {
    try SystemCall.check("mkfifo") { mkfifo(path, 0o600) }
    // A reader that does not wait for a writer can be opened first, by the same process.
    let reading = try SystemCall.check("open") {
      Glibc.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    }
    do throws(PlatformError) {
      let writing = try SystemCall.check("open") { Glibc.open(path, O_WRONLY | O_CLOEXEC) }
      try SystemCall.check("fcntl") { fcntl(reading, F_SETFL, O_RDONLY) }
      return Pipe(
        reading: FileDescriptor(rawValue: reading), writing: FileDescriptor(rawValue: writing))
    } catch {
      Glibc.close(reading)
      throw error
    }
  }
}
