import Testing

@testable import Platform

@Suite struct ControlGroupTests {
  @Test(
    "a quota is a number of processors, or no limit",
    arguments: [
      ("200000 100000", 2), ("50000 100000", 0.5), ("max 100000", nil), ("-1 100000", nil),
      ("", nil), ("100", nil),
    ] as [(String, Double?)])
  func quota(line: String, expected: Double?) {
    #expect(ControlGroup.quota(line: line) == expected)
  }

  @Test("version 2 is one hierarchy, found by its own name")
  func versionTwo() {
    let places = ControlGroup.places(
      groups: "0::/user.slice/lab\n",
      mounts: "29 23 0:26 / /sys/fs/cgroup rw shared:4 - cgroup2 cgroup2 rw\n")
    #expect(places == [.init(version: 2, mount: "/sys/fs/cgroup", path: "/user.slice/lab")])
    #expect(
      places.first?.directories == [
        "/sys/fs/cgroup/user.slice/lab", "/sys/fs/cgroup/user.slice", "/sys/fs/cgroup",
      ])
  }

  @Test("version 1 counts only where it controls processors, and a container hides its root")
  func versionOne() {
    let places = ControlGroup.places(
      groups: "4:memory:/docker/ab\n3:cpu,cpuacct:/docker/ab/in\n0::/\n",
      mounts: """
        33 31 0:30 /docker/ab /sys/fs/cgroup/cpu,cpuacct rw - cgroup cgroup rw,cpu,cpuacct
        36 31 0:33 /docker/ab /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory
        23 1 0:2 / /proc rw - proc proc rw
        """)
    #expect(places == [.init(version: 1, mount: "/sys/fs/cgroup/cpu,cpuacct", path: "/in")])
  }
}
