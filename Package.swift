// swift-tools-version:6.3
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A Swift target of this package, built under the house rules.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of one target; what they read at run time lies beside them.
func tests(
  _ name: String, _ dependencies: [Target.Dependency] = [], data: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: dependencies, exclude: data, swiftSettings: strict)
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let arguments = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let toml = Target.Dependency.product(name: "TOMLKit", package: "TOMLKit")

let package = Package(
  name: "Dossier",
  products: [
    .executable(name: "dossier", targets: ["dossier"]),
    .executable(name: "dossier-bench", targets: ["dossier-bench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    module("NewsModel"),
    .systemLibrary(
      name: "libxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev", "pkg-config"])]),
    .target(name: "CMarkup", dependencies: ["libxml2"]),
    .target(name: "CZlib", linkerSettings: [.linkedLibrary("z")]),
    .target(name: "CZstd", linkerSettings: [.linkedLibrary("zstd")]),
    module("ArticleParsing", ["NewsModel", "CMarkup", "CZlib"]),
    .target(name: "CGazetteers", exclude: ["data"]),
    .target(name: "CNameWeights", exclude: ["data"]),
    module("EntityExtraction", ["NewsModel", "CGazetteers", "CNameWeights"]),
    .target(name: "CHeap"),
    module("NewsLibrary", ["NewsModel", "CHeap", "CZlib", "CZstd", grdb, sqlite]),
    module(
      "Importing", ["NewsModel", "ArticleParsing", "EntityExtraction", "NewsLibrary"]),
    module("Screen"),
    module("Explorer", ["NewsModel", "Screen"]),
    .target(
      name: "CTerminal",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    module("CursesTerminal", ["Screen", "CTerminal"]),
    .executableTarget(
      name: "dossier",
      dependencies: [
        "NewsModel", "EntityExtraction", "NewsLibrary", "Importing", "Screen", "Explorer",
        "CursesTerminal", arguments, toml,
      ], swiftSettings: strict),
    .target(name: "CPseudoTerminal"),
    .executableTarget(
      name: "dossier-bench",
      dependencies: [
        "NewsModel", "ArticleParsing", "CMarkup", "EntityExtraction", "NewsLibrary", "Importing",
        "Screen", "CPseudoTerminal", arguments,
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "dossier-train", dependencies: ["NewsModel", "EntityExtraction", arguments],
      swiftSettings: strict),
    .target(name: "HostileTexts", path: "Tests/HostileTexts", swiftSettings: strict),
    tests("NewsModel", ["NewsModel"]),
    tests("ArticleParsing", ["ArticleParsing", "NewsModel"], data: ["Fixtures"]),
    tests("EntityExtraction", ["EntityExtraction", "NewsModel"]),
    tests("NewsLibrary", ["NewsLibrary", "NewsModel", grdb], data: ["Fixtures"]),
    tests(
      "Importing", ["Importing", "ArticleParsing", "NewsLibrary", "NewsModel", grdb], data: ["Gold"]
    ),
    tests("Screen", ["Screen", "HostileTexts"]),
    tests("CursesTerminal", ["CursesTerminal", "Screen"]),
    tests(
      "Explorer",
      ["Explorer", "HostileTexts", "Importing", "NewsLibrary", "NewsModel", "Screen"],
      data: ["Goldens"]),
    tests("Architecture"),
    tests("Bench", ["dossier-bench"]),
    tests("Train", ["dossier-train", "EntityExtraction", "NewsModel"]),
    tests("EndToEnd", ["dossier", "CPseudoTerminal", "HostileTexts"]),
  ]
)

// With DOSSIER_FUZZ set, as script/fuzz sets it to sanitizers ("fuzzer,address"), the package is the
// parsers, the terminal and their fuzzer alone, so that nothing else is fetched or built.
if let sanitizers = Context.environment["DOSSIER_FUZZ"] {
  let parsers = [
    "NewsModel", "libxml2", "CMarkup", "CZlib", "ArticleParsing", "Screen", "CTerminal",
    "CursesTerminal", "CPseudoTerminal", "HostileTexts",
  ]
  let flags = SwiftSetting.unsafeFlags(["-sanitize=\(sanitizers)", "-enable-testing"])
  package.dependencies = []
  package.targets.removeAll { !parsers.contains($0.name) }
  for target in package.targets where target.type == .regular {
    let isSwift = target.swiftSettings != nil
    target.swiftSettings = isSwift ? strict + [flags] : nil
    let instrumented = sanitizers.replacing("fuzzer", with: "fuzzer-no-link")
    target.cSettings = isSwift ? nil : [.unsafeFlags(["-fsanitize=\(instrumented)"])]
  }
  package.targets += [
    .systemLibrary(name: "libFuzzer"),
    .executableTarget(
      name: "dossier-fuzz",
      dependencies: [
        "ArticleParsing", "NewsModel", "Screen", "CursesTerminal", "CPseudoTerminal",
        "HostileTexts", "libFuzzer",
      ],
      swiftSettings: strict + [flags],
      linkerSettings: [.unsafeFlags(["-use-ld=lld", "-sanitize=\(sanitizers)"])]),
  ]
  package.products = [.executable(name: "dossier-fuzz", targets: ["dossier-fuzz"])]
}
