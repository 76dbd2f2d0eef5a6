/** Coefficients in rising powers: numerator and denominator of one piece of the curve. */
interface Piece {
  over: readonly number[]
  under: readonly number[]
}

const middlePiece: Piece = {
  over: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
    67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  under: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
}

const nearTail: Piece = {
  over: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  under: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
}

const farTail: Piece = {
  over: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7,
  ],
  under: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
    0.000018463183175100548, 1.421511758316446e-7, 2.0442631033899397e-15,
  ],
}

/**
 * The point of the normal curve below which the share `p` lies, in standard deviations from the mean.
 *
 * Source: Wichura 1988, algorithm AS 241 (PPND16), right to about 16 digits.
 * Throws RangeError unless 0 < p < 1.
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError('A share of the curve lies between 0 and 1.')
  const fromMiddle = p - 0.5
  if (Math.abs(fromMiddle) <= 0.425) return fromMiddle * at(middlePiece, 0.180625 - fromMiddle ** 2)
  const depth = Math.sqrt(-Math.log(Math.min(p, 1 - p)))
  const distance = depth <= 5 ? at(nearTail, depth - 1.6) : at(farTail, depth - 5)
  return fromMiddle < 0 ? -distance : distance
}

/** How many standard errors a two-sided interval of so much confidence reaches: 0.95 gives 1.95996. */
export function zOf(confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError('Confidence lies between 0 and 1.')
  return normalQuantile((1 + confidence) / 2)
}

function at({ over, under }: Piece, x: number): number {
  return polynomial(over, x) / polynomial(under, x)
}

function polynomial(rising: readonly number[], x: number): number {
  return rising.reduceRight((sum, coefficient) => sum * x + coefficient, 0)
}
