import Apparatus
import Testing

@Suite struct PageRegionTests {
  @Test("each page faults once, when it is first written", arguments: [1, 64])
  func faults(pages: Int) throws {
    let region = try PageRegion(pageCount: pages, sharing: .copied)
    let first = PageRegion.faults { region.writeAll(value: 3) }
    let second = PageRegion.faults { region.writeAll(value: 4) }
    #expect(first >= pages)
    #expect(second < pages)
    #expect(region.read(0..<pages) == 4 * pages)
  }

  @Test("a write touches the pages of its range only")
  func range() throws {
    let region = try PageRegion(pageCount: 4, sharing: .shared)
    region.write(1..<3, value: 9)
    #expect((0..<4).map { region.read($0..<$0 + 1) } == [0, 9, 9, 0])
  }
}
