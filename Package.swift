// swift-tools-version:6.2
import PackageDescription

/// The settings of every Swift target of the lab.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  // `any` is written where a type is erased, so the cost is visible.
  .enableUpcomingFeature("ExistentialAny"),
  // An import is written in each file that uses it and is never re-exported by accident.
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// The GNU calls (affinity, thread identifiers, pipe2) are hidden from C without this name.
let gnu: [CSetting] = [.define("_GNU_SOURCE")]

/// A room of the lab: a Swift target with the settings all rooms share.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of one room, under the same name with `Tests` behind it.
///
/// Golden files are read from the source folder, so the build leaves them out.
func tests(
  _ name: String, _ dependencies: [Target.Dependency], golden: Bool = false
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: dependencies, exclude: golden ? ["Golden"] : [],
    swiftSettings: settings)
}

/// A program at a fixed address starts without adjusting its tables, which would copy their pages.
let fixedAddress = LinkerSetting.unsafeFlags(
  ["-Xclang-linker", "-no-pie"], .when(platforms: [.linux], configuration: .release))

let parser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "conlab",
  products: [.executable(name: "conlab", targets: ["conlab"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CEditline", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .target(name: "CLinux", cSettings: gnu),
    room("Statistics"),
    room("Terminal"),
    room("Results", ["Statistics", "Terminal"]),
    room("Wording", ["Terminal"]),
    room("Pages", ["Terminal"]),
    .target(name: "Programs", swiftSettings: settings, plugins: ["EmbedFilesPlugin"]),
    room("Platform", ["CLinux"]),
    .target(
      name: "Apparatus",
      dependencies: ["CLinux", "Platform", "Results", "Statistics", "Terminal"],
      swiftSettings: settings, plugins: ["EmbedFilesPlugin"]),
    // An experiment may time a loop of its own in C, so that no compiler changes what is timed.
    .target(
      name: "Experiments",
      dependencies: [
        "CLinux", "Platform", "Programs", "Apparatus", "Results", "Statistics", "Terminal",
        "Wording", parser,
      ],
      swiftSettings: settings, plugins: ["EmbedFilesPlugin"]),
    room("Supervision", ["Platform"]),
    room("Witness", ["Platform", "Results", "Statistics", "Terminal"]),
    .target(
      name: "Lessons", dependencies: ["CCmark", "Platform"], swiftSettings: settings,
      plugins: ["EmbedFilesPlugin"]),
    .target(
      name: "Exercises",
      dependencies: ["Apparatus", "Lessons", "Platform", "Programs", "Results", "Supervision"],
      swiftSettings: settings, plugins: ["EmbedFilesPlugin"]),
    room("Notebook", ["Platform", "Results", "Statistics", "Terminal"]),
    room("Prompt", ["CEditline", "Platform", "Terminal"]),
    room(
      "Shell",
      [
        "Apparatus", "Platform", "Statistics", "Terminal", "Pages", "Programs", "Experiments",
        "Exercises", "Supervision", "Witness",
        "Lessons", "Notebook", "Prompt", "Results", "Wording", parser,
      ]),
    .executableTarget(
      name: "conlab", dependencies: ["Shell"], swiftSettings: settings,
      linkerSettings: [fixedAddress]),
    .executableTarget(name: "EmbedFiles", swiftSettings: settings),
    .plugin(
      name: "EmbedFilesPlugin", capability: .buildTool(), dependencies: ["EmbedFiles"],
      path: "Sources/EmbedFilesPlugin"),
    .target(
      name: "TestSupport", dependencies: ["Platform", "Terminal"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .executableTarget(
      name: "EditorProbe", dependencies: ["Prompt", "Platform"], path: "Tests/EditorProbe",
      swiftSettings: settings),
    tests("Statistics", ["Statistics"]),
    tests("Terminal", ["Terminal", "TestSupport"], golden: true),
    tests("Pages", ["Pages", "Terminal", "TestSupport"], golden: true),
    tests("Programs", ["Programs", "TestSupport", "ForkProbe"]),
    tests("Results", ["Results", "Statistics", "Terminal"]),
    tests("Wording", ["Wording", "Terminal"]),
    // What forks cannot run in the test process, which has threads; the tests start this instead.
    .executableTarget(
      name: "ForkProbe", dependencies: ["Platform", "Programs", "Apparatus", "Experiments"],
      path: "Tests/ForkProbe", swiftSettings: settings),
    tests("Platform", ["Platform", "TestSupport", "ForkProbe"]),
    tests("Apparatus", ["Apparatus", "Platform", "Results", "TestSupport", "ForkProbe"]),
    tests(
      "Experiments",
      [
        "Experiments", "Apparatus", "Platform", "Programs", "Results", "Statistics", "Terminal",
        "TestSupport", "ForkProbe", "Wording", parser,
      ]),
    .executableTarget(
      name: "FaultyWorker", dependencies: ["Supervision", "Platform"], path: "Tests/FaultyWorker",
      swiftSettings: settings),
    tests(
      "Supervision", ["Supervision", "Experiments", "Platform", "TestSupport", "FaultyWorker"]),
    tests("Witness", ["Witness", "Platform", "Results", "Statistics", "TestSupport"]),
    tests("Lessons", ["Lessons", "TestSupport"]),
    tests(
      "Exercises",
      [
        "Exercises", "Apparatus", "Lessons", "Programs", "Results", "Supervision", "TestSupport",
        "FaultyWorker",
      ]),
    tests("Notebook", ["Notebook", "Results", "Statistics", "Terminal", "TestSupport"]),
    tests("Prompt", ["Prompt", "Platform", "Terminal", "TestSupport"]),
    tests(
      "Shell",
      [
        "Shell", "Apparatus", "Exercises", "Experiments", "Lessons", "Notebook", "Pages",
        "Platform", "Prompt", "Programs", "Results", "Statistics", "Supervision", "Terminal",
        "TestSupport", "Witness", "Wording", parser,
      ], golden: true),
    tests(
      "EndToEnd",
      [
        "Apparatus", "Experiments", "TestSupport", "Platform", "Shell", "conlab", "EditorProbe",
      ]),
  ]
)
