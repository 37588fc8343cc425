/*
 * A JNIEnv without a JVM: just the functions that the bridge calls, over objects in C's memory. What a JVM leaves
 * undefined ends the program: a region outside its array, an object of another kind, a call while an exception is
 * pending, more local references than a native method is promised.
 */
#ifndef BSDSOCKETS_FAKE_JNI_H
#define BSDSOCKETS_FAKE_JNI_H

#include <jni.h>
#include <stdbool.h>

/* The environment to hand to native methods; always the same. */
JNIEnv *fake_env(void);

/* The start of a native method: it holds no local reference yet, and nothing may be pending. */
void fake_enter(void);

/* A virtual machine whose GetEnv gives that environment, for versions up to the one given. */
JavaVM *fake_vm(jint newest);

/* Arrays with what values points to, or zeros (null for objects) where it is NULL. */
jbyteArray fake_bytes(const void *values, jsize length);
jintArray fake_ints(const jint *values, jsize length);
jshortArray fake_shorts(const jshort *values, jsize length);
jobjectArray fake_objects(const jobject *values, jsize length);

/* The bytes of C text, without its NUL. */
jbyteArray fake_text(const char *text);

/* A direct buffer over memory of the caller's. */
jobject fake_direct(void *memory);

/* The elements of an array, or the characters of a string with their NUL. */
void *fake_elements(jobject object);

/* How many elements an array has. */
jsize fake_length(jobject array);

/* The New... that is that many calls from now (1: the next) fails, with an exception pending. */
void fake_fail_new(int calls);

/* Whether java.nio.Buffer has the field "address", and whether a class is found at all. */
void fake_has_field(bool has);
void fake_has_classes(bool has);

/* Whether an exception was pending; none is now. */
bool fake_take_exception(void);

/* How often GetDirectBufferAddress was called. */
int fake_direct_calls(void);

/* The end of a test: frees every object. An exception that the test has not taken ends the program. */
void fake_reset(void);

#endif
