import StemmaText
import Testing

struct PorterStemmerTests {
  /// Examples of the paper's own steps, each taken through the whole algorithm.
  @Test(arguments: [
    ("caresses", "caress"), ("ponies", "poni"), ("ties", "ti"), ("caress", "caress"),
    ("cats", "cat"), ("feed", "feed"), ("agreed", "agre"), ("plastered", "plaster"),
    ("bled", "bled"), ("motoring", "motor"), ("sing", "sing"), ("conflated", "conflat"),
    ("troubled", "troubl"), ("sized", "size"), ("hopping", "hop"), ("tanned", "tan"),
    ("falling", "fall"), ("hissing", "hiss"), ("fizzed", "fizz"), ("failing", "fail"),
    ("filing", "file"), ("happy", "happi"), ("sky", "sky"), ("relational", "relat"),
    ("conditional", "condit"), ("rational", "ration"), ("valenci", "valenc"),
    ("digitizer", "digit"), ("radicalli", "radic"), ("vietnamization", "vietnam"),
    ("operator", "oper"), ("feudalism", "feudal"), ("decisiveness", "decis"),
    ("hopefulness", "hope"), ("sensitiviti", "sensit"), ("triplicate", "triplic"),
    ("formative", "form"), ("electrical", "electr"), ("goodness", "good"),
    ("revival", "reviv"), ("adjustable", "adjust"), ("replacement", "replac"),
    ("adoption", "adopt"), ("effective", "effect"), ("probate", "probat"), ("rate", "rate"),
    ("cease", "ceas"), ("controll", "control"), ("roll", "roll"),
  ])
  func `a word of the paper has the stem of the paper`(word: String, stem: String) {
    let result = PorterStemmer.stem(Array(word.utf8))
    #expect(String(decoding: result, as: UTF8.self) == stem)
  }

  @Test(arguments: ["is", "7th", "don't", "école", "WHO"])
  func `what is no plain long word is left as it is`(word: String) {
    #expect(PorterStemmer.stem(Array(word.utf8)) == Array(word.utf8))
  }
}
