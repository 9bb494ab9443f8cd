// The bodies of the kernels, compiled once for each instruction set. Before including this, define
//   WIDTH      floats in a vector
//   TILE_ROWS  rows of a tile that a product keeps in registers
//   TABLE      name of the table of functions
//   FUSED      fused(a, b, c): a * b + c, rounded once
// Sums of a whole row are kept in sixteen lanes whatever the width, and folded in one order.

#include <math.h>

#include "language_kernels.h"

#pragma STDC FP_CONTRACT OFF

#define UNROLL _Pragma("clang loop unroll(full)")
#define LANES 16
#define PARTS (LANES / WIDTH)
#define INLINE static inline __attribute__((always_inline))

typedef float vector __attribute__((vector_size(4 * WIDTH), aligned(4)));

INLINE vector load(const float *p) { return *(const vector *)p; }
INLINE void store(float *p, vector v) { *(vector *)p = v; }
INLINE vector larger(vector a, vector b) {
  vector r;
  UNROLL for (int i = 0; i < WIDTH; i++) r[i] = b[i] > a[i] ? b[i] : a[i];
  return r;
}

/// Half a tile: `rows` rows of a (TILE_ROWS, but the last tile's may be fewer) times 2 vectors of columns.
INLINE void tile(int rows, ptrdiff_t depth, const float *a, ptrdiff_t a_stride, const float *b,
                 float *c, ptrdiff_t c_stride) {
  vector sums[TILE_ROWS][2];
  UNROLL for (int i = 0; i < TILE_ROWS; i++) {
    if (i < rows) sums[i][0] = sums[i][1] = (vector){0};
  }
  for (ptrdiff_t k = 0; k < depth; k++) {
    vector left = load(b + k * LK_PANEL), right = load(b + k * LK_PANEL + WIDTH);
    UNROLL for (int i = 0; i < TILE_ROWS; i++) {
      if (i < rows) {
        vector factor = (vector){0} + a[i * a_stride + k];
        sums[i][0] = FUSED(factor, left, sums[i][0]);
        sums[i][1] = FUSED(factor, right, sums[i][1]);
      }
    }
  }
  UNROLL for (int i = 0; i < TILE_ROWS; i++) {
    if (i < rows) {
      store(c + i * c_stride, sums[i][0]);
      store(c + i * c_stride + WIDTH, sums[i][1]);
    }
  }
}

static void multiply(ptrdiff_t rows, ptrdiff_t panels, ptrdiff_t depth, const float *a,
                     ptrdiff_t a_stride, const float *b, float *c, ptrdiff_t c_stride) {
  for (ptrdiff_t p = 0; p < panels; p++) {
    for (int column = 0; column < LK_PANEL; column += 2 * WIDTH) {
      const float *from = b + p * depth * LK_PANEL + column;
      float *to = c + p * LK_PANEL + column;
      ptrdiff_t r = 0;
      for (; r + TILE_ROWS <= rows; r += TILE_ROWS)
        tile(TILE_ROWS, depth, a + r * a_stride, a_stride, from, to + r * c_stride, c_stride);
      for (; r + 4 <= rows; r += 4)
        tile(4, depth, a + r * a_stride, a_stride, from, to + r * c_stride, c_stride);
      for (; r < rows; r++)
        tile(1, depth, a + r * a_stride, a_stride, from, to + r * c_stride, c_stride);
    }
  }
}

static void add_four(ptrdiff_t width, const float *a, const float *b, const float *c,
                     const float *d, float *out) {
  for (ptrdiff_t j = 0; j < width; j += WIDTH)
    store(out + j, load(out + j) + (((load(a + j) + load(b + j)) + load(c + j)) + load(d + j)));
}

/// The sum of sixteen lanes: each with the lane eight further, then four, two, one.
INLINE float folded(const vector sums[PARTS]) {
  float lanes[LANES];
  UNROLL for (int q = 0; q < PARTS; q++) store(lanes + q * WIDTH, sums[q]);
  UNROLL for (int half = LANES / 2; half > 0; half /= 2) {
    UNROLL for (int i = 0; i < half; i++) lanes[i] += lanes[i + half];
  }
  return lanes[0];
}

/// Maxout over three pieces, layer normalisation, residual: the end of every layer.
INLINE void finish(ptrdiff_t width, const float *y, const float *bias, const float *gain,
                   const float *shift, const float *residual, float *out) {
  float values[LK_WIDEST];
  vector sums[PARTS], squares[PARTS];
  UNROLL for (int q = 0; q < PARTS; q++) sums[q] = squares[q] = (vector){0};
  for (ptrdiff_t j = 0; j < width; j += LANES) {
    UNROLL for (int q = 0; q < PARTS; q++) {
      ptrdiff_t at = j + q * WIDTH;
      vector first = load(y + at) + load(bias + at);
      vector second = load(y + width + at) + load(bias + width + at);
      vector third = load(y + 2 * width + at) + load(bias + 2 * width + at);
      vector best = larger(larger(first, second), third);
      store(values + at, best);
      sums[q] += best;
    }
  }
  float mean = folded(sums) / (float)width;
  for (ptrdiff_t j = 0; j < width; j += LANES) {
    UNROLL for (int q = 0; q < PARTS; q++) {
      vector difference = load(values + j + q * WIDTH) - mean;
      store(values + j + q * WIDTH, difference);
      squares[q] = FUSED(difference, difference, squares[q]);
    }
  }
  float scale = 1.0f / sqrtf(folded(squares) / (float)width + 1e-8f);
  for (ptrdiff_t j = 0; j < width; j += WIDTH) {
    vector normal = FUSED(load(values + j) * scale, load(gain + j), load(shift + j));
    if (residual) normal += load(residual + j);
    store(out + j, normal);
  }
}

static void maxout(ptrdiff_t rows, ptrdiff_t width, const float *y, ptrdiff_t y_stride,
                   const float *bias, const float *gain, const float *shift, const float *residual,
                   ptrdiff_t residual_stride, float *out, ptrdiff_t out_stride) {
  for (ptrdiff_t r = 0; r < rows; r++)
    finish(width, y + r * y_stride, bias, gain, shift,
           residual ? residual + r * residual_stride : NULL, out + r * out_stride);
}

static void window_of_known(ptrdiff_t rows, ptrdiff_t width, const int32_t *words,
                            const float *products, const float *vectors, const float *bias,
                            const float *gain, const float *shift, float *out,
                            ptrdiff_t out_stride) {
  float y[3 * LK_WIDEST];
  ptrdiff_t place = 3 * width;
  for (ptrdiff_t r = 0; r < rows; r++) {
    const float *before = products + words[r] * 3 * place;
    const float *here = products + words[r + 1] * 3 * place + place;
    const float *after = products + words[r + 2] * 3 * place + 2 * place;
    for (ptrdiff_t j = 0; j < place; j += WIDTH)
      store(y + j, (load(before + j) + load(here + j)) + load(after + j));
    finish(width, y, bias, gain, shift, vectors + words[r + 1] * width, out + r * out_stride);
  }
}

static void pair_inputs(ptrdiff_t pairs, ptrdiff_t width, const float *x, float *t) {
  for (ptrdiff_t p = 0; p < pairs; p++) {
    const float *row = x + (2 * p - 1) * width;
    for (ptrdiff_t j = 0; j < width; j += WIDTH) {
      vector first = load(row + j), second = load(row + width + j);
      vector third = load(row + 2 * width + j), fourth = load(row + 3 * width + j);
      store(t + p * width + j, first - third);
      store(t + (pairs + p) * width + j, second + third);
      store(t + (2 * pairs + p) * width + j, third - second);
      store(t + (3 * pairs + p) * width + j, second - fourth);
    }
  }
}

static void pair_outputs(ptrdiff_t pairs, ptrdiff_t width, const float *m, const float *bias,
                         const float *gain, const float *shift, const float *x, float *out) {
  float even[3 * LK_WIDEST], odd[3 * LK_WIDEST];
  ptrdiff_t columns = 3 * width;
  for (ptrdiff_t p = 0; p < pairs; p++) {
    const float *row = m + p * columns;
    for (ptrdiff_t j = 0; j < columns; j += WIDTH) {
      vector first = load(row + j), second = load(row + pairs * columns + j);
      vector third = load(row + 2 * pairs * columns + j);
      vector fourth = load(row + 3 * pairs * columns + j);
      store(even + j, (first + second) + third);
      store(odd + j, (second - third) - fourth);
    }
    finish(width, even, bias, gain, shift, x + 2 * p * width, out + 2 * p * width);
    finish(width, odd, bias, gain, shift, x + (2 * p + 1) * width, out + (2 * p + 1) * width);
  }
}

static void score(ptrdiff_t features, const float *const *rows, ptrdiff_t hidden,
                  const float *bias, const float *upper, ptrdiff_t panels, const float *upper_bias,
                  float *scores) {
  float best[LK_WIDEST];
  for (ptrdiff_t j = 0; j < hidden; j += WIDTH) {
    vector first = (vector){0}, second = (vector){0};
    for (ptrdiff_t f = 0; f < features; f++) {
      first += load(rows[f] + j);
      second += load(rows[f] + hidden + j);
    }
    store(best + j, larger(first + load(bias + j), second + load(bias + hidden + j)));
  }
  ptrdiff_t p = 0;
  for (; p + 2 <= panels; p += 2) {
    // Two panels at once, so that their sums do not wait for each other.
    const float *from = upper + p * hidden * LK_PANEL;
    vector sums[2 * LK_PANEL / WIDTH];
    UNROLL for (int v = 0; v < 2 * LK_PANEL / WIDTH; v++) sums[v] = (vector){0};
    for (ptrdiff_t k = 0; k < hidden; k++) {
      vector factor = (vector){0} + best[k];
      UNROLL for (int v = 0; v < 2 * LK_PANEL / WIDTH; v++) {
        ptrdiff_t panel = v / (LK_PANEL / WIDTH), column = v % (LK_PANEL / WIDTH) * WIDTH;
        sums[v] = FUSED(factor, load(from + (panel * hidden + k) * LK_PANEL + column), sums[v]);
      }
    }
    UNROLL for (int v = 0; v < 2 * LK_PANEL / WIDTH; v++) {
      ptrdiff_t at = p * LK_PANEL + v * WIDTH;
      store(scores + at, sums[v] + load(upper_bias + at));
    }
  }
  if (p < panels) {
    multiply(1, 1, hidden, best, hidden, upper + p * hidden * LK_PANEL, scores + p * LK_PANEL,
             LK_PANEL);
    for (ptrdiff_t j = p * LK_PANEL; j < (p + 1) * LK_PANEL; j += WIDTH)
      store(scores + j, load(scores + j) + load(upper_bias + j));
  }
}

const lk_kernels TABLE = {multiply,    add_four,     maxout, window_of_known,
                          pair_inputs, pair_outputs, score};
