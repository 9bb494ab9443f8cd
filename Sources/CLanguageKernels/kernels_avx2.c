#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)

#define WIDTH 8
#define TILE_ROWS 6
#define TABLE lk_avx2_kernels
#define FUSED __builtin_elementwise_fma
#include "kernel_bodies.h"

#pragma clang attribute pop
#endif
