// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "stemma-fuzzing",
  dependencies: [.package(name: "stemma", path: "..")],
  targets: [
    .executableTarget(
      name: "stemma-fuzz",
      dependencies: [
        .product(name: "StemmaLanguage", package: "stemma"),
        .product(name: "StemmaReuse", package: "stemma"),
        .product(name: "StemmaClaims", package: "stemma"),
        .product(name: "StemmaReaders", package: "stemma"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)])
  ]
)
