/// A neural network as thinc writes it: a list of layers, each with parameters and settings.
///
/// Source: thinc, `model.py`, `Model.to_bytes`.
struct ThincModel {
  /// Floats in rows of any number of dimensions, the last one contiguous.
  struct Tensor {
    let shape: [Int]
    let values: [Float]
  }

  struct Layer {
    let name: String
    /// Other layers by the part that they play in this one.
    let references: [String: Int]
    let attributes: [String: MessagePackValue]
    let parameters: [String: Tensor]
  }

  let layers: [Layer]
  let files: ModelFiles
  let path: String

  init(_ files: ModelFiles, path: String) throws(LanguageError) {
    let file = try files.messagePack(path)
    guard let nodes = file["nodes"]?.items, let attributes = file["attrs"]?.items,
      let parameters = file["params"]?.items, nodes.count == attributes.count,
      nodes.count == parameters.count
    else { throw files.malformed(path, "not a network of thinc's") }
    var layers: [Layer] = []
    for (node, (attributes, parameters)) in zip(nodes, zip(attributes, parameters)) {
      var layer = (references: [String: Int](), parameters: [String: Tensor]())
      for (key, value) in node["refs"]?.pairs ?? [] {
        if let name = key.text, let number = value.integer, nodes.indices.contains(number) {
          layer.references[name] = number
        }
      }
      for (key, value) in parameters.pairs ?? [] {
        if let name = key.text, let tensor = Tensor(value) { layer.parameters[name] = tensor }
      }
      layers.append(
        Layer(
          name: node["name"]?.text ?? "", references: layer.references,
          attributes: Self.attributes(attributes), parameters: layer.parameters))
    }
    (self.layers, self.files, self.path) = (layers, files, path)
  }

  /// The layers of a name, in the order of the file.
  func layers(named name: String) -> [Layer] {
    layers.filter { $0.name == name }
  }

  /// A parameter of a layer, with as many dimensions as asked for.
  func tensor(
    _ name: String, of layer: Layer?, dimensions: Int
  ) throws(LanguageError) -> Tensor {
    guard let tensor = layer?.parameters[name], tensor.shape.count == dimensions,
      !tensor.shape.contains(0)
    else {
      throw files.malformed(
        path, "no parameter \(name) of \(dimensions) dimensions where one belongs")
    }
    return tensor
  }

  /// Settings are packed once more, each as MessagePack of its own.
  private static func attributes(_ value: MessagePackValue) -> [String: MessagePackValue] {
    var attributes: [String: MessagePackValue] = [:]
    for (key, value) in value.pairs ?? [] {
      guard let name = key.text else { continue }
      guard let bytes = value.bytes else {
        attributes[name] = value
        continue
      }
      var reader = MessagePackReader(bytes)
      attributes[name] = try? reader.value()
    }
    return attributes
  }
}

extension ThincModel.Tensor {
  /// An array of numpy's as srsly packs it; only 32-bit floats are read.
  init?(_ value: MessagePackValue) {
    guard value["nd"]?.boolean == true, value["type"]?.text == "<f4",
      let bytes = value["data"]?.bytes, let dimensions = value["shape"]?.items
    else { return nil }
    var shape: [Int] = []
    var count = 1
    for dimension in dimensions {
      guard let size = dimension.integer, size >= 0 else { return nil }
      let (product, isTooLarge) = count.multipliedReportingOverflow(by: size)
      guard !isTooLarge, product <= bytes.count else { return nil }
      shape.append(size)
      count = product
    }
    guard bytes.count == count * 4 else { return nil }
    self.shape = shape
    let stored = [Float](unsafeUninitializedCapacity: count) { values, initialized in
      bytes.withUnsafeBytes { UnsafeMutableRawBufferPointer(values).copyMemory(from: $0) }
      initialized = count
    }
    #if _endian(little)
      values = stored
    #else
      values = stored.map { Float(bitPattern: $0.bitPattern.byteSwapped) }
    #endif
  }
}
