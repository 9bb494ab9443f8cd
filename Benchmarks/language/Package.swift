// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "stemma-language-benchmark",
  dependencies: [.package(name: "stemma", path: "../..")],
  targets: [
    .target(name: "CPeak"),
    .executableTarget(
      name: "language-benchmark",
      dependencies: ["CPeak", .product(name: "StemmaLanguage", package: "stemma")],
      swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]),
  ]
)
