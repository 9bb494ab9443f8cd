#include "language_kernels.h"

int32_t lk_instruction_set(void) { return 0; }
