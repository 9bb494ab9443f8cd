#include "peak.h"

// Sixteen chains: more than latency (4) times units (2) of any processor we know.
#define CHAINS 16

#define BODY(name, width, attributes)                                                   \
  typedef float v##name __attribute__((vector_size(4 * width)));                        \
  attributes static float name(long rounds) {                                           \
    v##name sums[CHAINS], factor = (v##name){0} + 0.999f, term = (v##name){0} + 0.001f; \
    for (int i = 0; i < CHAINS; i++) sums[i] = (v##name){0} + (float)i;                 \
    for (long round = 0; round < rounds; round++) {                                     \
      _Pragma("clang loop unroll(full)") for (int i = 0; i < CHAINS; i++)               \
          sums[i] = sums[i] * factor + term;                                            \
      __asm__ volatile("" ::: "memory");                                                \
    }                                                                                   \
    float total = 0;                                                                    \
    for (int i = 0; i < CHAINS; i++) total += sums[i][0];                               \
    return total;                                                                       \
  }

#pragma STDC FP_CONTRACT ON

#if defined(__x86_64__)
BODY(wide16, 16, __attribute__((target("avx512f,fma"))))
BODY(wide8, 8, __attribute__((target("avx2,fma"))))
#endif
BODY(wide4, 4, )

int peak_lanes(void) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f")) return 16;
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return 8;
#endif
  return 4;
}

double peak_rounds(long rounds, float *sink) {
  int lanes = peak_lanes();
#if defined(__x86_64__)
  if (lanes == 16) *sink = wide16(rounds);
  else if (lanes == 8) *sink = wide8(rounds);
  else
#endif
    *sink = wide4(rounds);
  return 2.0 * CHAINS * lanes * (double)rounds;
}
