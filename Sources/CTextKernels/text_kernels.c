#include "text_kernels.h"
