/// What a program was made with, as far as it decides what can be seen of its waiting.
public enum Runtime: String, Sendable, CaseIterable {
  /// Python, whose global lock can be seen.
  case python
  /// Go, whose goroutines cannot be seen.
  case go
  /// Java, whose monitors cannot be seen.
  case java
  /// Rust, whose locks have no holder that can be read.
  case rust
  /// Machine code that brings its own C library.
  case `static`
  /// Machine code with the C library of the system.
  case native
  /// Nobody may look.
  case hidden

  /// What a file of machine code tells of itself, besides the libraries it loads.
  init(_ file: ElfFile) {
    self =
      if file.hasSection(".go.buildinfo") || file.hasSection(".note.go.buildid") {
        .go
      } else if file.text(of: ".comment")?.contains("rustc") ?? false {
        .rust
      } else {
        file.hasInterpreter ? .native : .static
      }
  }
}
