/// The weights of `LineScorer`, in log-odds for each unit of a feature.
///
/// Fitted by iteratively reweighted least squares with a ridge penalty of 300 on standardised
/// features, over 39,593 lines of 202 web pages as bare text. A line of those pages counts as text
/// where most of several readers of the same pages' HTML take it for the article's, corrected
/// where the pages' gold segments say otherwise. Lines that gold segments name weigh three times
/// as much, short ones less, and a page the square root of its lines. No weight is tied to a word.
enum LineWeights {
  static let bias: Float = -4.463

  /// One weight a feature, in the order of `LineFeature`.
  static let own: [Float] = [
    -0.248, -0.198, 0.161, 0.201, -0.031, 0.221, 0.204, 0.135, 0.052, 0.116, 0.720, 0.235, 0.025,
    -1.553, -0.189, -0.322, -0.503, 1.080, -0.555, 0.828, 1.476, 0.459, -0.055, -0.096, -0.003,
    -0.341, 3.309, -0.612, 1.147, 0.953, 0.120, -0.047, 1.337, -0.050, 1.054, -1.060, 0.057,
    0.271, -2.005, -0.237, -0.176, -1.581, 0.106, -2.292, -1.203, 2.729, -1.167, -1.385, -2.024,
    0.000, -1.923, -0.664, -0.759, -0.055, -0.393, -4.585, -1.414, -0.554, 1.020, 0.599, -0.234,
    0.243, 0.745, -0.279, 0.189, -0.542, 0.209, 0.322, -0.151, -0.193, 0.172, 0.106, 0.531, 0.079,
    0.035, 0.214, -0.231, 0.367, 0.021, -0.005, -0.071, 0.026, 0.041, -0.110, -0.001, 0.011,
    -0.012, -0.511, 0.439, -0.726, -0.521, 0.221, 0.033, -1.164, -0.422, -0.280, -3.041, -1.260,
    1.126, -1.189, 0.295, -1.712, 2.295, 0.665, 0.358, 0.760, 0.034, 0.257, -0.017, -0.257, 1.006,
    -0.048,
  ]

  /// The weights of `LineFeature.around` two lines before, one before, one after, two after.
  static let around: [[Float]] = [
    [
      0.122, 0.260, -0.050, 0.315, -0.738, 0.169, 0.090, 0.812, -0.427, 0.660, 0.312, -0.687,
      -0.033, -0.073, -0.033, -0.567, 0.551, 0.077, 0.036,
    ],
    [
      0.078, 0.315, 0.115, 0.453, -0.702, -0.224, 0.186, 0.671, -0.030, -0.760, -0.141, -0.711,
      -0.179, -0.047, 0.295, -0.383, 0.249, 0.241, -0.272,
    ],
    [
      0.136, 0.180, -0.048, 0.649, -1.132, -0.032, 0.493, 0.640, -0.355, -0.388, -1.042, 0.005,
      -0.194, 0.248, -0.127, -0.558, 0.465, 0.015, -0.184,
    ],
    [
      0.052, 0.374, -0.155, 0.201, -1.174, 0.072, -0.107, 0.684, -0.058, -0.245, -1.424, -0.188,
      -0.147, 0.016, 0.052, -0.282, 0.537, 0.155, -0.120,
    ],
  ]
}
