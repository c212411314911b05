import Experiments
import Testing

@Suite("Sizes as typed")
struct ByteCountTests {
  @Test(
    "A whole number with a suffix is understood",
    arguments: [
      ("0", 0), ("512", 512), ("4K", 4096), ("4k", 4096), ("64MiB", 64 << 20), ("64MB", 64 << 20),
      ("1G", 1 << 30), ("100B", 100),
    ])
  func understood(text: String, bytes: Int) throws {
    #expect(try #require(ByteCount(argument: text)).bytes == bytes)
  }

  @Test(
    "Anything else is refused",
    arguments: ["", "K", "1.5M", "-1", "4 K", "4T", "four", "9999999999G", "B", "iB"])
  func refused(text: String) { #expect(ByteCount(argument: text) == nil) }

  @Test(
    "It is written with the largest suffix that keeps it whole, and can be typed again",
    arguments: [
      (0, "0"), (1000, "1000"), (1024, "1K"), (1536, "1536"), (3 << 20, "3M"), (1 << 30, "1G"),
    ])
  func written(bytes: Int, expected: String) {
    let size = ByteCount(bytes: bytes)
    #expect(size.description == expected)
    #expect(ByteCount(argument: size.description) == size)
  }
}
