/// The parts of a 64-bit ELF file that tell what was built how, read piece by piece; pure.
///
/// Source: elf(5). Files of other classes or byte orders are not understood.
public struct ElfFile {
  /// A named place in the memory of the program.
  public struct Symbol: Equatable, Sendable {
    /// The address that the file states, before loading moves it.
    public let address: UInt64
    /// The bytes that it takes.
    public let size: UInt64
  }

  private struct Section {
    let name: Int
    let kind: UInt32
    let offset: Int
    let size: Int
    let link: Int
    let entrySize: Int
  }

  private let read: (Int, Int) -> [UInt8]?
  private let sections: [Section]
  private let names: Bytes
  /// Whether a dynamic linker loads the program.
  public let hasInterpreter: Bool
  /// The address that the file states for its first loaded byte.
  public let base: UInt64

  /// More symbols than this are not looked through.
  private static let mostBytes = 16 << 20

  /// Understands a file; nil where it is none.
  /// - Parameter read: gives a count of bytes from an offset, nil beyond the end.
  public init?(read: @escaping (_ offset: Int, _ count: Int) -> [UInt8]?) {
    guard let head = read(0, 64).map(Bytes.init), head.starts(with: [0x7f, 0x45, 0x4c, 0x46, 2, 1])
    else { return nil }
    self.read = read
    let (segmentSize, segmentCount) = (head.half(54), head.half(56))
    guard segmentSize >= 56,
      let segments = read(head.whole(32), segmentSize * segmentCount).map(Bytes.init)
    else { return nil }
    let starts = (0..<segmentCount).map { $0 * segmentSize }
    hasInterpreter = starts.contains { segments.word($0) == 3 }
    let loads = starts.filter { segments.word($0) == 1 }
    base = loads.first.map { segments.long($0 + 16) &- segments.long($0 + 8) } ?? 0
    let (sectionSize, sectionCount) = (head.half(58), head.half(60))
    guard sectionSize >= 64, sectionCount > 0,
      let table = read(head.whole(40), sectionSize * sectionCount).map(Bytes.init)
    else {
      (sections, names) = ([], Bytes([]))
      return
    }
    let all = (0..<sectionCount).map { index in
      let at = index * sectionSize
      return Section(
        name: Int(table.word(at)), kind: table.word(at + 4), offset: table.whole(at + 24),
        size: table.whole(at + 32), link: Int(table.word(at + 40)), entrySize: table.whole(at + 56))
    }
    sections = all
    let index = head.half(62)
    names = Bytes(
      all.indices.contains(index) ? read(all[index].offset, all[index].size) ?? [] : [])
  }

  /// Whether a section of that name is there.
  public func hasSection(_ name: String) -> Bool { section(name) != nil }

  /// The bytes of a section as text, at most so many; nil where there is none.
  public func text(of name: String, atMost limit: Int = 4_096) -> String? {
    guard let section = section(name) else { return nil }
    return read(section.offset, min(section.size, limit)).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private func section(_ name: String) -> Section? {
    sections.first { names.hasText(name, at: $0.name) }
  }

  /// The place of a name, from the symbols for the dynamic linker and then from all of them.
  public func symbol(_ name: String) -> Symbol? {
    [UInt32(11), 2].lazy.compactMap { kind in
      sections.first { $0.kind == kind }.flatMap { symbol(name, in: $0) }
    }.first
  }

  private func symbol(_ name: String, in table: Section) -> Symbol? {
    guard table.entrySize >= 24, table.size <= Self.mostBytes, sections.indices.contains(table.link)
    else { return nil }
    let strings = sections[table.link]
    guard strings.size <= Self.mostBytes, let entries = read(table.offset, table.size),
      let texts = read(strings.offset, strings.size).map(Bytes.init)
    else { return nil }
    let wanted = texts.places(of: name)
    if wanted.isEmpty { return nil }
    let bytes = Bytes(entries)
    for at in stride(from: 0, to: table.size, by: table.entrySize)
    where bytes.half(at + 6) != 0 && wanted.contains(bytes.word(at)) {
      return Symbol(address: bytes.long(at + 8), size: bytes.long(at + 16))
    }
    return nil
  }
}

/// Bytes in little-endian order; what lies beyond the end is 0.
private struct Bytes {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func starts(with start: [UInt8]) -> Bool { bytes.starts(with: start) }

  func long(_ offset: Int) -> UInt64 {
    guard offset >= 0, offset + 8 <= bytes.count else { return 0 }
    return bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
  }

  func word(_ offset: Int) -> UInt32 {
    guard offset >= 0, offset + 4 <= bytes.count else { return 0 }
    return bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: UInt32.self) }
  }

  func half(_ offset: Int) -> Int {
    guard offset >= 0, offset + 2 <= bytes.count else { return 0 }
    return Int(bytes[offset]) | Int(bytes[offset + 1]) << 8
  }

  func whole(_ offset: Int) -> Int { Int(truncatingIfNeeded: long(offset) & 0x7fff_ffff_ffff) }

  func hasText(_ text: String, at offset: Int) -> Bool {
    offset >= 0 && offset < bytes.count && bytes[offset...].starts(with: Array(text.utf8) + [0])
  }

  /// Where a text stands with a 0 behind it; the linker lets it be the end of a longer one, too.
  func places(of text: String) -> Set<UInt32> {
    let wanted = Array(text.utf8) + [0]
    return bytes.withUnsafeBytes { all in
      var places: Set<UInt32> = []
      for place in 0..<max(0, all.count - wanted.count + 1)
      where all[place] == wanted[0] && all[place..<place + wanted.count].elementsEqual(wanted) {
        places.insert(UInt32(place))
      }
      return places
    }
  }
}
