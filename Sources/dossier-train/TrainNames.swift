import ArgumentParser
import EntityExtraction
import Foundation
import NewsModel

/// Makes the weights of the name tagger.
@main
struct DossierTrain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier-train", abstract: "Make and try the weights of the name tagger.",
    subcommands: [TrainNames.self, Tag.self])
}

/// Learns the weights of the name tagger from annotated articles.
struct TrainNames: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "Learn the weights of the name tagger from annotated articles.",
    discussion: """
      The same articles and options give the same bytes. The weights are linked into dossier from \
      Sources/CNameWeights/data/names.weights.
      """)

  @Argument(help: "Folders of the project's own annotated articles.")
  var own: [String]

  @Option(help: "A folder of openly licensed sets, JSON lines.")
  var open: String?

  @Option(help: "Where the weights are written.")
  var output: String

  @Option(help: "How often all articles are gone over.")
  var epochs = 10

  @Option(help: "How many of the last rounds are averaged.")
  var averaged = 8

  @Option(help: "How often a feature must be seen to be learned.")
  var threshold: UInt32 = 2

  @Option(help: "How much an example of the open sets counts, 0–1.")
  var openWeight: Float = 0.15

  @Option(help: "The size of the first steps.")
  var rate: Float = 0.1

  @Option(help: "How often tables and rules are left out, 0–1.")
  var listedDropout: Float = 0.25

  @Option(help: "How often the words themselves are left out, 0–1.")
  var wordDropout: Float = 0.15

  @Option(help: "How often any one feature is left out, 0–1.")
  var featureDropout: Float = 0.3

  @Option(help: "Rows whose greatest weight is below this are dropped, in log-odds.")
  var prune: Float = 0.15

  @Option(help: "Leave out own files whose names contain this.")
  var exclude: String?

  func run() throws {
    let articles = try corpus()
    let text = TrainingText()
    var index = FeatureIndex()
    for (article, _) in articles {
      for stretch in text.stretches(of: article.article) {
        for word in stretch.features { for (feature, _) in word { index.count(feature) } }
      }
    }
    index.number(atLeast: threshold)
    let examples = articles.flatMap { article, weight in
      text.stretches(of: article.article).map { example($0, article, weight, index) }
    }
    say("\(articles.count) articles, \(examples.count) stretches, \(index.features.count) features")
    var options = CRFTrainer.Options()
    options.epochs = epochs
    options.rate = rate
    options.averaged = averaged
    options.listedDropout = listedDropout
    options.wordDropout = wordDropout
    options.featureDropout = featureDropout
    var trainer = CRFTrainer(featureCount: index.features.count, options: options)
    trainer.train(examples) { epoch, loss in say("round \(epoch + 1): loss \(loss)") }
    let weights = quantized(trainer, index)
    say("\(weights.count) features kept")
    try Data(weights.encoded).write(to: URL(fileURLWithPath: output))
  }

  private func corpus() throws -> [(article: TrainingArticle, weight: Float)] {
    var articles: [(TrainingArticle, Float)] = []
    for folder in own {
      let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      for file in files where file.hasSuffix(".txt") && (exclude.map { !file.contains($0) } ?? true)
      {
        let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
        do {
          for (number, annotated) in try AnnotationReader.articles(in: text).enumerated() {
            articles.append((TrainingArticle(annotated, isPlain: number % 2 == 1), 1))
          }
        } catch {
          throw ValidationError("\(folder)/\(file), \(error)")
        }
      }
    }
    if let open {
      let files = try FileManager.default.contentsOfDirectory(atPath: open).sorted()
      for file in files where file.hasSuffix(".jsonl") {
        articles += try OpenCorpus.articles(at: open + "/" + file).map { ($0, openWeight) }
      }
    }
    return articles
  }

  private func example(
    _ stretch: TrainingText.Stretch, _ article: TrainingArticle, _ weight: Float,
    _ index: FeatureIndex
  ) -> Example {
    var example = Example(
      features: [], starts: [], labels: article.labels(of: stretch.words), weight: weight)
    for word in stretch.features {
      example.starts.append(example.features.count)
      for (feature, group) in word {
        guard let number = index.number(of: feature) else { continue }
        example.features.append(Example.packed(number, group))
      }
    }
    return example
  }

  private func quantized(_ trainer: CRFTrainer, _ index: FeatureIndex) -> TagWeights {
    var rows: [(feature: UInt64, scores: SIMD16<Int8>)] = []
    for (number, row) in trainer.rows.enumerated() {
      let scaled = (row * TagWeights.unit).rounded(.toNearestOrEven)
        .clamped(lowerBound: SIMD16(repeating: -127), upperBound: SIMD16(repeating: 127))
      guard max(row.max(), -row.min()) >= prune else { continue }
      rows.append((index.features[number], SIMD16<Int8>(scaled)))
    }
    return TagWeights(rows: rows, transitions: trainer.transitions)
  }

  private func say(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }
}
