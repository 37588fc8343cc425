/* The objects behind fake_jni.h, and what the functions of its table share. */
#ifndef BSDSOCKETS_FAKE_OBJECT_H
#define BSDSOCKETS_FAKE_OBJECT_H

#include <jni.h>
#include <stdbool.h>
#include <stddef.h>

enum fake_kind {
    FAKE_BYTES = 1,
    FAKE_INTS,
    FAKE_SHORTS,
    FAKE_OBJECTS,
    FAKE_STRING,
    FAKE_DIRECT,
    FAKE_CLASS
};

struct fake_object {
    enum fake_kind kind;
    jsize length;             /* in elements */
    void *elements;           /* a block of just their size, so that a sanitizer sees its edges */
    struct fake_object *next; /* every object, until all are freed */
};

/* What a JVM would know of the thread, and what the test has asked for. */
struct fake_state {
    bool thrown;
    int locals;   /* references that the native method holds */
    int fail_new; /* counts down to the failing call */
    bool no_field;
    bool no_classes;
    int direct_calls;
    int critical; /* arrays that are held; nothing else may be called then */
};

extern struct fake_state fake_state;

/* Ends the program: the bridge has done what no JVM allows. */
_Noreturn void fake_fatal(const char *what);

/* Ends the program if an exception is pending. */
void fake_require_nothing_thrown(void);

/* A new object of length elements of size bytes, copied from values or zero. */
jobject fake_new(enum fake_kind kind, jsize length, size_t size, const void *values);

/* The object behind a reference, which must be of that kind, or of any where kind is 0. */
struct fake_object *fake_of(jobject reference, enum fake_kind kind);

/* Hands an object to the native method: one more local reference, of which JNI promises 16. */
jobject fake_local(jobject reference);

/* Whether the New... of this moment is the one to fail; it has then thrown. */
bool fake_new_fails(void);

/* Frees all objects. */
void fake_free_all(void);

/* Puts the functions of arrays into the table: fake_array.c. */
void fake_array_functions(struct JNINativeInterface_ *table);

#endif
