#ifndef LANGUAGE_KERNELS_H
#define LANGUAGE_KERNELS_H

// The arithmetic of StemmaLanguage: dense products, windows of three words, maxout with layer
// normalisation, scores of a parser's state. All floats are IEEE binary32, all matrices row-major.
//
// Every function gives the same bytes on every instruction set: each sum is taken in one fixed order,
// products are always fused with the sum they go into, nothing is reassociated. The set is chosen once,
// from what the processor offers; where it has no fused multiply-add, one is computed exactly.
//
// Widths are multiples of 16 and at most LK_WIDEST. Rows need no alignment; 64 bytes are fastest.

#include <stddef.h>
#include <stdint.h>

#define LK_WIDEST 256
#define LK_PANEL 32

/// Instruction sets, slowest first.
enum lk_instructions {
  LK_PORTABLE = 0,  // SSE2, NEON, or what the compiler makes of plain vectors
  LK_AVX2 = 1,      // AVX2 with FMA
  LK_AVX512 = 2,    // AVX-512 F, VL, DQ
};

/// The best set that this processor offers.
int32_t lk_best_instructions(void);

/// The functions of one instruction set.
typedef struct lk_kernels {
  /// c[r][32 p + j] = sum over k, in order, of a[r][k] * b[p][k][j]; c has 32 * panels columns.
  /// b is packed in panels of 32 columns: `depth` rows of 32.
  void (*multiply)(ptrdiff_t rows, ptrdiff_t panels, ptrdiff_t depth, const float *a,
                   ptrdiff_t a_stride, const float *b, float *c, ptrdiff_t c_stride);

  /// out += ((a + b) + c) + d, `width` floats each: the rows that a feature selects from its table.
  void (*add_four)(ptrdiff_t width, const float *a, const float *b, const float *c,
                      const float *d, float *out);

  /// out[r] = normalise(maxout(y[r] + bias)) + residual[r]: y[r] holds three pieces of `width`, one
  /// after the other. `residual` may be null.
  void (*maxout)(ptrdiff_t rows, ptrdiff_t width, const float *y, ptrdiff_t y_stride,
                 const float *bias, const float *gain, const float *shift, const float *residual,
                 ptrdiff_t residual_stride, float *out, ptrdiff_t out_stride);

  /// A window of three words whose products are known: y[r] = before[r] + here[r] + after[r], where the
  /// words' products of 9 * width stand in `products` (3 * width for each place in the window), then
  /// as `maxout` with the word's own vector as residual. `words` holds rows + 2 row numbers of
  /// `products` and `vectors`, from the word before the first to the word after the last.
  void (*window_of_known)(ptrdiff_t rows, ptrdiff_t width, const int32_t *words,
                          const float *products, const float *vectors, const float *bias,
                          const float *gain, const float *shift, float *out,
                          ptrdiff_t out_stride);

  /// First step of a window over pairs of words (Winograd's F(2,3)): from the rows 2 p - 1 … 2 p + 2 of
  /// x, the four rows of `width` that the products need; t holds four matrices of `pairs` rows.
  void (*pair_inputs)(ptrdiff_t pairs, ptrdiff_t width, const float *x, float *t);

  /// Last step: from the four products of each pair (m holds four matrices of `pairs` rows of 3 * width)
  /// the two rows of sums, then as `maxout` with x as residual.
  void (*pair_outputs)(ptrdiff_t pairs, ptrdiff_t width, const float *m, const float *bias,
                       const float *gain, const float *shift, const float *x, float *out);

  /// Scores of one state: hidden = maxout of two pieces over the sum of the features' rows and the bias,
  /// scores = hidden times `upper` (packed as b above) + upper_bias.
  void (*score)(ptrdiff_t features, const float *const *rows, ptrdiff_t hidden,
                const float *bias, const float *upper, ptrdiff_t panels, const float *upper_bias,
                float *scores);
} lk_kernels;

/// The functions of a set; of the best one below it where the processor does not offer it.
const lk_kernels *lk_kernels_for(int32_t instructions);

#endif
