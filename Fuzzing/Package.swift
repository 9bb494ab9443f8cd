// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "stemma-fuzzing",
  dependencies: [.package(name: "stemma", path: "..")],
  targets: [
    .executableTarget(
      name: "language-fuzz",
      dependencies: [.product(name: "StemmaLanguage", package: "stemma")],
      swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)])
  ]
)
