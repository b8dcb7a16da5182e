/// The weights of `LineScorer`, in log-odds for each unit of a feature.
///
/// Fitted by iteratively reweighted least squares with a ridge penalty of 60 on standardised
/// features, over 39,593 lines of 202 web pages as bare text. A line of those pages counts as text
/// where most of several readers of the same pages' HTML take it for the article's, corrected
/// where the pages' gold segments say otherwise. Lines that gold segments name weigh three times
/// as much, short ones less, and a page the square root of its lines. No weight is tied to a word.
enum LineWeights {
  static let bias: Float = -5.369

  /// One weight a feature, in the order of `LineFeature`.
  static let own: [Float] = [
    -0.230, -0.242, 0.142, 0.192, 0.044, 0.300, 0.252, 0.106, -0.107, 0.134, 0.984, 0.333, -0.253,
    -1.812, -0.572, -0.257, -0.828, 1.301, -0.659, 1.315, 1.403, 0.517, -0.072, -0.213, 0.208,
    -0.451, 3.528, -0.562, 1.113, 0.897, 0.357, 0.012, 1.469, 0.020, 1.093, -1.129, 0.054, 0.246,
    -2.295, -0.263, -0.228, -2.293, 0.382, -2.436, -1.282, 2.838, -2.166, -1.865, -3.527, 0.000,
    -2.833, -1.007, -0.882, -0.043, -0.669, -3.337, -1.991, -0.653, 0.826, 1.000, -0.248, 0.349,
    0.843, -0.404, 0.249, -0.523, 0.298, 0.501, -0.005, -0.130, 0.088, -0.121, 0.486, -0.068,
    -0.179, 0.482, -0.499, 0.734, 0.024, -0.045, -0.056, 0.100, 0.126, -0.218, -0.007, -0.009,
    -0.019, -0.660, 0.565, -0.983, -0.762, 0.267, 0.092, -1.667, -0.620, -0.373, -5.682, -1.393,
    1.307, -1.525, 0.437, -1.247, 2.402, 0.443, 0.377, 1.202, 0.041, -0.480, -0.108, -0.439,
    1.275, 0.172,
  ]

  /// The weights of `LineFeature.around` two lines before, one before, one after, two after.
  static let around: [[Float]] = [
    [
      0.156, 0.334, -0.114, 0.124, -0.678, 0.249, 0.081, 0.908, -0.240, 1.141, 0.440, -0.868,
      -0.022, -0.090, -0.107, -0.704, 0.663, 0.104, 0.089,
    ],
    [
      0.067, 0.355, 0.109, 0.396, -0.630, -0.340, 0.073, 0.621, 0.163, -0.583, -0.079, -0.909,
      -0.213, -0.004, 0.516, -0.340, 0.313, 0.236, -0.273,
    ],
    [
      0.157, 0.256, -0.109, 0.694, -1.334, 0.007, 0.631, 0.693, -0.349, -0.382, -1.112, 0.393,
      -0.208, 0.536, -0.339, -0.705, 0.567, 0.036, -0.211,
    ],
    [
      0.054, 0.656, -0.355, -0.071, -1.364, 0.135, -0.143, 0.711, 0.101, -0.262, -1.706, 0.251,
      -0.142, 0.174, 0.104, -0.240, 0.611, 0.196, -0.120,
    ],
  ]
}
