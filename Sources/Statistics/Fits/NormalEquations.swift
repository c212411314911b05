/// Solves small linear least-squares problems, the step of every fit here.
struct NormalEquations {
  /// The coefficients that bring Σ rows[i][j] · coefficients[j] closest to the targets.
  let coefficients: [Double]
  /// Diagonal of the inverse of rowsᵀ · rows: the variances of the coefficients for unit errors.
  let variances: [Double]

  /// Solves for as many coefficients as the rows have columns; `nil` when they are not independent.
  ///
  /// Columns are scaled to equal length first: the coefficients of one model differ by 10⁶.
  ///
  /// Source: G. H. Golub, C. F. Van Loan, Matrix Computations, 4th ed., 2013, sections 4.2, 5.3.
  init?(rows: [[Double]], targets: [Double]) {
    guard let width = rows.first?.count, rows.count >= width else { return nil }
    let scales = (0..<width).map { column in
      rows.reduce(0) { $0 + $1[column] * $1[column] }.squareRoot()
    }
    guard scales.allSatisfy({ $0 > 0 && $0.isFinite }) else { return nil }
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: width), count: width)
    var right = [Double](repeating: 0, count: width)
    for (row, target) in zip(rows, targets) {
      let scaled = zip(row, scales).map { $0 / $1 }
      for i in 0..<width {
        right[i] += scaled[i] * target
        for j in 0..<width { matrix[i][j] += scaled[i] * scaled[j] }
      }
    }
    guard let inverse = NormalEquations.inverse(matrix) else { return nil }
    coefficients = (0..<width).map { i in
      (0..<width).reduce(0) { $0 + inverse[i][$1] * right[$1] } / scales[i]
    }
    variances = (0..<width).map { inverse[$0][$0] / (scales[$0] * scales[$0]) }
  }

  /// The inverse by Gauss and Jordan with pivots from the rows; `nil` when singular to 10⁻¹³.
  private static func inverse(_ matrix: [[Double]]) -> [[Double]]? {
    let size = matrix.count
    var work = matrix.enumerated().map { index, row in
      row + (0..<size).map { $0 == index ? 1.0 : 0 }
    }
    for column in 0..<size {
      let pivot = (column..<size).max { abs(work[$0][column]) < abs(work[$1][column]) } ?? column
      work.swapAt(column, pivot)
      let divisor = work[column][column]
      guard abs(divisor) > 1e-13 else { return nil }
      work[column] = work[column].map { $0 / divisor }
      for row in 0..<size where row != column {
        let factor = work[row][column]
        work[row] = zip(work[row], work[column]).map { $0 - factor * $1 }
      }
    }
    return work.map { Array($0[size...]) }
  }
}
