#include "fake_jni.h"
#include "fake_object.h"

#include <stdint.h>
#include <string.h>

static char address_field; /* its address is the jfieldID of Buffer.address */
static jint newest_version;

/* FindClass */
static jclass JNICALL find_class(JNIEnv *env, const char *name) {
    (void)env;
    fake_require_nothing_thrown();
    fake_state.thrown = fake_state.no_classes;
    return fake_state.thrown ? NULL
                             : fake_local(fake_new(FAKE_CLASS, (jsize)strlen(name), 1, name));
}

/* GetFieldID, of java.nio.Buffer.address alone */
static jfieldID JNICALL get_field(JNIEnv *env, jclass of, const char *name, const char *signature) {
    (void)env;
    fake_require_nothing_thrown();
    static const char expected[] = "java/nio/Buffer";
    struct fake_object *class = fake_of(of, FAKE_CLASS);
    bool known = class->length == sizeof expected - 1 &&
                 memcmp(class->elements, expected, sizeof expected - 1) == 0 &&
                 strcmp(name, "address") == 0 && strcmp(signature, "J") == 0;
    fake_state.thrown = !known || fake_state.no_field;
    return fake_state.thrown ? NULL : (jfieldID)(void *)&address_field;
}

/* Where a direct buffer's memory is. */
static void *memory_of(jobject buffer) {
    fake_require_nothing_thrown();
    void *memory;
    memcpy(&memory, fake_of(buffer, FAKE_DIRECT)->elements, sizeof memory);
    return memory;
}

/* GetLongField, of Buffer.address alone */
static jlong JNICALL get_long(JNIEnv *env, jobject of, jfieldID field) {
    (void)env;
    if (field != (jfieldID)(void *)&address_field) {
        fake_fatal("a field that nobody has found");
    }
    return (jlong)(intptr_t)memory_of(of);
}

/* GetDirectBufferAddress */
static void *JNICALL direct_buffer_address(JNIEnv *env, jobject buffer) {
    (void)env;
    fake_state.direct_calls++;
    return memory_of(buffer);
}

/* NewStringUTF */
static jstring JNICALL new_string(JNIEnv *env, const char *text) {
    (void)env;
    return fake_new_fails() ? NULL
                            : fake_local(fake_new(FAKE_STRING, (jsize)strlen(text) + 1, 1, text));
}

/* DeleteLocalRef, which may be called while an exception is pending */
static void JNICALL delete_local(JNIEnv *env, jobject reference) {
    (void)env;
    fake_of(reference, 0);
    if (--fake_state.locals < 0) {
        fake_fatal("a local reference deleted twice");
    }
}

/* ExceptionCheck */
static jboolean JNICALL exception_check(JNIEnv *env) {
    (void)env;
    return fake_state.thrown ? JNI_TRUE : JNI_FALSE;
}

/* ExceptionClear */
static void JNICALL exception_clear(JNIEnv *env) {
    (void)env;
    fake_state.thrown = false;
}

/* GetEnv */
static jint JNICALL get_env(JavaVM *vm, void **env, jint version) {
    (void)vm;
    *env = version <= newest_version ? fake_env() : NULL;
    return version <= newest_version ? JNI_OK : JNI_EVERSION;
}

/* The environment to hand to native methods; always the same. */
JNIEnv *fake_env(void) {
    static struct JNINativeInterface_ table;
    static JNIEnv env = &table;
    if (table.FindClass == NULL) {
        fake_array_functions(&table);
        table.GetFieldID = get_field;
        table.GetLongField = get_long;
        table.GetDirectBufferAddress = direct_buffer_address;
        table.NewStringUTF = new_string;
        table.DeleteLocalRef = delete_local;
        table.ExceptionCheck = exception_check;
        table.ExceptionClear = exception_clear;
        table.FindClass = find_class;
    }
    return &env;
}

/* A virtual machine whose GetEnv gives that environment, for versions up to the one given. */
JavaVM *fake_vm(jint newest) {
    static const struct JNIInvokeInterface_ table = {.GetEnv = get_env};
    static JavaVM vm = &table;
    newest_version = newest;
    return &vm;
}
