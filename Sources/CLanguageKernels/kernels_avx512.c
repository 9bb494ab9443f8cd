#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx512f,avx512vl,avx512dq,avx2,fma"))), apply_to = function)

#define WIDTH 16
#define TILE_ROWS 12
#define TABLE lk_avx512_kernels
#define FUSED __builtin_elementwise_fma
#include "kernel_bodies.h"

#pragma clang attribute pop
#endif
