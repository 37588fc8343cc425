#include "fake_object.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PROMISED_LOCALS = 16 }; /* what JNI grants a native method that asks for no more */

struct fake_state fake_state;

static struct fake_object *all;

/* Ends the program: the bridge has done what no JVM allows. */
void fake_fatal(const char *what) {
    fprintf(stderr, "fake JNI: %s\n", what);
    abort();
}

/* Ends the program if an exception is pending. */
void fake_require_nothing_thrown(void) {
    if (fake_state.thrown) {
        fake_fatal("a call while an exception is pending");
    }
    if (fake_state.critical != 0) {
        fake_fatal("a call in a critical section");
    }
}

/* A new object of length elements of size bytes, copied from values or zero. */
jobject fake_new(enum fake_kind kind, jsize length, size_t size, const void *values) {
    if (length < 0) {
        fake_fatal("a negative length");
    }
    size_t bytes = (size_t)length * size;
    struct fake_object *object = calloc(1, sizeof *object);
    void *elements = calloc(1, bytes);
    if (object == NULL || (elements == NULL && bytes > 0)) {
        fake_fatal("no memory for an object");
    }
    if (values != NULL && bytes > 0) {
        memcpy(elements, values, bytes);
    }
    *object = (struct fake_object){kind, length, elements, all};
    all = object;
    return (jobject)object;
}

/* The object behind a reference, which must be of that kind, or of any where kind is 0. */
struct fake_object *fake_of(jobject reference, enum fake_kind kind) {
    struct fake_object *object = all;
    while (object != NULL && (jobject)object != reference) {
        object = object->next;
    }
    if (object == NULL) {
        fake_fatal(reference == NULL ? "null as an object" : "a reference to no object");
    }
    if (kind != 0 && object->kind != kind) {
        fake_fatal("an object of another kind");
    }
    return object;
}

/* Hands an object to the native method: one more local reference, of which JNI promises 16. */
jobject fake_local(jobject reference) {
    if (++fake_state.locals > PROMISED_LOCALS) {
        fake_fatal("more local references than promised");
    }
    return reference;
}

/* Whether the New... of this moment is the one to fail; it has then thrown. */
bool fake_new_fails(void) {
    fake_require_nothing_thrown();
    fake_state.thrown = fake_state.fail_new > 0 && --fake_state.fail_new == 0;
    return fake_state.thrown;
}

/* Frees all objects. */
void fake_free_all(void) {
    while (all != NULL) {
        struct fake_object *object = all;
        all = object->next;
        free(object->elements);
        free(object);
    }
}
