// Says of each word of a text what it is and what it depends on. Takes the folder of a model, as
// `stemma model list` shows it, and reads the text from standard input:
//
//   echo 'The talks opened on Monday.' | swift run AnnotateText FOLDER

import StemmaLanguage

let model = try LanguageModel(folder: CommandLine.arguments.dropFirst().first ?? ".")
// One annotator for each task: it keeps scratch memory. The model is shared.
let annotator = Annotator(model)

while let line = readLine() {
  let annotated = annotator.annotate(line)
  for sentence in annotated.sentences {
    for token in annotated.tokens[sentence] {
      let head = annotated.tokens[token.head]
      print(token.text, token.lemma, token.partOfSpeech.label, token.dependency, head.text)
    }
  }
  for entity in annotated.entities {
    print(entity.label, entity.text, entity.utf8Range)
  }
}
