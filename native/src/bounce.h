/* Memory of C's own for the bytes of an array: a call that blocks must not hold the array itself. */
#ifndef BSDSOCKETS_BOUNCE_H
#define BSDSOCKETS_BOUNCE_H

#include <stdlib.h>

enum { BOUNCE_ON_STACK = 8192 };

struct bounce {
    void *memory;
    char on_stack[BOUNCE_ON_STACK];
};

/* Room for length bytes, or NULL. What it returns is not cleared. */
static inline void *bounce_open(struct bounce *bounce, size_t length) {
    bounce->memory = length <= BOUNCE_ON_STACK ? bounce->on_stack : malloc(length);
    return bounce->memory;
}

/* Gives it back. */
static inline void bounce_close(struct bounce *bounce) {
    if (bounce->memory != bounce->on_stack) {
        free(bounce->memory);
    }
}

#endif
