#ifndef LANGUAGE_KERNELS_H
#define LANGUAGE_KERNELS_H

#include <stddef.h>
#include <stdint.h>

int32_t lk_instruction_set(void);

#endif
