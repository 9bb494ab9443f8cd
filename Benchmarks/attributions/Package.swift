// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "stemma-attributions-benchmark",
  dependencies: [.package(name: "stemma", path: "../..")],
  targets: [
    .executableTarget(
      name: "attributions-benchmark",
      dependencies: [
        .product(name: "StemmaLanguage", package: "stemma"),
        .product(name: "StemmaClaims", package: "stemma"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)])
  ]
)
