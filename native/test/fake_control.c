#include "fake_jni.h"
#include "fake_object.h"

#include <string.h>

/* The start of a native method: it holds no local reference yet, and nothing may be pending. */
void fake_enter(void) {
    fake_require_nothing_thrown();
    fake_state.locals = 0;
}

/* A byte[] */
jbyteArray fake_bytes(const void *values, jsize length) {
    return fake_new(FAKE_BYTES, length, sizeof(jbyte), values);
}

/* An int[] */
jintArray fake_ints(const jint *values, jsize length) {
    return fake_new(FAKE_INTS, length, sizeof(jint), values);
}

/* A short[] */
jshortArray fake_shorts(const jshort *values, jsize length) {
    return fake_new(FAKE_SHORTS, length, sizeof(jshort), values);
}

/* An Object[] */
jobjectArray fake_objects(const jobject *values, jsize length) {
    return fake_new(FAKE_OBJECTS, length, sizeof(jobject), values);
}

/* The bytes of C text, without its NUL. */
jbyteArray fake_text(const char *text) {
    return fake_bytes(text, (jsize)strlen(text));
}

/* A direct buffer over memory of the caller's. */
jobject fake_direct(void *memory) {
    return fake_new(FAKE_DIRECT, 1, sizeof memory, &memory);
}

/* The elements of an array, or the characters of a string with their NUL. */
void *fake_elements(jobject object) {
    return fake_of(object, 0)->elements;
}

/* How many elements an array has. */
jsize fake_length(jobject array) {
    return fake_of(array, 0)->length;
}

/* The New... that is that many calls from now (1: the next) fails, with an exception pending. */
void fake_fail_new(int calls) {
    fake_state.fail_new = calls;
}

/* Whether java.nio.Buffer has the field "address". */
void fake_has_field(bool has) {
    fake_state.no_field = !has;
}

/* Whether a class is found at all. */
void fake_has_classes(bool has) {
    fake_state.no_classes = !has;
}

/* Whether an exception was pending; none is now. */
bool fake_take_exception(void) {
    bool thrown = fake_state.thrown;
    fake_state.thrown = false;
    return thrown;
}

/* How often GetDirectBufferAddress was called. */
int fake_direct_calls(void) {
    return fake_state.direct_calls;
}

/* The end of a test: frees every object. An exception that the test has not taken ends the program. */
void fake_reset(void) {
    fake_require_nothing_thrown();
    fake_free_all();
    fake_state = (struct fake_state){0};
}
