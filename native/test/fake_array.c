#include "fake_object.h"

#include <string.h>

/* Where a region of elements of size bytes starts, which must lie within the array. */
static char *region(jobject array, enum fake_kind kind, jsize start, jsize length, size_t size) {
    fake_require_nothing_thrown();
    struct fake_object *object = fake_of(array, kind);
    if (start < 0 || length < 0 || start > object->length || length > object->length - start) {
        fake_fatal("a region outside its array");
    }
    return (char *)object->elements + (size_t)start * size;
}

/* Copies a region out. */
static void get(jobject array, enum fake_kind kind, jsize start, jsize length, size_t size,
                void *to) {
    char *from = region(array, kind, start, length, size);
    if (length > 0) {
        memcpy(to, from, (size_t)length * size);
    }
}

/* Copies a region in. */
static void set(jobject array, enum fake_kind kind, jsize start, jsize length, size_t size,
                const void *from) {
    char *to = region(array, kind, start, length, size);
    if (length > 0) {
        memcpy(to, from, (size_t)length * size);
    }
}

/* GetArrayLength */
static jsize JNICALL get_array_length(JNIEnv *env, jarray array) {
    (void)env;
    fake_require_nothing_thrown();
    struct fake_object *object = fake_of(array, 0);
    if (object->kind > FAKE_OBJECTS) {
        fake_fatal("the length of what is no array");
    }
    return object->length;
}

/* GetByteArrayRegion */
static void JNICALL get_bytes(JNIEnv *env, jbyteArray array, jsize start, jsize length, jbyte *to) {
    (void)env;
    get(array, FAKE_BYTES, start, length, sizeof *to, to);
}

/* SetByteArrayRegion */
static void JNICALL set_bytes(JNIEnv *env, jbyteArray array, jsize start, jsize length,
                              const jbyte *from) {
    (void)env;
    set(array, FAKE_BYTES, start, length, sizeof *from, from);
}

/* GetIntArrayRegion */
static void JNICALL get_ints(JNIEnv *env, jintArray array, jsize start, jsize length, jint *to) {
    (void)env;
    get(array, FAKE_INTS, start, length, sizeof *to, to);
}

/* SetIntArrayRegion */
static void JNICALL set_ints(JNIEnv *env, jintArray array, jsize start, jsize length,
                             const jint *from) {
    (void)env;
    set(array, FAKE_INTS, start, length, sizeof *from, from);
}

/* GetShortArrayRegion */
static void JNICALL get_shorts(JNIEnv *env, jshortArray array, jsize start, jsize length,
                               jshort *to) {
    (void)env;
    get(array, FAKE_SHORTS, start, length, sizeof *to, to);
}

/* SetShortArrayRegion */
static void JNICALL set_shorts(JNIEnv *env, jshortArray array, jsize start, jsize length,
                               const jshort *from) {
    (void)env;
    set(array, FAKE_SHORTS, start, length, sizeof *from, from);
}

/* NewByteArray */
static jbyteArray JNICALL new_bytes(JNIEnv *env, jsize length) {
    (void)env;
    return fake_new_fails() ? NULL : fake_local(fake_new(FAKE_BYTES, length, sizeof(jbyte), NULL));
}

/* NewIntArray */
static jintArray JNICALL new_ints(JNIEnv *env, jsize length) {
    (void)env;
    return fake_new_fails() ? NULL : fake_local(fake_new(FAKE_INTS, length, sizeof(jint), NULL));
}

/* NewObjectArray, filled with null */
static jobjectArray JNICALL new_objects(JNIEnv *env, jsize length, jclass of, jobject first) {
    (void)env;
    fake_of(of, FAKE_CLASS);
    if (first != NULL) {
        fake_fatal("an array filled with something");
    }
    return fake_new_fails() ? NULL
                            : fake_local(fake_new(FAKE_OBJECTS, length, sizeof(jobject), NULL));
}

/* GetObjectArrayElement */
static jobject JNICALL get_object(JNIEnv *env, jobjectArray array, jsize index) {
    (void)env;
    jobject element;
    get(array, FAKE_OBJECTS, index, 1, sizeof element, &element);
    return element == NULL ? NULL : fake_local(element);
}

/* SetObjectArrayElement */
static void JNICALL set_object(JNIEnv *env, jobjectArray array, jsize index, jobject element) {
    (void)env;
    set(array, FAKE_OBJECTS, index, 1, sizeof element, &element);
}

/* GetPrimitiveArrayCritical */
static void *JNICALL get_critical(JNIEnv *env, jarray array, jboolean *copied) {
    (void)env;
    fake_require_nothing_thrown();
    if (copied != NULL) {
        *copied = JNI_FALSE;
    }
    fake_state.critical++;
    return fake_of(array, FAKE_BYTES)->elements;
}

/* ReleasePrimitiveArrayCritical */
static void JNICALL release_critical(JNIEnv *env, jarray array, void *memory, jint mode) {
    (void)env;
    (void)mode;
    if (fake_state.critical != 1 || fake_of(array, FAKE_BYTES)->elements != memory) {
        fake_fatal("the end of a critical section that was not begun");
    }
    fake_state.critical = 0;
}

/* Puts the functions of arrays into the table. */
void fake_array_functions(struct JNINativeInterface_ *table) {
    table->GetArrayLength = get_array_length;
    table->GetByteArrayRegion = get_bytes;
    table->SetByteArrayRegion = set_bytes;
    table->GetIntArrayRegion = get_ints;
    table->SetIntArrayRegion = set_ints;
    table->GetShortArrayRegion = get_shorts;
    table->SetShortArrayRegion = set_shorts;
    table->NewByteArray = new_bytes;
    table->NewIntArray = new_ints;
    table->NewObjectArray = new_objects;
    table->GetObjectArrayElement = get_object;
    table->SetObjectArrayElement = set_object;
    table->GetPrimitiveArrayCritical = get_critical;
    table->ReleasePrimitiveArrayCritical = release_critical;
}
