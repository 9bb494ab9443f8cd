// Vectors of four floats: SSE2 on x86-64, NEON on ARM, plain code elsewhere. SSE2 has no fused
// multiply-add, so it is computed here.

#if defined(__x86_64__)
#include <emmintrin.h>

typedef float four __attribute__((vector_size(16), aligned(4)));

/// a * b + c for two lanes, rounded once: the product is exact in double precision, the sum is rounded to
/// odd, and what is rounded to odd can be rounded again without error.
/// Source: Boldo and Melquiond 2008, "Emulation of FMA and correctly rounded sums".
static inline __attribute__((always_inline)) __m128 fused_two(__m128 a, __m128 b, __m128 c) {
  __m128d product = _mm_mul_pd(_mm_cvtps_pd(a), _mm_cvtps_pd(b));
  __m128d addend = _mm_cvtps_pd(c);
  __m128d sum = _mm_add_pd(product, addend);
  // Knuth's exact error of the sum.
  __m128d part = _mm_sub_pd(sum, product);
  __m128d error = _mm_add_pd(_mm_sub_pd(product, _mm_sub_pd(sum, part)), _mm_sub_pd(addend, part));
  // Where the sum is not exact and its last bit is even, step towards the exact value: one bit up where
  // error and sum have the same sign, one down where not.
  __m128i bits = _mm_castpd_si128(sum);
  __m128i one = _mm_set1_epi64x(1);
  __m128i inexact = _mm_castpd_si128(_mm_cmpneq_pd(error, _mm_setzero_pd()));
  __m128i even = _mm_xor_si128(_mm_and_si128(bits, one), one);
  __m128i opposite = _mm_srli_epi64(_mm_xor_si128(bits, _mm_castpd_si128(error)), 63);
  __m128i step = _mm_sub_epi64(one, _mm_add_epi64(opposite, opposite));
  __m128i move = _mm_and_si128(_mm_and_si128(step, inexact), _mm_sub_epi64(_mm_setzero_si128(), even));
  return _mm_cvtpd_ps(_mm_castsi128_pd(_mm_add_epi64(bits, move)));
}

static inline __attribute__((always_inline)) four fused_four(four a, four b, four c) {
  __m128 low = fused_two((__m128)a, (__m128)b, (__m128)c);
  __m128 high = fused_two(_mm_movehl_ps((__m128)a, (__m128)a), _mm_movehl_ps((__m128)b, (__m128)b),
                          _mm_movehl_ps((__m128)c, (__m128)c));
  return (four)_mm_movelh_ps(low, high);
}
#define FUSED fused_four
#else
#define FUSED __builtin_elementwise_fma
#endif

#define WIDTH 4
#define TILE_ROWS 4
#define TABLE lk_portable_kernels
#include "kernel_bodies.h"
