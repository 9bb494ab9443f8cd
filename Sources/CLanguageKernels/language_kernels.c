#include "language_kernels.h"

extern const lk_kernels lk_portable_kernels, lk_avx2_kernels, lk_avx512_kernels;

int32_t lk_best_instructions(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (!__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("fma")) return LK_PORTABLE;
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
      __builtin_cpu_supports("avx512dq"))
    return LK_AVX512;
  return LK_AVX2;
#else
  return LK_PORTABLE;
#endif
}

const lk_kernels *lk_kernels_for(int32_t instructions) {
#if defined(__x86_64__)
  int32_t best = lk_best_instructions();
  int32_t set = instructions < best ? instructions : best;
  if (set >= LK_AVX512) return &lk_avx512_kernels;
  if (set == LK_AVX2) return &lk_avx2_kernels;
#else
  (void)instructions;
#endif
  return &lk_portable_kernels;
}
