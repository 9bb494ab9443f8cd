// swift-tools-version: 6.2

import PackageDescription

// The order of the targets is the order of dependency, top to bottom: a target imports only what
// stands before it, and siblings never import each other (`Tests/HouseTests` holds it to that).

let houseSettings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "stemma",
  products: [
    .executable(name: "stemma", targets: ["stemma"]),
    .library(name: "StemmaLanguage", targets: ["StemmaLanguage"]),
    // For Benchmarks and Fuzzing, which look inside.
    .library(name: "StemmaClaims", targets: ["StemmaModel", "StemmaText", "StemmaClaims"]),
    .library(name: "StemmaReuse", targets: ["StemmaModel", "StemmaText", "StemmaReuse"]),
    .library(
      name: "StemmaReaders",
      targets: ["StemmaModel", "StemmaInflate", "StemmaMarkup", "StemmaReaders"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // Doors to C libraries.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),

    // What many bytes are at once, for the scanners of text; in C, inlined.
    .target(name: "CTextKernels"),

    // Values, fingerprints of bytes, and bytes unfolded.
    .target(name: "StemmaModel", swiftSettings: houseSettings),
    .target(name: "StemmaInflate", dependencies: ["CZlib"], swiftSettings: houseSettings),
    .target(
      name: "StemmaDigest",
      dependencies: [.product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: houseSettings),

    // Web pages and XML as bounded trees.
    .target(name: "StemmaMarkup", dependencies: ["CLibXML2"], swiftSettings: houseSettings),

    // English: a library of its own, over a small kernel in C.
    .target(name: "CLanguageKernels"),
    .target(
      name: "StemmaLanguage", dependencies: ["CLanguageKernels", "StemmaDigest"],
      swiftSettings: houseSettings),

    // The files of a model: fetched, checked, put in place, found again.
    .target(
      name: "StemmaLanguageInstall",
      dependencies: ["StemmaModel", "StemmaInflate", "StemmaDigest"],
      swiftSettings: houseSettings),

    // From bytes to words.
    .target(
      name: "StemmaText", dependencies: ["CTextKernels", "StemmaModel"],
      swiftSettings: houseSettings),
    .target(name: "CPageWeights", exclude: ["page_weights.bin"]),
    .target(
      name: "StemmaReaders",
      dependencies: [
        "CZstd", "CTextKernels", "CPageWeights", "StemmaModel", "StemmaInflate", "StemmaDigest",
        "StemmaMarkup",
      ],
      swiftSettings: houseSettings),

    // Siblings: what two reports share, and which are about the same happening.
    .target(name: "CStoryFrequencies", exclude: ["story_frequencies.bin"]),
    .target(
      name: "StemmaReuse", dependencies: ["CTextKernels", "StemmaModel", "StemmaText"],
      swiftSettings: houseSettings),
    .target(
      name: "StemmaStories",
      dependencies: [
        "CStoryFrequencies", "StemmaModel", "StemmaText",
        .product(name: "HeapModule", package: "swift-collections"),
      ],
      swiftSettings: houseSettings),

    // Who said what; who copied whom; what moved on the way.
    .target(name: "CAttributionWeights", exclude: ["attribution_weights.bin"]),
    .target(
      name: "StemmaClaims",
      dependencies: ["CAttributionWeights", "StemmaModel", "StemmaLanguage", "StemmaText"],
      swiftSettings: houseSettings),
    .target(
      name: "StemmaLineage",
      dependencies: ["StemmaModel", "StemmaText", "StemmaReuse", "StemmaClaims"],
      swiftSettings: houseSettings),
    .target(name: "StemmaLexicon", swiftSettings: houseSettings),
    .target(
      name: "StemmaChanges",
      dependencies: [
        "StemmaModel", "StemmaLanguage", "StemmaText", "StemmaLexicon", "StemmaReuse",
        "StemmaClaims",
      ],
      swiftSettings: houseSettings),

    // Reports kept, and what was found in them.
    .target(
      name: "StemmaArchive",
      dependencies: [
        "StemmaModel", "StemmaDigest", "StemmaText", "StemmaReaders",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: houseSettings),

    // What a person sees.
    .target(
      name: "StemmaPages", dependencies: ["StemmaModel", "StemmaLanguage"],
      swiftSettings: houseSettings),

    // The stages put together, and the command.
    .target(
      name: "StemmaEngine",
      dependencies: [
        "StemmaModel", "StemmaDigest", "StemmaLanguage", "StemmaText", "StemmaReaders",
        "StemmaReuse", "StemmaStories", "StemmaClaims", "StemmaLineage", "StemmaLexicon",
        "StemmaChanges", "StemmaArchive",
      ],
      swiftSettings: houseSettings),
    .target(
      name: "StemmaCommand",
      dependencies: [
        "StemmaModel", "StemmaLanguage", "StemmaLanguageInstall", "StemmaReaders", "StemmaReuse",
        "StemmaArchive", "StemmaEngine", "StemmaPages",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: houseSettings),
    .executableTarget(
      name: "stemma", dependencies: ["StemmaCommand"], swiftSettings: houseSettings),

    // What the programs below, which learn the weights, have in common.
    .target(name: "TrainingTools", path: "Training/common", swiftSettings: houseSettings),
    // Learns the weights of CAttributionWeights from labelled reports.
    .executableTarget(
      name: "train-attributions",
      dependencies: [
        "StemmaModel", "StemmaLanguage", "StemmaLanguageInstall", "StemmaReaders", "StemmaClaims",
        "TrainingTools",
      ],
      path: "Training/attributions", swiftSettings: houseSettings),

    // Learns what the signs of lineage are worth from families whose truth is known.
    .executableTarget(
      name: "train-lineage",
      dependencies: [
        "StemmaLanguage", "StemmaLanguageInstall", "StemmaClaims", "StemmaLineage", "StemmaEngine",
        "TrainingTools",
      ],
      path: "Training/lineage", swiftSettings: houseSettings),
    // Learns the weights by which StemmaReuse tells versions of a text apart.
    .executableTarget(
      name: "train-direction", dependencies: ["StemmaReuse", "TrainingTools"],
      path: "Training/direction", swiftSettings: houseSettings),
    // Learns the weights by which StemmaReuse tells versions of one article from two articles.
    .executableTarget(
      name: "train-versions", dependencies: ["StemmaReuse", "StemmaEngine", "TrainingTools"],
      path: "Training/versions", swiftSettings: houseSettings),
    // Learns the weights of CPageWeights from web pages whose story is known.
    .executableTarget(
      name: "train-pages", dependencies: ["StemmaReaders", "TrainingTools"], path: "Training/pages",
      swiftSettings: houseSettings),
    // Counts the words of CStoryFrequencies in reports of news.
    .executableTarget(
      name: "count-terms",
      dependencies: ["StemmaModel", "StemmaReaders", "StemmaStories", "TrainingTools"],
      path: "Training/frequencies", swiftSettings: houseSettings),

    // Tests mirror the targets; this one makes the reports that several of them read.
    .target(
      name: "StemmaTestReports", dependencies: ["StemmaModel", "StemmaText"],
      path: "Tests/StemmaTestReports", swiftSettings: houseSettings),
    .target(
      name: "StemmaTestModel",
      dependencies: [
        "StemmaModel", "StemmaLanguage", "StemmaLanguageInstall", "StemmaText", "StemmaClaims",
      ],
      path: "Tests/StemmaTestModel", swiftSettings: houseSettings),
    .testTarget(
      name: "StemmaMarkupTests", dependencies: ["StemmaMarkup"], swiftSettings: houseSettings),
    .testTarget(
      name: "StemmaTextTests", dependencies: ["StemmaModel", "StemmaText", "StemmaTestReports"],
      swiftSettings: houseSettings),
    .testTarget(
      name: "StemmaReuseTests",
      dependencies: ["StemmaModel", "StemmaText", "StemmaReuse", "StemmaTestReports"],
      swiftSettings: houseSettings),
    .testTarget(
      name: "StemmaStoriesTests",
      dependencies: ["StemmaModel", "StemmaText", "StemmaStories", "StemmaTestReports"],
      swiftSettings: houseSettings),
    .testTarget(
      name: "StemmaClaimsTests",
      dependencies: [
        "StemmaModel", "StemmaLanguage", "StemmaText", "StemmaClaims", "StemmaTestReports",
        "StemmaTestModel",
      ],
      swiftSettings: houseSettings),
    .testTarget(
      name: "StemmaLineageTests",
      dependencies: [
        "StemmaModel", "StemmaText", "StemmaClaims", "StemmaLineage", "StemmaTestReports",
        "StemmaTestModel",
      ],
      swiftSettings: houseSettings),
    .testTarget(
      name: "StemmaLexiconTests", dependencies: ["StemmaLexicon"], swiftSettings: houseSettings),
    .testTarget(
      name: "StemmaChangesTests",
      dependencies: [
        "StemmaModel", "StemmaLanguage", "StemmaText", "StemmaLexicon", "StemmaClaims",
        "StemmaChanges", "StemmaTestReports", "StemmaTestModel",
      ],
      swiftSettings: houseSettings),
    .testTarget(
      name: "StemmaLanguageTests",
      dependencies: ["CLanguageKernels", "StemmaDigest", "StemmaLanguage", "StemmaTestModel"],
      swiftSettings: houseSettings),
    .testTarget(
      name: "StemmaLanguageInstallTests",
      dependencies: ["CZlib", "StemmaDigest", "StemmaInflate", "StemmaLanguageInstall"],
      swiftSettings: houseSettings),
    .testTarget(
      name: "StemmaReadersTests",
      dependencies: [
        "StemmaReaders", "StemmaModel", "StemmaDigest", "StemmaMarkup", "StemmaTestReports",
        "CZlib", "CZstd",
      ],
      swiftSettings: houseSettings),
    .testTarget(
      name: "StemmaArchiveTests",
      dependencies: [
        "StemmaModel", "StemmaDigest", "StemmaReaders", "StemmaArchive",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: houseSettings),
    .testTarget(
      name: "StemmaPagesTests",
      dependencies: ["StemmaModel", "StemmaLanguage", "StemmaPages", "StemmaTestModel"],
      exclude: ["Snapshots"], swiftSettings: houseSettings),

    .testTarget(
      name: "StemmaEngineTests",
      dependencies: [
        "StemmaModel", "StemmaDigest", "StemmaLanguage", "StemmaText", "StemmaReuse",
        "StemmaClaims",
        "StemmaLexicon",
        "StemmaArchive", "StemmaEngine",
        "StemmaPages", "StemmaTestReports", "StemmaTestModel",
      ],
      swiftSettings: houseSettings),

    // Tests of the command as a built binary, and of the house itself.
    .testTarget(
      name: "StemmaCommandTests",
      dependencies: ["StemmaLanguageInstall", "StemmaCommand", "StemmaTestModel"],
      swiftSettings: houseSettings),
    .testTarget(name: "HouseTests", dependencies: ["StemmaModel"], swiftSettings: houseSettings),
  ]
)
