// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "stemma-reuse-benchmark",
  dependencies: [.package(name: "stemma", path: "../..")],
  targets: [
    .executableTarget(
      name: "reuse-benchmark",
      dependencies: [.product(name: "StemmaReuse", package: "stemma")],
      swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)])
  ]
)
